package dev.lastword.jvm;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Why a file could not be read or written, in words that fit behind a colon.
public final class Trouble {

    private Trouble() {}

    /// A phrase without a full stop, in lower case.
    public static String reason(IOException trouble) {
        return switch (trouble) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "not found";
            case NotDirectoryException _ -> "not a directory";
            case FileSystemLoopException _ -> "a loop of links";
            case DirectoryNotEmptyException _ -> "the directory is not empty";
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
