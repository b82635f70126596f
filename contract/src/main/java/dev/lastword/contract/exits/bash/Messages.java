package dev.lastword.contract.exits.bash;

import dev.lastword.contract.script.bash.AndOr;
import dev.lastword.contract.script.bash.Command;
import dev.lastword.contract.script.bash.CompoundList;
import dev.lastword.contract.script.bash.DoubleQuoted;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.Script;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Tree;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.Words;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// What a script says before it ends.
final class Messages {

    /// How many statements may stand between a message and the end.
    private static final int REACH = 3;

    private Messages() {}

    /// The text that a command is given: the first argument with a letter and a blank in it, or
    /// with a letter at least. Expansions are in it as they are written.
    static String in(Node node, Script script) {
        if (!(node instanceof SimpleCommand command)) {
            return "";
        }
        String found = "";
        List<Word> words = command.words();
        for (int i = 1; i < words.size(); i++) {
            String text = text(words.get(i), script);
            boolean speaks = text.chars().anyMatch(Character::isLetter) && !text.startsWith("-");
            if (speaks && text.indexOf(' ') > 0) {
                return text;
            }
            if (speaks && found.isEmpty() && !text.startsWith("$")) {
                found = text;
            }
        }
        return found;
    }

    private static String text(Word word, Script script) {
        Optional<String> literal = Words.literal(word);
        if (literal.isPresent()) {
            return literal.get();
        }
        String written = script.text(word);
        boolean quoted =
                word.parts().size() == 1 && word.parts().getFirst() instanceof DoubleQuoted;
        return quoted && written.length() > 1
                ? written.substring(1, written.length() - 1)
                : written;
    }

    /// What is said just before a command.
    static String before(Node node, ScriptFile file) {
        return file.messages().getOrDefault(node, "");
    }

    /// For each command that ends its list, or stands in one, what is said just before it.
    static IdentityHashMap<Node, String> of(Script script) {
        IdentityHashMap<Node, String> messages = new IdentityHashMap<>();
        Tree.walk(
                script,
                node -> {
                    if (node instanceof CompoundList list) {
                        list(list, script, messages);
                    } else if (node instanceof AndOr andOr) {
                        andOr(andOr, script, messages);
                    }
                    return true;
                });
        return messages;
    }

    private static void list(
            CompoundList list, Script script, IdentityHashMap<Node, String> messages) {
        String said = "";
        int age = 0;
        for (Statement statement : list.statements()) {
            Command command = statement.command();
            if (ends(command) && !said.isEmpty() && age < REACH) {
                messages.put(command, said);
            }
            if (says(command)) {
                said = in(command, script);
                age = 0;
            } else {
                age++;
            }
        }
    }

    private static void andOr(AndOr andOr, Script script, IdentityHashMap<Node, String> messages) {
        for (int i = 1; i < andOr.commands().size(); i++) {
            Command command = andOr.commands().get(i);
            if (ends(command) && says(andOr.commands().get(i - 1))) {
                messages.put(command, in(andOr.commands().get(i - 1), script));
            }
        }
    }

    private static boolean ends(Command command) {
        return command instanceof SimpleCommand simple
                && simple.name().filter(n -> n.equals("exit") || n.equals("return")).isPresent();
    }

    /// `echo`, `printf`, and what is named after saying.
    private static boolean says(Command command) {
        if (!(command instanceof SimpleCommand simple)) {
            return false;
        }
        String name = simple.name().orElse("");
        return name.equals("echo")
                || name.equals("printf")
                || name.contains("log")
                || name.contains("err")
                || name.contains("warn")
                || name.contains("print")
                || name.contains("say")
                || name.contains("msg")
                || name.contains("message");
    }
}
