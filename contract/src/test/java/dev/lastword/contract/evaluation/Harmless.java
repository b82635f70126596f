package dev.lastword.contract.evaluation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Keeps generated scripts, which may run as root, from touching anything outside their folder.
final class Harmless {

    /// Absolute paths that may stand in a script: none of them is written to but the device that
    /// swallows everything.
    private static final List<String> ALLOWED =
            List.of(
                    ">/dev/null",
                    "> /dev/null",
                    "</dev/null",
                    "#!/usr/bin/env",
                    "#!/bin/sh",
                    "#!/bin/bash",
                    "[ -d / ]",
                    "[ ! -d / ]",
                    "[[ -d / ",
                    "HOME:=/}",
                    "isdir(\"/\")");

    /// Files of the folder, and one that is only a word.
    private static final List<String> OWN =
            List.of("./lib/", "./scratch.", "./check.sh", "./deploy.sh", "$HOME/bin");

    /// Commands and functions that change files, processes or the machine in other ways than by
    /// writing to a file of the folder, and ways to a path without writing it.
    private static final Set<String> REFUSED =
            Set.of(
                    "BASH_SOURCE",
                    "DIRSTACK",
                    "OLDPWD",
                    "PATH",
                    "PWD",
                    "base64",
                    "busybox",
                    "chmod",
                    "chown",
                    "chr",
                    "chroot",
                    "copy",
                    "cp",
                    "dd",
                    "decode",
                    "devnull",
                    "env",
                    "eval",
                    "expanduser",
                    "find",
                    "fromhex",
                    "getcwd",
                    "halt",
                    "install",
                    "kill",
                    "killall",
                    "killpg",
                    "link",
                    "ln",
                    "mkfifo",
                    "mknod",
                    "mount",
                    "move",
                    "mv",
                    "pardir",
                    "parent",
                    "parents",
                    "pkill",
                    "poweroff",
                    "reboot",
                    "remove",
                    "removedirs",
                    "rename",
                    "rmdir",
                    "rmtree",
                    "sep",
                    "shred",
                    "shutdown",
                    "su",
                    "sudo",
                    "symlink",
                    "truncate",
                    "umount",
                    "unlink",
                    "unshare",
                    "xargs",
                    "xxd");

    /// What could write a slash in another way, and options that find the real commands.
    private static final Pattern HIDDEN =
            Pattern.compile("\\\\[0-9xuUN]|~|command +-p|rm +(-\\w+ +)*-\\w*[rR]");

    private static final Pattern NO_WORD = Pattern.compile("\\W+");

    private Harmless() {}

    /// Refuses a script that names any other absolute path, or goes up, or removes in another way
    /// than by the `rm` that does nothing.
    static void check(Script script) {
        String text = script.text();
        for (String allowed : ALLOWED) {
            text = text.replaceAll(Pattern.quote(allowed) + "(?![\\w./-])", "");
        }
        for (String own : OWN) {
            text = text.replace(own, "");
        }
        if (text.contains("/")
                || text.contains("..")
                || HIDDEN.matcher(text).find()
                || NO_WORD.splitAsStream(text).anyMatch(REFUSED::contains)) {
            throw new IllegalStateException("may not be run: " + script.text());
        }
    }
}
