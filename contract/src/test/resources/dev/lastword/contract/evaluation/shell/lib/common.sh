# Helpers that scripts source.

log() {
    printf '%s\n' "$*"
}

abort_with() {
    code=$1
    shift
    printf 'error: %s\n' "$*" >&2
    exit "$code"
}
