package dev.lastword.contract.exits.bash;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.script.bash.ArrayLiteral;
import dev.lastword.contract.script.bash.Assignment;
import dev.lastword.contract.script.bash.BashParser;
import dev.lastword.contract.script.bash.CommandSubstitution;
import dev.lastword.contract.script.bash.CompoundList;
import dev.lastword.contract.script.bash.DoubleQuoted;
import dev.lastword.contract.script.bash.Literal;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.ParameterExpansion;
import dev.lastword.contract.script.bash.Script;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.SingleQuoted;
import dev.lastword.contract.script.bash.Tree;
import dev.lastword.contract.script.bash.Word;
import dev.lastword.contract.script.bash.WordPart;
import dev.lastword.contract.script.bash.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What simple commands do: the shell's own, functions, scripts of the project, and programs.
final class Builtins {

    /// A text that makes a script when it runs, and is one script for each command.
    private static final int LONGEST_TEXT = 20_000;

    private final Interpreter interpreter;
    private final Neighbours neighbours;
    private final Folders folders;
    private final Set<String> assigned = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private final Map<String, List<Assignment>> assignments = new HashMap<>();
    private final Map<String, Fixed> fixed = new HashMap<>();
    private final IdentityHashMap<Node, Trap> traps = new IdentityHashMap<>();
    private final IdentityHashMap<Node, CompoundList> texts = new IdentityHashMap<>();
    private final Set<ScriptFile> sourcing = new HashSet<>();
    private final Set<ScriptFile> surveyed = new HashSet<>();

    /// Whether a file was sourced that could not be read, so that any name may be a function.
    private boolean missing;

    Builtins(Interpreter interpreter, Neighbours neighbours) {
        this.interpreter = interpreter;
        this.neighbours = neighbours;
        this.folders = new Folders(interpreter.file.path());
    }

    void add(ScriptFile file, Survey survey) {
        if (surveyed.add(file)) {
            interpreter.functions.add(survey);
            interpreter.relevant.addAll(survey.relevant);
            interpreter.inheritsErrexit |= survey.inheritsErrexit;
            assigned.addAll(survey.assigned);
            read.addAll(survey.read);
            if (file == interpreter.file) {
                fixed.putAll(survey.fixed);
            }
            survey.assignments.forEach((name, found) ->
                    assignments.computeIfAbsent(name, n -> new ArrayList<>(1)).addAll(found));
            folders.add(survey);
        }
    }

    Flow run(SimpleCommand command, List<Word> words, State state, Setting tested) {
        Optional<String> literal =
                Words.literal(words.getFirst()).or(() -> fixed(words.getFirst()));
        if (literal.isEmpty()) {
            return interpreter.failing(command, dynamic(command, words, state), tested);
        }
        String name = literal.get();
        if (interpreter.functions.has(name)) {
            Call called =
                    interpreter.functions.call(
                            name,
                            command,
                            arguments(words.subList(1, words.size()), state),
                            state,
                            tested);
            if (!interpreter.functions.isCertain(name)) {
                Flow program = Flow.of(state, Value.status(name));
                called = called.or(new Call(program, program.failed(), List.of()));
            }
            return interpreter.failing(command, called, tested);
        }
        return switch (name) {
            case "exit" -> exit(command, words, state);
            case "return" -> returns(command, words, state);
            case "break", "continue" -> leaves(words, state, name.equals("break"));
            case "exec" -> exec(command, words, state);
            default ->
                    interpreter.failing(
                            command, other(command, name, words, state, tested), tested);
        };
    }

    /// What a variable that is the command's name always is.
    private Optional<String> fixed(Word name) {
        String variable = Evaluation.variable(name.parts());
        Fixed value = fixed.get(variable);
        return value != null
                        && value.from() < name.range().start()
                        && !read.contains(variable)
                        && assignments.getOrDefault(variable, List.of()).size() == 1
                ? Optional.of(value.text())
                : Optional.empty();
    }

