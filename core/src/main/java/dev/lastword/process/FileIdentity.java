package dev.lastword.process;

/// What an open descriptor refers to, as far as stat(2) tells.
///
/// @param device the device that holds the file
/// @param inode the file's number there
/// @param special the device number of a character device, else 0
public record FileIdentity(Kind kind, long device, long inode, long special) {

    /// The kinds that differ in how they are written to.
    public enum Kind {
        REGULAR,
        PIPE,
        SOCKET,
        TERMINAL,
        /// A character device that is no terminal, or something else that never makes a writer
        /// wait.
        OTHER
    }

    /// Whether both are the same file; for a terminal, whether both are the same terminal, by
    /// whatever name it was opened.
    public boolean sameFile(FileIdentity other) {
        if (kind != other.kind) {
            return false;
        }
        return kind == Kind.TERMINAL
                ? special == other.special
                : device == other.device && inode == other.inode;
    }
}
