package dev.lastword.status;

/// Trouble of lastword's own. It stands beside the command's ending, never instead of it.
///
/// @param message one line: what happened, to what, what to do
public record Mishap(Part part, String message) {

    /// Which part of lastword was in trouble.
    public enum Part {
        /// The words on the command line.
        USAGE("usage"),
        /// Setting up: pipes, terminals, signals, the fork itself.
        START("start"),
        /// Passing the command's output on.
        OUTPUT("output"),
        /// The file of `--log`.
        LOG("log"),
        /// The shorter view of the output.
        FILTER("filter"),
        /// The record of `lastword record`.
        RECORD("record"),
        /// The status record.
        STATUS("status"),
        /// Watching the command: signals, poll, wait.
        WATCH("watch"),
        /// A fault in lastword.
        INTERNAL("internal");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        /// The name as it stands in the status record.
        public String word() {
            return word;
        }
    }
}
