# shellcheck shell=sh disable=SC2034
# What the benchmarks share: where the front ends are, where to write, what is compared. Read by them, not run.

# The peers are spared their locale files, so that a ratio is not one of message catalogues.
export LC_ALL=C

dist=${LASTWORD_DIST-$root/target/dist/lastword}

note() {
    printf 'note: %s\n' "$*"
}

# The whole path of a program: the measurer does not search PATH, as that would be timed.
# Not `command -v`, which says no more of what is built into the shell than its name.
where_is() {
    (
        IFS=:
        for folder in $PATH; do
            if [ -f "$folder/$1" ] && [ -x "$folder/$1" ]; then
                printf '%s\n' "$folder/$1"
                exit 0
            fi
        done
        printf '%s: not found\n' "$1" >&2
        exit 1
    )
}

# A launcher is a script; the native front end is not.
is_script() {
    [ "$(head -c 2 "$1")" = '#!' ]
}

find_front_ends() {
    native=$dist/bin/lastword
    jvm=$dist/bin/lastword-jvm
    if [ ! -x "$native" ]; then
        native=$root/native/target/lastword
        note "there is no distribution in $dist (mvn package makes it)"
    fi
    if [ ! -x "$native" ]; then
        native=
        note 'there is no native front end: its rows are missing'
    elif is_script "$native"; then
        native=
        note 'the distribution was built without cc: the rows of the native front end are missing'
    fi
    if [ ! -x "$jvm" ]; then
        jvm=
        note 'there is no JVM front end: its rows are missing'
    fi
    if [ -n "$native" ]; then
        printf 'measured: %s, %s\n' "$("$native" --version)" "$(timeout --version 2>/dev/null | head -n 1)"
    elif [ -n "$jvm" ]; then
        printf 'measured: %s\n' "$("$jvm" --version)"
    fi
}

# The interpreter itself: what PATH finds may be a shim that takes longer than all that is measured.
find_python() {
    python=$("$(where_is python3)" -S -c 'import sys; print(sys.executable)') || exit 1
    # A wrapper as it is written by hand, without the site packages: as light as Python can be.
    subprocess='import subprocess, sys; sys.exit(subprocess.call(sys.argv[1:]))'
}

# Memory rather than a disk where there is room for $1 MiB twice, so that a log costs no more than its copying.
find_scratch() {
    parent=${BENCH_DIR-}
    if [ -z "$parent" ]; then
        parent=${TMPDIR:-/tmp}
        free=$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print int($4 / 1024) }')
        memory=$(awk '$1 == "MemAvailable:" { print int($2 / 1024) }' /proc/meminfo 2>/dev/null)
        if [ "${free:-0}" -ge $(($1 * 2)) ] && [ "${memory:-0}" -ge $(($1 * 2)) ]; then
            parent=/dev/shm
        fi
    fi
    scratch=$(mktemp -d "$parent/lastword-bench.XXXXXX") || exit 1
    trap 'rm -rf "$scratch"' EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 141' PIPE
    trap 'exit 143' TERM
    note "files are written to $parent ($(df -P "$parent" | awk 'NR == 2 { print $1 }'))"
}
