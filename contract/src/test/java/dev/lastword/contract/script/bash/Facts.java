package dev.lastword.contract.script.bash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a tree says, in lines that can be compared with what another parser says.
final class Facts {

    private final Script script;
    private final List<String> facts = new ArrayList<>();

    private Facts(Script script) {
        this.script = script;
    }

    static List<String> of(Script script) {
        Facts all = new Facts(script);
        Tree.walk(
                script,
                node -> {
                    all.add(node);
                    return true;
                });
        all.facts.sort(null);
        return all.facts;
    }

    private void add(Node node) {
        switch (node) {
            case FunctionDeclaration function ->
                    facts.add(line(function.nameRange().start()) + " function " + function.name());
            case SimpleCommand command when !command.words().isEmpty() -> command(command);
            case Declaration declaration ->
                    facts.add(
                            line(declaration.builtin().range().start())
                                    + " "
                                    + Words.literal(declaration.builtin()).orElse("?"));
            case Pipeline pipeline -> facts.add(line(pipeline.range().start()) + " pipeline");
            case CaseClause clause -> facts.add(line(clause.range().start()) + " case");
            case Subshell subshell -> facts.add(line(subshell.range().start()) + " subshell");
            case AndOr list ->
                    list.operators()
                            .forEach(operator ->
                                    facts.add(line(operator.range().start()) + " and-or"));
            default -> {
                // Not compared.
            }
        }
    }

    private void command(SimpleCommand command) {
        String name = command.name().orElse("?");
        if (name.equals("let") || name.startsWith("=")) {
            return;
        }
        StringBuilder fact =
                new StringBuilder().append(line(command.words().getFirst().range().start()));
        fact.append(' ').append(name);
        if (name.equals("exit") || name.equals("return")) {
            for (Word word : command.words().subList(1, command.words().size())) {
                Optional<String> argument = Words.literal(word);
                fact.append(' ').append(argument.orElse("?"));
            }
        }
        facts.add(fact.toString());
    }

    private int line(int offset) {
        return script.lines().line(offset);
    }
}
