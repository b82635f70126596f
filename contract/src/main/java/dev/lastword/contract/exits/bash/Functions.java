package dev.lastword.contract.exits.bash;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.script.bash.Assignment;
import dev.lastword.contract.script.bash.BraceGroup;
import dev.lastword.contract.script.bash.FunctionDeclaration;
import dev.lastword.contract.script.bash.Node;
import dev.lastword.contract.script.bash.SimpleCommand;
import dev.lastword.contract.script.bash.Tree;
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
import org.jspecify.annotations.Nullable;

/// The functions of a script, and what calling them does.
///
/// A call is followed in the state that it is made in, with its arguments; a second one in the same
/// state is not followed again.
final class Functions {

    private static final int DEEPEST = 30;

    /// So often a function that calls itself is followed before it is given up.
    private static final int ROUNDS = 5;

    private record Key(Definition definition, State state, Setting tested) {
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Key other
                    && definition.equals(other.definition)
                    && tested == other.tested
                    && state.equals(other.state);
        }

        @Override
        public int hashCode() {
            return definition.hashCode() + 31 * state.hashCode();
        }
    }

    private final Interpreter interpreter;
    private final Map<String, List<Definition>> known = new HashMap<>();
    private final IdentityHashMap<FunctionDeclaration, Codes> declared = new IdentityHashMap<>();
    private final Set<String> certain = new HashSet<>();
    private final Set<String> unsure = new HashSet<>();
    private final Map<Key, Effect> effects = new HashMap<>();
    private final Map<Key, Effect> active = new HashMap<>();
    private final Set<Key> assumed = new HashSet<>();
    private boolean exits;
    private int depth;

    Functions(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void add(Survey survey) {
        for (Definition definition : survey.functions) {
            known.computeIfAbsent(definition.declaration().name(), n -> new ArrayList<>(1))
                    .add(definition);
            exits |= definition.exits();
        }
        unsure.addAll(survey.unsure);
        declared.putAll(survey.declared);
        effects.clear();
    }

    /// What calls do may have changed.
    void forget() {
        effects.clear();
    }

    /// @param certainly whether every run defines it here
    void define(FunctionDeclaration declaration, boolean certainly) {
        if (certainly && !unsure.contains(declaration.name()) && certain.add(declaration.name())) {
            effects.clear();
        }
    }

    boolean has(String name) {
        return known.containsKey(name);
    }

    /// Whether a call of that name is surely one of a function.
    boolean isCertain(String name) {
        return certain.contains(name);
    }

    /// Whether there is a function that ends the shell.
    boolean mayExit() {
        return exits;
    }

    /// @param arguments empty where they are not known
    Call call(
            String name,
            SimpleCommand command,
            Optional<List<Value>> arguments,
            State state,
            Setting tested) {
        Call all = Call.NONE;
        State entry = state.withArguments(arguments);
        for (Definition definition : known.getOrDefault(name, List.of())) {
            Effect effect = effect(definition, entry, tested);
            for (Event event : effect.events()) {
                raise(event, command);
            }
            all = all.or(called(effect, command, state, definition));
        }
        return all;
    }

    private Call called(Effect effect, SimpleCommand command, State before, Definition definition) {
        boolean posix = interpreter.model.posix();
        State accident = restored(effect.end().failed(), before, definition);
        Flow flow = new Flow(restored(effect.end().ok(), before, definition), accident);
        List<Event> written = new ArrayList<>(effect.returns().size());
        for (Event event : effect.returns()) {
            State after = restored(event.state(), before, definition);
            flow = flow.or(Flow.of(after, Statuses.seen(event.value(), posix)));
            Event failing = event.failing(posix);
            if (!failing.value().isNone()) {
                written.add(raised(failing.in(after), command));
            }
        }
        return new Call(flow, accident, written);
    }

    /// After a call: the caller has its arguments and its variables again.
    private static State restored(State after, State before, Definition definition) {
        if (!after.reachable()) {
            return after;
        }
        State restored = after.withArguments(before.arguments());
        for (String local : definition.locals()) {
            Value value = before.variables().get(local);
            restored = value == null ? restored.without(local) : restored.with(local, value);
        }
        return restored;
    }

    /// Tells of an end in a function where it is called: there, if the code came from there, or if
    /// the function stands in another file.
    void raise(Event event, Node call) {
        interpreter.frame.add(raised(event, call));
    }

    private Event raised(Event event, Node call) {
        Value value = event.value();
        boolean given = value.passed() > 0;
        if (!given && event.file() == interpreter.file) {
            return event;
        }
        String message = event.message();
        if (message.isEmpty()) {
            message =
                    given
                            ? Messages.in(call, interpreter.file.tree())
                            : Messages.before(event.node(), event.file());
        }
        return new Event(
                interpreter.place(call),
                interpreter.file,
                value.passed(Math.max(0, value.passed() - 1)),
                event.cause(),
                event.state(),
                message);
    }

    private Effect effect(Definition definition, State entry, Setting tested) {
        Key key = new Key(definition, entry, tested);
        Effect before = effects.get(key);
        if (before != null) {
            return before;
        }
        Effect assumption = active.get(key);
        if (assumption != null) {
            assumed.add(key);
            return assumption;
        }
        if (depth >= DEEPEST || !interpreter.maySpend()) {
            return lost(definition, entry);
        }
        assumption = Effect.NONE;
        for (int round = 0; round < ROUNDS; round++) {
            active.put(key, assumption);
            Effect effect = followed(definition, entry, tested);
            active.remove(key);
            boolean used = assumed.remove(key);
            if (!used || effect.isSame(assumption)) {
                if (assumed.isEmpty()) {
                    effects.put(key, effect);
                }
                return effect;
            }
            assumption = effect;
        }
        return lost(definition, entry);
    }

    private Effect followed(Definition definition, State entry, Setting tested) {
        Frame outer = interpreter.frame;
        ScriptFile file = interpreter.file;
        Optional<Node> standIn = interpreter.standIn;
        interpreter.frame = new Frame(Frame.Kind.CALL, new ArrayList<>(), outer.ending);
        interpreter.file = definition.file();
        interpreter.standIn = Optional.empty();
        interpreter.conditional++;
        depth++;
        Flow flow = interpreter.run(definition.declaration().body(), entry, tested);
        depth--;
        interpreter.conditional--;
        Frame frame = interpreter.frame;
        interpreter.frame = outer;
        interpreter.file = file;
        interpreter.standIn = standIn;
        Optional<Call> tail =
                flow.failed().reachable() && definition.declaration().body() instanceof BraceGroup g
                        ? interpreter.tail(g.body())
                        : Optional.empty();
        if (tail.isPresent()) {
            flow = new Flow(flow.ok(), tail.get().accident());
            tail.get().written().forEach(frame.returned::add);
        }
        Effect effect =
                new Effect(flow.or(Flow.of(frame.returns)), frame.returned.all(), frame.events());
        Codes codes = declared.get(definition.declaration());
        return codes == null ? effect : declared(effect, codes);
    }

    /// What a comment says stands for what is not known.
    private static Effect declared(Effect effect, Codes codes) {
        State either = effect.end().either();
        Flow end =
                either.reachable() && !either.status().isKnown()
                        ? Flow.of(either, Value.of(either.status().codes().or(codes)))
                        : effect.end();
        return new Effect(end, declared(effect.returns(), codes), declared(effect.events(), codes));
    }

    private static List<Event> declared(List<Event> events, Codes codes) {
        return events.stream()
                .map(event -> event.value().isKnown() ? event : declared(event, codes))
                .toList();
    }

    private static Event declared(Event event, Codes codes) {
        return new Event(
                event.node(),
                event.file(),
                Value.of(event.value().codes().or(codes)),
                Cause.DECLARED,
                event.state(),
                event.message());
    }

    /// Adds the variables that a function assigns to, and what it calls.
    void assigned(String name, Set<String> variables) {
        Set<String> seen = new HashSet<>();
        Deque<String> todo = new ArrayDeque<>(List.of(name));
        while (!todo.isEmpty()) {
            String next = todo.pop();
            if (!seen.add(next)) {
                continue;
            }
            for (Definition definition : known.getOrDefault(next, List.of())) {
                Tree.walk(
                        definition.declaration(),
                        node -> {
                            if (node instanceof Assignment assignment) {
                                variables.add(assignment.name());
                            } else if (node instanceof SimpleCommand command) {
                                command.name().ifPresent(todo::push);
                            }
                            return true;
                        });
            }
        }
    }

    private Effect lost(Definition definition, State entry) {
        Value anything = Value.anyStatus("calls nested too deeply to follow");
        State state = Interpreter.anything(entry);
        Event event =
                new Event(
                        definition.declaration(),
                        definition.file(),
                        anything,
                        Cause.WRITTEN,
                        state,
                        "");
        return new Effect(Flow.of(state, anything), List.of(), List.of(event));
    }

    /// Follows what nothing calls, for the options in it; what it ends with is nobody's.
    void followUncalled(State state) {
        for (List<Definition> definitions : List.copyOf(known.values())) {
            for (Definition definition : definitions) {
                if (!interpreter.visits.has(definition.declaration().body())) {
                    Effect effect = effect(definition, state, Setting.UNSURE);
                    for (Trap trap : effect.end().either().traps()) {
                        interpreter.visits.fails(trap.command());
                    }
                }
            }
        }
    }
}
