package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.python.Piece.Mapping;
import dev.lastword.contract.exits.python.Piece.Nothing;
import dev.lastword.contract.exits.python.Piece.Num;
import dev.lastword.contract.exits.python.Piece.Sequence;
import dev.lastword.contract.exits.python.Piece.Text;

/// Whether a value counts as true in a test.
enum Truth {
    TRUE,
    FALSE,
    EITHER;

    static Truth of(Piece piece) {
        return switch (piece) {
            case Num n -> of(n.value() != 0);
            case Nothing _ -> FALSE;
            case Text t -> t.empty() ? EITHER : TRUE;
            case Sequence s -> of(!s.elements().isEmpty());
            case Mapping m -> of(!m.values().isEmpty());
            case Piece.Function _, Piece.TypeObject _, Piece.Code _, Piece.Caught _ -> TRUE;
            default -> EITHER;
        };
    }

    static Truth of(Values values) {
        boolean some = false;
        boolean others = false;
        for (Piece piece : values.pieces()) {
            Truth truth = of(piece);
            some |= truth != FALSE;
            others |= truth != TRUE;
        }
        return some == others ? EITHER : of(some);
    }

    private static Truth of(boolean truth) {
        return truth ? TRUE : FALSE;
    }
}
