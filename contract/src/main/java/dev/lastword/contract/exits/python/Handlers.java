package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.python.Piece.Caught;
import dev.lastword.contract.exits.python.Piece.Foreign;
import dev.lastword.contract.exits.python.Piece.ForeignObject;
import dev.lastword.contract.exits.python.Piece.Instance;
import dev.lastword.contract.exits.python.Piece.Sequence;
import dev.lastword.contract.script.python.ExceptHandler;
import dev.lastword.contract.script.python.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells which exceptions handlers catch.
final class Handlers {

    /// Whether a handler catches something.
    enum Match {
        YES,
        MAYBE,
        NO;

        Match or(Match other) {
            return compareTo(other) < 0 ? this : other;
        }
    }

    private static final String ALL = "BaseException";
    private static final String EXCEPTION = "Exception";

    private final Session session;
    private final Place place;

    Handlers(Session session, Place place) {
        this.session = session;
        this.place = place;
    }

    /// Whether it catches every exception but, perhaps, `SystemExit`.
    boolean catchesAll(Optional<Expression> type) {
        return type.isEmpty() || kinds(type).stream().anyMatch(Handlers::isAll);
    }

    private static boolean isAll(Piece piece) {
        return piece instanceof Foreign f && (f.name().equals(ALL) || f.name().equals(EXCEPTION));
    }

    /// Whether it catches nothing but `SystemExit`.
    boolean isExit(Optional<Expression> type) {
        List<Piece> kinds = kinds(type);
        return type.isPresent()
                && !kinds.isEmpty()
                && kinds.stream().allMatch(k -> isNamed(k, Exceptions.EXIT));
    }

    private static boolean isNamed(Piece piece, String name) {
        return piece instanceof Foreign f && f.name().equals(name);
    }

    Match match(Site site, Optional<Expression> type) {
        if (type.isEmpty()) {
            return Match.YES;
        }
        List<Piece> kinds = kinds(type);
        if (site.kind() == Site.Kind.EXIT) {
            return kinds.stream().anyMatch(k -> isNamed(k, Exceptions.EXIT) || isNamed(k, ALL))
                    ? Match.YES
                    : Match.NO;
        }
        boolean all = true;
        boolean some = false;
        for (Piece raised : site.values().pieces()) {
            Match best = Match.NO;
            for (Piece kind : kinds) {
                best = best.or(isA(raised, kind));
            }
            all &= best == Match.YES;
            some |= best != Match.NO;
        }
        return all ? Match.YES : some ? Match.MAYBE : Match.NO;
    }

    private Match isA(Piece raised, Piece kind) {
        if (isAll(kind)) {
            return Match.YES;
        }
        return switch (raised) {
            case Foreign f -> isA(f.name(), kind);
            case ForeignObject o -> isA(o.type(), kind);
            case Piece.TypeObject c -> isA(c.type(), kind);
            case Instance i -> isA(i.type(), kind);
            default -> Match.MAYBE;
        };
    }

    private static Match isA(String name, Piece kind) {
        if (!(kind instanceof Foreign f)) {
            return kind instanceof Piece.TypeObject ? Match.NO : Match.MAYBE;
        }
        if (Exceptions.isKnown(name) && Exceptions.isKnown(f.name())) {
            return Exceptions.isA(name, f.name()) ? Match.YES : Match.NO;
        }
        return name.equals(f.name()) ? Match.YES : Match.MAYBE;
    }

    private Match isA(Type type, Piece kind) {
        if (kind instanceof Piece.TypeObject c) {
            return Types.line(type, session.evaluation()).contains(c.type()) ? Match.YES : Match.NO;
        }
        return Types.foreignBase(type, session.evaluation())
                .map(base -> isA(base, kind))
                .orElse(Match.NO);
    }

    /// What the name behind `as` is.
    Values caught(ExceptHandler handler, Leaving caught) {
        if (handler.name().isEmpty()) {
            return Values.NONE;
        }
        Values all = Values.NONE;
        for (Site site : caught.sites()) {
            all =
                    all.or(
                            site.kind() == Site.Kind.EXIT
                                    ? Values.of(new Caught(site.values()))
                                    : site.values());
        }
        for (Piece kind : kinds(handler.type())) {
            switch (kind) {
                case Piece.TypeObject _ -> {
                    // Only the project raises these, and where was found.
                }
                case Foreign f when f.name().equals(Exceptions.EXIT) -> {
                    // The same.
                }
                case Foreign f when !isAll(kind) && caught.mayBeFailing() ->
                        all = all.or(Values.of(new ForeignObject(f.name())));
                default -> {
                    if (caught.mayBeFailing()) {
                        all = all.or(Values.unknown("what is caught"));
                    }
                }
            }
        }
        return all;
    }

    private List<Piece> kinds(Optional<Expression> type) {
        if (type.isEmpty()) {
            return List.of();
        }
        List<Piece> kinds = new ArrayList<>();
        for (Piece piece : session.evaluation().of(type.get(), place).pieces()) {
            if (piece instanceof Sequence s) {
                s.elements().forEach(e -> kinds.addAll(e.pieces()));
            } else {
                kinds.add(piece);
            }
        }
        return kinds;
    }
}
