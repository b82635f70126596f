package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Lines;
import dev.lastword.contract.script.Range;
import java.util.Comparator;
import java.util.List;

/// Reads scripts for bash, and for POSIX shells, whose language is all but a part of bash's.
///
/// There is a tree of every text. What cannot be read is in it as [Unparsed], and the parser goes
/// on behind it, never back: it takes a time that grows as the text does. Aliases are not expanded,
/// and `extglob` counts as on.
public final class BashParser {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private BashParser() {}

    /// Parses bytes, of any length up to a limit.
    ///
    /// @param limit in bytes; a tree takes some sixteen bytes of memory for each of a usual script,
    ///   at worst some hundred and fifty. A script beyond it is one [Unparsed].
    public static Script parse(byte[] bytes, int limit) {
        Source source = Source.of(bytes);
        if (bytes.length <= limit) {
            return parse(source);
        }
        Range range = new Range(0, source.text().length());
        Unparsed all = new Unparsed(range, "longer than " + limit + " bytes");
        return new Script(
                source,
                Lines.of(source.text()),
                new CompoundList(range, List.of(new Statement(range, all, false))),
                List.of(),
                List.of(all));
    }

    /// Parses a text, of whatever length.
    public static Script parse(String text) {
        return parse(Source.of(text));
    }

    private static Script parse(Source source) {
        String text = source.text();
        Findings findings = new Findings(text.length());
        Cursor cursor = new Cursor(text, findings, place -> place, 0);
        if (cursor.peek() == BYTE_ORDER_MARK) {
            cursor.pos++;
        }
        CompoundList body = new CommandReader(cursor).list(Closer.NONE);
        // A here-document is read at the end of the line that names it, before what surrounds it.
        findings.comments.sort(Comparator.comparingInt(comment -> comment.range().start()));
        return new Script(
                source, Lines.of(text), body, findings.comments, unparsed(body, findings));
    }

    /// From the tree, for much of what failed is part of something larger that failed too.
    private static List<Unparsed> unparsed(CompoundList body, Findings findings) {
        return findings.failures() == 0
                ? List.of()
                : Tree.all(body, Unparsed.class).stream()
                        .sorted(Comparator.comparingInt(unparsed -> unparsed.range().start()))
                        .toList();
    }
}