    /// What goes on behind the command, or fails.
    private Flow other(
            SimpleCommand command, String name, List<Word> words, State state, Setting tested) {
        List<Word> rest = words.subList(1, words.size());
        return switch (name) {
            case "set" -> Flow.of(set(rest, state), Value.ZERO);
            case "shopt" -> Flow.of(shopt(rest, state), Value.of(0, 1));
            case "trap" -> Flow.of(trap(command, rest, state), Value.ZERO);
            case "eval" -> eval(command, rest, state, tested);
            case ".", "source" -> source(command, rest, state);
            case "command", "builtin" -> prefixed(command, rest, state, tested);
            case "[" -> {
                int end = Math.max(1, words.size() - 1);
                yield test(words.subList(1, end), state);
            }
            case "test" -> test(rest, state);
            case "shift" -> shift(rest, state);
            case "wait" -> Flow.of(state, waits(rest));
            case "bash", "sh", "dash" -> shell(name, rest, state);
            default -> Flow.of(touched(name, words, state), status(name, words, state, command));
        };
    }

    /// Of `wait "$pid"`, the status of any job that the script has started.
    private Value waits(List<Word> rest) {
        if (rest.isEmpty()) {
            return Value.ZERO;
        }
        return rest.size() == 1 && isJob(rest.getFirst()) && !interpreter.jobs.isNone()
                ? interpreter.jobs
                : Value.anyStatus("the status of a background process");
    }

    /// `$!`, or a variable that is never anything else.
    private boolean isJob(Word word) {
        String name = Evaluation.variable(word.parts());
        if (name.equals("!")) {
            return true;
        }
        List<Assignment> all = assignments.getOrDefault(name, List.of());
        for (Assignment assignment : all) {
            boolean process =
                    !assignment.append()
                            && assignment
                                    .value()
                                    .filter(v -> Evaluation.variable(v.parts()).equals("!"))
                                    .isPresent();
            if (!process) {
                return false;
            }
        }
        return !all.isEmpty() && !read.contains(name);
    }

    private Value status(String name, List<Word> words, State state, Node command) {
        Optional<Value> known = Statuses.of(name, interpreter.model.posix());
        if (known.isPresent()) {
            return known.get();
        }
        if (name.indexOf('/') >= 0) {
            Optional<Value> script = script(words.getFirst(), "");
            if (script.isPresent()) {
                return script.get();
            }
        } else if (missing && !Programs.isKnown(name)) {
            Value anything = Value.unknown("what " + name + " does, which may be a function");
            interpreter.end(command, anything, Cause.WRITTEN, state);
        }
        return Value.status(name.substring(name.lastIndexOf('/') + 1));
    }

    private Optional<Value> script(Word word, String shell) {
        Optional<Value> found = Optional.empty();
        for (String path : folders.paths(word, interpreter.file.path())) {
            Optional<Value> status = neighbours.status(path, shell);
            if (status.isPresent()) {
                found = Optional.of(found.map(f -> f.or(status.get())).orElse(status.get()));
            }
        }
        return found;
    }

    /// `bash script`: the script's status, where it is the first operand.
    private Flow shell(String name, List<Word> rest, State state) {
        for (Word word : rest) {
            Optional<String> text = Words.literal(word);
            if (text.isPresent() && (text.get().startsWith("-") || text.get().startsWith("+"))) {
                if (text.get().length() != 2 || "eux".indexOf(text.get().charAt(1)) < 0) {
                    break;
                }
                continue;
            }
            Optional<Value> script = script(word, name);
            if (script.isPresent()) {
                return Flow.of(state, script.get());
            }
            break;
        }
        return Flow.of(state, Value.status(name));
    }

    /// A command whose name is known only when it runs.
    private Flow dynamic(SimpleCommand command, List<Word> words, State state) {
        Optional<Value> script = script(words.getFirst(), "");
        if (script.isPresent()) {
            return Flow.of(state, script.get());
        }
        if (interpreter.functions.mayExit() && !isPath(words.getFirst())) {
            Value anything =
                    Value.unknown("what " + interpreter.file.tree().text(words.getFirst()) + " is");
            interpreter.end(command, anything, Cause.WRITTEN, state);
        }
        return Flow.of(scattered(state), Value.status(""));
    }

