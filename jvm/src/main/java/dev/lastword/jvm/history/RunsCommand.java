package dev.lastword.jvm.history;

import dev.lastword.cli.Arguments;
import dev.lastword.cli.HistorySpecs;
import dev.lastword.contract.standard.Category;
import dev.lastword.process.Notes;
import dev.lastword.process.Word;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Verdict;
import java.util.List;

/// `lastword runs`: the runs in a table, or one JSON object in a line for each.
final class RunsCommand {

    private final Viewer viewer;
    private final Store store;
    private final Complaints complaints = new Complaints();
    private long listed;

    RunsCommand(Viewer viewer, Store store) {
        this.viewer = viewer;
        this.store = store;
    }

    Verdict run(Arguments arguments) throws Problem {
        if (!arguments.operands().isEmpty()) {
            throw Problem.usage(
                    "no operand is expected: "
                            + arguments.operands().getFirst()
                            + "; --command TEXT looks for a command");
        }
        RunFilter filter = filter(arguments);
        long limit = Options.number(arguments, HistorySpecs.LIMIT).orElse(Long.MAX_VALUE);
        boolean json = arguments.has(HistorySpecs.JSON);
        RunTable table = new RunTable(viewer);
        Out out = new Out(viewer.kernel());
        List<String> months = store.months(complaints).stream().filter(filter::reaches).toList();
        new Listing(store, complaints, viewer.nowMillis())
                .visit(
                        limit == 0 ? List.of() : months,
                        run -> {
                            if (!filter.matches(run)) {
                                return true;
                            }
                            if (listed++ == 0 && !json) {
                                out.print(table.head());
                            }
                            out.print(json ? RunJson.of(run) + "\n" : table.line(run));
                            return listed < limit && !out.isBroken();
                        });
        Verdict verdict = out.end(complaints.isUnreadable() ? OwnCode.IO : OwnCode.OK);
        complaints.tell(viewer.kernel());
        if (listed == 0 && complaints.isEmpty()) {
            String which = filter.equals(RunFilter.ALL) && limit > 0 ? "no runs" : "no such runs";
            new Notes(viewer.kernel()).say(which + " in " + store.runs());
        }
        return verdict;
    }

    private RunFilter filter(Arguments arguments) throws Problem {
        long now = viewer.nowMillis();
        return new RunFilter(
                arguments.value(HistorySpecs.COMMAND).map(Word::text).orElse(""),
                Options.value(
                                arguments,
                                HistorySpecs.ENDING,
                                RunFilter::ending,
                                "no ending; see 'lastword help runs'")
                        .orElse(""),
                Options.value(
                        arguments,
                        HistorySpecs.CATEGORY,
                        Category::of,
                        "no category; see 'lastword help runs'"),
                Options.moment(arguments, HistorySpecs.SINCE, now, viewer.zone())
                        .orElse(Long.MIN_VALUE),
                Options.moment(arguments, HistorySpecs.UNTIL, now, viewer.zone())
                        .orElse(Long.MAX_VALUE),
                arguments.has(HistorySpecs.FAILED));
    }
}
