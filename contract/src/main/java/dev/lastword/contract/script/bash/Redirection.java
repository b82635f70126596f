package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.List;
import java.util.Optional;

/// A redirection.
///
/// @param descriptor the number, or `{name}`, before the operator
/// @param operatorRange the operator's characters
/// @param target the file, the descriptor, `-`, the text of `<<<`, or the delimiter
/// @param hereDocument what `<<` and `<<-` read; not inside this range
public record Redirection(
        Range range,
        Optional<String> descriptor,
        Kind kind,
        Range operatorRange,
        Word target,
        Optional<HereDocument> hereDocument)
        implements Node {
    @Override
    public List<Node> children() {
        return Children.inOrder(List.of(target), hereDocument.stream().toList());
    }

    /// The operators, as they are written.
    public enum Kind {
        READ("<"),
        WRITE(">"),
        APPEND(">>"),
        CLOBBER(">|"),
        READ_WRITE("<>"),
        DUPLICATE_IN("<&"),
        DUPLICATE_OUT(">&"),
        WRITE_BOTH("&>"),
        APPEND_BOTH("&>>"),
        HERE_STRING("<<<"),
        HERE_DOCUMENT("<<"),
        HERE_DOCUMENT_TABS("<<-");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /// The characters.
        public String text() {
            return text;
        }
    }
}
