package dev.lastword.contract.lint.shell;

import dev.lastword.contract.script.bash.DoubleQuoted;
import dev.lastword.contract.script.bash.Literal;
import dev.lastword.contract.script.bash.SingleQuoted;
import dev.lastword.contract.script.bash.Word;
import java.util.Set;

/// What is known of the statuses of well-known commands.
final class Tools {

    /// Commands that always succeed, or whose failure nobody means by "the status": what they do is
    /// print, set or look.
    private static final Set<String> PLAIN =
            words(
                    "echo printf print cat true : set shift unset alias export readonly"
                            + " local declare typeset trap umask hash seq yes id whoami uname"
                            + " hostname date env printenv pwd basename dirname ls find ps df du"
                            + " tput clear sleep history type which whereis locale tty uptime free"
                            + " who w last lsblk lsmod lsof lspci lsusb mount ip ifconfig netstat"
                            + " ss dmesg jobs nproc getconf stty fc-list logger xargs tac rev wc");

    /// Commands that write what they read, or a part of it, and succeed on no input at all.
    private static final Set<String> FILTERS =
            words(
                    "tee cat head tail grep egrep fgrep rg sed gsed awk gawk mawk nawk"
                            + " sort uniq tr cut wc less more ts nl fold fmt column paste tac rev"
                            + " jq yq indent expand gzip pigz bzip2 xz zstd lz4 base64 xxd od"
                            + " hexdump sh bash logger sha256sum md5sum xcpretty xcbeautify"
                            + " ansi2txt c++filt iconv lolcat dd strings");

    /// Filters whose own status answers the question that a test asks.
    private static final Set<String> PREDICATES =
            Set.of("grep", "egrep", "fgrep", "rg", "awk", "gawk", "mawk", "nawk");

    /// Tools that one runs for what they do, so that their status is the point of the line: tests,
    /// builds, installations, deployments, backups.
    private static final Set<String> WORKERS =
            words(
                    "pytest py.test unittest nose2 tox nox behave ctest bats prove"
                            + " rspec phpunit jest vitest mocha ava karma cypress playwright"
                            + " gotestsum coverage make gmake cmake ninja meson bazel bazelisk"
                            + " scons mvn mvnw gradle gradlew ant sbt npm yarn pnpm bun deno cargo"
                            + " rustc go gcc g++ cc c++ clang clang++ javac dotnet msbuild"
                            + " xcodebuild swift rake bundle composer pip pip3 pipx poetry pipenv"
                            + " uv conda apt-get apt dnf yum apk brew pacman zypper terraform tofu"
                            + " terragrunt ansible ansible-playbook packer pulumi helm docker"
                            + " podman buildah docker-compose vagrant serverless cdk sam"
                            + " shellcheck eslint tsc flake8 pylint ruff mypy black isort"
                            + " golangci-lint rubocop hadolint pre-commit tflint checkov trivy"
                            + " rsync scp sftp rclone restic borg flyway liquibase alembic"
                            + " autoreconf autoconf automake dpkg-buildpackage debuild rpmbuild"
                            + " pg_dump pg_dumpall mysqldump mongodump pg_restore invoke fab act");

    /// Tools that fetch something which may not be there.
    private static final Set<String> SOURCES =
            words(
                    "curl wget git gh glab svn hg aws az gcloud gsutil kubectl oc ssh"
                            + " http openssl mysql psql redis-cli vault op sops gpg nc ldapsearch"
                            + " dig java");

    /// Arguments that make a tool print something about itself or its subject, and do nothing.
    private static final Set<String> QUERIES =
            words(
                    "--version -version -V version --help -h help ls list show info"
                            + " view get inspect ps images env config status search describe logs"
                            + " log query -n --dry-run --just-print -pn -qp print why outdated"
                            + " --print -p metadata tree freeze cache policy --list output port"
                            + " --showduplicates list-modules -dumpversion -dumpmachine"
                            + " -print-search-dirs -print-file-name --print-search-dirs repolist");

    private Tools() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }

    /// How much a command's status says.
    enum Status {
        /// Nothing that anybody would miss.
        PLAIN,
        /// Whether it could tell what it was asked.
        SOURCE,
        /// Whether it did what it is there for.
        WORKER,
        /// Not known.
        UNKNOWN
    }

    static Status status(Invocation run) {
        if (run.script()) {
            return run.hasArgument(Set.of("--version", "--help", "-h"))
                    ? Status.PLAIN
                    : Status.WORKER;
        }
        String name = run.name();
        if (name.equals("command -v") || PLAIN.contains(name) || FILTERS.contains(name)) {
            return Status.PLAIN;
        }
        boolean query = run.hasArgument(QUERIES);
        if (WORKERS.contains(name)) {
            return query ? Status.PLAIN : Status.WORKER;
        }
        if (SOURCES.contains(name)) {
            return run.hasArgument(Set.of("--version", "-version", "version", "--help", "-V"))
                    ? Status.PLAIN
                    : Status.SOURCE;
        }
        return query ? Status.PLAIN : Status.UNKNOWN;
    }

    static boolean isFilter(String name) {
        return FILTERS.contains(name);
    }

    static boolean isPredicate(String name) {
        return PREDICATES.contains(name);
    }

    /// Whether a filter may be gone before what feeds it: then the feeder dies of SIGPIPE, and
    /// pipefail makes a failure of that.
    static boolean stopsEarly(Invocation filter) {
        return filter.name().equals("head")
                || (filter.name().endsWith("sed") && quits(filter))
                || (filter.name().endsWith("grep")
                        && filter.hasArgument(
                                Set.of(
                                        "-q", "--quiet", "-m1", "-m", "-qs", "-sq", "-qi", "-iq",
                                        "-qE", "-Eq", "-qF", "-Fq", "-qx", "-xq", "-Fxq")));
    }

    /// Whether a script for sed ends with `q`.
    private static boolean quits(Invocation sed) {
        for (Word word : sed.arguments()) {
            boolean quits =
                    switch (word.parts().getLast()) {
                        case Literal literal -> literal.value().endsWith("q");
                        case SingleQuoted quoted -> quoted.value().endsWith("q");
                        case DoubleQuoted quoted ->
                                !quoted.parts().isEmpty()
                                        && quoted.parts().getLast() instanceof Literal last
                                        && last.value().endsWith("q");
                        default -> false;
                    };
            if (quits) {
                return true;
            }
        }
        return false;
    }
}
