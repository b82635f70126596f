package dev.lastword.contract.lint.contract;

import java.util.Locale;

/// The top of a script: where a comment or a docstring can be put.
///
/// @param top behind what has to be the first lines: `#!`, and a declaration of the encoding
/// @param blockStart of the first lines of comments that stand together, from `#` to `#`
/// @param blockEnd behind them and their last line end; the same as its start where there are none
/// @param apart whether an empty line or the end of the file follows the block, so that it belongs
///   to no line of code
/// @param code where the first line begins that is neither empty nor a comment of that kind
record Head(int top, int blockStart, int blockEnd, boolean apart, int code) {

    static Head of(String text) {
        int top = 0;
        if (text.startsWith("#!") || text.startsWith("#compdef")) {
            top = next(text, 0);
        }
        if (isEncoding(text, top)) {
            top = next(text, top);
        }
        int start = top;
        while (start < text.length() && isBlank(text, start)) {
            start = next(text, start);
        }
        int end = start;
        while (isComment(text, end)) {
            end = next(text, end);
        }
        if (end == start) {
            return new Head(top, top, top, false, start);
        }
        boolean apart = end >= text.length() || isBlank(text, end);
        int code = end;
        while (code < text.length() && (isBlank(text, code) || isComment(text, code))) {
            code = next(text, code);
        }
        return new Head(top, start, end, apart, code);
    }

    boolean hasBlock() {
        return blockEnd > blockStart;
    }

    /// `# -*- coding: utf-8 -*-`, which Python looks for in the first two lines.
    private static boolean isEncoding(String text, int at) {
        if (!isComment(text, at)) {
            return false;
        }
        String line = text.substring(at, end(text, at)).toLowerCase(Locale.ROOT);
        return line.contains("coding:") || line.contains("coding=");
    }

    /// A line that begins with `#`, but no block comment of PowerShell's.
    static boolean isComment(String text, int at) {
        int mark = skipSpace(text, at);
        return mark < text.length() && text.charAt(mark) == '#';
    }

    static boolean isBlank(String text, int at) {
        int mark = skipSpace(text, at);
        return mark == text.length() || text.charAt(mark) == '\n' || text.charAt(mark) == '\r';
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /// The end of a line, before what ends it.
    static int end(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /// The start of the next line.
    static int next(String text, int from) {
        int at = end(text, from);
        if (at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n') {
            return at + 2;
        }
        return Math.min(text.length(), at + 1);
    }

    /// What ends the line that an offset is in; what ends the first line where that one ends with
    /// the file.
    static String newline(String text, int near) {
        for (int from : new int[] {near, 0}) {
            int end = end(text, from);
            if (end < text.length()) {
                return text.substring(end, next(text, end));
            }
        }
        return "\n";
    }
}
