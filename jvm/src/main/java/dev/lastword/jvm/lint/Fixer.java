package dev.lastword.jvm.lint;

import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Finding;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Fixes;
import dev.lastword.contract.lint.Inspection;
import dev.lastword.contract.script.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Mends a text until nothing is left that can be.
final class Fixer {

    /// A fix may make room for another one, and that for a third, but not for ever.
    private static final int MOST_ROUNDS = 20;

    private Fixer() {}

    /// A text in which nothing is left to mend.
    ///
    /// @param inspection what there is to say of it
    /// @param applied how many fixes it took
    record Mended(SourceText source, Inspection inspection, int applied) {}

    /// Mends a file.
    ///
    /// @param inspect what there is to say of a text
    static Mended mend(SourceText source, Function<SourceText, Inspection> inspect) {
        Mended best = new Mended(source, inspect.apply(source), 0);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Fix> fixes = fixes(best);
            if (fixes.isEmpty()) {
                break;
            }
            Fixes.Result result = Fixes.apply(best.source().text(), fixes);
            SourceText text = new SourceText(result.text(), source.charset(), source.marked());
            if (result.text().equals(best.source().text()) || !survives(text)) {
                break;
            }
            Inspection inspection = inspect.apply(text);
            // What can no longer be read was not mended.
            if (inspection.notAnalysed().size() > best.inspection().notAnalysed().size()) {
                break;
            }
            best = new Mended(text, inspection, best.applied() + result.applied());
        }
        return best;
    }

    private static List<Fix> fixes(Mended mended) {
        boolean windows = endsLinesAsWindowsDoes(mended.source().text());
        List<Fix> fixes = new ArrayList<>();
        for (Finding finding : mended.inspection().findings()) {
            finding.fix().ifPresent(fix -> fixes.add(windows ? windows(fix) : fix));
        }
        return fixes;
    }

    /// Whether the charset has all the characters.
    private static boolean survives(SourceText text) {
        return SourceText.of(text.bytes(text.text())).text().equals(text.text());
    }

    private static boolean endsLinesAsWindowsDoes(String text) {
        int end = text.indexOf('\n');
        return end > 0 && text.charAt(end - 1) == '\r';
    }

    private static Fix windows(Fix fix) {
        List<Edit> edits = new ArrayList<>();
        for (Edit edit : fix.edits()) {
            String lines = edit.replacement().replace("\r\n", "\n").replace("\n", "\r\n");
            edits.add(new Edit(edit.range(), lines));
        }
        return new Fix(fix.description(), edits);
    }
}
