package dev.lastword.cli;

import dev.lastword.status.OwnCode;
import java.util.List;

/// `lastword inventory`, as the table has it.
public final class InventorySpec {

    static final Flag FORMAT =
            new Flag("format", "FORMAT", "How to say it: text (the default), json or markdown.");
    static final Flag NO_IGNORE =
            Flag.toggle("no-ignore", "Examine also what .gitignore files leave out.");

    public static final Spec INVENTORY =
            new Spec(
                    "inventory",
                    "list the exit codes of scripts",
                    "[OPTIONS] [PATH...]",
                    "One row for each script that ends with codes of its own or lists some. returned:"
                            + " what it can end with, found without running it; ? where there may be"
                            + " others. documented: what its header lists. observed: what runs of it"
                            + " ended with that 'lastword record' has kept. Scripts are found as by"
                            + " 'lastword lint'.",
                    List.of(FORMAT, NO_IGNORE, Spec.HELP),
                    false,
                    List.of(OwnCode.OK, OwnCode.USAGE, OwnCode.IO, OwnCode.FAILED));

    private InventorySpec() {}
}
