package dev.lastword.contract.script;

import java.util.Arrays;
import java.util.Optional;

/// Where the text of a script stands in its file: offsets of the one as offsets of the other.
///
/// A script that is a file is its own place. One in a scalar of a YAML file stands there in pieces:
/// what is the same in both, and what is written in another way there, as a line that is folded, or
/// a quote that is doubled.
public final class Placement {

    /// How the text is written in its file, which decides what can be put into it.
    public enum Style {
        /// As it is.
        FILE,
        /// Behind `|`: line by line, each behind some blanks.
        LITERAL,
        /// Behind `>`: lines that are joined.
        FOLDED,
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        /// In a way that is not understood: all of it stands in one place.
        UNKNOWN
    }

    /// A text that is to stand in a range of the file.
    public record Written(Range range, String text) {}

    /// The place of a script that is a file.
    public static final Placement FILE = new Placement(Style.FILE, new Builder(), "", 0, "\n");

    private final Style style;
    private final Builder pieces;
    private final String text;
    private final int indent;
    private final String newline;

    private Placement(Style style, Builder pieces, String text, int indent, String newline) {
        this.style = style;
        this.pieces = pieces;
        this.text = text;
        this.indent = indent;
        this.newline = newline;
    }

    /// The place of a text of which nothing more is known than where it is.
    public static Placement somewhere(Range place, String text) {
        return new Builder()
                .piece(0, place.start(), place.end())
                .build(Style.UNKNOWN, text, 0, "\n");
    }

    public Style style() {
        return style;
    }

    /// Where a character of the script stands in the file; of one that is written otherwise there,
    /// where that begins.
    ///
    /// @param offset at most the length of the text, which is behind the last character
    public int start(int offset) {
        if (style == Style.FILE) {
            return offset;
        }
        return offset >= text.length() ? end(text.length()) : pieces.start(offset);
    }

    /// Where the file goes on behind what stands before an offset of the script.
    public int end(int offset) {
        if (style == Style.FILE) {
            return offset;
        }
        return offset <= 0 ? pieces.first() : pieces.end(Math.min(offset, text.length()));
    }

    /// A range of the script in the file.
    public Range range(Range range) {
        int start = start(range.start());
        return new Range(start, Math.max(start, end(range.end())));
    }

    /// What to write in the file so that the script has another text in a range. Empty where that
    /// is not certain.
    public Optional<Written> write(Range range, String replacement) {
        return switch (style) {
            case FILE -> Optional.of(new Written(range, replacement));
            case LITERAL -> inBlock(range, replacement);
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> inLine(range, replacement);
            case FOLDED, UNKNOWN -> Optional.empty();
        };
    }

