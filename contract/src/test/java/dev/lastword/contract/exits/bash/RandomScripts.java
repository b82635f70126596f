package dev.lastword.contract.exits.bash;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Makes scripts that end somehow, of commands whose statuses are handed in.
final class RandomScripts {

    /// The statuses that the commands `a`, `b` and `c` have in turn.
    static final int[][] STATUSES = {{0, 3}, {0, 1, 4}, {0, 100}};

    private static final List<String> CODES = List.of("0", "1", "2", "3", "5", "64", "255", "256");

    private final SplittableRandom random;
    private final boolean bash;
    private final StringBuilder text = new StringBuilder();
    private final List<String> functions = new ArrayList<>();
    private int loops;
    private int depth;
    private boolean inFunction;
    private boolean inLoop;
    private boolean inTrap;

    private RandomScripts(long seed, boolean bash) {
        this.random = new SplittableRandom(seed);
        this.bash = bash;
    }

    static String of(long seed, boolean bash) {
        RandomScripts maker = new RandomScripts(seed, bash);
        maker.script();
        return maker.text.toString();
    }

    /// Every value of the commands that a script names.
    static List<String> variables(String script) {
        List<String> all = List.of("");
        for (int i = 0; i < 3; i++) {
            String name = "ABC".substring(i, i + 1);
            if (!script.contains("\"$" + name + "\"")) {
                continue;
            }
            List<String> more = new ArrayList<>();
            for (String one : all) {
                for (int status : STATUSES[i]) {
                    more.add(one + " " + name + "=" + status + ";");
                }
            }
            all = more;
        }
        return all;
    }

