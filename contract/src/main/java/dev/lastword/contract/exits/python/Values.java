package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.python.Piece.Given;
import dev.lastword.contract.exits.python.Piece.Instance;
import dev.lastword.contract.exits.python.Piece.Mapping;
import dev.lastword.contract.exits.python.Piece.Nothing;
import dev.lastword.contract.exits.python.Piece.Num;
import dev.lastword.contract.exits.python.Piece.Sequence;
import dev.lastword.contract.exits.python.Piece.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Everything that an expression may be.
record Values(Set<Piece> pieces) {

    /// What is never reached has no value.
    static final Values NONE = new Values(Set.of());

    static final Values ZERO_OR_ONE = of(new Num(0), new Num(1));

    static final Values THING = of(new Piece.Thing());

    /// More places than these are not kept apart, and more numbers are not told.
    private static final int MOST = 200;

    private static final int DEEPEST = 4;

    static Values of(Piece... pieces) {
        return new Values(new LinkedHashSet<>(List.of(pieces)));
    }

    static Values of(Collection<? extends Piece> pieces) {
        Set<Piece> all = new LinkedHashSet<>(pieces);
        if (all.size() > MOST) {
            Set<Piece> merged = new LinkedHashSet<>();
            for (Piece piece : all) {
                merged.add(withoutOrigin(piece));
            }
            all = merged.size() > MOST ? Set.of(new Piece.Unknown("one of many")) : merged;
        }
        return new Values(all);
    }

    static Values num(long value) {
        return of(new Num(value));
    }

    static Values unknown(String reason) {
        return of(new Piece.Unknown(reason));
    }

    static Values nothing() {
        return of(new Nothing(Origin.NONE));
    }

    static Values text(boolean empty) {
        return of(new Text(empty, false, Origin.NONE));
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    Values or(Values other) {
        if (other.pieces.isEmpty()) {
            return this;
        }
        if (pieces.isEmpty()) {
            return other;
        }
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(other.pieces);
        return of(all);
    }

    Values only(Predicate<Piece> test) {
        List<Piece> left = new ArrayList<>();
        for (Piece piece : pieces) {
            if (test.test(piece)) {
                left.add(piece);
            }
        }
        return left.size() == pieces.size() ? this : of(left);
    }

    Values map(Function<Piece, Piece> change) {
        List<Piece> all = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            all.add(change.apply(piece));
        }
        return of(all);
    }

    boolean has(Predicate<Piece> test) {
        for (Piece piece : pieces) {
            if (test.test(piece)) {
                return true;
            }
        }
        return false;
    }

    /// Says where the numbers among them come from, where nothing nearer has said so.
    Values from(Origin origin) {
        return map(piece ->
                switch (piece) {
                    case Num n when n.origin().isNone() -> new Num(n.value(), n.constant(), origin);
                    case Nothing n when n.origin().isNone() -> new Nothing(origin);
                    case Text t when t.origin().isNone() -> new Text(t.empty(), t.number(), origin);
                    default -> piece;
                });
    }

    /// The same as seen from a file: what comes from another one comes from `origin` there.
    Values seenFrom(String file, Origin origin) {
        return map(piece ->
                switch (piece) {
                    case Num n when !n.origin().file().equals(file) ->
                            new Num(n.value(), n.constant(), origin);
                    case Nothing n when !n.origin().file().equals(file) -> new Nothing(origin);
                    case Text t when !t.origin().file().equals(file) ->
                            new Text(t.empty(), t.number(), origin);
                    default -> piece;
                });
    }

    Values named(String constant) {
        return map(piece ->
                piece instanceof Num n && n.constant().isEmpty()
                        ? new Num(n.value(), constant, n.origin())
                        : piece);
    }

    /// What they are once a function's parameters have values.
    Values with(Routine routine, Map<String, Values> arguments) {
        return with(routine, arguments, 0);
    }

    private Values with(Routine routine, Map<String, Values> arguments, int depth) {
        if (!has(
                p ->
                        p instanceof Given
                                || p instanceof Sequence
                                || p instanceof Mapping
                                || p instanceof Instance)) {
            return this;
        }
        if (depth > DEEPEST) {
            return unknown("a value within others");
        }
        List<Piece> all = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Given g when g.routine() == routine ->
                        all.addAll(
                                arguments
                                        .getOrDefault(
                                                g.parameter(),
                                                unknown("the parameter " + g.parameter()))
                                        .pieces());
                case Sequence s ->
                        all.add(
                                new Sequence(
                                        s.tuple(), each(s.elements(), routine, arguments, depth)));
                case Mapping m ->
                        all.add(new Mapping(m.keys(), each(m.values(), routine, arguments, depth)));
                case Instance i -> {
                    Map<String, Values> changed = new HashMap<>();
                    for (var entry : i.arguments().entrySet()) {
                        changed.put(
                                entry.getKey(),
                                entry.getValue().with(routine, arguments, depth + 1));
                    }
                    all.add(new Instance(i.type(), changed));
                }
                default -> all.add(piece);
            }
        }
        return of(all);
    }

    private static List<Values> each(
            List<Values> values, Routine routine, Map<String, Values> arguments, int depth) {
        List<Values> changed = new ArrayList<>(values.size());
        for (Values value : values) {
            changed.add(value.with(routine, arguments, depth + 1));
        }
        return changed;
    }

    /// Whether anything in it is deeper than is looked at.
    boolean isDeeperThan(int limit) {
        if (limit == 0) {
            return true;
        }
        for (Piece piece : pieces) {
            List<Values> inner =
                    switch (piece) {
                        case Sequence s -> s.elements();
                        case Mapping m -> m.values();
                        case Instance i -> List.copyOf(i.arguments().values());
                        default -> List.of();
                    };
            for (Values value : inner) {
                if (value.isDeeperThan(limit - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Piece withoutOrigin(Piece piece) {
        return switch (piece) {
            case Num n -> new Num(n.value());
            case Nothing _ -> new Nothing(Origin.NONE);
            case Text t -> new Text(t.empty(), t.number(), Origin.NONE);
            default -> piece;
        };
    }
}
