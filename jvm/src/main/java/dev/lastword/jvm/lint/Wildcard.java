package dev.lastword.jvm.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// A pattern as gitignore(5) has it for paths: `*` and `?` stop at a slash, `**` between slashes
/// does not, `[a-z]` is one character.
///
/// It matches bytes, as git does. All ways to match are followed at once, so that no pattern takes
/// more time than its length times that of the path.
final class Wildcard {

    /// One step of a pattern.
    private sealed interface Token {

        /// This byte.
        record One(int value) implements Token {}

        /// One of these bytes.
        record Among(BitSet values) implements Token {}

        /// Any number of bytes other than a slash.
        record Name() implements Token {}

        /// Any number of bytes.
        record Anything() implements Token {}

        /// What follows may be left out up to behind the next slash: `**/`.
        record Folders() implements Token {}
    }

    private static final Token NAME = new Token.Name();
    private static final Token ANYTHING = new Token.Anything();
    private static final Token FOLDERS = new Token.Folders();

    /// Thrown away where the pattern can match nothing.
    private static final class Senseless extends Exception {
        private static final long serialVersionUID = 1;

        Senseless() {
            super(null, null, false, false);
        }
    }

    /// What it begins with, literally.
    private final byte[] prefix;

    private final Token[] tokens;
    private final boolean senseless;

    private Wildcard(byte[] prefix, List<Token> tokens, boolean senseless) {
        this.prefix = prefix;
        this.tokens = tokens.toArray(Token[]::new);
        this.senseless = senseless;
    }

    /// Reads a pattern. One with a bracket that does not close matches nothing.
    static Wildcard of(String pattern) {
        byte[] bytes = pattern.getBytes(StandardCharsets.UTF_8);
        int plain = 0;
        while (plain < bytes.length && "*?[\\".indexOf(bytes[plain]) < 0) {
            plain++;
        }
        byte[] prefix = Arrays.copyOf(bytes, plain);
        try {
            // git compares the plain part for itself, so that the rest begins anew: `a**/b`.
            return new Wildcard(prefix, new Parser(bytes, plain).tokens(), false);
        } catch (Senseless e) {
            return new Wildcard(prefix, List.of(), true);
        }
    }

    /// Whether the whole path matches.
    boolean matches(String path) {
        byte[] text = path.getBytes(StandardCharsets.UTF_8);
        if (senseless
                || text.length < prefix.length
                || !Arrays.equals(prefix, 0, prefix.length, text, 0, prefix.length)) {
            return false;
        }
        if (tokens.length == 0) {
            return text.length == prefix.length;
        }
        boolean[] now = new boolean[tokens.length + 1];
        reach(now, 0);
        for (int i = prefix.length; i < text.length; i++) {
            now = step(now, text[i] & 0xff);
        }
        return now[tokens.length];
    }

    private boolean[] step(boolean[] now, int value) {
        boolean[] next = new boolean[now.length];
        for (int at = 0; at < tokens.length; at++) {
            if (now[at]) {
                switch (tokens[at]) {
                    case Token.One(int wanted) -> {
                        if (value == wanted) {
                            reach(next, at + 1);
                        }
                    }
                    case Token.Among(BitSet values) -> {
                        if (values.get(value)) {
                            reach(next, at + 1);
                        }
                    }
                    case Token.Name _ -> {
                        if (value != '/') {
                            reach(next, at);
                        }
                    }
                    case Token.Anything _ -> reach(next, at);
                    case Token.Folders _ -> {}
                }
            }
        }
        return next;
    }

    /// Marks a place and those behind it that need no byte.
    private void reach(boolean[] places, int from) {
        int at = from;
        while (!places[at]) {
            places[at] = true;
            if (at == tokens.length) {
                return;
            }
            switch (tokens[at]) {
                case Token.One _, Token.Among _ -> {
                    return;
                }
                case Token.Name _, Token.Anything _ -> at++;
                case Token.Folders _ -> {
                    // `Folders`, `Anything`, slash: the rest may begin at once.
                    reach(places, at + 1);
                    at += 3;
                }
            }
        }
    }

    /// Reads what follows the plain part.
    private static final class Parser {
        private final byte[] pattern;
        private final int start;
        private int at;
        private final List<Token> tokens = new ArrayList<>();

        Parser(byte[] pattern, int start) {
            this.pattern = pattern;
            this.start = start;
            this.at = start;
        }

