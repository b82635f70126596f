package dev.lastword.record;

import dev.lastword.process.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The secrets of one run: the values of variables, options and `KEY=value` words with names that
/// look secret.
///
/// They are replaced wherever they appear, in the command as in its output.
public final class Secrets {

    /// The bytes of all secrets together, above which their replacement would take too much memory;
    /// the output is then not kept at all.
    private static final int MOST_BYTES = 1 << 20;

    /// The shortest value that is looked for in the output: one character is everywhere.
    private static final int SHORTEST = 2;

    /// A line of a longer secret, such as a private key, that is told from any other text.
    private static final int SHORTEST_LINE = 8;

    private static final List<String> TRUTHS =
            List.of("true", "false", "yes", "no", "on", "off", "none", "null");

    private static final List<String> SCHEMES = List.of("bearer ", "basic ", "token ");

    private final Set<Word> values = new LinkedHashSet<>();
    private final List<Word> command = new ArrayList<>();
    private int bytes;
    private Optional<SecretTrie> trie = Optional.empty();

    private Secrets() {}

    /// Collects the secrets.
    ///
    /// @param command the words of the command
    /// @param environment `NAME=value`
    public static Secrets of(List<Word> command, List<Word> environment) {
        Secrets secrets = new Secrets();
        for (Word entry : environment) {
            int equals = entry.indexOf('=', 0);
            if (equals > 0 && SecretNames.contains(entry.part(0, equals).text())) {
                secrets.add(entry.part(equals + 1, entry.length()));
            }
        }
        boolean value = false;
        List<Word> marked = new ArrayList<>();
        for (Word word : command) {
            marked.add(value ? secrets.whole(word) : secrets.within(word));
            value = !value && isSecretOption(word);
        }
        for (Word word : marked) {
            secrets.command.add(secrets.redacted(word));
        }
        return secrets;
    }

    /// The command as it may be written down.
    public List<Word> command() {
        return List.copyOf(command);
    }

    /// A word as it may be written down.
    public Word redacted(Word word) {
        return isTooMuch() ? Word.of(Redactor.REPLACEMENT) : replaced(trie(), word);
    }

    /// Replaces them in a stream, unless they are too much.
    public Redactor redactor(Redactor.Output output) {
        return new Redactor(trie(), output);
    }

    /// Whether there are so many that they cannot be replaced in the output.
    public boolean isTooMuch() {
        return bytes > MOST_BYTES;
    }

    SecretTrie trie() {
        if (trie.isEmpty()) {
            List<byte[]> all = new ArrayList<>();
            if (!isTooMuch()) {
                values.forEach(v -> all.add(v.bytes()));
            }
            trie = Optional.of(new SecretTrie(all));
        }
        return trie.get();
    }

    private void add(Word value) {
        trie = Optional.empty();
        if (!isWorthHiding(value)) {
            return;
        }
        if (values.add(value)) {
            bytes += value.length();
        }
        int start = 0;
        for (int end = value.indexOf('\n', 0); start < value.length(); ) {
            int to = end < 0 ? value.length() : end;
            Word line = value.part(start, to).stripped();
            if (line.length() >= SHORTEST_LINE && line.length() < value.length()) {
                add(line);
            }
            start = to + 1;
            end = value.indexOf('\n', start);
        }
        String lower = lower(value);
        for (String scheme : SCHEMES) {
            if (lower.startsWith(scheme)) {
                add(value.part(scheme.length(), value.length()).stripped());
            }
        }
    }

    /// A truth value names no secret, and would be replaced all over the output.
    private static boolean isWorthHiding(Word value) {
        return value.length() >= SHORTEST && !TRUTHS.contains(lower(value));
    }

    private static String lower(Word word) {
        StringBuilder lower = new StringBuilder();
        for (int i = 0; i < Math.min(word.length(), 32); i++) {
            byte b = word.byteAt(i);
            lower.append((char) (b >= 'A' && b <= 'Z' ? b + 32 : b & 0xff));
        }
        return lower.toString();
    }

    /// `--token`, whose value is the next word.
    private static boolean isSecretOption(Word word) {
        return word.length() > 1
                && word.byteAt(0) == '-'
                && word.indexOf('=', 0) < 0
                && SecretNames.contains(word.text());
    }

    /// A word that is a secret as a whole, unless it is the next option.
    private Word whole(Word word) {
        if (word.length() > 2 && word.byteAt(0) == '-' && word.byteAt(1) == '-') {
            return within(word);
        }
        add(word);
        return Word.of(Redactor.REPLACEMENT);
    }

    /// Replaces the value of each `NAME=value` and `Name: value` in a word.
    private Word within(Word word) {
        Word result = Word.of("");
        int copied = 0;
        int at = 0;
        while (at < word.length()) {
            byte b = word.byteAt(at);
            int nameStart = b == '=' || b == ':' ? nameStart(word, at, copied) : at;
            if (nameStart < at && SecretNames.contains(word.part(nameStart, at).text())) {
                int start = valueStart(word, at + 1);
                int end = valueEnd(word, start, b == ':', quote(word, nameStart, start));
                if (end > start && word.byteAt(start) != '$') {
                    add(word.part(start, end));
                    // An argument of its own may have blanks in its value; a script may not.
                    boolean whole = b == '=' && nameStart == 0;
                    int from = whole ? at + 1 : start;
                    int to = whole ? word.length() : end;
                    add(word.part(from, to));
                    result = result.plus(word.part(copied, from)).plus(Redactor.REPLACEMENT);
                    copied = to;
                    at = to;
                    continue;
                }
            }
            at++;
        }
        return copied == 0 ? word : result.plus(word.part(copied, word.length()));
    }

    private static int nameStart(Word word, int end, int from) {
        int start = end;
        while (start > from && isNamePart(word.byteAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isNamePart(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '_'
                || b == '-'
                || b == '.';
    }

    private static int valueStart(Word word, int from) {
        int at = from;
        while (at < word.length() && word.byteAt(at) == ' ') {
            at++;
        }
        boolean quoted = at < word.length() && isQuote(word.byteAt(at));
        return quoted ? at + 1 : at;
    }

    private static boolean isQuote(byte b) {
        return b == '"' || b == '\'';
    }

    /// The quotation mark that the value, or the name before it, stands in; 0 where none.
    private static byte quote(Word word, int nameStart, int valueStart) {
        if (valueStart > 0 && isQuote(word.byteAt(valueStart - 1))) {
            return word.byteAt(valueStart - 1);
        }
        return nameStart > 0 && isQuote(word.byteAt(nameStart - 1))
                ? word.byteAt(nameStart - 1)
                : 0;
    }

    /// A header's value goes on to the end of its line, another one to the next blank.
    private static int valueEnd(Word word, int from, boolean header, byte quote) {
        int at = from;
        while (at < word.length() && !endsValue(word.byteAt(at), header, quote)) {
            at++;
        }
        return at;
    }

    private static boolean endsValue(byte b, boolean header, byte quote) {
        if (quote != 0 || header) {
            return b == quote || b == '\n';
        }
        return (b >= 0 && b <= ' ') || b == ';' || b == '&' || b == '|' || b == ')' || isQuote(b);
    }

    private static Word replaced(SecretTrie trie, Word word) {
        if (trie.isEmpty()) {
            return word;
        }
        Word[] result = {Word.of("")};
        Redactor redactor =
                new Redactor(
                        trie,
                        (bytes, offset, length) ->
                                result[0] =
                                        result[0].plus(Word.of(bytes, offset, offset + length)));
        redactor.accept(word.bytes(), 0, word.length());
        redactor.finish();
        return result[0];
    }
}