    /// Whether a name has a `/` in it, as no function has.
    private static boolean isPath(Word name) {
        for (WordPart part : name.parts()) {
            boolean slash =
                    switch (part) {
                        case Literal literal -> literal.value().indexOf('/') >= 0;
                        case SingleQuoted quoted -> quoted.value().indexOf('/') >= 0;
                        case DoubleQuoted quoted ->
                                quoted.parts().stream()
                                        .anyMatch(inside ->
                                                inside instanceof Literal literal
                                                        && literal.value().indexOf('/') >= 0);
                        default -> false;
                    };
            if (slash) {
                return true;
            }
        }
        return false;
    }

    /// After something that may call any function: a variable that only literals are assigned to is
    /// one of them.
    private State scattered(State state) {
        Map<String, Value> variables = new HashMap<>();
        for (Map.Entry<String, Value> one : state.variables().entrySet()) {
            Value value = one.getValue();
            for (Assignment assignment : assignments.getOrDefault(one.getKey(), List.of())) {
                Optional<String> text = assignment.value().flatMap(Words::literal);
                boolean literal = text.isPresent() && !assignment.append();
                value = literal ? value.or(Value.text(text.get())) : Value.unknown("anything");
                if (!literal) {
                    break;
                }
            }
            if (value.unknown().isEmpty() && !read.contains(one.getKey())) {
                variables.put(one.getKey(), value);
            }
        }
        return state.withVariables(Map.copyOf(variables));
    }

    private Flow exit(SimpleCommand command, List<Word> words, State state) {
        Value value = operand(words, state, interpreter.frame.ending.orElse(state.status()));
        written(command, value);
        interpreter.end(command, value, Cause.WRITTEN, state);
        return Flow.NONE;
    }

    private void written(SimpleCommand command, Value value) {
        if (value.passed() == 0 && interpreter.standIn.isEmpty()) {
            for (String text : value.texts()) {
                if (Value.isNumber(text)) {
                    interpreter.visits.writes(command, Long.parseLong(text));
                }
            }
        }
    }

    private Flow returns(SimpleCommand command, List<Word> words, State state) {
        boolean illegal = false;
        Value value = operand(words, state, state.status());
        written(command, value);
        Frame frame = interpreter.frame;
        if (interpreter.isOutside()) {
            if (interpreter.model.posix()) {
                interpreter.end(command, value, Cause.WRITTEN, state);
                return Flow.NONE;
            }
            return Flow.of(state, Value.of(2));
        }
        if (interpreter.model.posix()) {
            for (String text : value.texts()) {
                illegal |= !Value.isNumber(text) || text.startsWith("-");
            }
        }
        if (illegal) {
            interpreter.end(command, Value.of(2), Cause.WRITTEN, state);
            if (value.isKnown() && value.codes().isEmpty() && value.texts().size() == 1) {
                return Flow.NONE;
            }
        }
        if (words.size() > 1) {
            frame.returned.add(
                    new Event(
                            interpreter.place(command),
                            interpreter.file,
                            value,
                            Cause.WRITTEN,
                            state,
                            ""));
        } else {
            frame.returns =
                    frame.returns.or(state.with(Statuses.seen(value, interpreter.model.posix())));
        }
        return Flow.NONE;
    }

    /// The code that `exit` or `return` is given.
    private static Value operand(List<Word> words, State state, Value last) {
        if (words.size() == 1) {
            return last;
        }
        if (words.size() > 2) {
            return Value.unknown("several operands");
        }
        Word word = words.get(1);
        Value value = Evaluation.of(word, state);
        boolean vanishes =
                value.texts().contains("") && word.parts().getFirst() instanceof ParameterExpansion;
        return vanishes ? value.or(last) : value;
    }

