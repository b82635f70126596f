package dev.lastword.jvm.lint;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Why a file cannot be read or written, in words that fit behind a colon.
final class Trouble {

    private Trouble() {}

    static String reason(IOException trouble) {
        return switch (trouble) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "not found";
            case NotDirectoryException _ -> "not a directory";
            case FileSystemLoopException _ -> "a loop of links";
            case FileSystemException f when f.getReason() != null ->
                    // The system's own words: "Read-only file system".
                    lowerCase(String.valueOf(f.getReason()));
            default -> String.valueOf(trouble.getMessage());
        };
    }

    private static String lowerCase(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
