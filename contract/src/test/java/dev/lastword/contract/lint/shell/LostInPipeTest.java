package dev.lastword.contract.lint.shell;

import static dev.lastword.contract.lint.Rule.LOST_IN_PIPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.exits.bash.ShellModel;
import dev.lastword.contract.lint.Linted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which pipes lose a status that somebody asks for.
class LostInPipeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make 2>&1 | tee log",
                "make 2>&1 | tee log; exit $?",
                "run() { pytest; }; set -e; run | tr -d x; echo",
                "run() { pytest; }; run | while read -r l; do echo $l; done || exit 4",
                "t=./next.sh; if ! $t 2>&1 | tee log; then exit 4; fi",
                "make | tee log || exit 1",
                "if make | tee log; then echo made; fi",
                "set -e; make | tee log; echo made",
                "(cd src && make) 2>&1 | tee log",
                "{ echo begin; make; } | tee log",
                "sudo -u www env A=b timeout -k 5 30 make | tee log",
                "python3 -m pytest | tee log",
                "python3 tests/run.py | tee log",
                "bash build.sh | cat",
                "\"$HERE/build.sh\" | tee log",
                "frobnicate | tee log",
                "set -e; mysqldump shop | gzip > shop.gz; echo saved",
                "set -e; x=$(curl -fsS example.org | jq .x); echo $x",
                "set -e; curl -fsSL example.org/install | sh; echo installed",
                "curl -fsS example.org | sudo bash || exit 3",
                "poetry run pytest -q | grep -v warn | tee log",
                "time make | tee log",
                "f() { make | tee log; }; f || exit 1",
                "set +e -o pipefail; set +o pipefail; make | tee log; rc=$?",
            })
    void lost(String script) {
        assertThat(Linted.of("a.sh", script).of(LOST_IN_PIPE)).hasSize(1);
    }

    /// What cannot fail, what nobody asks, what answers for itself, and what has pipefail.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "set -e; echo hello | tee log; cat log",
                "set -e; printf x | sed s/x/y/; echo y",
                "set -e; cat <<END | sed s/x/y/\nx\nEND\necho y",
                "set -e; yes | head -1; echo y",
                "if curl -s example.org | grep -q x; then echo y; fi",
                "make | grep -q warning && echo warned",
                "make -n | grep -q warning || echo clean",
                "make | tee log || true",
                "make | tee log; echo made",
                "make | tee log &\nwait",
                "set -o pipefail; make | tee log",
                "set -euo pipefail; make | tee log; echo made",
                "#!/bin/bash -e\nset -o pipefail\nmake | tee log; echo made",
                "make | tee log; exit ${PIPESTATUS[0]}",
                "make | tee log; rc=${PIPESTATUS[0]}; exit $rc",
                "make | tee log; if [[ ${PIPESTATUS[0]} -ne 0 ]]; then exit 1; fi",
                "set -e; npm --version | cut -d. -f1; echo x",
                "set -e; docker ps | tail -n +2; echo x",
                "set -e; git log --oneline | head -1; echo x",
                "set -e; curl -s example.org | grep x; echo x",
                "set -e; git fetch 2>&1 | sed \"/$x/q\"; echo x",
                "set -e; echo $(curl -s example.org | jq .x); echo x",
                "{ make; echo $? > rc; } | tee log",
                "set -e; frobnicate | sed s/x/y/; echo x",
                "set -e; ls | sort | uniq -c; ps aux | grep x",
                "log() { printf x; }; log | tee out",
                "make | while read -r line; do echo $line; done; echo x",
                "set -e; git ls-files | while read -r f; do echo $f; done; echo",
                "call() { echo x; }; call | while read -r l; do echo $l; done || exit 4",
                "[ -t 1 ] && set -o pipefail; make | tee log",
            })
    void notLost(String script) {
        assertThat(Linted.of("a.sh", script).of(LOST_IN_PIPE)).isEmpty();
    }

    @Test
    void theAdviceWorksInItsShell() {
        String pipe = "make | tee log";

        assertThat(Linted.of("a.sh", pipe).said(LOST_IN_PIPE).getFirst())
                .isEqualTo(
                        "the status of make is lost: the pipe ends with that of tee; put \"set -o"
                                + " pipefail\" before it, or read ${PIPESTATUS[0]} behind it");
        assertThat(Linted.of("a.sh", "#!/bin/sh\n" + pipe).said(LOST_IN_PIPE).getFirst())
                .endsWith("sh has no pipefail, so write to a file first: make > FILE || exit");
        assertThat(Step.said(LOST_IN_PIPE, pipe, ShellModel.STEP).getFirst())
                .isEqualTo(
                        "warning: the status of make is lost: the pipe ends with that of tee; give"
                                + " the step \"shell: bash\", which sets pipefail");
        assertThat(Step.said(LOST_IN_PIPE, pipe, ShellModel.BASH_STEP)).isEmpty();
    }
}
