package dev.lastword.contract.evaluation;

import java.util.ArrayList;
import java.util.List;

/// The first line of a shell script and the options it sets.
///
/// @param options lines, perhaps none
record Setting(String shebang, List<String> options) {

    /// One in which an injection is what it is meant to be: `errexit`, `no-errexit`,
    /// `ignored-errexit`, `pipefail`, `no-pipefail` are what it can ask for.
    static Setting of(Injection injection, boolean posix, Dice dice) {
        boolean errexit =
                injection.needs("errexit")
                        || injection.needs("ignored-errexit")
                        || (!injection.needs("no-errexit") && dice.chance(50));
        boolean pipefail =
                injection.needs("pipefail")
                        || (!posix && !injection.needs("no-pipefail") && dice.chance(40));
        String shebang =
                posix
                        ? dice.any("#!/bin/sh", "#!/usr/bin/env sh")
                        : dice.any("#!/usr/bin/env bash", "#!/bin/bash");
        boolean nounset = dice.chance(40);
        if (errexit && !pipefail && !shebang.contains("env") && dice.chance(25)) {
            return new Setting(shebang + (nounset ? " -eu" : " -e"), List.of());
        }
        return new Setting(shebang, options(errexit, pipefail, nounset, dice));
    }

    private static List<String> options(
            boolean errexit, boolean pipefail, boolean nounset, Dice dice) {
        List<String> lines = new ArrayList<>();
        if (dice.chance(15)) {
            if (errexit) {
                lines.add("set -o errexit");
            }
            if (nounset) {
                lines.add("set -o nounset");
            }
            if (pipefail) {
                lines.add("set -o pipefail");
            }
            return lines;
        }
        String letters = (errexit ? "e" : "") + (nounset ? "u" : "");
        if (pipefail && dice.chance(70)) {
            lines.add("set -" + letters + "o pipefail");
            return lines;
        }
        if (!letters.isEmpty()) {
            lines.add("set -" + letters);
        }
        if (pipefail) {
            lines.add("set -o pipefail");
        }
        return lines;
    }
}
