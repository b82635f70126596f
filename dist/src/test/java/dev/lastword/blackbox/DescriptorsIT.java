package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Descriptors from 3 up are the command's, too.
class DescriptorsIT extends BlackBox {
    @ParameterizedTest
    @EnumSource
    void aProcessSubstitutionCanBeRead(Mode mode) {
        String substitution = "\"$@\" <(echo x) <(echo y)";
        assertThat(run(mode, "cat").through("bash", "-c", substitution, "bash").run())
                .hasToString("Result[ending=exit 0, out=x\ny\n, err=]");
    }

    @ParameterizedTest
    @EnumSource
    void aProcessSubstitutionCanBeWritten(Mode mode) {
        String substitution = "\"$@\" >(cat > copy); wait $!";
        Launch launch = run(mode, "sh", "-c", "echo x > $1", "sh");
        launch.through("bash", "-c", substitution, "bash").run();
        assertThat(content("copy")).isEqualTo("x\n");
    }

    @ParameterizedTest
    @EnumSource
    void anyNumberCanBeReadFrom(Mode mode) {
        int fd = Posix.open(file("in", "from the file\n").toString(), Posix.O_RDONLY);
        Result result = run(mode, "cat", "/proc/self/fd/42").descriptor(42, fd).run();
        Posix.close(fd);
        assertThat(result.out()).isEqualTo("from the file\n");
    }

    /// make passes its jobserver on by descriptors, and warns where they were lost.
    @Test
    void makeSharesItsJobserver() {
        file("sub.mk", "one two three:\n\t@echo made $@ by $(MAKEFLAGS)\n");
        file(
                "Makefile",
                """
                all: one two three
                one:
                \t+@"$(LASTWORD)" run -- $(MAKE) -f sub.mk $@
                two:
                \t+@"$(LASTWORD)" run --status-file two.json -- $(MAKE) -f sub.mk $@
                three:
                \t+@"$(LASTWORD)" run --log three.log -- $(MAKE) -f sub.mk $@
                """);
        Result result =
                direct("make", "--no-print-directory", "-j2")
                        .with("LASTWORD", frontEnd.path().toString())
                        .run();
        assertThat(result.err()).isEmpty();
        assertThat(result.ending()).hasToString("exit 0");
        assertThat(result.out().lines())
                .hasSize(3)
                .allMatch(line -> line.contains("jobserver") && line.contains("-j2"));
    }
}
