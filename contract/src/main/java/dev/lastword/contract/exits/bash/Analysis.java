package dev.lastword.contract.exits.bash;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Constant;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Facts;
import dev.lastword.contract.exits.Function;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.script.Directive;
import dev.lastword.contract.script.bash.Assignment;
import dev.lastword.contract.script.bash.Command;
import dev.lastword.contract.script.bash.Declaration;
import dev.lastword.contract.script.bash.FunctionDeclaration;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.Script;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Statement;
import dev.lastword.contract.script.bash.Unparsed;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The analysis of one script: follows it, and makes facts of where it ends.
final class Analysis {

    private final ScriptFile file;
    private final Script script;
    private final ShellModel model;
    private final Survey survey;
    private final Visits visits = new Visits();
    private final Interpreter interpreter;
    private final List<Exit> exits = new ArrayList<>();
    private final Set<Exit> told = new HashSet<>();
    private Set<String> constantNames = Set.of();

    Analysis(ScriptFile file, ShellModel model, Neighbours neighbours) {
        this.file = file;
        this.script = file.tree();
        this.model = model;
        this.survey = Survey.of(file);
        this.interpreter = new Interpreter(file, model, visits, neighbours);
    }

    ShellFacts facts() {
        interpreter.builtins.add(file, survey);
        List<Constant> constants = constants();
        constantNames = new HashSet<>();
        constants.forEach(constant -> constantNames.add(constant.name()));
        State start = State.start(Options.of(model));
        Flow flow = interpreter.list(script.body(), start, Setting.OFF);
        Frame main = interpreter.frame;
        for (Event event : main.events()) {
            ended(event);
        }
        State failed = flow.failed();
        Optional<Call> tail =
                failed.reachable() ? interpreter.tail(script.body()) : Optional.empty();
        if (tail.isPresent()) {
            tail.get().written().forEach(this::ended);
            failed = tail.get().accident();
        }
        State end = flow.ok().or(failed);
        if (end.reachable()) {
            ended(new Event(lastCommand(), file, end.status(), Cause.END, end, ""));
        }
        for (Unparsed unparsed : script.unparsed()) {
            add(
                    new Exit(
                            unparsed.range(),
                            new Outcome.Unknown("what could not be read"),
                            Cause.END));
        }
        interpreter.spendAtMost(300 + script.source().text().length() / 40);
        interpreter.functions.followUncalled(
                new State(
                        true,
                        Options.UNSURE,
                        Value.anyStatus("what ran before"),
                        Map.of(),
                        Optional.empty(),
                        List.of(Trap.NONE)));
        exits.sort(Comparator.comparingInt((Exit exit) -> exit.range().start()));
        Facts facts =
                new Facts(
                        survey.wholeFile.map(this::declared).orElse(exits),
                        constants,
                        functions(),
                        isEntryPoint());
        return new ShellFacts(facts, visits, survey.fixed);
    }

    private Node lastCommand() {
        List<Statement> statements = script.body().statements();
        return statements.isEmpty() ? script.body() : statements.getLast();
    }

    /// The shell ends, after its EXIT trap.
    private void ended(Event event) {
        for (Trap trap : event.state().traps()) {
            if (trap == Trap.NONE) {
                tell(event);
                continue;
            }
            if (!Statuses.seen(event.value(), model.posix()).failing().isNone()) {
                visits.fails(trap.command());
            }
            Frame ran = interpreter.trap(trap, event.state().with(event.value()));
            if (ran.returns.reachable()) {
                tell(event);
            }
            for (Event inTrap : ran.events()) {
                tell(inTrap);
            }
        }
    }

    private void tell(Event event) {
        Value value = event.value();
        Optional<String> constant =
                Optional.of(value.constant()).filter(name -> constantNames.contains(name));
        String said =
                event.message().isEmpty() ? Messages.before(event.node(), file) : event.message();
        Optional<String> message = Optional.of(said).filter(text -> !text.isEmpty());
        for (int code : value.codes().numbers()) {
            add(event, new Outcome.Known(code, code), constant, message);
        }
        for (String text : value.texts()) {
            int code = Statuses.seen(text, model.posix());
            long written = Value.isNumber(text) ? Long.parseLong(text) : code;
            add(event, new Outcome.Known(written, code), constant, message);
        }
        for (String command : value.commands()) {
            add(event, new Outcome.PassedOn(command), constant, message);
        }
        if (!value.unknown().isEmpty()) {
            add(event, new Outcome.Unknown(value.unknown()), constant, message);
        }
    }

    private void add(
            Event event, Outcome outcome, Optional<String> constant, Optional<String> message) {
        add(new Exit(event.node().range(), outcome, event.cause(), constant, message));
    }

    private void add(Exit exit) {
        if (told.add(exit)) {
            exits.add(exit);
        }
    }

    /// A declaration stands for what is not known.
    private List<Exit> declared(Directive directive) {
        List<Integer> codes = directive instanceof Directive.Exits some ? some.codes() : List.of(0);
        List<Exit> all = new ArrayList<>();
        for (int code : codes) {
            Outcome outcome = new Outcome.Known(code, code & 255);
            all.add(new Exit(directive.range(), outcome, Cause.DECLARED));
        }
        if (directive instanceof Directive.Exits) {
            for (Exit exit : exits) {
                if (exit.outcome() instanceof Outcome.Known) {
                    all.add(exit);
                }
            }
        }
        return all;
    }

    /// Numbers by names that say that they are exit codes, or that are used as such.
    private List<Constant> constants() {
        List<Constant> constants = new ArrayList<>();
        survey.assignments.forEach((name, assignments) -> {
            boolean used = survey.operands.contains(name);
            if (assignments.size() != 1
                    || !Evaluation.isConstantName(name)
                    || (!used && !isCodeName(name))) {
                return;
            }
            Assignment only = assignments.getFirst();
            String text = only.value().flatMap(Words::literal).orElse("");
            if (Value.isNumber(text) && !only.append()) {
                constants.add(new Constant(name, Long.parseLong(text), only.range()));
            }
        });
        constants.sort(Comparator.comparingInt(constant -> constant.range().start()));
        return constants;
    }

    private static boolean isCodeName(String name) {
        return name.startsWith("EXIT_") || name.startsWith("E_") || name.startsWith("RC_");
    }

    private List<Function> functions() {
        List<Function> functions = new ArrayList<>();
        for (Definition definition : survey.functions) {
            FunctionDeclaration declaration = definition.declaration();
            functions.add(new Function(declaration.name(), declaration.range()));
        }
        functions.sort(Comparator.comparingInt((Function f) -> f.range().start()));
        return functions;
    }

    /// A first line that names a program, and something to do.
    private boolean isEntryPoint() {
        String text = script.source().text();
        if (!text.startsWith("#!")) {
            return false;
        }
        for (Statement statement : script.body().statements()) {
            if (!isPassive(statement.command())) {
                return true;
            }
        }
        return script.body().statements().isEmpty();
    }

    private static boolean isPassive(Command command) {
        return switch (command) {
            case FunctionDeclaration _, Declaration _ -> true;
            case SimpleCommand simple ->
                    simple.words().isEmpty() || isPassive(simple.words().getFirst());
            default -> false;
        };
    }

    private static boolean isPassive(Word name) {
        return Words.literal(name)
                .filter(n -> n.equals(".") || n.equals("source") || n.equals("set"))
                .isPresent();
    }
}
