package dev.lastword.contract.script.bash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `shfmt -tojson` prints, and the facts of [Facts] in it.
final class ShfmtTree {

    private final String json;
    private int pos;
    private final List<String> facts = new ArrayList<>();

    private final Set<String> pipes;

    private ShfmtTree(String json, Set<String> pipes) {
        this.json = json;
        this.pipes = pipes;
    }

    /// The number of the operator in a script that has one.
    static String operator(String json) {
        Matcher operator = Pattern.compile("\"Op\":\\s*(\\d+)").matcher(json);
        return operator.find() ? operator.group(1) : "";
    }

    /// The facts, in order.
    ///
    /// @param pipes the numbers of `|` and `|&`, which differ between versions
    static List<String> facts(String json, Set<String> pipes) {
        ShfmtTree tree = new ShfmtTree(json, pipes);
        tree.visit(tree.value(), false);
        tree.facts.sort(null);
        return tree.facts;
    }

    private void visit(Object value, boolean inPipeline) {
        if (value instanceof List<?> list) {
            list.forEach(item -> visit(item, false));
            return;
        }
        if (!(value instanceof Map<?, ?> node)) {
            return;
        }
        boolean pipe = isPipe(node);
        switch (text(node, "Type")) {
            case "FuncDecl" ->
                    facts.add(
                            line(map(node, "Name"), "Pos")
                                    + " function "
                                    + text(map(node, "Name"), "Value"));
            case "CaseClause" -> facts.add(line(node, "Pos") + " case");
            case "Subshell" -> facts.add(line(node, "Pos") + " subshell");
            case "DeclClause" ->
                    facts.add(
                            line(map(node, "Variant"), "Pos")
                                    + " "
                                    + text(map(node, "Variant"), "Value"));
            case "CallExpr" -> call(node);
            case "BinaryCmd" -> {
                if (!pipe) {
                    facts.add(line(node, "OpPos") + " and-or");
                } else if (!inPipeline) {
                    facts.add(line(node, "Pos") + " pipeline");
                }
            }
            default -> {
                // Not compared.
            }
        }
        node.forEach((key, child) -> {
            boolean side = pipe && (key.equals("X") || key.equals("Y"));
            visit(child, side || (inPipeline && key.equals("Cmd")));
        });
    }

    private boolean isPipe(Map<?, ?> node) {
        return text(node, "Type").equals("BinaryCmd") && pipes.contains(text(node, "Op"));
    }

    private void call(Map<?, ?> node) {
        if (!(node.get("Args") instanceof List<?> words) || words.isEmpty()) {
            return;
        }
        String name = literal(words.getFirst()).orElse("?");
        StringBuilder fact = new StringBuilder(line((Map<?, ?>) words.getFirst(), "Pos"));
        fact.append(' ').append(name);
        if (name.equals("exit") || name.equals("return")) {
            for (Object word : words.subList(1, words.size())) {
                fact.append(' ').append(literal(word).orElse("?"));
            }
        }
        facts.add(fact.toString());
    }

    private static Optional<String> literal(Object word) {
        StringBuilder text = new StringBuilder();
        if (!(word instanceof Map<?, ?> node) || !(node.get("Parts") instanceof List<?> parts)) {
            return Optional.of("");
        }
        for (Object part : parts) {
            Map<?, ?> piece = (Map<?, ?>) part;
            switch (text(piece, "Type")) {
                case "Lit" -> text.append(unescaped(text(piece, "Value")));
                case "SglQuoted" -> {
                    if (piece.containsKey("Dollar")) {
                        return Optional.empty();
                    }
                    text.append(text(piece, "Value"));
                }
                case "DblQuoted" -> {
                    Optional<String> inside = literal(piece);
                    if (inside.isEmpty()) {
                        return inside;
                    }
                    text.append(inside.get());
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(text.toString());
    }

    private static String unescaped(String text) {
        return text.replace("\\\n", "").replaceAll("\\\\(.)", "$1");
    }

    private static String line(Map<?, ?> node, String place) {
        return text(map(node, place), "Line");
    }

    private static Map<?, ?> map(Map<?, ?> node, String key) {
        return node.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(Map<?, ?> node, String key) {
        return node.containsKey(key) ? String.valueOf(node.get(key)) : "";
    }

    private Object value() {
        skip();
        return switch (json.charAt(pos)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> word();
        };
    }

    private void skip() {
        while (Character.isWhitespace(json.charAt(pos))) {
            pos++;
        }
    }

    /// Whether another item follows in an object or array, of which the cursor is at the beginning
    /// or behind an item.
    private boolean more(char end) {
        skip();
        if (json.charAt(pos) == ',') {
            pos++;
            skip();
        }
        if (json.charAt(pos) == end) {
            pos++;
            return false;
        }
        return true;
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        pos++;
        while (more('}')) {
            String key = string();
            skip();
            pos++;
            object.put(key, value());
        }
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        pos++;
        while (more(']')) {
            array.add(value());
        }
        return array;
    }

    private String word() {
        int start = pos;
        while (",]} \n\t".indexOf(json.charAt(pos)) < 0) {
            pos++;
        }
        return json.substring(start, pos);
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        pos++;
        while (json.charAt(pos) != '"') {
            char c = json.charAt(pos);
            pos++;
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = json.charAt(pos);
            pos++;
            switch (escape) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(pos, pos + 4), 16));
                    pos += 4;
                }
                default -> text.append(escape);
            }
        }
        pos++;
        return text.toString();
    }
}
