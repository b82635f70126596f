package dev.lastword.contract.evaluation;

/// Writes a pair of scripts of one language.
interface Writer {

    /// Fills a template, for a clean script and a changed one that differ in nothing but the
    /// injection.
    ///
    /// @return the clean one and the changed one, both without their tables of codes
    Pair write(Template template, Injection injection, Dice dice);

    /// Two scripts, each with a place for its table of codes.
    record Pair(Draft clean, Draft changed) {}

    static Writer of(Dialect dialect) {
        return switch (dialect) {
            case BASH -> new ShellWriter(false);
            case SH -> new ShellWriter(true);
            case PYTHON -> new PythonWriter();
        };
    }
}
