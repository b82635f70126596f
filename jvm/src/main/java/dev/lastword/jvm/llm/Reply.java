package dev.lastword.jvm.llm;

/// What a model said.
///
/// @param cut whether it would have gone on, had it been allowed to
record Reply(String text, boolean cut) {}
