package dev.lastword.contract.script.python;

import dev.lastword.contract.script.Lines;
import dev.lastword.contract.script.Range;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/// What a tree says, in the lines that `facts.py` prints of CPython's.
final class PythonFacts {

    private static final int NO_FORMAT = 0;

    private final Lines lines;
    private final boolean isAscii;
    private final boolean isExact;
    private final List<String> facts = new ArrayList<>();
    private final Map<String, int[]> counts = new TreeMap<>();

    private PythonFacts(String text, boolean isExact) {
        this.lines = Lines.of(text);
        this.isAscii = text.chars().allMatch(c -> c < 128);
        this.isExact = isExact;
    }

    /// @param isExact whether what is in an f-string has lines of its own
    static List<String> of(PythonTree tree, String text, boolean isExact) {
        PythonFacts facts = new PythonFacts(text, isExact);
        tree.body().forEach(statement -> facts.walk(statement, NO_FORMAT));
        facts.counts.forEach((name, sums) ->
                facts.facts.add(
                        "count "
                                + name
                                + " "
                                + Arrays.stream(sums)
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining(" "))));
        facts.facts.sort(String::compareTo);
        return facts.facts;
    }

    private void walk(Node node, int formatLine) {
        visit(node, formatLine);
        int inner =
                formatLine == NO_FORMAT && node instanceof Expression.JoinedStr
                        ? line(node)
                        : formatLine;
        node.children().forEach(child -> walk(child, inner));
    }

    private int line(Node node) {
        return lines.line(node.range().start());
    }

    private void visit(Node node, int formatLine) {
        int line = formatLine == NO_FORMAT || isExact ? line(node) : formatLine;
        switch (node) {
            case Statement.ClassDef type ->
                    facts.add("class " + type.name().text() + " " + line(type.name()));
            case Statement.FunctionDef function ->
                    facts.add("def " + function.name().text() + " " + line(function.name()));
            case Statement.Return _ -> facts.add("Return " + line);
            case Statement.Raise _ -> facts.add("Raise " + line);
            case Expression.Call call -> call(call, line);
            case Expression.Constant constant when formatLine == NO_FORMAT ->
                    facts.add("constant " + line + " " + value(constant.value()));
            default -> {}
        }
        switch (node) {
            case Statement.If choice -> {
                for (int i = 0; i < choice.branches().size(); i++) {
                    count(choice, true);
                }
            }
            case Expression.Constant _, Identifier _, Branch _, DictItem _, MappingItem _ -> {}
            case KeywordPattern _, PythonTree _ -> {}
            default -> count(node, formatLine != NO_FORMAT);
        }
    }

    private void call(Expression.Call call, int line) {
        String callee = callee(call.function());
        String words =
                call.keywords().stream()
                        .map(keyword -> keyword.name().map(Identifier::text).orElse("**"))
                        .collect(Collectors.joining(","));
        facts.add("call " + callee + " " + line + " " + call.arguments().size() + " " + words);
        if (callee.equals("sys.exit")) {
            for (Expression argument : call.arguments()) {
                if (argument instanceof Expression.Constant constant) {
                    facts.add("exit " + line + " " + value(constant.value()));
                }
            }
        }
    }

    private static String callee(Expression function) {
        return switch (function) {
            case Expression.Name name -> name.id();
            case Expression.Attribute attribute ->
                    callee(attribute.value()) + "." + attribute.name().text();
            default -> "?";
        };
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.None() -> "None";
            case Value.Ellipsis() -> "Ellipsis";
            case Value.Bool(boolean is) -> is ? "True" : "False";
            case Value.Int(var number) -> number.toString(16);
            case Value.Str(String text) -> "s" + checksum(text);
            case Value.Bytes(String text) -> "b" + checksum(text);
            case Value.Real _, Value.Imaginary _ -> "number";
        };
    }

    private static long checksum(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asCharBuffer().put(text);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }

    private void count(Node node, boolean withoutPlace) {
        String name =
                node instanceof Statement.Unparsed ? "Unparsed" : node.getClass().getSimpleName();
        int[] sums = counts.computeIfAbsent(name, _ -> new int[5]);
        sums[0]++;
        if (withoutPlace || !(node instanceof Expression || node instanceof Statement)) {
            return;
        }
        Range range = node.range();
        sums[1] += lines.line(range.start());
        sums[2] += lines.line(range.end());
        if (isAscii) {
            sums[3] += lines.column(range.start()) - 1;
            sums[4] += lines.column(range.end()) - 1;
        }
    }
}
