package dev.lastword.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a pattern in the syntax of RE2 (github.com/google/re2/wiki/Syntax).
///
/// Of the flags only `i` changes anything: within one line `s` and `m` say what holds anyway, and
/// `U` decides which match is found, not whether there is one.
final class Parser {

    /// How many times `{n,m}` can ask for, as in RE2.
    private static final int MOST_REPETITIONS = 1000;

    /// How deep groups can stand in each other. Everything that walks over a tree does it by
    /// recursion, and the native front end has no StackOverflowError.
    private static final int DEEPEST = 100;

    private static final Syntax EMPTY = new Syntax.Empty();
    private static final SymbolSet ANY = SymbolSet.of('\n', '\n').complement();

    private final PatternText text;
    private final EscapeParser escapes;
    private final BracketParser brackets;
    private final List<String> names = new ArrayList<>();
    private boolean ignoreCase;
    private boolean quoting;

    private Parser(PatternText text) {
        this.text = text;
        this.escapes = new EscapeParser(text);
        this.brackets = new BracketParser(text, escapes);
    }

    /// @throws Fault where the pattern is wrong
    static Syntax parse(String pattern) {
        PatternText text = new PatternText(pattern);
        text.requireWholeCharacters();
        Syntax syntax = new Parser(text).choice(0);
        if (!text.isAtEnd()) {
            throw new Fault(
                    text.position(), "there is no ( to this ); write \\) for the character");
        }
        return syntax;
    }

    private Syntax choice(int depth) {
        List<Syntax> alternatives = new ArrayList<>();
        do {
            alternatives.add(sequence(depth));
        } while (text.accept("|"));
        return alternatives.size() == 1 ? alternatives.getFirst() : new Syntax.Choice(alternatives);
    }

    /// What stands last in a sequence so far.
    private enum Last {
        NOTHING,
        PART,
        REPETITION
    }

    private Syntax sequence(int depth) {
        List<Syntax> parts = new ArrayList<>();
        Last last = Last.NOTHING;
        while (!endsSequence()) {
            int start = text.position();
            if (quoting ? text.accept("\\E") : text.accept("\\Q")) {
                quoting = !quoting;
                continue;
            }
            Optional<Quantity> quantity = quoting ? Optional.empty() : quantity();
            if (quantity.isPresent()) {
                requireRepeatable(last, start);
                parts.add(quantity.get().of(parts.removeLast()));
                last = Last.REPETITION;
            } else if (quoting) {
                parts.add(literal(text.next()));
                last = Last.PART;
            } else if (text.accept("(?")) {
                Optional<Syntax> group = special(start, depth);
                group.ifPresent(parts::add);
                // Behind flags, RE2 repeats what stands before them.
                last = parts.isEmpty() ? Last.NOTHING : Last.PART;
            } else {
                parts.add(part(depth));
                last = Last.PART;
            }
        }
        return switch (parts.size()) {
            case 0 -> EMPTY;
            case 1 -> parts.getFirst();
            default -> new Syntax.Sequence(parts);
        };
    }

    private boolean endsSequence() {
        return text.isAtEnd() || (!quoting && (text.peek() == '|' || text.peek() == ')'));
    }

    private void requireRepeatable(Last last, int start) {
        if (last == Last.REPETITION) {
            throw new Fault(
                    start,
                    "a repetition directly behind a repetition; put the first one into (?:…)");
        }
        if (last == Last.NOTHING) {
            String sign = text.since(start);
            throw new Fault(
                    start,
                    "nothing stands here that "
                            + sign
                            + " could repeat; write \\"
                            + sign.charAt(0)
                            + " for the character");
        }
    }

    private Syntax part(int depth) {
        int start = text.position();
        return switch (text.peek()) {
            case '(' -> {
                text.next();
                yield group(start, depth);
            }
            case '[' -> new Syntax.One(brackets.read(ignoreCase));
            case '.' -> {
                text.next();
                yield new Syntax.One(ANY);
            }
            case '^' -> {
                text.next();
                yield new Syntax.Place(Syntax.Anchor.START);
            }
            case '$' -> {
                text.next();
                yield new Syntax.Place(Syntax.Anchor.END);
            }
            case '\\' -> escape();
            default -> literal(text.next());
        };
    }

    private Syntax escape() {
        Optional<Syntax.Anchor> anchor = escapes.anchor();
        if (anchor.isPresent()) {
            return new Syntax.Place(anchor.get());
        }
        Optional<SymbolSet> set = escapes.set();
        return set.isPresent() ? new Syntax.One(folded(set.get())) : literal(escapes.character());
    }

    private Syntax literal(int character) {
        return new Syntax.One(folded(SymbolSet.of(character, character)));
    }

    private SymbolSet folded(SymbolSet set) {
        return ignoreCase ? CaseFolding.fold(set) : set;
    }

    /// Reads a group behind its opening.
    private Syntax group(int start, int depth) {
        if (depth == DEEPEST) {
            throw new Fault(start, "groups stand more than " + DEEPEST + " deep in each other");
        }
        boolean outside = ignoreCase;
        Syntax inside = choice(depth + 1);
        ignoreCase = outside;
        if (!text.accept(")")) {
            throw new Fault(start, "the ) to this ( is missing; write \\( for the character");
        }
        return inside;
    }

