package dev.lastword.jvm.history;

import java.util.List;
import java.util.Locale;

/// What profiles saved, in lines for people.
final class GainTable {

    /// Where stdout is no terminal.
    private static final int WIDTH = 100;

    private static final int TERM = 8;
    private static final int TOTAL = 12;
    private static final int RUNS = 7;
    private static final int BYTES = 6;
    private static final int SAVED = 8;
    private static final int LOOKED = 14;
    private static final int GAP = 2;
    private static final int NUMBERS = RUNS + 2 * BYTES + SAVED + LOOKED + 5 * GAP;
    private static final int LEAST_LABEL = 10;
    private static final int LARGEST_LABEL = 28;
    private static final int LARGEST_BAR = 30;
    private static final String BAR_HEAD = "BYTES SAVED";

    private final Viewer viewer;
    private final Gains gains;
    private final StringBuilder text = new StringBuilder();

    GainTable(Viewer viewer, Gains gains) {
        this.viewer = viewer;
        this.gains = gains;
    }

    String text() {
        totals(gains.total());
        text.append('\n');
        List<Gain> groups = gains.groups();
        int label = labelWidth(groups);
        int bar = barWidth(label);
        long most = groups.stream().mapToLong(Gain::savedBytes).max().orElse(0);
        left(gains.by().word().toUpperCase(Locale.ROOT), label);
        right("RUNS", RUNS);
        right("RAW", BYTES);
        right("SHOWN", BYTES);
        right("SAVED", SAVED);
        right("LOOKED AT", LOOKED);
        end(bar > 0 ? BAR_HEAD : "");
        for (Gain group : groups) {
            left(SafeText.cut(SafeText.line(group.label()), label), label);
            right(Long.toString(group.runs()), RUNS);
            right(size(group.rawBytes()), BYTES);
            right(size(group.shownBytes()), BYTES);
            right(Numbers.percent(group.savedBytes(), group.rawBytes()), SAVED);
            right(looked(group), LOOKED);
            end(bar > 0 ? Bars.of(group.savedBytes(), most, bar, viewer.unicode()) : "");
        }
        return text.toString();
    }

    private void totals(Gain all) {
        text.append(Numbers.grouped(all.runs()))
                .append(all.runs() == 1 ? " run" : " runs")
                .append(" through a profile; something was hidden of ")
                .append(Numbers.grouped(all.hiding()))
                .append("\n\n");
        left("", TERM);
        right("RAW", TOTAL);
        right("SHOWN", TOTAL);
        right("SAVED", TOTAL);
        end("");
        total(
                "bytes",
                size(all.rawBytes()),
                size(all.shownBytes()),
                size(all.savedBytes()),
                Numbers.percent(all.savedBytes(), all.rawBytes()));
        total(
                "lines",
                Numbers.grouped(all.rawLines()),
                Numbers.grouped(all.shownLines()),
                Numbers.grouped(all.savedLines()),
                Numbers.percent(all.savedLines(), all.rawLines()));
        total(
                "tokens",
                Numbers.grouped(all.rawBytes() / Gain.BYTES_PER_TOKEN),
                Numbers.grouped(all.shownBytes() / Gain.BYTES_PER_TOKEN),
                Numbers.grouped(all.savedTokens()),
                "estimated as bytes / " + Gain.BYTES_PER_TOKEN);
        text.append("\nThe whole output was looked at afterwards for ")
                .append(Numbers.grouped(all.looked()))
                .append(" of ")
                .append(Numbers.grouped(all.hiding()))
                .append(all.looked() == 0 ? "" : " (" + share(all) + ")")
                .append(
                        all.looked() == 0
                                ? ""
                                : "; of what was saved, "
                                        + size(all.lookedBytes())
                                        + " was on these")
                .append('\n');
    }

    private void total(String term, String raw, String shown, String saved, String remark) {
        left(term, TERM);
        right(raw, TOTAL);
        right(shown, TOTAL);
        right(saved, TOTAL);
        end(remark);
    }

    private static String looked(Gain group) {
        return group.looked() == 0
                ? "0"
                : Numbers.grouped(group.looked()) + " (" + share(group) + ")";
    }

    private static String share(Gain gain) {
        return Numbers.percent(gain.looked(), gain.hiding());
    }

    /// What markers cost may be more than what was hidden.
    private static String size(long bytes) {
        return bytes < 0 ? "-" + Sizes.text(-bytes) : Sizes.text(bytes);
    }

    private int width() {
        return viewer.isTerminal() ? viewer.columns() : WIDTH;
    }

    private int labelWidth(List<Gain> groups) {
        int longest = LEAST_LABEL;
        for (Gain group : groups) {
            String label = SafeText.line(group.label());
            longest = Math.max(longest, label.codePointCount(0, label.length()));
        }
        int room = Math.max(LEAST_LABEL, Math.min(LARGEST_LABEL, width() - NUMBERS));
        return Math.min(longest, room);
    }

    /// 0 where there is no place for bars, or nobody to see them.
    private int barWidth(int label) {
        int room = Math.min(LARGEST_BAR, width() - label - NUMBERS - GAP);
        return viewer.isTerminal() && room >= BAR_HEAD.length() ? room : 0;
    }

    private void left(String value, int width) {
        text.append(value);
        pad(width - value.codePointCount(0, value.length()));
    }

    private void right(String value, int width) {
        pad(Math.max(1, GAP + width - value.length()));
        text.append(value);
    }

    private void end(String rest) {
        if (!rest.isEmpty()) {
            pad(GAP);
            text.append(rest);
        }
        text.append('\n');
    }

    private void pad(int blanks) {
        text.append(" ".repeat(Math.max(0, blanks)));
    }
}
