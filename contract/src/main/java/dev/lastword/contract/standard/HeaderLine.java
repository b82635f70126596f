package dev.lastword.contract.standard;

/// A line of a script's header, without what makes it a comment.
///
/// @param number of the line in the file, from 1
/// @param column of the first character of the text, from 1, in UTF-16 units; a tab is one
/// @param comment whether it begins with `#`, and so can be an instruction to lastword
record HeaderLine(int number, int column, String text, boolean comment) {

    boolean isBlank() {
        return text.isBlank();
    }

    /// Where in the file a character of the text stands.
    Place place(int at) {
        return new Place(number, column + at);
    }
}