    private Flow leaves(List<Word> words, State state, boolean breaks) {
        List<Frame.Loop> loops = interpreter.frame.loops;
        // In bash, a `!` around `break` turns the loop's status round.
        boolean inverted = interpreter.inverted > 0 && !interpreter.model.posix();
        State left = state.with(inverted ? Value.of(0, 1) : Value.ZERO);
        if (loops.isEmpty()) {
            if (interpreter.frame.kind == Frame.Kind.PROCESS) {
                interpreter.frame.returns = interpreter.frame.returns.or(left);
            }
            return Flow.of(state, Value.ZERO);
        }
        int levels = 1;
        if (words.size() > 1) {
            String text = Words.literal(words.get(1)).orElse("");
            levels = Value.isNumber(text) && text.length() < 4 ? Integer.parseInt(text) : 1;
        }
        Frame.Loop loop = loops.get(Math.max(0, loops.size() - Math.max(1, levels)));
        if (breaks) {
            loop.breaks = loop.breaks.or(left);
        } else {
            loop.continues = loop.continues.or(left);
        }
        return Flow.NONE;
    }

    private Flow exec(SimpleCommand command, List<Word> words, State state) {
        if (words.size() == 1) {
            return new Flow(state.with(Value.ZERO), State.NONE);
        }
        Word program = words.get(1);
        String name = Words.literal(program).orElse("");
        Optional<Value> script =
                name.isEmpty() || name.indexOf('/') >= 0 ? script(program, "") : Optional.empty();
        if ((name.equals("bash") || name.equals("sh")) && words.size() > 2) {
            script = script(words.get(2), name);
        }
        Value status = script.orElse(Value.status(name.substring(name.lastIndexOf('/') + 1)));
        interpreter.end(command, status, Cause.WRITTEN, state.withTraps(List.of(Trap.NONE)));
        return Flow.NONE;
    }

    private Flow prefixed(SimpleCommand command, List<Word> rest, State state, Setting tested) {
        boolean posix = interpreter.model.posix();
        if (rest.isEmpty()) {
            return Flow.of(state, Value.ZERO);
        }
        String first = Words.literal(rest.getFirst()).orElse("");
        if (first.equals("-v") || first.equals("-V")) {
            return Flow.of(state, posix ? Value.of(0, 127) : Value.of(0, 1));
        }
        if (first.equals("-p") || first.equals("--")) {
            return prefixed(command, rest.subList(1, rest.size()), state, tested);
        }
        return switch (first) {
            case "exit", "return", "break", "continue", "exec" -> run(command, rest, state, tested);
            default -> other(command, first, rest, state, tested);
        };
    }

    private Flow test(List<Word> words, State state) {
        return Comparison.test(words, state).orElseGet(() -> Flow.of(state, constant(words)));
    }

    /// `[ ]`, `[ "" ]`, `[ x ]`.
    private static Value constant(List<Word> words) {
        if (words.isEmpty()) {
            return Value.ONE;
        }
        if (words.size() == 3 && Comparison.isNumeric(Words.literal(words.get(1)).orElse(""))) {
            return Value.of(0, 1, 2);
        }
        Optional<String> only =
                words.size() == 1 ? Words.literal(words.getFirst()) : Optional.empty();
        return only.map(text -> text.isEmpty() ? Value.ONE : Value.ZERO).orElse(Value.of(0, 1));
    }

    private static Flow shift(List<Word> rest, State state) {
        Optional<List<Value>> arguments = state.arguments();
        if (arguments.isPresent() && rest.isEmpty() && !arguments.get().isEmpty()) {
            List<Value> all = arguments.get();
            return new Flow(
                    state.withArguments(Optional.of(all.subList(1, all.size()))).with(Value.ZERO),
                    State.NONE);
        }
        return Flow.of(state.withArguments(Optional.empty()), Value.of(0, 1));
    }

