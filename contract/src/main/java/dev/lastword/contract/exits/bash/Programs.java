package dev.lastword.contract.exits.bash;

import java.util.Set;

/// Names that say what they are: programs that no script defines a function for, and variables that
/// are set wherever a shell runs.
final class Programs {

    private static final Set<String> KNOWN =
            Set.of(
                    ("apt apt-get awk aws az base64 basename bc brew bzip2 cargo cat chgrp chmod"
                                    + " chown chroot cmake column comm cp cpio curl cut date dd df dig"
                                    + " dirname dmesg docker dpkg du env expr file find fold free g++ gcc"
                                    + " gh git go gpg gradle groups gunzip gzip head helm hostname iconv id"
                                    + " install ip java javac join jq kubectl less ln logger ls lsof make"
                                    + " md5sum mkdir mkfifo mknod mktemp mount mv mvn nc node nohup npm npx"
                                    + " od openssl paste patch perl pgrep php ping pip pip3 pkill podman ps"
                                    + " pwsh python python3 readlink realpath rm rmdir rsync ruby scp sed"
                                    + " seq service setsid sha1sum sha256sum shuf sleep sort split ssh stat"
                                    + " strings strip stty su sudo sync systemctl tac tail tar tee terraform"
                                    + " timeout touch tput tr tty umount uname uniq unlink unzip uptime"
                                    + " useradd wc wget which who whoami xargs xz yarn yes yq yum zip"
                                    + " nice busybox ifconfig sysctl modprobe chpasswd crontab")
                            .split(" ", -1));

    private static final Set<String> VARIABLES =
            Set.of(
                    ("HOME PATH PWD OLDPWD SHELL USER LOGNAME HOSTNAME UID EUID PPID RANDOM SECONDS"
                                    + " LINENO IFS OPTIND OPTARG BASH BASH_SOURCE BASH_VERSION"
                                    + " BASH_VERSINFO FUNCNAME BASH_LINENO PIPESTATUS REPLY TERM LANG"
                                    + " SHLVL OSTYPE HOSTTYPE MACHTYPE BASHPID BASH_REMATCH EPOCHSECONDS"
                                    + " EPOCHREALTIME BASH_SUBSHELL DIRSTACK GROUPS COLUMNS LINES"
                                    + " GITHUB_OUTPUT GITHUB_ENV GITHUB_PATH GITHUB_WORKSPACE GITHUB_SHA"
                                    + " GITHUB_REF GITHUB_REPOSITORY GITHUB_STEP_SUMMARY GITHUB_ACTIONS"
                                    + " GITHUB_RUN_ID GITHUB_ACTOR GITHUB_EVENT_NAME RUNNER_TEMP RUNNER_OS")
                            .split(" ", -1));

    private Programs() {}

    static boolean isKnown(String command) {
        return KNOWN.contains(command);
    }

    static boolean isVariable(String name) {
        return VARIABLES.contains(name);
    }
}
