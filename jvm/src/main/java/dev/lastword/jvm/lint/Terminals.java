package dev.lastword.jvm.lint;

import java.util.function.BooleanSupplier;

/// Which of the standard streams are terminals; asked only where it matters, because it costs to
/// find out.
public record Terminals(BooleanSupplier stdout, BooleanSupplier stderr) {

    /// None.
    static final Terminals NONE = new Terminals(() -> false, () -> false);
}