    private static State set(List<Word> words, State state) {
        State after = state;
        for (int i = 0; i < words.size(); i++) {
            Optional<String> text = Words.literal(words.get(i));
            if (text.isEmpty()) {
                return after.with(Options.UNSURE).withArguments(Optional.empty());
            }
            String word = text.get();
            boolean on = word.startsWith("-");
            if (word.equals("--") || (!on && !word.startsWith("+"))) {
                return after.withArguments(Optional.empty());
            }
            Setting setting = Setting.of(on);
            for (int c = 1; c < word.length(); c++) {
                if (word.charAt(c) != 'o') {
                    after = after.with(after.options().with(word.charAt(c), setting));
                } else if (i + 1 < words.size()) {
                    i++;
                    String option = Words.literal(words.get(i)).orElse("");
                    after =
                            option.isEmpty()
                                    ? after.with(Options.UNSURE)
                                    : after.with(after.options().with(option, setting));
                }
            }
        }
        return after;
    }

    private static State shopt(List<Word> words, State state) {
        boolean sets = false;
        boolean on = false;
        State after = state;
        for (Word word : words) {
            String text = Words.literal(word).orElse("");
            if (text.startsWith("-")) {
                sets |= text.indexOf('o') > 0;
                on |= text.indexOf('s') > 0;
            } else if (sets) {
                after = after.with(after.options().with(text, Setting.of(on)));
            }
        }
        return after;
    }

    private State trap(SimpleCommand command, List<Word> words, State state) {
        if (words.isEmpty()) {
            return state;
        }
        int first = Words.literal(words.getFirst()).filter("--"::equals).isPresent() ? 1 : 0;
        if (words.size() <= first) {
            return state;
        }
        Optional<String> action = Words.literal(words.get(first));
        if (action.filter(text -> text.startsWith("-") && text.length() > 1).isPresent()) {
            return state;
        }
        boolean resets =
                action.filter(text -> text.equals("-") || text.isEmpty() || isSignal(text))
                        .isPresent();
        Trap trap =
                resets
                        ? Trap.NONE
                        : traps.computeIfAbsent(
                                command, c -> new Trap(text(words.get(first)), command));
        State after = state;
        boolean alone = words.size() == first + 1;
        for (Word word : words.subList(alone ? first : first + 1, words.size())) {
            String signal = Words.literal(word).orElse("");
            if (signal.equals("EXIT") || signal.equals("0") || signal.equals("exit")) {
                after = after.withTraps(List.of(trap));
            } else if (trap != Trap.NONE) {
                signal(trap, after, signal);
            }
        }
        for (String name : interpreter.volatiles) {
            after = after.without(name);
        }
        return after;
    }

    private static boolean isSignal(String text) {
        return text.equals("EXIT") || Value.isNumber(text);
    }

    /// An action for a signal runs at any time, after any command.
    private void signal(Trap trap, State state, String signal) {
        Tree.walk(
                trap.action(),
                node -> {
                    if (node instanceof Assignment assignment) {
                        interpreter.volatiles.add(assignment.name());
                    } else if (node instanceof SimpleCommand command) {
                        command.name()
                                .ifPresent(name ->
                                        interpreter.functions.assigned(
                                                name, interpreter.volatiles));
                    }
                    return true;
                });
        if (signal.equals("RETURN") || signal.equals("DEBUG")) {
            return;
        }
        Value any =
                signal.equals("ERR")
                        ? Value.unknown("the status of what fails")
                        : Value.anyStatus("the status of what is interrupted");
        State anywhere =
                new State(
                        true,
                        state.options().or(Options.UNSURE),
                        any,
                        Map.of(),
                        Optional.empty(),
                        state.traps());
        interpreter.inline(
                trap.command(), () -> interpreter.list(trap.action(), anywhere, Setting.ON));
    }