    /// Reads what begins with `(?`, behind that.
    ///
    /// @return the group, if it is one; flags leave nothing
    private Optional<Syntax> special(int start, int depth) {
        boolean outside = ignoreCase;
        if (text.peek() == 'P' || text.peek() == '<') {
            name(start);
        } else if (!flags(start)) {
            return Optional.empty();
        }
        Syntax group = group(start, depth);
        ignoreCase = outside;
        return Optional.of(group);
    }

    /// Reads `i-s:` or `i-s)`.
    ///
    /// @return whether a group follows; otherwise the flags are for the rest of this one
    private boolean flags(int start) {
        boolean value = true;
        boolean hasFlag = false;
        while (true) {
            int at = text.position();
            int flag = text.isAtEnd() ? PatternText.END : text.next();
            switch (flag) {
                case 'i' -> ignoreCase = value;
                case 's', 'm', 'U' -> {}
                case '-' -> {
                    if (!value) {
                        throw new Fault(at, "a second - among the flags");
                    }
                    value = false;
                    hasFlag = false;
                    continue;
                }
                case ':', ')' -> {
                    if (!value && !hasFlag) {
                        throw new Fault(at, "a flag is missing behind the -");
                    }
                    return flag == ':';
                }
                case '=', '!' ->
                        throw new Fault(
                                start,
                                "lookahead cannot be matched in linear time and is not supported");
                case '>' -> throw new Fault(start, "atomic groups are not supported");
                case '#' -> throw new Fault(start, "comments are not supported");
                case PatternText.END ->
                        throw new Fault(
                                start, "the ) to this ( is missing; write \\( for the character");
                default ->
                        throw new Fault(
                                at,
                                "there is no flag "
                                        + PatternText.character(flag)
                                        + "; there are i, m, s and U");
            }
            hasFlag = true;
        }
    }

    /// Reads `P<name>` or `<name>`.
    private void name(int start) {
        if (text.accept("<=") || text.accept("<!")) {
            throw new Fault(
                    start, "lookbehind cannot be matched in linear time and is not supported");
        }
        if (text.accept("P=")) {
            throw new Fault(
                    start, "backreferences cannot be matched in linear time and are not supported");
        }
        text.accept("P");
        if (!text.accept("<")) {
            throw new Fault(start, "expected a name, as in (?P<name>…)");
        }
        int nameStart = text.position();
        while (text.peek() != PatternText.END && NamedSets.WORD.contains(text.peek())) {
            text.next();
        }
        String name = text.since(nameStart);
        if (name.isEmpty() || !text.accept(">")) {
            throw new Fault(
                    start, "expected a name of letters, digits and _ in < >, as in (?P<name>…)");
        }
        if (names.contains(name)) {
            throw new Fault(nameStart, "a second group with the name " + name);
        }
        names.add(name);
    }

    /// How many times something may stand there.
    private record Quantity(int least, int most) {

        Syntax of(Syntax part) {
            return new Syntax.Repetition(part, least, most);
        }
    }

    /// Reads `*`, `+`, `?`, `{n}`, `{n,}` or `{n,m}`, and a `?` behind it.
    private Optional<Quantity> quantity() {
        int start = text.position();
        Optional<Quantity> quantity =
                text.accept("*")
                        ? Optional.of(new Quantity(0, Syntax.Repetition.UNLIMITED))
                        : text.accept("+")
                                ? Optional.of(new Quantity(1, Syntax.Repetition.UNLIMITED))
                                : text.accept("?")
                                        ? Optional.of(new Quantity(0, 1))
                                        : text.accept("{") ? braces(start) : Optional.empty();
        if (quantity.isPresent()) {
            text.accept("?");
        }
        return quantity;
    }

    /// Reads on behind the brace. One that no numbers follow is a character.
    private Optional<Quantity> braces(int start) {
        int least = number();
        int most = least;
        boolean isQuantity = least >= 0;
        if (text.accept(",")) {
            most = number();
            isQuantity &= most >= 0 || text.peek() == '}';
        }
        if (!isQuantity || !text.accept("}")) {
            text.returnTo(start);
            return Optional.empty();
        }
        if (least > MOST_REPETITIONS || most > MOST_REPETITIONS) {
            throw new Fault(start, "a repetition of more than " + MOST_REPETITIONS + " times");
        }
        if (most >= 0 && most < least) {
            throw new Fault(
                    start, "the repetition " + text.since(start) + " ends before it begins");
        }
        return Optional.of(new Quantity(least, most < 0 ? Syntax.Repetition.UNLIMITED : most));
    }

    /// @return -1 where there is none
    private int number() {
        int number = -1;
        while (text.peek() >= '0' && text.peek() <= '9') {
            int digit = text.next() - '0';
            number = Math.min(number < 0 ? digit : number * 10 + digit, MOST_REPETITIONS + 1);
        }
        return number;
    }
}
