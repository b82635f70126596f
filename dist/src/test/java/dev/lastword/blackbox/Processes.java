package dev.lastword.blackbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What /proc says about processes, ours or not.
final class Processes {
    private static final Path PROC = Path.of("/proc");

    private Processes() {}

    /// The letter of ps(1): `R` running, `S` sleeping, `T` stopped, `Z` ended but not reaped, `-`
    /// gone.
    static char state(int pid) {
        try {
            String stat = Bytes.text(Files.readAllBytes(PROC.resolve(pid + "/stat")));
            return stat.charAt(stat.lastIndexOf(')') + 2);
        } catch (IOException _) {
            return '-';
        }
    }

    static boolean alive(int pid) {
        char state = state(pid);
        return state != '-' && state != 'Z' && state != 'X';
    }

    /// Waits for the end of any process.
    static void awaitEnd(int pid) {
        int pidfd;
        try {
            pidfd = Posix.pidfd(pid);
        } catch (PosixException e) {
            if (e.errno() == PosixException.ESRCH) {
                return;
            }
            throw e;
        }
        try {
            if (Posix.poll(Deadline.PATIENCE, pidfd) != pidfd) {
                throw new AssertionError("process " + pid + " lives on");
            }
        } finally {
            Posix.close(pidfd);
        }
    }

    /// Waits until a process that is not a child of ours has come into that state.
    static void awaitState(int pid, char state) {
        Deadline.poll(
                () -> state(pid) == state,
                () -> "process " + pid + " is in state " + state(pid) + ", not " + state);
    }

    /// The living processes that have this text in their environment.
    static List<Integer> marked(String mark) {
        List<Integer> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[1-9]*")) {
            for (Path process : all) {
                int pid = Integer.parseInt(process.getFileName().toString());
                if (environment(process).contains(mark) && alive(pid)) {
                    found.add(pid);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private static String environment(Path process) {
        try {
            return Bytes.text(Files.readAllBytes(process.resolve("environ")));
        } catch (IOException _) {
            return ""; // gone meanwhile, or someone else's
        }
    }

    /// Kills what is left of a process group, if anything is.
    static void killGroup(int group) {
        try {
            Posix.kill(-group, Signals.SIGKILL);
        } catch (PosixException e) {
            if (e.errno() != PosixException.ESRCH) {
                throw e;
            }
        }
    }
}
