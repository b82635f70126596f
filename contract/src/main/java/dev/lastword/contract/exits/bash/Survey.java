package dev.lastword.contract.exits.bash;

import dev.lastword.contract.script.Directive;
import dev.lastword.contract.script.bash.ArithmeticExpression;
import dev.lastword.contract.script.bash.Assignment;
import dev.lastword.contract.script.bash.CaseClause;
import dev.lastword.contract.script.bash.CommandSubstitution;
import dev.lastword.contract.script.bash.Comment;
import dev.lastword.contract.script.bash.Condition;
import dev.lastword.contract.script.bash.ConditionalCommand;
import dev.lastword.contract.script.bash.Declaration;
import dev.lastword.contract.script.bash.Declared;
import dev.lastword.contract.script.bash.ForClause;
import dev.lastword.contract.script.bash.FunctionDeclaration;
import dev.lastword.contract.script.bash.Literal;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.ParameterExpansion;
import dev.lastword.contract.script.bash.Redirection;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.SingleQuoted;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Tree;
import dev.lastword.contract.script.bash.Visitor;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one look over a file tells before it is followed: its functions, the variables whose values
/// can become a status, and where it assigns to which variable.
final class Survey implements Visitor {

    final List<Definition> functions = new ArrayList<>();

    /// Names that are not sure to be functions once they are defined: `unset -f`.
    final Set<String> unsure = new HashSet<>();

    /// The variables whose values matter.
    final Set<String> relevant = new HashSet<>();

    /// Those that `exit` or a function is given.
    final Set<String> operands = new HashSet<>();

    /// Every name that something is assigned to, or read into.
    final Set<String> assigned = new HashSet<>();

    /// Names that get their value otherwise than by an assignment.
    final Set<String> read = new HashSet<>();

    /// Assignments to names, and the words that go by the name alone.
    final Map<String, List<Assignment>> assignments = new HashMap<>();

    /// Variables with one value from the top of the script on: where it begins, and it.
    final Map<String, Fixed> fixed = new HashMap<>();

    /// Whether `$( )` may keep errexit: `shopt -s inherit_errexit`.
    boolean inheritsErrexit;

    /// The codes that a comment above a function gives it.
    final IdentityHashMap<FunctionDeclaration, Codes> declared = new IdentityHashMap<>();

    /// What a comment says of the whole file.
    Optional<Directive> wholeFile = Optional.empty();

    private final ScriptFile file;
    private final Deque<Open> open = new ArrayDeque<>();

    /// A function that is being walked through.
    private static final class Open {
        final Set<String> locals = new HashSet<>();
        boolean exits;
    }

    private Survey(ScriptFile file) {
        this.file = file;
    }

    static Survey of(ScriptFile file) {
        Survey survey = new Survey(file);
        Tree.walk(file.tree(), survey);
        survey.close();
        survey.fix();
        survey.comments();
        return survey;
    }

    @Override
    public boolean enter(Node node) {
        switch (node) {
            case FunctionDeclaration _ -> open.push(new Open());
            case SimpleCommand command -> simple(command);
            case Declaration declaration -> declaration(declaration);
            case Assignment assignment -> {
                assigned.add(assignment.name());
                assignments
                        .computeIfAbsent(assignment.name(), n -> new ArrayList<>(1))
                        .add(assignment);
            }
            case ForClause loop -> {
                assigned.add(loop.name());
                read.add(loop.name());
            }
            case dev.lastword.contract.script.bash.SelectClause loop -> assigned.add(loop.name());
            case ArithmeticExpression expression -> {
                names(expression, assigned);
                names(expression, read);
            }
            case CaseClause clause -> names(clause.subject(), relevant);
            case ConditionalCommand conditional
                    when conditional.condition() instanceof Condition.Binary ->
                    names(conditional, relevant);
            default -> {}
        }
        return true;
    }

    @Override
    public void leave(Node node) {
        if (node instanceof FunctionDeclaration declaration) {
            Open done = open.pop();
            functions.add(new Definition(declaration, file, done.locals, done.exits));
            if (!open.isEmpty()) {
                open.element().exits |= done.exits;
            }
        }
    }

    private void simple(SimpleCommand command) {
        String name = command.name().orElse("");
        List<Word> words = command.words();
        switch (name) {
            case "exit" -> {
                if (!open.isEmpty()) {
                    open.element().exits = true;
                }
                operands(command);
            }
            case "return", "[", "test" -> names(command, relevant);
            case "unset" -> {
                for (Word word : words) {
                    Words.literal(word).ifPresent(unsure::add);
                    Words.literal(word).ifPresent(read::add);
                }
            }
            case "shopt" -> {
                for (Word word : words) {
                    inheritsErrexit |=
                            Words.literal(word).filter("inherit_errexit"::equals).isPresent();
                }
            }
            case "read", "mapfile", "readarray", "getopts", "printf", "let", "wait" -> {
                for (Word word : words) {
                    Words.literal(word).ifPresent(assigned::add);
                    Words.literal(word).ifPresent(read::add);
                }
            }
            default -> {
                if (!name.isEmpty() && Statuses.of(name, false).isEmpty()) {
                    operands(command);
                }
            }
        }
    }

