package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.exits.powershell.Scope.Definition;
import dev.lastword.contract.script.powershell.Expression;
import dev.lastword.contract.script.powershell.Node;
import dev.lastword.contract.script.powershell.PipelineElement;
import dev.lastword.contract.script.powershell.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds which file an expression names, seen from the folder of the script.
///
/// `$PSScriptRoot/lib.ps1`, `(Join-Path $PSScriptRoot 'lib.ps1')`, a variable that has such a
/// value. A relative path is taken as one from the script's folder, though PowerShell takes it from
/// where the script was started: people start scripts that do so from their folder.
final class Locator {
    private static final int DEEPEST = 12;

    private final ScriptFile file;

    Locator(ScriptFile file) {
        this.file = file;
    }

    Optional<String> path(Expression expression) {
        return path(expression, 0).map(path -> path.replace('\\', '/')).map(Locator::relative);
    }

    private static String relative(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private Optional<String> path(Node node, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        return switch (node) {
            case Expression.StringConstant it when !it.value().startsWith("/") ->
                    Optional.of(it.value());
            case Expression.ExpandableString it -> expanded(it.parts(), depth);
            case Expression.Variable it -> variable(it, depth);
            case Expression.ParenExpression it -> path(it.content(), depth + 1);
            case Expression.SubExpression it when it.body().statements().size() == 1 ->
                    path(it.body().statements().getFirst(), depth + 1);
            case Expression.MemberAccess it -> member(it, depth);
            case Expression.Binary it when it.operator().equals("+") -> joined(it, depth);
            case Statement.Pipeline it -> path(it.elements().getFirst(), depth + 1);
            case PipelineElement.CommandExpression it -> path(it.expression(), depth + 1);
            case PipelineElement.Command it -> command(it, depth);
            default -> Optional.empty();
        };
    }

    private Optional<String> expanded(List<Expression> parts, int depth) {
        StringBuilder path = new StringBuilder();
        for (Expression part : parts) {
            Optional<String> text =
                    part instanceof Expression.StringConstant piece
                            ? Optional.of(piece.value())
                            : path(part, depth + 1);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            path.append(text.get());
        }
        return Optional.of(path.toString());
    }

    private Optional<String> joined(Expression.Binary it, int depth) {
        return path(it.left(), depth + 1)
                .flatMap(left ->
                        (it.right() instanceof Expression.StringConstant right
                                        ? Optional.of(right.value())
                                        : path(it.right(), depth + 1))
                                .map(left::concat));
    }

    private Optional<String> variable(Expression.Variable it, int depth) {
        if (it.is("PSScriptRoot")) {
            return Optional.of(".");
        }
        if (it.is("PSCommandPath")) {
            return Optional.of("./script.ps1");
        }
        List<Definition> all = file.scope().all(it.plainName().toLowerCase(Locale.ROOT));
        return all.size() == 1
                ? all.getFirst().value().flatMap(value -> path(value, depth + 1))
                : Optional.empty();
    }

    /// `$MyInvocation.MyCommand.Path`.
    private Optional<String> member(Expression.MemberAccess it, int depth) {
        String text = file.script.textOf(it).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "$myinvocation.mycommand.path",
                    "$myinvocation.mycommand.definition",
                    "$script:myinvocation.mycommand.path" ->
                    Optional.of("./script.ps1");
            case "$myinvocation.psscriptroot" -> Optional.of(".");
            default ->
                    text.endsWith(".path") || text.endsWith(".fullname")
                            ? path(it.target(), depth + 1)
                            : Optional.empty();
        };
    }

    private Optional<String> command(PipelineElement.Command command, int depth) {
        Arguments arguments = Arguments.of(command);
        return switch (command.name().orElse("").toLowerCase(Locale.ROOT)) {
            case "join-path" -> {
                List<Expression> pieces = new ArrayList<>();
                arguments.named("path").ifPresent(pieces::add);
                List<Expression> positions = new ArrayList<>(arguments.positions());
                if (pieces.isEmpty() && !positions.isEmpty()) {
                    pieces.add(positions.removeFirst());
                }
                arguments.named("childpath").ifPresent(pieces::add);
                pieces.addAll(positions);
                yield join(pieces, depth);
            }
            case "split-path" ->
                    arguments
                            .named("path")
                            .or(() -> arguments.named("parent"))
                            .or(() -> arguments.at(0))
                            .flatMap(path -> path(path, depth + 1))
                            .map(Locator::parent);
            case "resolve-path", "get-item", "convert-path" ->
                    arguments
                            .named("path")
                            .or(() -> arguments.named("literalpath"))
                            .or(() -> arguments.at(0))
                            .flatMap(path -> path(path, depth + 1));
            default -> Optional.empty();
        };
    }

    private Optional<String> join(List<Expression> pieces, int depth) {
        StringBuilder path = new StringBuilder();
        for (Expression piece : pieces) {
            Optional<String> text = path(piece, depth + 1);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            path.append(path.isEmpty() ? "" : "/").append(text.get());
        }
        return Optional.of(path.toString());
    }

    private static String parent(String path) {
        String forward = path.replace('\\', '/');
        int slash = forward.lastIndexOf('/');
        return slash < 0 ? forward + "/.." : forward.substring(0, slash);
    }
}
