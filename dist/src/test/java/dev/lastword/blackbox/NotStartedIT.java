package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A command that cannot be executed is 127 if it is not there and 126 if it is, as in a shell.
class NotStartedIT extends BlackBox {
    @ParameterizedTest
    @EnumSource
    void aNameThatIsOnNoPathIs127(Mode mode) {
        assertNotStarted(127, mode, "no-such-command");
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsNotThereIs127(Mode mode) {
        assertNotStarted(127, mode, "./no-such-file");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyNameIs127(Mode mode) {
        Result result = run(mode, "").run();
        assertThat(result.ending()).hasToString("exit 127");
        assertOneNote(result);
    }

    @ParameterizedTest
    @EnumSource
    void aDirectoryIs126(Mode mode) {
        folder("folder");
        assertNotStarted(126, mode, "./folder");
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatMayNotBeExecutedIs126(Mode mode) {
        file("text", "#!/bin/sh\n");
        assertNotStarted(126, mode, "./text");
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatMayNotBeExecutedIs126WhenItIsFoundByItsName(Mode mode) {
        file("bin/text-on-the-path", "#!/bin/sh\n");
        Result result = run(mode, "text-on-the-path").with("PATH", path("bin")).run();
        assertThat(result.ending()).hasToString("exit 126");
        assertOneNote(result);
    }

    /// A shell that was asked to interpret it would say so, too, and not try.
    @ParameterizedTest
    @EnumSource
    void aBinaryOfNoKnownFormatIs126(Mode mode) {
        executable("junk", "\u007f\u0000\u0001\u0002junk\u0000\u00ff\n\u0000");
        assertNotStarted(126, mode, "./junk");
    }

    /// The kernel says "not found" of a script that is there; bash makes 126 of it, timeout(1) 127.
    @ParameterizedTest
    @EnumSource
    void aScriptWithoutItsInterpreterIsNotStarted(Mode mode) {
        executable("script", "#!/no/such/interpreter\n");
        Result result = run(mode, "./script").run();
        assertThat(result.ending().toString()).isIn("exit 126", "exit 127");
        assertOneNote(result);
    }

    @ParameterizedTest
    @EnumSource
    void aTextWithoutAnInterpreterIsAShellScript(Mode mode) {
        executable("text", "echo \"$0 $1\"; exit 3\n");
        Result result = run(mode, "./text", "one").run();
        assertThat(result.out()).isEqualTo("./text one\n");
        assertThat(result.ending()).hasToString("exit 3");
    }

    @ParameterizedTest
    @EnumSource
    void thePathIsSearchedFromItsBeginning(Mode mode) {
        executable("one/which-one", "#!/bin/sh\necho one\n");
        executable("two/which-one", "#!/bin/sh\necho two\n");
        Result result = run(mode, "which-one").with("PATH", path("none", "one", "two")).run();
        assertThat(result).isEqualTo(direct("sh", "-c", "echo one").run());
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeExecutedDoesNotHideWhatCan(Mode mode) {
        file("text/which-one", "#!/bin/sh\necho text\n");
        folder("folder/which-one");
        executable("program/which-one", "#!/bin/sh\necho program\n");
        Result result =
                run(mode, "which-one").with("PATH", path("text", "folder", "program")).run();
        assertThat(result.out()).isEqualTo("program\n");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyPlaceInThePathIsTheWorkingDirectory(Mode mode) {
        executable("here", "#!/bin/sh\necho here\n");
        Result result = run(mode, "here").with("PATH", "/usr/bin:/bin:").run();
        assertThat(result.out()).isEqualTo("here\n");
    }

    @ParameterizedTest
    @EnumSource
    void withoutAPathTheUsualPlacesAreSearched(Mode mode) {
        Result result = run(mode, "sh", "-c", "echo found").withoutVariable("PATH").run();
        assertThat(result.out()).isEqualTo("found\n");
    }

    @ParameterizedTest
    @EnumSource
    void itIsSaidEvenWhereStderrIsClosed(Mode mode) {
        Result result = run(mode, "no-such-command").closed(2).run();
        assertThat(result).hasToString("Result[ending=exit 127, out=, err=]");
    }

    private void assertNotStarted(int code, Mode mode, String command) {
        Result result = run(mode, command, "--flag").run();
        assertThat(result.ending()).hasToString("exit " + code);
        assertOneNote(result);
        assertThat(result.err()).contains(command);
    }

    /// A search path of folders in the working directory, and then the system's.
    private String path(String... folders) {
        StringBuilder path = new StringBuilder();
        for (String folder : folders) {
            path.append(dir.resolve(folder)).append(':');
        }
        return path.append("/usr/bin:/bin").toString();
    }
}
