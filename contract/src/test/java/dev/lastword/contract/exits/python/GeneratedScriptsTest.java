package dev.lastword.contract.exits.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.ExitSet;
import dev.lastword.contract.exits.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scripts made at random are run through all their branches.
///
/// What they end with is in the set, and what is in the set they end with.
final class GeneratedScriptsTest {

    private static final long SEED = Long.getLong("lastword.seed", 20_261_124L);
    private static final int SCRIPTS = Integer.getInteger("lastword.scripts", 50);

    /// A script asks for at most so many bits; it is run with all combinations.
    private static final int MOST_BITS = 4;

    @TempDir private Path folder;

    @Test
    void theStatusIsInTheSetAndTheSetIsWhatItCanEndWith() throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>();
        List<String> runs = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        while (texts.size() < SCRIPTS) {
            Maker maker = new Maker(random.split());
            String text = maker.script();
            if (maker.bits() > MOST_BITS) {
                continue;
            }
            texts.add(text);
            for (int bits = 0; bits < 1 << MOST_BITS; bits++) {
                runs.add("BITS = " + bits + "\n" + text);
            }
        }
        List<Integer> statuses = Interpreter.statuses(folder, runs, 1 << MOST_BITS);

        for (int i = 0; i < texts.size(); i++) {
            SortedSet<Integer> seen =
                    new TreeSet<>(statuses.subList(i << MOST_BITS, (i + 1) << MOST_BITS));
            Analysed analysed = Analysed.of(texts.get(i));
            ExitSet set = analysed.facts().facts().set();
            String what = "seed " + SEED + ", script " + i + ":\n" + texts.get(i);
            if (!set.unknown()) {
                assertThat(set.codes()).as(what).containsAll(seen);
            }
            assertThat(set.unknown()).as(what).isFalse();
            assertThat(named(analysed)).as(what).isSubsetOf(seen);
        }
    }

    /// All codes but that of exceptions that the script does not name.
    private static SortedSet<Integer> named(Analysed analysed) {
        SortedSet<Integer> codes = analysed.codes();
        for (Exit exit : analysed.exits()) {
            boolean general =
                    exit.cause() == Cause.CRASH
                            && !analysed.text()
                                    .substring(exit.range().start(), exit.range().end())
                                    .startsWith("raise");
            if (!general && exit.outcome() instanceof Outcome.Known known) {
                codes.add(known.code());
            }
        }
        return codes;
    }

    /// Makes scripts in which every branch that is written can be taken.
    private static final class Maker {
        private static final String HEAD =
                """
                import sys
                from enum import IntEnum
                EXIT_A = 3
                EXIT_B = 4
                class Code(IntEnum):
                    C = 100
                    D = 101
                class Plain:
                    E = 102
                class Failure(Exception):
                    def __init__(self, text, code=103):
                        self.code = code
                class Other(Exception):
                    pass
                CODES = {"a": 104, "b": 105}
                def bit(n):
                    return BITS >> n & 1 == 1
                def end(message, code=106):
                    print(message, file=sys.stderr)
                    sys.exit(code)
                def same(value):
                    return value
                def pair(first, second):
                    return first, second
                class Tool:
                    def __init__(self, code):
                        self.kept = code
                    def run(self):
                        return self.kept
                    def stop(self, code):
                        raise SystemExit(code)
                """;

        private final SplittableRandom random;
        private final StringBuilder functions = new StringBuilder();
        private int bits;
        private int count;

        Maker(SplittableRandom random) {
            this.random = random;
        }

        int bits() {
            return bits;
        }

        String script() {
            String main = function("main", 2);
            String end =
                    switch (random.nextInt(4)) {
                        case 0 -> "sys.exit(main())";
                        case 1 -> "raise SystemExit(main())";
                        case 2 -> "rc = main()\n    sys.exit(rc)";
                        default -> "main()\n    sys.exit(107)";
                    };
            return HEAD + functions + main + "if __name__ == \"__main__\":\n    " + end + "\n";
        }

        private String function(String name, int depth) {
            StringBuilder body = new StringBuilder();
            block(body, "    ", depth, random.nextInt(1, 3));
            return "def " + name + "():\n" + body;
        }

        private String test() {
            return "bit(" + bits++ + ")";
        }

        private void block(StringBuilder out, String indent, int depth, int statements) {
            for (int i = 0; i < statements; i++) {
                statement(out, indent, depth);
            }
            if (random.nextBoolean()) {
                last(out, indent);
            } else {
                out.append(indent).append("pass\n");
            }
        }

        private void statement(StringBuilder out, String indent, int depth) {
            if (depth == 0) {
                out.append(indent).append("if ").append(test()).append(":\n");
                last(out, indent + "    ");
                return;
            }
            switch (random.nextInt(9)) {
                case 0, 1 -> {
                    out.append(indent).append("if ").append(test()).append(":\n");
                    block(out, indent + "    ", depth - 1, 1);
                    if (random.nextBoolean()) {
                        out.append(indent).append("else:\n");
                        block(out, indent + "    ", depth - 1, 0);
                    }
                }
                case 2 -> {
                    out.append(indent).append("try:\n");
                    block(out, indent + "    ", depth - 1, 1);
                    out.append(indent)
                            .append("except ")
                            .append(
                                    List.of(
                                                    "SystemExit as e",
                                                    "Failure as e",
                                                    "(SystemExit, Failure) as e")
                                            .get(random.nextInt(3)))
                            .append(":\n");
                    out.append(indent).append("    sys.exit(e.code)\n");
                }
                case 3 -> {
                    out.append(indent).append("try:\n");
                    block(out, indent + "    ", depth - 1, 1);
                    out.append(indent).append("finally:\n");
                    if (random.nextInt(3) == 0) {
                        last(out, indent + "    ");
                    } else {
                        out.append(indent).append("    print()\n");
                    }
                }
                case 4 -> {
                    String name = "f" + count++;
                    functions.append(function(name, depth - 1));
                    out.append(indent)
                            .append(
                                    random.nextBoolean()
                                            ? name + "()\n"
                                            : "return " + name + "()\n");
                }
                case 5 -> {
                    String name = "v" + count++;
                    out.append(indent).append(name + " = 0\n");
                    out.append(indent).append("if ").append(test()).append(":\n");
                    out.append(indent).append("    " + name + " |= 1\n");
                    out.append(indent).append("if ").append(test()).append(":\n");
                    out.append(indent).append("    " + name + " |= 2\n");
                    out.append(indent).append("if ").append(name).append(":\n");
                    out.append(indent).append("    return ").append(name).append('\n');
                }
                case 6 -> {
                    String name = "v" + count++;
                    out.append(indent).append(name + " = " + value() + "\n");
                    out.append(indent).append("while True:\n");
                    out.append(indent).append("    if ").append(test()).append(":\n");
                    out.append(indent).append("        break\n");
                    out.append(indent).append("    return " + name + "\n");
                }
                case 7 -> {
                    String name = "v" + count++;
                    out.append(indent)
                            .append(name + ", w = pair(" + value() + ", " + value() + ")\n");
                    out.append(indent).append("if ").append(test()).append(":\n");
                    out.append(indent).append("    end(w, " + name + ")\n");
                }
                default -> {
                    out.append(indent).append("for i in 1, 2:\n");
                    out.append(indent).append("    if ").append(test()).append(":\n");
                    last(out, indent + "        ");
                }
            }
        }

        private void last(StringBuilder out, String indent) {
            out.append(indent)
                    .append(
                            switch (random.nextInt(14)) {
                                case 0, 1, 2 -> "return " + value();
                                case 3 -> "sys.exit(" + value() + ")";
                                case 4 -> "raise SystemExit(" + value() + ")";
                                case 5 -> "end(\"x\")";
                                case 6 -> "end(\"x\", " + value() + ")";
                                case 7 -> "end(\"x\", code=" + value() + ")";
                                case 8 -> "raise Failure(\"x\")";
                                case 9 -> "raise Failure(\"x\", code=" + value() + ")";
                                case 10 -> "raise Other(\"x\")";
                                case 11 -> "return Tool(" + value() + ").run()";
                                case 12 -> "Tool(1).stop(" + value() + ")";
                                default -> "return";
                            })
                    .append('\n');
        }

        private String value() {
            return switch (random.nextInt(18)) {
                case 0 -> "0";
                case 1 -> "EXIT_A";
                case 2 -> "EXIT_B";
                case 3 -> "Code.C";
                case 4 -> "Code.D.value";
                case 5 -> "Plain.E";
                case 6 -> "CODES[\"a\"]";
                case 7 -> "CODES.get(\"b\", 9)";
                case 8 -> "None";
                case 9 -> "\"text\"";
                case 10 -> "(5 if " + test() + " else 6)";
                case 11 -> "(0 or 7)";
                case 12 -> "same(108)";
                case 13 -> "int(" + test() + ")";
                case 14 -> "not " + test();
                case 15 -> "max(1, 1)";
                case 16 -> "-1";
                default -> Integer.toString(random.nextInt(110, 120));
            };
        }
    }
}
