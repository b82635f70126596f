package dev.lastword.jvm.history;

import dev.lastword.status.Ending;

/// What became of a run.
sealed interface State {

    /// end.json is there and says how it ended.
    ///
    /// @param wallMillis how long the command ran
    /// @param complete whether all output was seen
    /// @param trouble why the recording failed; empty where it did not
    record Finished(
            Ending ending,
            long wallMillis,
            Written stdout,
            Written stderr,
            boolean complete,
            String trouble)
            implements State {}

    /// The recorder lives.
    record Running() implements State {}

    /// The recorder was killed, or could not write any more.
    record Interrupted() implements State {}

    /// How it ended cannot be understood, or whether it did.
    record Broken(String why) implements State {}

    /// What the command wrote to one stream, whether or not it was kept.
    record Written(long bytes, long lines) {
        static final Written NOTHING = new Written(0, 0);
    }

    /// Whether the command exited with 0 and its record is whole. Nothing else is a success.
    default boolean isSuccess() {
        return this instanceof Finished finished
                && finished.ending().equals(new Ending.Exited(0))
                && finished.trouble().isEmpty();
    }
}
