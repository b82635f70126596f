package dev.lastword.contract.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Offsets as lines and columns.
final class LinesTest {

    @Test
    void everyKindOfNewlineEndsALine() {
        Lines lines = Lines.of("a\nbc\r\nd\re");
        assertThat(lines.line(0)).isEqualTo(1);
        assertThat(lines.line(1)).isEqualTo(1);
        assertThat(lines.line(2)).isEqualTo(2);
        assertThat(lines.column(3)).isEqualTo(2);
        assertThat(lines.line(5)).isEqualTo(2);
        assertThat(lines.line(6)).isEqualTo(3);
        assertThat(lines.line(8)).isEqualTo(4);
        assertThat(lines.column(9)).isEqualTo(2);
    }

    @Test
    void aLineKnowsItsStart() {
        Lines lines = Lines.of("a\nbc\r\nd\r");
        assertThat(lines.start(1)).isEqualTo(0);
        assertThat(lines.start(2)).isEqualTo(2);
        assertThat(lines.start(3)).isEqualTo(6);
        assertThat(lines.start(4)).isEqualTo(8);
    }

    @Test
    void anEmptyTextHasOneLine() {
        assertThat(Lines.of("").line(0)).isEqualTo(1);
        assertThat(Lines.of("").column(0)).isEqualTo(1);
    }
}
