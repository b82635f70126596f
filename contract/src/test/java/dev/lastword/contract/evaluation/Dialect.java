package dev.lastword.contract.evaluation;

/// What generated scripts are written in.
enum Dialect {
    BASH("bash", "shell", ".sh"),
    SH("sh", "shell", ".sh"),
    PYTHON("Python", "python", ".py");

    private final String title;
    private final String folder;
    private final String suffix;

    Dialect(String title, String folder, String suffix) {
        this.title = title;
        this.folder = folder;
        this.suffix = suffix;
    }

    /// The name in the table.
    String title() {
        return title;
    }

    /// The folder of its templates and injections.
    String folder() {
        return folder;
    }

    /// Of its files, with the dot.
    String suffix() {
        return suffix;
    }
}
