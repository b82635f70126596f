package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what stands between `[[` and `]]`.
final class ConditionReader {

    private static final String UNARY = "abcdefghknoprstuvwxzGLNORS";

    private static final Set<String> BINARY =
            Set.of("=", "==", "!=", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef");

    private final Cursor cursor;
    private final CommandReader commands;
    private final WordReader words;

    ConditionReader(Cursor cursor, CommandReader commands, WordReader words) {
        this.cursor = cursor;
        this.commands = commands;
        this.words = words;
    }

    Condition condition() {
        List<Condition> operands = new ArrayList<>(1);
        operands.add(and());
        commands.skipLines();
        while (cursor.looksAt("||")) {
            cursor.pos += 2;
            operands.add(and());
            commands.skipLines();
        }
        return operands.size() == 1
                ? operands.getFirst()
                : new Condition.Or(around(operands), operands);
    }

    private Condition and() {
        List<Condition> operands = new ArrayList<>(1);
        operands.add(operand());
        commands.skipLines();
        while (cursor.looksAt("&&")) {
            cursor.pos += 2;
            operands.add(operand());
            commands.skipLines();
        }
        return operands.size() == 1
                ? operands.getFirst()
                : new Condition.And(around(operands), operands);
    }

    private static Range around(List<Condition> operands) {
        return new Range(operands.getFirst().range().start(), operands.getLast().range().end());
    }

    private Condition operand() {
        commands.skipLines();
        cursor.enter();
        Condition operand = unguarded();
        cursor.leave();
        return operand;
    }

    private Condition unguarded() {
        int start = cursor.pos;
        if (cursor.looksAtWord("!")) {
            cursor.pos++;
            Condition inner = operand();
            return new Condition.Not(new Range(cursor.offset(start), inner.range().end()), inner);
        }
        if (cursor.peek() == '(') {
            cursor.pos++;
            Condition inner = condition();
            if (cursor.peek() != ')') {
                throw cursor.expected("')'");
            }
            cursor.pos++;
            return new Condition.Group(cursor.since(start), inner);
        }
        if (cursor.looksAtWord("]]")) {
            throw cursor.expected("a condition");
        }
        Word first = words.word("a condition");
        cursor.skipBlanks();
        Optional<String> operator = operator();
        if (operator.isPresent()) {
            cursor.pos += operator.get().length();
            cursor.skipBlanks();
            Word right =
                    operator.get().equals("=~")
                            ? words.regularExpression()
                            : words.word("a word behind '" + operator.get() + "'");
            return new Condition.Binary(cursor.since(start), first, operator.get(), right);
        }
        if (isUnary(first) && !cursor.endsWord(cursor.pos) && !cursor.looksAtWord("]]")) {
            Word operand = words.word("a word");
            return new Condition.Unary(
                    cursor.since(start), Words.literal(first).orElse(""), operand);
        }
        return new Condition.NonEmpty(first.range(), first);
    }

    private static boolean isUnary(Word word) {
        String text = Words.isBare(word) ? Words.literal(word).orElse("") : "";
        return text.length() == 2 && text.charAt(0) == '-' && UNARY.indexOf(text.charAt(1)) >= 0;
    }

    private Optional<String> operator() {
        int c = cursor.peek();
        if (c == '<' || c == '>') {
            return Optional.of(c == '<' ? "<" : ">");
        }
        if (cursor.looksAtWord("=~")) {
            return Optional.of("=~");
        }
        for (int length = 1; length <= 3; length++) {
            if (c != Cursor.END && cursor.endsWord(cursor.pos + length)) {
                int end = Math.min(cursor.pos + length, cursor.limit);
                return Optional.of(cursor.text.substring(cursor.pos, end)).filter(BINARY::contains);
            }
        }
        return Optional.empty();
    }
}