        List<Token> tokens() throws Senseless {
            while (at < pattern.length) {
                switch (pattern[at]) {
                    case '*' -> stars();
                    case '?' -> {
                        at++;
                        BitSet any = new BitSet(256);
                        any.set(0, 256);
                        any.clear('/');
                        tokens.add(new Token.Among(any));
                    }
                    case '[' -> bracket();
                    case '\\' -> {
                        at++;
                        tokens.add(new Token.One(escaped()));
                        at++;
                    }
                    default -> tokens.add(new Token.One(pattern[at++] & 0xff));
                }
            }
            return tokens;
        }

        private void stars() {
            int first = at;
            while (at < pattern.length && pattern[at] == '*') {
                at++;
            }
            boolean several = at - first > 1;
            boolean begins = first == start || pattern[first - 1] == '/';
            boolean ends =
                    at == pattern.length
                            || pattern[at] == '/'
                            || (pattern[at] == '\\'
                                    && at + 1 < pattern.length
                                    && pattern[at + 1] == '/');
            if (!several || !begins || !ends) {
                tokens.add(NAME);
                return;
            }
            if (at < pattern.length && pattern[at] == '/') {
                at++;
                tokens.add(FOLDERS);
                tokens.add(ANYTHING);
                tokens.add(new Token.One('/'));
            } else {
                tokens.add(ANYTHING);
            }
        }

        private int escaped() throws Senseless {
            if (at >= pattern.length) {
                throw new Senseless();
            }
            return pattern[at] & 0xff;
        }

        /// As git's wildmatch reads it: a bracket right behind the opening one is a member.
        private void bracket() throws Senseless {
            at++;
            boolean negated = at < pattern.length && (pattern[at] == '!' || pattern[at] == '^');
            at += negated ? 1 : 0;
            BitSet members = new BitSet(256);
            int before = 0;
            do {
                before = member(members, before);
                at++;
            } while (escaped() != ']');
            at++;
            if (negated) {
                members.flip(0, 256);
            }
            members.clear('/');
            tokens.add(new Token.Among(members));
        }

        /// Reads one member, and stays on its last byte.
        ///
        /// @param before the byte before it, with which a range begins; 0 for none
        /// @return the same for the next one
        private int member(BitSet members, int before) throws Senseless {
            int c = escaped();
            if (c == '\\') {
                at++;
                members.set(escaped());
                return escaped();
            }
            if (c == '-' && before > 0 && at + 1 < pattern.length && pattern[at + 1] != ']') {
                at++;
                if (escaped() == '\\') {
                    at++;
                }
                int last = escaped();
                if (before <= last) {
                    members.set(before, last + 1);
                }
                return 0;
            }
            if (c == '[' && at + 1 < pattern.length && pattern[at + 1] == ':') {
                int close = at + 2;
                while (close < pattern.length && pattern[close] != ']') {
                    close++;
                }
                if (close == pattern.length) {
                    throw new Senseless();
                }
                int length = close - 1 - (at + 2);
                if (length >= 0 && pattern[close - 1] == ':') {
                    String name = new String(pattern, at + 2, length, StandardCharsets.ISO_8859_1);
                    addClass(members, name);
                    at = close;
                    return 0;
                }
            }
            members.set(c);
            return c;
        }

        private static void addClass(BitSet members, String name) throws Senseless {
            for (int c = 0; c < 128; c++) {
                if (belongs(c, name)) {
                    members.set(c);
                }
            }
        }

        private static boolean belongs(int c, String name) throws Senseless {
            boolean upper = c >= 'A' && c <= 'Z';
            boolean lower = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            boolean graphic = c > ' ' && c < 0x7f;
            return switch (name) {
                case "alnum" -> upper || lower || digit;
                case "alpha" -> upper || lower;
                case "blank" -> c == ' ' || c == '\t';
                case "cntrl" -> c < ' ' || c == 0x7f;
                case "digit" -> digit;
                case "graph" -> graphic;
                case "lower" -> lower;
                case "print" -> graphic || c == ' ';
                case "punct" -> graphic && !upper && !lower && !digit;
                case "space" -> c == ' ' || (c >= '\t' && c <= '\r');
                case "upper" -> upper;
                case "xdigit" -> digit || "abcdef".indexOf(Character.toLowerCase((char) c)) >= 0;
                default -> throw new Senseless();
            };
        }
    }
}