    private void script() {
        int body = text.length();
        if (random.nextInt(4) > 0) {
            text.append("rc=").append(code()).append("\n");
        }
        if (random.nextInt(3) == 0) {
            text.append(bash && random.nextBoolean() ? "set -eo pipefail\n" : "set -e\n");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            function();
        }
        list(1 + random.nextInt(4));
        String made = text.toString();
        StringBuilder stubs = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            String name = "abc".substring(i, i + 1);
            if (made.matches("(?s).*\\b" + name + "\\b.*")) {
                stubs.append("# lastword: exits");
                for (int status : STATUSES[i]) {
                    stubs.append(' ').append(status);
                }
                String variable = "ABC".substring(i, i + 1);
                stubs.append("\n" + name + "() { return \"$" + variable + "\"; }\n");
            }
        }
        text.insert(body, stubs);
    }

    private void function() {
        String name = "f" + functions.size();
        text.append(name).append("() {\n");
        boolean loop = inLoop;
        inFunction = true;
        inLoop = false;
        list(1 + random.nextInt(3));
        inFunction = false;
        inLoop = loop;
        text.append("}\n");
        functions.add(name);
    }

    private void list(int count) {
        depth++;
        for (int i = 0; i < count; i++) {
            command();
            text.append("\n");
        }
        depth--;
    }

    private void command() {
        if (depth > 4) {
            leaf();
            return;
        }
        switch (random.nextInt(20)) {
            case 0 -> ifClause();
            case 1 -> {
                command();
                text.append(" && ");
                simple();
            }
            case 2 -> {
                command();
                text.append(" || ");
                simple();
            }
            case 3 -> {
                text.append("! ");
                simple();
            }
            case 4 -> inner("( ", ")");
            case 5 -> inner("{ ", "}");
            case 6 -> pipeline();
            case 7 -> forLoop();
            case 8 -> whileLoop();
            case 9 -> caseClause();
            case 10 -> inner("x=$( ", ")");
            case 11 -> trap();
            case 12 -> {
                simple();
                text.append(random.nextBoolean() ? " || exit $?" : " || rc=$?");
            }
            case 13 -> {
                simple();
                text.append("\nrc=$?\n[ $rc -eq 0 ] || exit $rc");
            }
            default -> leaf();
        }
    }

    /// What can stand in a list of `&&`.
    private void simple() {
        if (depth > 3) {
            leaf();
            return;
        }
        switch (random.nextInt(8)) {
            case 0 -> inner("( ", ")");
            case 1 -> inner("{ ", "}");
            default -> leaf();
        }
    }

    private void inner(String open, String close) {
        text.append(open);
        list(1 + random.nextInt(3));
        text.append(close);
    }

    private void ifClause() {
        text.append("if ");
        command();
        text.append("\nthen\n");
        list(1 + random.nextInt(2));
        if (random.nextInt(3) == 0) {
            text.append("elif ");
            leaf();
            text.append("\nthen\n");
            list(1);
        }
        if (random.nextBoolean()) {
            text.append("else\n");
            list(1 + random.nextInt(2));
        }
        text.append("fi");
    }

    private void pipeline() {
        simple();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            text.append(" | ");
            simple();
        }
    }

    private void forLoop() {
        boolean outer = inLoop;
        inLoop = true;
        text.append("for i in 1 2; do\n");
        list(1 + random.nextInt(2));
        text.append("done");
        inLoop = outer;
    }

    private void whileLoop() {
        boolean outer = inLoop;
        inLoop = true;
        if (random.nextBoolean()) {
            String counter = "n" + loops++;
            text.append(counter + "=0\nwhile [ $" + counter + " -lt 2 ]; do\n");
            text.append(counter + "=$((" + counter + " + 1))\n");
            list(1 + random.nextInt(2));
        } else {
            // No `continue` before the `break`: the loop ends.
            inLoop = false;
            text.append(random.nextBoolean() ? "while " : "until ");
            leaf();
            text.append("; do\n");
            list(1);
            text.append("break\n");
        }
        text.append("done");
        inLoop = outer;
    }

    private void caseClause() {
        text.append(random.nextBoolean() ? "case $? in\n" : "case $rc in\n");
        for (String pattern : List.of("0", "1 | 3", "4")) {
            if (random.nextBoolean()) {
                text.append(pattern).append(")\n");
                if (random.nextInt(4) > 0) {
                    list(1);
                }
                text.append(";;\n");
            }
        }
        if (random.nextBoolean()) {
            text.append("*)\n");
            list(1);
            text.append(";;\n");
        }
        text.append("esac");
    }

    private void trap() {
        if (inTrap) {
            leaf();
            return;
        }
        inTrap = true;
        text.append("trap '");
        boolean loop = inLoop;
        inLoop = false;
        list(1 + random.nextInt(2));
        inLoop = loop;
        text.append("' EXIT");
        inTrap = false;
    }

    private void leaf() {
        switch (random.nextInt(34)) {
            case 0, 1, 2, 3 -> text.append('a');
            case 4, 5, 6 -> text.append('b');
            case 7, 8 -> text.append('c');
            case 9 -> text.append("true");
            case 10 -> text.append("false");
            case 11 -> text.append("exit ").append(code());
            case 12 -> text.append("exit $?");
            case 13 -> text.append("exit");
            case 14 -> text.append("rc=$?");
            case 15 -> text.append("rc=").append(code());
            case 16 -> text.append("exit \"$rc\"");
            case 17 -> text.append("[ $? -eq 0 ]");
            case 18 -> text.append("[ \"$rc\" -ne 0 ]");
            case 19 -> text.append("[ \"$rc\" -gt 2 ]");
            case 20 -> text.append("set -e");
            case 21 -> text.append("set +e");
            case 22 -> text.append(bash ? "set -o pipefail" : "set -e");
            case 23 -> text.append(bash ? "(( rc ))" : "rc=0");
            case 24 -> text.append(bash ? "[[ $rc == 3 ]]" : "test \"$rc\" = 3");
            case 25 -> text.append(inLoop ? "break" : "a");
            case 26 -> text.append(inLoop ? "continue" : "b");
            case 27 -> returns();
            case 28 -> text.append("echo text >&2");
            case 29 -> text.append("x=${rc:-5}");
            default -> call();
        }
    }

    private void returns() {
        if (!inFunction || inTrap) {
            text.append('c');
            return;
        }
        text.append(
                switch (random.nextInt(4)) {
                    case 0 -> "return";
                    case 1 -> "return $?";
                    case 2 -> "return \"${1:-4}\"";
                    default -> "return " + code();
                });
    }

    private void call() {
        if (functions.isEmpty()) {
            text.append('a');
            return;
        }
        text.append(functions.get(random.nextInt(functions.size())));
        if (random.nextBoolean()) {
            text.append(' ').append(random.nextBoolean() ? code() : "\"$?\"");
        }
    }

    private String code() {
        return CODES.get(random.nextInt(CODES.size()));
    }
}
