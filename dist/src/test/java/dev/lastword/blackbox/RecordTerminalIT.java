package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Recordings of what sees a terminal.
class RecordTerminalIT extends Recorder {
    @Test
    void aTerminalAndItsSizesAreRecorded() {
        String script =
                """
                use strict; use warnings; $| = 1;
                print "ready\\n";
                my $size = '';
                while ($size ne "30 101\\n") {
                    select undef, undef, undef, 0.02;
                    my $window = "\\0" x 8;
                    ioctl STDOUT, 0x5413, $window or die;
                    $size = join(' ', (unpack 'S4', $window)[0, 1]) . "\\n";
                }
                print $size;
                """;
        try (Terminal terminal = new Terminal();
                Child child = recorder("--", "perl", "-e", script).on(terminal).start()) {
            terminal.expect("ready");
            terminal.resize(30, 101);
            terminal.expect("30 101");
            assertThat(child.ending()).hasToString("exit 0");
        }
        Cast cast = cast(onlyRun());
        assertThat(cast.header().number("term.cols")).isEqualTo(80);
        assertThat(cast.header().number("term.rows")).isEqualTo(24);
        assertThat(cast.data("r")).containsExactly("101x30");
        assertThat(start(onlyRun()).truth("pty")).isTrue();
        assertThat(start(onlyRun()).truth("tty.stdout")).isTrue();
        assertThat(start(onlyRun()).number("tty.columns")).isEqualTo(80);
    }

    @Test
    void aTerminalIsMadeWhereOneIsAskedFor() {
        Result result =
                recorder("--pty", "--", "sh", "-c", "test -t 1 && test -t 2 && stty size <&1")
                        .run();
        assertThat(result.out()).isEqualTo("24 80\n");
        assertThat(start(onlyRun()).truth("pty")).isTrue();
        assertThat(cast(onlyRun()).data("o")).isEqualTo(List.of("24 80\n"));
    }

    @Test
    void withoutATerminalThereIsNone() {
        recorder("--", "sh", "-c", "test -t 1 || echo none").run();
        assertThat(cast(onlyRun()).output()).isEqualTo("none\n");
        assertThat(start(onlyRun()).truth("pty")).isFalse();
    }
}
