package dev.lastword.contract.lint.contract;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.standard.Category;
import dev.lastword.contract.standard.Code;
import dev.lastword.contract.standard.ScriptHeader;
import dev.lastword.contract.standard.ScriptHeader.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The fix that writes a table into a header without one, where the language has its place for it.
///
/// What it makes is read again: where the reader would not find this table and no other, there is
/// no fix.
final class HeaderStub {

    private final Unit unit;
    private final String text;
    private final String newline;
    private final Map<Integer, String> entries;

    private HeaderStub(Unit unit, Map<Integer, String> entries) {
        this.unit = unit;
        this.text = unit.text();
        this.newline = Head.newline(text, 0);
        this.entries = entries;
    }

    static Optional<Fix> of(Unit unit) {
        if (ReadsItself.is(unit)) {
            return Optional.empty();
        }
        TreeMap<Integer, String> said = new TreeMap<>();
        TreeMap<Integer, String> plain = new TreeMap<>();
        for (int code : codes(unit)) {
            said.put(code, Meanings.of(unit, code).getFirst());
            plain.put(code, Meanings.standard(unit.profile(), code));
        }
        for (Map<Integer, String> entries : List.of(said, plain)) {
            HeaderStub stub = new HeaderStub(unit, entries);
            for (Edit edit : stub.edits()) {
                if (stub.isRight(edit)) {
                    return Optional.of(new Fix("write the table of exit codes", edit));
                }
            }
        }
        return Optional.empty();
    }

    /// 0, and what the script and its arguments can bring about, without what must not be declared.
    private static List<Integer> codes(Unit unit) {
        List<Integer> codes = new ArrayList<>(List.of(0));
        for (Exit exit : unit.facts().exits()) {
            boolean own =
                    exit.cause() == Cause.WRITTEN
                            || exit.cause() == Cause.END
                            || ImplicitCode.isCertain(exit.cause());
            if (own
                    && exit.outcome() instanceof Outcome.Known(long written, int code)
                    && written == code
                    && new Code(code).category() != Category.TAKEN
                    && !codes.contains(code)) {
                codes.add(code);
            }
        }
        return codes;
    }

    /// The edits that may do, the best one first.
    private List<Edit> edits() {
        Head head = Head.of(text);
        return switch (unit) {
            case Unit.Shell _ -> comments(head);
            case Unit.Python python ->
                    Docstring.of(python).map(this::inDocstring).orElseGet(() -> docstring(head));
            case Unit.PowerShell powerShell -> help(powerShell, head);
            case Unit.WorkflowFile _ -> List.of();
        };
    }

    private Edit insert(int at, String what) {
        return new Edit(new Range(at, at), what);
    }

    /// The table, each line behind a prefix.
    private String table(String prefix) {
        StringBuilder table = new StringBuilder();
        table.append(prefix).append("EXIT CODES:").append(newline);
        entries.forEach((code, meaning) ->
                table.append(prefix)
                        .append("  ")
                        .append(code)
                        .append(" - ")
                        .append(meaning)
                        .append(newline));
        return table.toString();
    }

    private List<Edit> comments(Head head) {
        List<Edit> edits = new ArrayList<>();
        if (head.hasBlock() && head.apart()) {
            edits.add(insert(head.blockEnd(), behindBlock(head, "# ")));
        }
        boolean comment = Head.isComment(text, head.top());
        String behind = comment ? "#" + newline : Head.isBlank(text, head.top()) ? "" : newline;
        edits.add(
                insert(
                        head.top(),
                        startLine(head.top())
                                + (head.top() > 0 ? "#" + newline : "")
                                + table("# ")
                                + behind));
        return edits;
    }

    /// Behind an empty line of the block, and a last one without a line end.
    private String behindBlock(Head head, String prefix) {
        int last = lineStart(head.blockEnd());
        boolean empty = text.substring(last, Head.end(text, last)).strip().equals("#");
        return startLine(head.blockEnd()) + (empty ? "" : "#" + newline) + table(prefix);
    }

    /// The start of the line that ends at an offset.
    private int lineStart(int end) {
        int at = end;
        if (at > 0 && text.charAt(at - 1) == '\n') {
            at--;
        }
        if (at > 0 && text.charAt(at - 1) == '\r') {
            at--;
        }
        while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
            at--;
        }
        return at;
    }

    /// What is needed for something to begin in a new line.
    private String startLine(int at) {
        boolean starts = at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
        return starts ? "" : newline;
    }

    private List<Edit> inDocstring(Docstring docstring) {
        if (docstring.quotes() == 1) {
            int at = Head.next(text, docstring.range().end());
            String behind = Head.isBlank(text, at) ? "" : newline;
            return List.of(insert(at, startLine(at) + table("# ") + behind));
        }
        int close = docstring.close();
        int line = close;
        while (line > docstring.range().start()
                && (text.charAt(line - 1) == ' ' || text.charAt(line - 1) == '\t')) {
            line--;
        }
        char before = text.charAt(line - 1);
        if (before == '\n' || before == '\r') {
            String indent = text.substring(line, close);
            int last = lineStart(line);
            boolean apart =
                    Head.isBlank(text, last)
                            || text.substring(last, line).strip().endsWith("\"\"\"")
                            || text.substring(last, line).strip().endsWith("'''");
            return List.of(insert(line, (apart ? "" : newline) + table(indent)));
        }
        boolean empty = close - docstring.range().start() <= docstring.quotes() + 1;
        return List.of(insert(close, newline + (empty ? "" : newline) + table("")));
    }

    private List<Edit> docstring(Head head) {
        String docstring = "\"\"\"" + newline + table("") + "\"\"\"" + newline;
        return List.of(above(head, docstring));
    }

    /// A block of its own: behind the first comments, or at the top.
    private Edit above(Head head, String block) {
        if (head.hasBlock() && head.apart()) {
            return insert(head.blockEnd(), startLine(head.blockEnd()) + newline + block);
        }
        String behind = Head.isBlank(text, head.top()) ? "" : newline;
        return insert(head.top(), startLine(head.top()) + block + behind);
    }

    private List<Edit> help(Unit.PowerShell unit, Head head) {
        Optional<CommentHelp> help = CommentHelp.of(unit, head);
        if (help.isEmpty()) {
            String block = "<#" + newline + ".NOTES" + newline + table("    ") + "#>" + newline;
            return List.of(above(head, block));
        }
        CommentHelp found = help.get();
        String notes = found.hasNotes() ? "" : found.prefix() + ".NOTES" + newline;
        String gap = found.gap() ? found.prefix().stripTrailing() + newline : "";
        return List.of(
                insert(
                        found.at(),
                        startLine(found.at())
                                + gap
                                + notes
                                + table(found.prefix() + found.indent())
                                + (found.more() ? found.prefix().stripTrailing() + newline : "")));
    }

    private boolean isRight(Edit edit) {
        String changed =
                text.substring(0, edit.range().start())
                        + edit.replacement()
                        + text.substring(edit.range().end());
        List<Entry> found = ScriptHeader.read(unit.script().language(), changed).entries();
        if (found.size() != entries.size()) {
            return false;
        }
        for (Entry entry : found) {
            String meaning = entries.get((int) entry.code());
            if (meaning == null || !meaning.equals(entry.meaning())) {
                return false;
            }
        }
        return true;
    }
}
