package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;

/// What stands between two commands, or ends an item of `case`.
///
/// @param range its characters
public record Operator(Range range, Symbol symbol) {

    /// The operators, as they are written.
    public enum Symbol {
        AND("&&"),
        OR("||"),
        PIPE("|"),
        PIPE_BOTH("|&"),
        BREAK(";;"),
        FALL_THROUGH(";&"),
        TEST_NEXT(";;&");

        private final String text;

        Symbol(String text) {
            this.text = text;
        }

        /// The characters.
        public String text() {
            return text;
        }
    }
}
