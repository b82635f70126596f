package dev.lastword.contract.lint.shell;

import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.lint.shell.Tools.Status;
import dev.lastword.contract.script.bash.BraceGroup;
import dev.lastword.contract.script.bash.Command;
import dev.lastword.contract.script.bash.FunctionDeclaration;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.Outline;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Tree;
import dev.lastword.contract.script.bash.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the functions of a script end with, as far as it is written in them.
final class Functions {

    /// A function that calls another, which calls another …
    private static final int DEEPEST = 5;

    private Functions() {}

    /// Whether a function of the script says in so many words that it has failed.
    static boolean fails(Unit.Shell unit, String name) {
        Optional<FunctionDeclaration> function = unit.outline().function(name);
        return function.isPresent()
                && (!codes(unit, function.get()).isEmpty() || runsWorker(unit, name));
    }

    /// Whether a function ends with a command whose status is the point of it: `run() { pytest; }`.
    static boolean runsWorker(Unit.Shell unit, String name) {
        String at = name;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<Command> last = unit.outline().function(at).flatMap(Functions::last);
            if (last.isEmpty() || !(last.get() instanceof SimpleCommand command)) {
                return false;
            }
            Optional<Invocation> run = Invocation.of(command, unit);
            if (run.isEmpty()) {
                return false;
            }
            if (Tools.status(run.get()) != Status.UNKNOWN) {
                return Tools.status(run.get()) == Status.WORKER;
            }
            at = run.get().name();
        }
        return false;
    }

    private static Optional<Command> last(FunctionDeclaration function) {
        return function.body() instanceof BraceGroup group && !group.body().statements().isEmpty()
                ? Optional.of(group.body().statements().getLast().command())
                : Optional.empty();
    }

    /// The codes but 0 that stand behind `return` or `exit` in a function.
    static SortedSet<Integer> codes(Unit.Shell unit, FunctionDeclaration function) {
        return codes(unit, function, Set.of("return", "exit"));
    }

    /// Those behind `return` alone.
    static SortedSet<Integer> returned(Unit.Shell unit, FunctionDeclaration function) {
        return codes(unit, function, Set.of("return"));
    }

    private static SortedSet<Integer> codes(
            Unit.Shell unit, FunctionDeclaration function, Set<String> leaving) {
        TreeSet<Integer> codes = new TreeSet<>();
        Tree.walk(
                function.body(),
                node -> {
                    if (node instanceof SimpleCommand command
                            && command.words().size() == 2
                            && command.name().filter(leaving::contains).isPresent()) {
                        unit.shell()
                                .text(command.words().get(1))
                                .flatMap(Functions::code)
                                .ifPresent(codes::add);
                    }
                    return !(node instanceof FunctionDeclaration);
                });
        codes.remove(0);
        return codes;
    }

    private static Optional<Integer> code(String text) {
        boolean digits = !text.isEmpty() && text.length() < 4;
        for (int i = 0; i < text.length(); i++) {
            digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /// The functions that always end the script with a failure: `die`.
    static Set<String> ending(Outline outline) {
        Set<String> ending = new HashSet<>();
        for (String name : outline.functionNames()) {
            if (outline.function(name).flatMap(f -> lastExit(f.body())).isPresent()) {
                ending.add(name);
            }
        }
        return ending;
    }

    private static Optional<Integer> lastExit(Node body) {
        if (!(body instanceof BraceGroup group) || group.body().statements().isEmpty()) {
            return Optional.empty();
        }
        List<Statement> statements = group.body().statements();
        return statements.getLast().command() instanceof SimpleCommand command
                        && command.words().size() == 2
                        && command.name().filter("exit"::equals).isPresent()
                ? Words.literal(command.words().get(1)).flatMap(Functions::code).filter(c -> c != 0)
                : Optional.empty();
    }
}
