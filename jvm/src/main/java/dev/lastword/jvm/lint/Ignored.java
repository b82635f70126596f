package dev.lastword.jvm.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is ignored in a folder: the lines of one file, and before them those of the folders above.
/// The last line that is about a path decides; a nearer file counts more.
final class Ignored {

    /// Nothing is.
    static final Ignored NOTHING = new Ignored(Optional.empty(), "", List.of());

    private final Optional<Ignored> above;
    private final String base;
    private final List<IgnorePattern> patterns;

    private Ignored(Optional<Ignored> above, String base, List<IgnorePattern> patterns) {
        this.above = above;
        this.base = base;
        this.patterns = patterns;
    }

    /// The same with a file's lines on top.
    ///
    /// @param base the folder of the file with a slash at its end; empty for the topmost
    Ignored with(String base, String text) {
        List<IgnorePattern> read = new ArrayList<>();
        String whole = text.startsWith("\ufeff") ? text.substring(1) : text;
        int start = 0;
        while (start < whole.length()) {
            int end = whole.indexOf('\n', start);
            end = end < 0 ? whole.length() : end;
            boolean windows = end < whole.length() && end > start && whole.charAt(end - 1) == '\r';
            IgnorePattern.of(whole.substring(start, windows ? end - 1 : end)).ifPresent(read::add);
            start = end + 1;
        }
        return read.isEmpty() ? this : new Ignored(Optional.of(this), base, read);
    }

    /// Whether a path is ignored that is not in an ignored folder.
    ///
    /// @param path from the topmost folder
    boolean contains(String path, boolean isFolder) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Optional<Ignored> asked = Optional.of(this);
        while (asked.isPresent()) {
            Ignored file = asked.get();
            if (!file.patterns.isEmpty() && path.startsWith(file.base)) {
                String below = path.substring(file.base.length());
                for (int i = file.patterns.size() - 1; i >= 0; i--) {
                    IgnorePattern pattern = file.patterns.get(i);
                    if (pattern.matches(below, name, isFolder)) {
                        return !pattern.negated();
                    }
                }
            }
            asked = file.above;
        }
        return false;
    }
}
