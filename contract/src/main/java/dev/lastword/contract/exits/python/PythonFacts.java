package dev.lastword.contract.exits.python;

import dev.lastword.contract.exits.ExitSet;
import dev.lastword.contract.exits.Facts;
import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// What is known of a Python script.
///
/// @param facts what all languages share
/// @param discarded calls right under `if __name__ == "__main__":` whose codes nobody takes
/// @param misfits where it ends with an object that its author may take for a code
public record PythonFacts(Facts facts, List<Discarded> discarded, List<Misfit> misfits) {

    /// A function that gives back nothing but exit codes, and a call of it that ignores them.
    ///
    /// @param call the whole statement
    /// @param name the variable that takes the result, if one does, and that nothing reads
    /// @param codes unknown where the status of a command is among them
    public record Discarded(Range call, String function, Optional<String> name, ExitSet codes) {}

    /// An object that is no number, but has one, or makes one.
    ///
    /// @param what it is, with a verb
    /// @param instead what to do, as an imperative
    public record Misfit(Range range, String what, String instead) {}

    public PythonFacts {
        misfits = List.copyOf(misfits);
        discarded = List.copyOf(discarded);
    }
}
