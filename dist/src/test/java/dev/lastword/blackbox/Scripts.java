package dev.lastword.blackbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Commands that tell what happens to them.
final class Scripts {
    /// In perl, for a shell may sleep through a signal that arrives right before it reads.
    static final String LISTENER =
            """
            use strict; use warnings; use Config; use POSIX ();
            sub tell_ { syswrite STDOUT, "@_\\n" }
            my @names = split ' ', $Config{sig_name};
            my %code = map { split /=/ } @ARGV;
            for my $number (1, 2, 3, 10, 12, 14, 15, 18, 28, 34, 35, 50, 64) {
                my $name = $names[$number];
                my $label = $number < 32 ? $name : $number;
                next if ($SIG{$name} // '') eq 'IGNORE';
                $SIG{$name} = sub {
                    tell_("got $label");
                    my $size = "\\0" x 8;
                    tell_(join ' ', 'size', (unpack 'S4', $size)[0, 1])
                        if $label eq 'WINCH' && ioctl STDOUT, 0x5413, $size;
                    return unless exists $code{$label};
                    $SIG{$name} = 'IGNORE'; # a second one must not spoil the end
                    POSIX::_exit($code{$label});
                };
            }
            tell_($$);
            my ($open, $line) = (1, '');
            while (1) {
                my $ready = '';
                vec($ready, 0, 1) = $open;
                next if select($ready, undef, undef, 0.02) <= 0;
                my $read = sysread STDIN, my $char, 1;
                $open = 0 if defined $read && $read == 0;
                next unless $read;
                if ($char ne "\\n") { $line .= $char; next }
                exit 7 if $line eq 'end';
                tell_("line $line");
                $line = '';
            }
            """;

    /// Writes until nobody takes any more for half a second, says `full` on descriptor 3, and goes
    /// on until it is stuck; at SIGTERM, even then, it says so and exits with 7.
    static final String[] FLOOD = {
        "perl",
        "-e",
        """
        use strict; use warnings; use POSIX;
        sigaction SIGTERM, POSIX::SigAction->new(sub { POSIX::write(3, "got TERM\\n", 9); _exit 7 });
        my ($block, $told) = ("x" x 1024, 0);
        while (1) {
            my $room = '';
            vec($room, 1, 1) = 1;
            if (!$told && select(undef, $room, undef, 0.5) == 0) {
                $told = 1;
                POSIX::write(3, "full\\n", 5);
            }
            POSIX::write(1, $block, 1024);
        }
        """
    };

    /// Says its process id and waits, open to every signal.
    static final String SLEEPER = "echo $$; exec sleep 600";

    private Scripts() {}

    /// Says its process id, then each signal that arrives and each line that it reads; at the line
    /// `end` it exits with 7.
    ///
    /// @param codes `TERM=5` to exit with 5 at that signal
    static String[] listener(String... codes) {
        List<String> words = new ArrayList<>(List.of("perl", "-e", LISTENER));
        words.addAll(Arrays.asList(codes));
        return words.toArray(String[]::new);
    }
}
