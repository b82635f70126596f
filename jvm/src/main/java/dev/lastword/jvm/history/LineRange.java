package dev.lastword.jvm.history;

import java.util.Optional;

/// Lines of the output, both ends included.
///
/// @param first from 1
/// @param last at least `first`
record LineRange(long first, long last) {

    /// Reads `3-7`, `3-`, `-7` or `3`.
    static Optional<LineRange> parse(String text) {
        int dash = text.indexOf('-');
        Optional<Long> first = Numbers.parse(dash < 0 ? text : text.substring(0, dash));
        Optional<Long> last = Numbers.parse(dash < 0 ? text : text.substring(dash + 1));
        boolean open = dash >= 0 && text.length() > 1;
        if ((first.isEmpty() && !(open && dash == 0))
                || (last.isEmpty() && !(open && dash == text.length() - 1))) {
            return Optional.empty();
        }
        LineRange range = new LineRange(first.orElse(1L), last.orElse(Long.MAX_VALUE));
        return range.first() >= 1 && range.last() >= range.first()
                ? Optional.of(range)
                : Optional.empty();
    }

    /// Lets only these lines through.
    ByteSink before(ByteSink sink) {
        return new ByteSink() {
            private long line = 1;

            @Override
            public void accept(byte[] bytes, int offset, int length) {
                int end = offset + length;
                int start = offset;
                for (int i = offset; i < end; i++) {
                    if (bytes[i] == '\n') {
                        pass(bytes, start, i + 1);
                        start = i + 1;
                        line++;
                    }
                }
                pass(bytes, start, end);
            }

            private void pass(byte[] bytes, int start, int end) {
                if (end > start && line >= first && line <= last) {
                    sink.accept(bytes, start, end - start);
                }
            }

            @Override
            public boolean wantsMore() {
                return line <= last && sink.wantsMore();
            }

            @Override
            public void end() {
                sink.end();
            }
        };
    }
}