    /// Every new line gets the blanks of the block, unless nothing stands in it.
    private Optional<Written> inBlock(Range range, String replacement) {
        if (!keepsShape(range, replacement)) {
            return Optional.empty();
        }
        StringBuilder written = new StringBuilder();
        boolean visible =
                replacement.isEmpty() ? isVisible(range.end()) : replacement.charAt(0) != '\n';
        if (visible && isLineStart(range.start()) && !isVisible(range.start())) {
            written.repeat(' ', Math.max(0, indent - column(range.start())));
        }
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            if (c != '\n') {
                written.append(c);
                continue;
            }
            written.append(newline);
            visible =
                    i + 1 < replacement.length()
                            ? replacement.charAt(i + 1) != '\n'
                            : isVisible(range.end());
            if (visible) {
                written.repeat(' ', indent);
            }
        }
        Range place = new Range(place(range.start()), place(range.end()));
        return Optional.of(new Written(place, written.toString()));
    }

    /// The first line tells how far a block is indented, and its last newline ends it.
    private boolean keepsShape(Range range, String replacement) {
        if (text.isEmpty() || isBlank(text.charAt(0)) || replacement.indexOf('\r') >= 0) {
            return false;
        }
        if (range.start() == 0) {
            String first = replacement.isEmpty() ? text.substring(range.end()) : replacement;
            if (first.isEmpty() || isBlank(first.charAt(0))) {
                return false;
            }
        }
        return range.end() < text.length()
                || (text.endsWith("\n") == replacement.endsWith("\n")
                        && !replacement.isEmpty()
                        && end(text.length()) > start(text.length() - 1));
    }

    /// Where an edit begins or ends: behind what stands before it in its line; at the start of a
    /// line behind the blanks of the block.
    private int place(int offset) {
        return isLineStart(offset) ? start(offset) : end(offset);
    }

    private boolean isLineStart(int offset) {
        return offset == 0 || text.charAt(offset - 1) == '\n';
    }

    /// Whether something stands behind an offset in its line.
    private boolean isVisible(int offset) {
        return offset < text.length() && text.charAt(offset) != '\n';
    }

    /// How many blanks stand in an empty line of the file.
    private int column(int offset) {
        return offset < text.length() ? pieces.blanksBefore(offset) : 0;
    }

    private Optional<Written> inLine(Range range, String replacement) {
        boolean inside =
                range.start() > 0
                        && range.end() < text.length()
                        && pieces.isOneVerbatim(range.start() - 1, range.end());
        if (!inside
                || replacement.indexOf('\n') >= 0
                || replacement.indexOf('\r') >= 0
                || (style == Style.PLAIN && !isPlain(range, replacement))) {
            return Optional.empty();
        }
        String written =
                switch (style) {
                    case SINGLE_QUOTED -> replacement.replace("'", "''");
                    case DOUBLE_QUOTED -> replacement.replace("\\", "\\\\").replace("\"", "\\\"");
                    default -> replacement;
                };
        int before = end(range.start());
        int behind = start(range.end());
        return Optional.of(new Written(new Range(before, behind), written));
    }

    /// Whether a plain scalar stays one, also within `[ ]` and `{ }`.
    private boolean isPlain(Range range, String replacement) {
        String context = text.charAt(range.start() - 1) + replacement + text.charAt(range.end());
        for (int i = 0; i < context.length(); i++) {
            if ("#:,[]{}".indexOf(context.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    /// The pieces of a placement, put together in the order of the script.
    public static final class Builder {
        private int[] scriptStarts = new int[16];
        private int[] fileStarts = new int[16];
        private int[] fileEnds = new int[16];
        private boolean[] verbatim = new boolean[16];
        private int count;

        /// From an offset of the script on it stands in this range of the file, in another way.
        public Builder piece(int scriptStart, int fileStart, int fileEnd) {
            return add(scriptStart, fileStart, fileEnd, false);
        }

        /// From an offset of the script on it stands in the file as it is.
        public Builder verbatim(int scriptStart, int fileStart, int length) {
            int last = count - 1;
            if (length == 0) {
                return this;
            }
            if (count > 0
                    && verbatim[last]
                    && fileEnds[last] == fileStart
                    && scriptStart - scriptStarts[last] == fileStart - fileStarts[last]) {
                fileEnds[last] += length;
                return this;
            }
            return add(scriptStart, fileStart, fileStart + length, true);
        }

        private Builder add(int scriptStart, int fileStart, int fileEnd, boolean same) {
            if (count == scriptStarts.length) {
                scriptStarts = Arrays.copyOf(scriptStarts, count * 2);
                fileStarts = Arrays.copyOf(fileStarts, count * 2);
                fileEnds = Arrays.copyOf(fileEnds, count * 2);
                verbatim = Arrays.copyOf(verbatim, count * 2);
            }
            scriptStarts[count] = scriptStart;
            fileStarts[count] = fileStart;
            fileEnds[count] = fileEnd;
            verbatim[count++] = same;
            return this;
        }

        /// The placement of these pieces.
        ///
        /// @param text of the script
        /// @param indent how many blanks stand before each line
        /// @param newline as the file writes it
        public Placement build(Style style, String text, int indent, String newline) {
            return new Placement(style, this, text, indent, newline);
        }

        private int first() {
            return fileStarts[0];
        }

        private int start(int offset) {
            int piece = at(offset);
            return fileStarts[piece] + (verbatim[piece] ? offset - scriptStarts[piece] : 0);
        }

        private int end(int offset) {
            int piece = at(offset - 1);
            return verbatim[piece]
                    ? fileStarts[piece] + offset - scriptStarts[piece]
                    : fileEnds[piece];
        }

        private boolean isOneVerbatim(int first, int last) {
            int piece = at(first);
            return verbatim[piece] && piece == at(last);
        }

        /// Blanks between the newline before a newline of the script and that one, in the file.
        private int blanksBefore(int offset) {
            return offset == 0 ? 0 : start(offset) - end(offset);
        }

        private int at(int offset) {
            int found = Arrays.binarySearch(scriptStarts, 0, count, offset);
            return found >= 0 ? found : Math.max(0, -found - 2);
        }
    }
}
