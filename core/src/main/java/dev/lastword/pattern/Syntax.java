package dev.lastword.pattern;

import java.util.List;

/// What a pattern says, as a tree.
///
/// Groups leave no trace in it, since nobody asks what they matched, and neither does laziness.
sealed interface Syntax {

    /// The empty text.
    record Empty() implements Syntax {}

    /// One symbol out of a set.
    record One(SymbolSet set) implements Syntax {}

    /// One part after the other.
    record Sequence(List<Syntax> parts) implements Syntax {

        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /// One of several.
    record Choice(List<Syntax> alternatives) implements Syntax {

        public Choice {
            alternatives = List.copyOf(alternatives);
        }
    }

    /// The same several times.
    ///
    /// @param most how many times at most, or [#UNLIMITED]
    record Repetition(Syntax part, int least, int most) implements Syntax {

        static final int UNLIMITED = -1;
    }

    /// A place in the line; no symbol is read.
    record Place(Anchor anchor) implements Syntax {}

    /// The places that patterns can ask for.
    enum Anchor {
        /// `^` and `\A`: nothing stands before it.
        START,
        /// `$` and `\z`: nothing stands behind it.
        END,
        /// `\b`: a word of ASCII begins or ends.
        WORD_EDGE,
        /// `\B`: none does.
        NO_WORD_EDGE
    }
}
