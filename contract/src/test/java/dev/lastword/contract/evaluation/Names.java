package dev.lastword.contract.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The names, numbers and messages of one pair of scripts.
final class Names {

    private static final List<String> MESSAGES =
            List.of(
                    "cannot build the report",
                    "deployment refused",
                    "the check did not pass",
                    "no answer from the registry",
                    "could not read the list");

    private final Map<String, String> words = new TreeMap<>();
    private final List<Integer> codes;

    /// @param without a code that no choice of the script's own may be
    Names(Dice dice, int without) {
        codes = new ArrayList<>(Meanings.CODES);
        codes.remove(Integer.valueOf(without));
        put("rc", dice.any("rc", "status", "ret", "code", "result_code"));
        put("out", dice.any("out", "output", "reply", "listing", "answer"));
        put("OUT", dice.any("RELEASE", "BUILD_ID", "TARGET_LIST"));
        put("fn", dice.any("check_input", "fetch_all", "verify", "tidy", "run_checks"));
        put("msg", dice.any(MESSAGES));
        put("title", dice.any("Builds the report.", "Deploys a release.", "Checks a folder."));
        int lit = take(dice);
        put("lit", lit);
        put("other", dice.any(List.of(1, 3, 4, 112, 118).stream().filter(c -> c != lit).toList()));
        put("reserved", dice.any(5, 7, 10, 42, 64, 77, 99));
        put("above", dice.any(256, 300, 512, 999, 1000));
        put("taken", dice.any(124, 126, 127, 137, 255));
    }

    /// A code that no earlier choice took.
    int take(Dice dice) {
        int code = dice.any(codes);
        codes.remove(Integer.valueOf(code));
        return code;
    }

    void put(String name, Object value) {
        words.put(name, value.toString());
    }

    String get(String name) {
        return words.getOrDefault(name, "");
    }

    Map<String, String> words() {
        return words;
    }
}
