package dev.lastword.contract.exits.bash;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The statuses of builtins, and of a few programs whose manual limits them.
///
/// From bash(1) "SHELL BUILTIN COMMANDS", the pages of POSIX, and trials with bash 5.2 and dash
/// 0.5.12. A failing redirection and a full disk are not counted.
final class Statuses {

    private static final String TABLE =
            """
            : 0
            true 0
            false 1
            echo 0
            printf 0
            pwd 0
            umask 0
            alias 0 1
            unalias 0 1
            unset 0
            times 0
            jobs 0
            disown 0 1
            shopt 0 1
            trap 0
            set 0
            shift 0 1
            cd 0 1
            pushd 0 1
            popd 0 1
            dirs 0 1
            read 0 1
            mapfile 0 1
            readarray 0 1
            getopts 0 1
            let 0 1
            test 0 1
            [ 0 1
            type 0 1
            hash 0 1
            kill 0 1
            ulimit 0 1
            grep 0 1 2
            egrep 0 1 2
            fgrep 0 1 2
            cmp 0 1 2
            diff 0 1 2
            """;

    /// Where dash differs.
    private static final String DASH =
            """
            cd 0 2
            type 0 127
            alias 0 1
            shift 0 2
            pushd 127
            popd 127
            dirs 127
            mapfile 127
            readarray 127
            shopt 127
            let 127
            disown 127
            """;

    private static final Map<String, Value> IN_BASH = read(TABLE, Map.of());
    private static final Map<String, Value> IN_DASH = read(DASH, IN_BASH);

    private Statuses() {}

    /// What a command of that name can end with; empty where it is not in the table.
    static Optional<Value> of(String name, boolean posix) {
        return Optional.ofNullable((posix ? IN_DASH : IN_BASH).get(name));
    }

    /// What a parent sees of an exit code: `exit 256` is 0, `exit foo` is 2.
    static Value seen(Value written, boolean posix) {
        if (written.texts().isEmpty() && written.unknown().isEmpty()) {
            return written;
        }
        Codes codes =
                written.unknown().isEmpty() ? written.codes() : written.codes().or(Codes.ZERO);
        for (String text : written.texts()) {
            codes = codes.or(Codes.of(seen(text, posix)));
        }
        return new Value(
                codes,
                List.of(),
                written.commands(),
                written.unknown(),
                written.constant(),
                written.passed());
    }

    static int seen(String text, boolean posix) {
        return !Value.isNumber(text) || (posix && !Character.isDigit(text.charAt(0)))
                ? 2
                : (int) (Long.parseLong(text) & 255);
    }

    private static Map<String, Value> read(String table, Map<String, Value> base) {
        Map<String, Value> statuses = new HashMap<>(base);
        for (String line : table.split("\n", -1)) {
            String[] words = line.split(" ", -1);
            if (words.length > 1) {
                int[] codes = new int[words.length - 1];
                for (int i = 0; i < codes.length; i++) {
                    codes[i] = Integer.parseInt(words[i + 1]);
                }
                statuses.put(words[0], Value.of(codes));
            }
        }
        return Map.copyOf(statuses);
    }
}
