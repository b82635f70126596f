package dev.lastword.toml;

/// Keeps recursion shallow: native code that runs out of stack cannot say so.
final class Levels {

    private Levels() {}

    static void require(int levels, Position at) {
        if (levels > Toml.MOST_LEVELS) {
            throw new Fault(
                    at,
                    "tables and arrays stand in each other more than "
                            + Toml.MOST_LEVELS
                            + " levels deep");
        }
    }
}
