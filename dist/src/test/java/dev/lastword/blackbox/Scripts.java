package dev.lastword.blackbox;

/// Commands, in bash, that tell what happens to them.
final class Scripts {
    /// Says its process id, then each signal that arrives and each line that it reads; exits with 7
    /// when the line is `end`, with 8 when there is no more line.
    static final String LISTENER =
            """
            for s in HUP INT QUIT USR1 USR2 ALRM TERM WINCH CONT 34 35 50 64; do
                trap "echo got $s" $s
            done
            echo $$
            while :; do
                if read -r line; then
                    [ "$line" = end ] && exit 7
                    echo "line $line"
                elif [ $? -le 128 ]; then
                    exit 8
                fi
            done
            """;

    /// Says its process id and waits, open to every signal.
    static final String SLEEPER = "echo $$; exec sleep 600";

    private Scripts() {}
}