    private Flow eval(SimpleCommand command, List<Word> rest, State state, Setting tested) {
        StringBuilder text = new StringBuilder();
        for (Word word : rest) {
            Optional<String> literal = Words.literal(word);
            if (literal.isEmpty()) {
                return unknownText(command, rest, state);
            }
            text.append(literal.get()).append(' ');
        }
        CompoundList list = texts.computeIfAbsent(command, c -> parse(text.toString()));
        return interpreter.inline(command, () -> interpreter.list(list, state, tested));
    }

    /// `eval set -- "$x"` sets arguments, and `eval "x=…"` a variable; anything else may do
    /// anything.
    private Flow unknownText(SimpleCommand command, List<Word> rest, State state) {
        String start =
                rest.isEmpty()
                        ? ""
                        : interpreter.file.tree().text(rest.getFirst()).replace("\"", "").strip();
        State after = scattered(state).withArguments(Optional.empty());
        if (start.equals("set") || start.startsWith("set -- ")) {
            return Flow.of(after, Value.ZERO);
        }
        Value anything = Value.anyStatus("what eval runs");
        interpreter.end(command, Value.unknown("what eval runs"), Cause.WRITTEN, state);
        return Flow.of(after, anything);
    }

    private CompoundList parse(String text) {
        Script script = BashParser.parse(text.length() <= LONGEST_TEXT ? text : "unknown-command");
        Survey survey = Survey.of(new ScriptFile(interpreter.file.path(), script));
        interpreter.relevant.addAll(survey.relevant);
        assigned.addAll(survey.assigned);
        if (!survey.functions.isEmpty()) {
            interpreter.functions.add(survey);
        }
        return script.body();
    }

    /// The action of a trap; expansions in it happened before, and are nobody's guess.
    private CompoundList text(Word word) {
        StringBuilder text = new StringBuilder();
        append(word.parts(), text);
        return parse(text.toString());
    }

    private static void append(List<WordPart> parts, StringBuilder text) {
        for (WordPart part : parts) {
            if (part instanceof DoubleQuoted quoted && quoted.parts().size() > 0) {
                append(quoted.parts(), text);
            } else {
                text.append(Words.literal(List.of(part)).orElse("$__expanded"));
            }
        }
    }

    private Flow source(SimpleCommand command, List<Word> rest, State state) {
        if (rest.isEmpty()) {
            return Flow.of(state, Value.of(2));
        }
        for (String path : folders.paths(rest.getFirst(), interpreter.file.path())) {
            Optional<ScriptFile> file = neighbours.sourced(path);
            if (file.isPresent()) {
                return sourced(command, file.get(), state);
            }
        }
        missing |= !isSettings(rest.getFirst());
        return Flow.of(state, Value.anyStatus("a file that is sourced"));
    }

    /// Files that set variables and define no functions.
    private static boolean isSettings(Word word) {
        List<WordPart> parts = word.parts();
        String end =
                parts.getLast() instanceof DoubleQuoted quoted && !quoted.parts().isEmpty()
                        ? Words.literal(List.of(quoted.parts().getLast())).orElse("")
                        : Words.literal(List.of(parts.getLast())).orElse("");
        return end.endsWith(".env")
                || end.endsWith(".conf")
                || end.endsWith(".cfg")
                || end.endsWith("os-release")
                || end.endsWith("lsb-release")
                || end.endsWith("/activate")
                || end.startsWith("/etc/default/")
                || end.startsWith("/etc/sysconfig/");
    }

    private Flow sourced(SimpleCommand command, ScriptFile sourced, State state) {
        if (!sourcing.add(sourced)) {
            return Flow.of(state, Value.ZERO);
        }
        add(sourced, Survey.of(sourced));
        Frame outer = interpreter.frame;
        ScriptFile before = interpreter.file;
        Optional<Node> standIn = interpreter.standIn;
        interpreter.frame = new Frame(Frame.Kind.CALL, new ArrayList<>(), outer.ending);
        interpreter.file = sourced;
        interpreter.standIn = Optional.empty();
        Flow flow = interpreter.list(sourced.tree().body(), state, Setting.OFF);
        Frame frame = interpreter.frame;
        interpreter.frame = outer;
        interpreter.file = before;
        interpreter.standIn = standIn;
        sourcing.remove(sourced);
        for (Event event : frame.events()) {
            interpreter.functions.raise(event, command);
        }
        return flow.or(Flow.of(frame.left(interpreter.model.posix())));
    }

