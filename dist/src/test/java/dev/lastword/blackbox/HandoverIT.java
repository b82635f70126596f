package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the native front end does not know it hands to the JVM front end beside it, if there is
/// one.
class HandoverIT extends Workplace {
    private static final String STAND_IN =
            """
            #!/bin/sh
            printf '%s\\0' "$@"
            cat
            exit 42
            """;

    @BeforeEach
    void copyTheNativeProgramAlone() throws IOException {
        Files.copy(
                FrontEnd.NATIVE.path(),
                folder("bin").resolve("lastword"),
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void anUnknownCommandGoesOverByteForByte() {
        executable("bin/lastword-jvm", STAND_IN);
        String[] words = {"no-such", "", "a b", "*", "\u00ff\u00fe", "\n", "--", "--help", "$x"};
        assertThat(nativeProgram(words).run())
                .hasToString("Result[ending=exit 42, out=%s, err=]", ended(words));
    }

    @Test
    void soDoesTheHelpForIt() {
        executable("bin/lastword-jvm", STAND_IN);
        assertThat(nativeProgram("help", "no-such").run())
                .hasToString("Result[ending=exit 42, out=%s, err=]", ended("help", "no-such"));
    }

    @Test
    void itGetsStdinAndEnvironmentToo() {
        executable("bin/lastword-jvm", "#!/bin/sh\ncat; printf '%s\\n' \"$NEWS\"; kill -KILL $$\n");
        try (Child child = nativeProgram("no-such").with("NEWS", "\u00ff").typing().start()) {
            child.type("typed\n");
            assertThat(child.end())
                    .hasToString("Result[ending=killed by SIGKILL, out=typed\n\u00ff\n, err=]");
        }
    }

    @Test
    void itIsFoundBesideTheProgramThatALinkLeadsTo() throws IOException {
        executable("bin/lastword-jvm", STAND_IN);
        executable("links/lastword-jvm", "#!/bin/sh\necho wrong\n");
        Files.createSymbolicLink(dir.resolve("links/lastword"), dir.resolve("bin/lastword"));
        assertThat(Launch.of("links/lastword", "no-such").in(dir).run().ending())
                .hasToString("exit 42");
    }

    @Test
    void whatItKnowsItDoesItself() {
        executable("bin/lastword-jvm", STAND_IN);
        assertThat(nativeProgram("run", "--", "true").run().ending()).hasToString("exit 0");
        for (String known : new String[] {"help", "--help", "--version"}) {
            assertThat(nativeProgram(known).run().ending()).as(known).hasToString("exit 0");
        }
    }

    @Test
    void aloneItSaysThatTheCommandIsUnknown() {
        assertUnknown();
    }

    @Test
    void oneThatCannotRunIsAsNone() {
        file("bin/lastword-jvm", STAND_IN);
        assertUnknown();
    }

    private void assertUnknown() {
        Result result = nativeProgram("no-such").run();
        assertThat(result.ending()).hasToString("exit 2");
        assertOneNote(result);
        assertThat(result.err()).contains("unknown command no-such");
    }

    private Launch nativeProgram(String... words) {
        return Launch.of("bin/lastword").words(words).in(dir);
    }

    /// Each word with a null byte behind it.
    private static String ended(String... words) {
        return String.join("\0", words) + "\0";
    }
}
