package dev.lastword.jvm.history;

import dev.lastword.record.LedgerEntry;
import dev.lastword.record.SavingsLedger;
import dev.lastword.record.View;

/// Keeps in the ledger that somebody wanted what a profile had hidden.
final class Looks {

    private Looks() {}

    /// Notes that the output of a run was shown. What cannot be noted is not: who looks at a run
    /// has no use for news of the ledger.
    static void note(Viewer viewer, Store store, Run run, Facts facts, boolean raw) {
        if (facts.view().filter(View::hidSomething).isPresent()) {
            var look = new LedgerEntry.Look(viewer.nowMillis(), run.id(), raw);
            SavingsLedger.append(viewer.kernel(), store.directory(), look);
        }
    }
}
