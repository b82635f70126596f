package dev.lastword.jvm.llm;

/// What came of asking for a summary.
public sealed interface Answer {

    /// A model answered.
    ///
    /// @param text as it came, which is to say anything; JSON on one line where JSON was asked for
    record Summary(String text) implements Answer {}

    /// There is none.
    ///
    /// @param reason one line for people, without a full stop; no secret is in it
    record Trouble(String reason) implements Answer {}
}
