package dev.lastword.jvm.explain;

/// A file cannot be read; the message is a line for people.
final class UnreadableException extends Exception {
    UnreadableException(String message) {
        super(message);
    }
}