    private void operands(SimpleCommand command) {
        Set<String> names = new HashSet<>();
        for (Word word : command.words()) {
            if (!isBare(word)) {
                names(word, names);
            }
        }
        for (Assignment assignment : command.assignments()) {
            names(assignment, names);
        }
        for (Redirection redirection : command.redirections()) {
            names(redirection, names);
        }
        relevant.addAll(names);
        operands.addAll(names);
    }

    private static boolean isBare(Word word) {
        return word.parts().size() == 1
                && (word.parts().getFirst() instanceof Literal
                        || word.parts().getFirst() instanceof SingleQuoted);
    }

    private void declaration(Declaration declaration) {
        String builtin = Words.literal(declaration.builtin()).orElse("");
        boolean own =
                !open.isEmpty()
                        && (builtin.equals("local")
                                || builtin.equals("declare")
                                || builtin.equals("typeset"));
        for (Declared argument : declaration.arguments()) {
            String name =
                    switch (argument) {
                        case Assignment assignment -> assignment.name();
                        case Word word -> Words.literal(word).orElse("");
                    };
            if (own && name.equals("-g")) {
                own = false;
            }
            assigned.add(name);
            if (own) {
                open.element().locals.add(name);
            }
        }
    }

    /// Adds what the relevant names are assigned from.
    private void close() {
        Deque<String> todo = new ArrayDeque<>(relevant);
        while (!todo.isEmpty()) {
            for (Assignment assignment : assignments.getOrDefault(todo.pop(), List.of())) {
                Set<String> sources = new HashSet<>();
                assignment.value().ifPresent(value -> names(value, sources));
                for (String source : sources) {
                    if (relevant.add(source)) {
                        todo.push(source);
                    }
                }
            }
        }
    }

    private void fix() {
        for (Statement statement : file.tree().body().statements()) {
            switch (statement.command()) {
                case SimpleCommand simple when simple.words().isEmpty() ->
                        simple.assignments().forEach(this::fix);
                case Declaration declaration -> {
                    for (Declared argument : declaration.arguments()) {
                        if (argument instanceof Assignment assignment) {
                            fix(assignment);
                        }
                    }
                }
                default -> {}
            }
        }
        for (Definition definition : functions) {
            fixed.keySet().removeAll(definition.locals());
        }
    }

    private void fix(Assignment assignment) {
        String name = assignment.name();
        if (assignment.append()
                || assignment.subscript().isPresent()
                || read.contains(name)
                || assignments.getOrDefault(name, List.of()).size() != 1) {
            return;
        }
        String text = assignment.value().flatMap(Words::literal).orElse("");
        if (Fixed.isOneWord(text)) {
            fixed.put(name, new Fixed(assignment.range().end(), text));
        }
    }

    private void comments() {
        String text = file.tree().source().text();
        if (!text.contains("lastword:")) {
            return;
        }
        for (Comment comment : file.tree().comments()) {
            Directive.of(file.tree().text(comment.range()), comment.range())
                    .ifPresent(directive -> comment(directive, text));
        }
    }

    private void comment(Directive directive, String text) {
        if (!(directive instanceof Directive.Exits) && !(directive instanceof Directive.Advisory)) {
            return;
        }
        for (Definition definition : functions) {
            int end = directive.range().end();
            int start = definition.declaration().range().start();
            if (end < start && isComment(text.substring(end, start))) {
                Codes codes =
                        directive instanceof Directive.Exits exits
                                ? Codes.of(
                                        exits.codes().stream()
                                                .mapToInt(code -> code & 255)
                                                .toArray())
                                : Codes.ZERO;
                declared.put(definition.declaration(), codes);
                return;
            }
        }
        wholeFile = Optional.of(directive);
    }

    /// Whether there is nothing but comments, and no empty line.
    private static boolean isComment(String between) {
        String[] lines = between.split("\n", -1);
        for (int i = 1; i < lines.length - 1; i++) {
            if (!lines[i].strip().startsWith("#")) {
                return false;
            }
        }
        return lines.length > 1 && lines[lines.length - 1].isBlank();
    }

    /// The variables that a piece names, but for those in a `$( )`.
    static void names(Node node, Set<String> names) {
        Tree.walk(
                node,
                part -> {
                    if (part instanceof ParameterExpansion parameter) {
                        names.add(parameter.name());
                    } else if (part instanceof ArithmeticExpression expression) {
                        for (Node inside : expression.parts()) {
                            if (inside instanceof Literal literal) {
                                identifiers(literal.value(), names);
                            }
                        }
                    }
                    return !(part instanceof CommandSubstitution);
                });
    }

    /// The words of letters, digits and `_` in an expression that begin with no digit.
    static void identifiers(String text, Set<String> names) {
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
            if (at > start && Character.isJavaIdentifierStart(text.charAt(start))) {
                names.add(text.substring(start, at));
            }
            at = Math.max(at, start + 1);
        }
    }
}
