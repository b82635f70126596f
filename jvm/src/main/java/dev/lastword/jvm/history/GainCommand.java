package dev.lastword.jvm.history;

import dev.lastword.cli.Arguments;
import dev.lastword.cli.HistorySpecs;
import dev.lastword.process.Notes;
import dev.lastword.process.Word;
import dev.lastword.record.SavingsLedger;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Verdict;

/// `lastword gain`: what profiles saved, and how often somebody wanted what they hid.
final class GainCommand {

    private final Viewer viewer;
    private final Store store;

    GainCommand(Viewer viewer, Store store) {
        this.viewer = viewer;
        this.store = store;
    }

    Verdict run(Arguments arguments) throws Problem {
        if (!arguments.operands().isEmpty()) {
            throw Problem.usage(
                    "no operand is expected: "
                            + arguments.operands().getFirst()
                            + "; --profile NAME looks at one profile");
        }
        Gains.Filter filter = filter(arguments);
        GainBy by =
                Options.value(
                                arguments,
                                HistorySpecs.BY,
                                GainBy::of,
                                "write profile, day or command")
                        .orElse(GainBy.PROFILE);
        Gains gains = new Gains(filter, by, viewer.zone());
        Complaints complaints = new Complaints();
        new LedgerReader(gains).read(store, complaints);
        boolean nothing = gains.total().runs() == 0;
        boolean json = arguments.has(HistorySpecs.SUMS);
        Out out = new Out(viewer.kernel());
        if (json) {
            out.print(GainJson.of(gains) + "\n");
        } else if (!nothing) {
            out.print(new GainTable(viewer, gains).text());
        }
        Verdict verdict = out.end(complaints.isUnreadable() ? OwnCode.IO : OwnCode.OK);
        complaints.tell(viewer.kernel());
        if (nothing && !json && complaints.isEmpty()) {
            String which = filter.equals(Gains.Filter.ALL) ? "no run" : "no such run";
            new Notes(viewer.kernel())
                    .say(
                            SafeText.line(
                                    which
                                            + " went through a profile, by "
                                            + store.state().resolve(SavingsLedger.FILE)));
        }
        return verdict;
    }

    private Gains.Filter filter(Arguments arguments) throws Problem {
        long now = viewer.nowMillis();
        return new Gains.Filter(
                Options.moment(arguments, HistorySpecs.ENDED_SINCE, now, viewer.zone())
                        .orElse(Long.MIN_VALUE),
                Options.moment(arguments, HistorySpecs.ENDED_UNTIL, now, viewer.zone())
                        .orElse(Long.MAX_VALUE),
                arguments.value(HistorySpecs.PROFILE).map(Word::text).orElse(""));
    }
}
