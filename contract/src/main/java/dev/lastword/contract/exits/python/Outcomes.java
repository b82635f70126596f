package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.exits.Outcome.Known;
import dev.lastword.contract.exits.Outcome.PassedOn;

/// What the parent sees of a value that a script ends with.
final class Outcomes {

    private Outcomes() {}

    /// CPython takes the lower 32 bits of a whole number, and the kernel the lower 8 of those; of
    /// one that does not fit into 64 it makes -1. `None` is 0, and any other object is printed and
    /// is 1.
    static Outcome of(Piece piece) {
        return switch (piece) {
            case Piece.Num n -> number(n.value());
            case Piece.Nothing _ -> new Known(0, 0);
            case Piece.Status s -> new PassedOn(s.command());
            case Piece.Given g -> new Outcome.Unknown("the parameter " + g.parameter());
            case Piece.Unknown u -> new Outcome.Unknown(u.reason());
            case Piece.Foreign f -> new Outcome.Unknown("the value of " + f.name());
            case Piece.ForeignObject o -> new Outcome.Unknown("an object of " + o.type());
            case Piece.Text _,
                    Piece.Member _,
                    Piece.Thing _,
                    Piece.Sequence _,
                    Piece.Mapping _,
                    Piece.Function _,
                    Piece.TypeObject _,
                    Piece.Instance _,
                    Piece.Code _,
                    Piece.Folder _,
                    Piece.Child _,
                    Piece.Caught _ ->
                    new Known(1, 1);
        };
    }

    private static Known number(long value) {
        boolean tooLarge = value == Long.MAX_VALUE || value == Long.MIN_VALUE;
        return new Known(value, tooLarge ? 255 : (int) (value & 0xff));
    }

    static boolean isKnown(Piece piece) {
        return of(piece) instanceof Known;
    }
}
