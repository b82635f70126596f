package dev.lastword.toml;

/// A value in a document, and where it begins.
public sealed interface TomlValue
        permits TomlText, TomlInteger, TomlFloat, TomlTruth, TomlTime, TomlArray, TomlTable {

    /// The first character of the value; of a table with a header, that of its name there.
    Position at();

    /// What it is, with its article, for messages such as `keep is a string, not an integer`.
    default String noun() {
        return switch (this) {
            case TomlText _ -> "a string";
            case TomlInteger _ -> "an integer";
            case TomlFloat _ -> "a float";
            case TomlTruth _ -> "a boolean";
            case TomlTime time ->
                    switch (time.kind()) {
                        case OFFSET_DATE_TIME, LOCAL_DATE_TIME -> "a date with a time";
                        case LOCAL_DATE -> "a date";
                        case LOCAL_TIME -> "a time";
                    };
            case TomlArray _ -> "an array";
            case TomlTable _ -> "a table";
        };
    }
}
