package dev.lastword.toml;

/// What a key stands for while the document is being read.
sealed interface Content {

    /// The key is free.
    enum Nothing implements Content {
        HERE
    }

    /// The key is there.
    sealed interface Taken extends Content permits Fixed, OpenTable, OpenTables {

        /// The value as it is now, for good.
        TomlValue close();
    }

    /// A value to which nothing can be added.
    record Fixed(TomlValue value) implements Taken {
        @Override
        public TomlValue close() {
            return value;
        }
    }
}
