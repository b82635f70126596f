package dev.lastword.contract.lint;

/// A file, or a part of one, of which nothing can be said. It is also among the findings, as
/// [Rule#NOT_ANALYSED].
///
/// @param path from the root of the project
/// @param line where the part begins, from 1
/// @param reason a phrase: "longer than 8 MiB"
public record NotAnalysed(String path, int line, String reason) {}
