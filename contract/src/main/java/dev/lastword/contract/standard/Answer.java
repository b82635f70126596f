package dev.lastword.contract.standard;

/// What one source says of an exit code.
///
/// @param origin what kind of source it is
/// @param name of the source in a sentence: a file's name, a tool's title
/// @param meaning what the code means, a line
/// @param advice what to do, a line
/// @param reference where it says so: a page of the manual, an address, a place in a file
public record Answer(
        Origin origin,
        String name,
        Category category,
        Speaker speaker,
        String meaning,
        String advice,
        String reference) {

    /// Where an answer comes from, in the order in which answers are given.
    public enum Origin {
        HEADER("header"),
        TOOL("tool"),
        SHELL("shell"),
        SYSEXITS("sysexits"),
        NTSTATUS("ntstatus"),
        STANDARD("standard");

        private final String word;

        Origin(String word) {
            this.word = word;
        }

        /// The name in JSON.
        public String word() {
            return word;
        }
    }

    /// Whether the answer says what happened, not only whose business the number is.
    public boolean isKnowledge() {
        return origin != Origin.STANDARD || category.speaksForItself();
    }
}
