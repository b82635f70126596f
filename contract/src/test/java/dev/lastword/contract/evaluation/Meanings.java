package dev.lastword.contract.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the codes of generated scripts mean, and the names of their constants.
final class Meanings {

    /// Codes that a script may choose for itself.
    static final List<Integer> CODES = List.of(1, 2, 3, 4, 100, 101, 110);

    private Meanings() {}

    static SortedMap<Integer, String> of(Collection<Integer> codes, Dice dice) {
        SortedMap<Integer, String> meanings = new TreeMap<>();
        for (int code : codes) {
            meanings.put(code, of(code, dice));
        }
        return meanings;
    }

    static String of(int code, Dice dice) {
        return switch (code) {
            case 0 -> dice.any("success", "done", "all is well", "ok");
            case 1 -> dice.any("a check failed", "invalid input", "the tests failed");
            case 2 -> dice.any("usage", "wrong arguments", "bad configuration");
            case 3 -> dice.any("the service cannot be reached", "network error", "external error");
            case 4 -> dice.any("not logged in", "access denied", "authentication failed");
            default -> dice.any("waiting for review", "nothing new", "pending", "partly done");
        };
    }

    /// The name of a constant for a code.
    static String constant(int code, Dice dice) {
        return switch (code) {
            case 1 -> dice.any("EXIT_LOGIC", "EXIT_INVALID");
            case 2 -> dice.any("EXIT_USAGE", "EXIT_CONFIG");
            case 3 -> dice.any("EXIT_EXTERNAL", "EXIT_NETWORK");
            case 4 -> dice.any("EXIT_AUTH", "EXIT_DENIED");
            default -> "EXIT_STATE_" + code;
        };
    }
}
