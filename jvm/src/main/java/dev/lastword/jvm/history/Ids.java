package dev.lastword.jvm.history;

/// Names of runs and of the folders around them. Whatever else lies there is not ours.
final class Ids {

    /// Characters of a UUID.
    static final int LENGTH = 36;

    /// As many as are shown: the last group, which is random. The first ones are the time, and much
    /// the same from run to run.
    private static final int SHORT = 12;

    private Ids() {}

    static boolean isRun(String name) {
        if (name.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = name.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !isHexadecimal(c)) {
                return false;
            }
        }
        return true;
    }

    /// Whether it is a run under a dot: not set up to its end, or not removed to its end.
    static boolean isHidden(String name) {
        return name.startsWith(".") && isRun(name.substring(1));
    }

    /// `2026-11`
    static boolean isMonth(String name) {
        if (name.length() != 7 || name.charAt(4) != '-') {
            return false;
        }
        for (int i = 0; i < 7; i++) {
            if (i != 4 && (name.charAt(i) < '0' || name.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    /// When the run was started, in milliseconds since 1970: the first 48 bits of a UUIDv7.
    static long startedMillis(String id) {
        return Long.parseLong(id.substring(0, 8) + id.substring(9, 13), 16);
    }

    /// What people are shown of an id.
    static String brief(String id) {
        return id.substring(id.length() - SHORT);
    }

    private static boolean isHexadecimal(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