    /// Builtins that assign to the names that they are given.
    private State touched(String name, List<Word> words, State state) {
        return switch (name) {
            case "read", "printf", "mapfile", "readarray", "getopts", "unset" -> {
                State after = state;
                for (Word word : words) {
                    Optional<String> variable = Words.literal(word);
                    after = variable.isPresent() ? after.without(variable.get()) : after;
                }
                yield after;
            }
            case "let" -> {
                Set<String> names = new HashSet<>();
                for (Word word : words) {
                    Words.literal(word).ifPresent(text -> Survey.identifiers(text, names));
                }
                State after = state;
                for (String variable : names) {
                    after = after.without(variable);
                }
                yield after;
            }
            default -> state;
        };
    }

    /// @param before what the value is read in
    State assign(Assignment assignment, State state, State before) {
        String name = assignment.name();
        boolean plain =
                assignment.subscript().isEmpty()
                        && !assignment.append()
                        && interpreter.relevant.contains(name)
                        && !interpreter.volatiles.contains(name);
        if (!plain) {
            return state.without(name);
        }
        Value value =
                assignment
                        .value()
                        .map(word -> Evaluation.of(word, state.with(before.status())))
                        .orElse(Value.EMPTY);
        boolean array =
                assignment
                        .value()
                        .filter(w -> w.parts().getFirst() instanceof ArrayLiteral)
                        .isPresent();
        return array ? state.without(name) : state.with(name, value);
    }

    private static Optional<List<Value>> arguments(List<Word> words, State state) {
        List<Value> arguments = new ArrayList<>();
        for (Word word : words) {
            String name = Evaluation.variable(word.parts());
            if (name.equals("@") || name.equals("*")) {
                if (state.arguments().isEmpty()) {
                    return Optional.empty();
                }
                arguments.addAll(state.arguments().get());
                continue;
            }
            Value value = Evaluation.of(word, state);
            if (mayBeSeveral(word, value)) {
                return Optional.empty();
            }
            arguments.add(value.passed(value.passed() + 1));
        }
        return Optional.of(List.copyOf(arguments));
    }

    /// Whether a word can become no argument, or more than one.
    private static boolean mayBeSeveral(Word word, Value value) {
        for (WordPart part : word.parts()) {
            boolean splits =
                    switch (part) {
                        case ParameterExpansion _ ->
                                !value.unknown().isEmpty() || !value.texts().isEmpty();
                        case CommandSubstitution _ -> true;
                        case Literal literal -> literal.value().indexOf('*') >= 0;
                        case DoubleQuoted quoted -> holdsAll(quoted);
                        default -> false;
                    };
            if (splits) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsAll(DoubleQuoted quoted) {
        for (WordPart part : quoted.parts()) {
            if (part instanceof ParameterExpansion parameter
                    && (parameter.name().equals("@") || parameter.subscript().isPresent())) {
                return true;
            }
        }
        return false;
    }

    /// Whether a variable is sure to be set, as far as one should worry.
    boolean isSet(ParameterExpansion parameter, State state) {
        String name = parameter.name();
        if (name.isEmpty() || name.equals("$") || !Character.isJavaIdentifierPart(name.charAt(0))) {
            return true;
        }
        if (Character.isDigit(name.charAt(0))) {
            return name.equals("0")
                    || state.arguments()
                            .filter(all -> Integer.parseInt(name) <= all.size())
                            .isPresent();
        }
        Value value = state.variables().get(name);
        if (value != null) {
            return !Evaluation.mayBeEmpty(value);
        }
        boolean asks = parameter.operator().endsWith("?");
        return !asks && (assigned.contains(name) || Programs.isVariable(name));
    }
}
