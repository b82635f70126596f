package dev.lastword.status;

/// An error of the kernel, by its number on Linux (errno(3)).
///
/// @param number above 0
public record Errno(int number) {

    public static final Errno EPERM = new Errno(1);
    public static final Errno ENOENT = new Errno(2);
    public static final Errno ESRCH = new Errno(3);
    public static final Errno EINTR = new Errno(4);
    public static final Errno EIO = new Errno(5);
    public static final Errno ENOEXEC = new Errno(8);
    public static final Errno EBADF = new Errno(9);
    public static final Errno ECHILD = new Errno(10);
    public static final Errno EAGAIN = new Errno(11);
    public static final Errno ENOMEM = new Errno(12);
    public static final Errno EACCES = new Errno(13);
    public static final Errno EEXIST = new Errno(17);
    public static final Errno ENOTDIR = new Errno(20);
    public static final Errno EISDIR = new Errno(21);
    public static final Errno EMFILE = new Errno(24);
    public static final Errno EFBIG = new Errno(27);
    public static final Errno ENOSPC = new Errno(28);
    public static final Errno EROFS = new Errno(30);
    public static final Errno EPIPE = new Errno(32);
    public static final Errno ENOSYS = new Errno(38);
    public static final Errno ENOTEMPTY = new Errno(39);

    public static final Errno EDQUOT = new Errno(122);
    public static final Errno ECANCELED = new Errno(125);

    /// Number, name and text of the errors that a wrapper meets.
    private static final String[][] KNOWN = {
        {"1", "EPERM", "operation not permitted"},
        {"2", "ENOENT", "not found"},
        {"3", "ESRCH", "no such process"},
        {"4", "EINTR", "interrupted"},
        {"5", "EIO", "input/output error"},
        {"6", "ENXIO", "nobody reads from it"},
        {"7", "E2BIG", "the arguments and the environment are too long"},
        {"8", "ENOEXEC", "not in a format that this machine can execute"},
        {"9", "EBADF", "not an open descriptor"},
        {"10", "ECHILD", "no child process"},
        {"11", "EAGAIN", "resource temporarily unavailable"},
        {"12", "ENOMEM", "out of memory"},
        {"13", "EACCES", "permission denied"},
        {"16", "EBUSY", "busy"},
        {"17", "EEXIST", "exists already"},
        {"20", "ENOTDIR", "a part of the path is not a directory"},
        {"21", "EISDIR", "is a directory"},
        {"22", "EINVAL", "invalid argument"},
        {"23", "ENFILE", "too many open files in the system"},
        {"24", "EMFILE", "too many open files"},
        {"26", "ETXTBSY", "is open for writing"},
        {"27", "EFBIG", "file too large"},
        {"28", "ENOSPC", "no space left on the device"},
        {"30", "EROFS", "the file system is read-only"},
        {"32", "EPIPE", "nobody reads any more"},
        {"36", "ENAMETOOLONG", "the name is too long"},
        {"38", "ENOSYS", "not offered by this kernel"},
        {"39", "ENOTEMPTY", "the directory is not empty"},
        {"40", "ELOOP", "too many symbolic links"},
        {"125", "ECANCELED", "cancelled"},
        {"122", "EDQUOT", "disk quota exceeded"},
    };

    public Errno {
        if (number < 1) {
            throw new IllegalArgumentException("errno " + number + " is not above 0");
        }
    }

    /// The error in what a [Kernel](dev.lastword.process) call returned.
    ///
    /// @param result below 0: the negated errno
    public static Errno of(int result) {
        return new Errno(-result);
    }

    /// Whether `result` of a kernel call is this error.
    public boolean is(int result) {
        return result == -number;
    }

    /// The name as in errno(3), `ENOENT`; `errno 99` for one that is not in the table.
    public String name() {
        return known(1, "errno " + number);
    }

    /// What it means, in words that fit behind a colon.
    public String text() {
        return known(2, "errno " + number);
    }

    private String known(int column, String otherwise) {
        String wanted = Integer.toString(number);
        for (String[] row : KNOWN) {
            if (row[0].equals(wanted)) {
                return row[column];
            }
        }
        return otherwise;
    }
}
