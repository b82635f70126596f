package dev.lastword.contract.script.bash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whatever a text is, there is a tree of it whose ranges hold, in a time that grows as the text
/// does.
final class RandomScriptsTest {

    private static final List<String> PIECES =
            List.of(
                    "a",
                    "b=",
                    "b+=(",
                    "a[1]=",
                    "x() ",
                    "exit 3",
                    "$?",
                    "$a",
                    "${a:-",
                    "${",
                    "}",
                    "$(",
                    ")",
                    "((",
                    "))",
                    "$((",
                    "`",
                    "\\`",
                    "\\",
                    "\\\n",
                    "'",
                    "\"",
                    "$'",
                    "$\"",
                    " ",
                    "\t",
                    "\n",
                    "\r\n",
                    "\r",
                    ";",
                    ";;",
                    ";&",
                    ";;&",
                    "&",
                    "&&",
                    "|",
                    "||",
                    "|&",
                    "!",
                    "! ",
                    "if ",
                    "then ",
                    "elif ",
                    "else ",
                    "fi",
                    "for i in ",
                    "for ((",
                    "do ",
                    "done",
                    "while ",
                    "until ",
                    "select x ",
                    "case x in ",
                    "esac",
                    "a) ",
                    "{ ",
                    "{fd}>",
                    "[[ ",
                    "]]",
                    "=~ ",
                    "-f ",
                    "-eq ",
                    "<",
                    ">",
                    ">>",
                    "2>&1",
                    "&>",
                    "<<<",
                    "<<E",
                    "<<-'E'",
                    "\nE\n",
                    "E",
                    "<(",
                    ">(",
                    "@(",
                    "!(",
                    "#",
                    " #",
                    "time ",
                    "coproc ",
                    "function f ",
                    "local ",
                    "eval ",
                    "=(",
                    "[",
                    "]",
                    "\0",
                    "\ufeff",
                    "\ud800",
                    "\u00e4",
                    "*",
                    "~",
                    "$[",
                    "(",
                    ", ");

    /// Valid ones, to be spoilt.
    private static final List<String> SCRIPTS =
            List.of(
                    "set -e\nf() {\n  local x=$(cmd \"$1\") || return 3\n}\nf | tee log\nexit $?\n",
                    "if ! [[ $a =~ ^(b c|d)$ && -f x ]]; then exit 1; elif (( i > 3 )); then :; fi\n",
                    "case \"$1\" in\n  -h|--help) usage; exit 0 ;;\n  *) exit 2 ;;\nesac >&2\n",
                    "cat <<EOF | sort\n$a ${b:-$(c <<'X'\nd\nX\n)} `e \\`f\\``\nEOF\necho \"${x//\\}/a}\"\n",
                    "for ((i = 0; i < 3; i++)); do a[i]+=$((i * (2 + 1))); done {fd}>x 2>&1 &\n",
                    "while read -r l; do (exit 3) || { break; }; done < <(a |& b) # c\n",
                    "declare -A m=([a b]=1 [c]='d' # e\n \"$f\")\ntime -p ! a && coproc N { b; }\n");

    @Test
    void anyTextIsRead() {
        for (int seed = 0; seed < 20_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            check(seed, text.toString());
        }
    }

    @Test
    void aSpoiltScriptIsRead() {
        for (int seed = 0; seed < 20_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder(any(random, SCRIPTS));
            if (random.nextBoolean()) {
                text.append(any(random, SCRIPTS));
            }
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                spoil(text, random);
            }
            check(seed, text.toString());
        }
    }

    private static void spoil(StringBuilder text, SplittableRandom random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(1, 6));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, any(random, PIECES));
            case 2 -> text.replace(from, to, any(random, PIECES));
            case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
            default -> text.setLength(random.nextInt(10) == 0 ? from : text.length());
        }
    }

    private static String any(SplittableRandom random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static void check(int seed, String text) {
        try {
            Script script = BashParser.parse(text);
            Ranges.check(script);
            assertThat(script.isWhole()).isEqualTo(script.unparsed().isEmpty());
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + text, e);
        }
    }

    @Test
    void theScriptsThatAreSpoiltAreWhole() {
        for (String script : SCRIPTS) {
            assertThat(BashParser.parse(script).unparsed()).as(script).isEmpty();
        }
    }

    /// Each of these takes minutes where a text is read again for each of its characters.
    @Test
    void longTextsAreReadInOneGo() {
        for (String piece : PIECES) {
            for (String other : List.of("", " ", "\n", "a ", "(", "'", ";", "`", "$(")) {
                String text = (piece + other).repeat(60_000 / (piece.length() + other.length()));
                assertThat(BashParser.parse(text).source().text()).isSameAs(text);
                assertThat(BashParser.parse("a <<E\n" + text).lines()).isNotNull();
            }
        }
    }
}
