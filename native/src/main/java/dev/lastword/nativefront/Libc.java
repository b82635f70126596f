package dev.lastword.nativefront;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;
import org.teavm.interop.c.Variable;

/// The C library as the generated C sees it: the C compiler checks every call against the prototype
/// in the header.
@Unmanaged
final class Libc {

    private Libc() {}

    @Include("errno.h")
    @Variable
    @Import(name = "errno")
    static native int errno();

    @Include("unistd.h")
    @Import(name = "_exit")
    static native void exit(int code);

    @Include("unistd.h")
    @Import(name = "read")
    static native int read(int descriptor, Address into, int length);

    @Include("unistd.h")
    @Import(name = "write")
    static native int write(int descriptor, Address from, int length);

    @Include("unistd.h")
    @Import(name = "close")
    static native int close(int descriptor);

    @Include("unistd.h")
    @Import(name = "lseek")
    static native long lseek(int descriptor, long offset, int from);

    @Include("unistd.h")
    @Import(name = "ftruncate")
    static native int ftruncate(int descriptor, long length);

    @Include("unistd.h")
    @Import(name = "fsync")
    static native int fsync(int descriptor);

    @Include("unistd.h")
    @Import(name = "lockf")
    static native int lockf(int descriptor, int command, long length);

    @Include("unistd.h")
    @Import(name = "unlink")
    static native int unlink(Address path);

    @Include("unistd.h")
    @Import(name = "rmdir")
    static native int rmdir(Address path);

    @Include("unistd.h")
    @Import(name = "geteuid")
    static native int geteuid();

    @Include("unistd.h")
    @Import(name = "getcwd")
    static native Address getcwd(Address into, int length);

    @Include("stdio.h")
    @Import(name = "rename")
    static native int rename(Address from, Address to);

    @Include("sys/random.h")
    @Import(name = "getrandom")
    static native int getrandom(Address into, int length, int flags);

    @Include("sys/stat.h")
    @Import(name = "mkdir")
    static native int mkdir(Address path, int mode);

    @Include("sys/stat.h")
    @Import(name = "fchmod")
    static native int fchmod(int descriptor, int mode);

    @Include("sys/stat.h")
    @Import(name = "chmod")
    static native int chmod(Address path, int mode);

    @Include("unistd.h")
    @Import(name = "pipe2")
    static native int pipe2(Address ends, int flags);

    @Include("unistd.h")
    @Import(name = "dup2")
    static native int dup2(int from, int to);

    @Include("unistd.h")
    @Import(name = "getpid")
    static native int getpid();

    @Include("unistd.h")
    @Import(name = "getppid")
    static native int getppid();

    @Include("unistd.h")
    @Import(name = "getsid")
    static native int getsid(int process);

    @Include("unistd.h")
    @Import(name = "vfork")
    static native int vfork();

    @Include("unistd.h")
    @Import(name = "execve")
    static native int execve(Address path, Address words, Address environment);

    @Include("unistd.h")
    @Import(name = "access")
    static native int access(Address path, int mode);

    @Include("unistd.h")
    @Import(name = "readlink")
    static native int readlink(Address path, Address into, int length);

    @Include("unistd.h")
    @Import(name = "isatty")
    static native int isatty(int descriptor);

    @Include("unistd.h")
    @Import(name = "syscall")
    static native long syscall(long number, long a, long b, long c, long d, long e);

    @Include("unistd.h")
    @Variable
    @Import(name = "environ")
    static native Address environ();

    @Include("fcntl.h")
    @Import(name = "open")
    static native int open(Address path, int flags, int mode);

    @Include("fcntl.h")
    @Import(name = "fcntl")
    static native int fcntl(int descriptor, int command, int argument);

    @Include("poll.h")
    @Import(name = "poll")
    static native int poll(Address descriptors, int count, int timeoutMillis);

    @Include("signal.h")
    @Import(name = "kill")
    static native int kill(int process, int signal);

    @Include("signal.h")
    @Import(name = "sigprocmask")
    static native int sigprocmask(int how, Address set, Address old);

    @Include("signal.h")
    @Import(name = "sigaction")
    static native int sigaction(int signal, Address action, Address old);

    @Include("sys/signalfd.h")
    @Import(name = "signalfd")
    static native int signalfd(int descriptor, Address set, int flags);

    @Include("sys/wait.h")
    @Import(name = "wait4")
    static native int wait4(int process, Address status, int options, Address usage);

    @Include("sys/prctl.h")
    @Import(name = "prctl")
    static native int prctl(int option, long argument);

    @Include("sys/resource.h")
    @Import(name = "setrlimit")
    static native int setrlimit(int resource, Address limit);

    @Include("sys/ioctl.h")
    @Import(name = "ioctl")
    static native int ioctl(int descriptor, long request, Address argument);

    @Include("sys/stat.h")
    @Import(name = "statx")
    static native int statx(int directory, Address path, int flags, int mask, Address into);

    @Include("termios.h")
    @Import(name = "tcgetattr")
    static native int tcgetattr(int descriptor, Address settings);

    @Include("termios.h")
    @Import(name = "tcsetattr")
    static native int tcsetattr(int descriptor, int when, Address settings);

    @Include("time.h")
    @Import(name = "clock_gettime")
    static native int clockGettime(int clock, Address time);

    @Include("stdlib.h")
    @Import(name = "calloc")
    static native Address calloc(int count, int size);

    @Include("stdlib.h")
    @Import(name = "getenv")
    static native Address getenv(Address name);

    @Include("string.h")
    @Import(name = "strlen")
    static native int strlen(Address text);
}
