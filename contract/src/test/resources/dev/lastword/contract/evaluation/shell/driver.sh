# Runs scripts. Each line of the input is the name of one and the interpreter for it; each line of
# the output is the name and its statuses: with every status of the stub, and with an argument that
# no script expects.
export STUB
while read -r file interpreter; do
    line=$file
    for STUB in 0 1 2 3 4 100; do
        $interpreter "./$file" </dev/null >/dev/null 2>&1
        line="$line $?"
    done
    STUB=0
    $interpreter "./$file" --no-such-option </dev/null >/dev/null 2>&1
    echo "$line $?"
done
