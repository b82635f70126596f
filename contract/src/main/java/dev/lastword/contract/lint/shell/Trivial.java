package dev.lastword.contract.lint.shell;

import dev.lastword.contract.script.bash.AndOr;
import dev.lastword.contract.script.bash.ArithmeticExpansion;
import dev.lastword.contract.script.bash.BraceGroup;
import dev.lastword.contract.script.bash.Command;
import dev.lastword.contract.script.bash.CommandSubstitution;
import dev.lastword.contract.script.bash.ConditionalCommand;
import dev.lastword.contract.script.bash.Declaration;
import dev.lastword.contract.script.bash.Declared;
import dev.lastword.contract.script.bash.IfClause;
import dev.lastword.contract.script.bash.Operator.Symbol;
import dev.lastword.contract.script.bash.Redirection;
import dev.lastword.contract.script.bash.Redirection.Kind;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Tree;
import dev.lastword.contract.script.bash.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Commands whose status nobody can mean by `$?`: it is always 0, or that of a mere test.
final class Trivial {

    private static final Set<String> PRINTING = Set.of("echo", "printf", "print");
    private static final Set<String> SETTING = Set.of("set", "unset", ":", "true", "shopt", "trap");
    private static final Set<String> CLEANING =
            Set.of("rm", "rmdir", "unlink", "kill", "popd", "umount");
    private static final Set<String> LEAVING = Set.of("exit", "return", "break", "continue");

    private Trivial() {}

    /// What such a statement is called in a message; empty where its status may well be meant.
    static Optional<String> name(Statement statement) {
        return statement.background() ? Optional.empty() : name(statement.command());
    }

    private static Optional<String> name(Command command) {
        return switch (command) {
            case SimpleCommand simple when simple.words().isEmpty() ->
                    hasSubstitution(simple) ? Optional.empty() : Optional.of("the assignment");
            case SimpleCommand simple when staysOnScreen(simple.redirections()) ->
                    simple.name().filter(n -> PRINTING.contains(n) || SETTING.contains(n));
            case Declaration declaration when !hasSubstitution(declaration) ->
                    Words.literal(declaration.builtin());
            case AndOr chain when isOptional(chain) -> Optional.of("the test");
            default -> Optional.empty();
        };
    }

    /// `[ -f x ] && rm x`, whose status is 1 where there is nothing to do.
    private static boolean isOptional(AndOr chain) {
        return chain.commands().size() == 2
                && chain.operators().getFirst().symbol() == Symbol.AND
                && isTest(chain.commands().getFirst())
                && chain.commands().getLast() instanceof SimpleCommand last
                && last.name()
                        .filter(n -> PRINTING.contains(n) || CLEANING.contains(n))
                        .isPresent();
    }

    /// Whether something runs or is calculated in a command's words, which may fail by itself.
    private static boolean hasSubstitution(Command command) {
        return !Tree.all(command, CommandSubstitution.class).isEmpty()
                || !Tree.all(command, ArithmeticExpansion.class).isEmpty();
    }

    /// Whether nothing is written to a file, which can fail for reasons of its own.
    private static boolean staysOnScreen(List<Redirection> redirections) {
        for (Redirection redirection : redirections) {
            boolean harmless =
                    redirection.kind() == Kind.DUPLICATE_OUT
                            || Words.literal(redirection.target())
                                    .filter(t -> t.equals("/dev/null") || t.equals("/dev/stderr"))
                                    .isPresent();
            if (!harmless) {
                return false;
            }
        }
        return true;
    }

    /// `[ … ]`, `test …` or `[[ … ]]`.
    static boolean isTest(Command command) {
        return command instanceof ConditionalCommand
                || (command instanceof SimpleCommand simple
                        && simple.name()
                                .filter(n -> n.equals("[") || n.equals("test"))
                                .isPresent());
    }

    /// Whether a statement looks at `$?` in a test, and then does nothing whose status anybody
    /// could mean: `[ $? -ne 0 ] && echo failed`.
    static boolean isMereCheck(Statement statement) {
        return switch (statement.command()) {
            case AndOr chain ->
                    isStatusTest(chain.commands().getFirst())
                            && chain.commands().stream().skip(1).allMatch(Trivial::endsTrivially);
            case IfClause choice ->
                    choice.branches().getFirst().condition().statements().size() == 1
                            && isStatusTest(
                                    choice.branches()
                                            .getFirst()
                                            .condition()
                                            .statements()
                                            .getFirst()
                                            .command())
                            && choice.branches().stream()
                                    .allMatch(b -> endsTrivially(b.body().statements()))
                            && choice.otherwise()
                                    .filter(o -> !endsTrivially(o.statements()))
                                    .isEmpty();
            default -> false;
        };
    }

    /// A test that reads `$?`.
    static boolean isStatusTest(Command command) {
        return isTest(command) && StatusRead.of(command).filter(StatusRead::isPlain).isPresent();
    }

    private static boolean endsTrivially(List<Statement> statements) {
        return !statements.isEmpty() && endsTrivially(statements.getLast().command());
    }

    private static boolean endsTrivially(Command command) {
        return switch (command) {
            case SimpleCommand simple when simple.name().filter(LEAVING::contains).isPresent() ->
                    true;
            case BraceGroup group ->
                    !group.body().statements().isEmpty()
                            && name(group.body().statements().getLast())
                                    .or(() -> leaving(group.body().statements().getLast()))
                                    .isPresent();
            case AndOr _ -> false;
            default -> name(command).isPresent();
        };
    }

    private static Optional<String> leaving(Statement statement) {
        return statement.command() instanceof SimpleCommand simple
                ? simple.name().filter(LEAVING::contains)
                : Optional.empty();
    }

    /// Whether a declaration only names variables or gives them values without running anything.
    static Optional<Declared> onlyArgument(Declaration declaration) {
        return declaration.arguments().size() == 1
                ? Optional.of(declaration.arguments().getFirst())
                : Optional.empty();
    }
}
