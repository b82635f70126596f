package dev.lastword.view;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarksTest {
    private final Marks marks = new Marks();

    @Test
    void comeOutAsTheyWentIn() {
        add("one\n");
        add("two\n");
        marks.passed(2);
        assertThat(marks.atLineStart()).isFalse();
        add("three\n");
        assertThat(rest()).isEqualTo("e\ntwo\nthree\n");
        assertThat(marks.atLineStart()).isTrue();
        assertThat(marks.isEmpty()).isTrue();
    }

    @Test
    void aLineOfTheCommandsIsEndedFirst() {
        add("one\n");
        marks.precedeByLineFeed();
        marks.precedeByLineFeed();
        assertThat(rest()).isEqualTo("\none\n");
        add("two\n");
        marks.precedeByLineFeed();
        assertThat(rest()).isEqualTo("\ntwo\n");
    }

    @Test
    void thoseThatNobodyReadsAreCounted() {
        String line = "lastword: stdout lines 1000000-2000000 hidden\n";
        for (int i = 0; i < 100_000; i++) {
            add(line);
        }
        marks.close();
        String all = rest();
        int kept = all.length() / line.length();
        assertThat(all).startsWith(line).matches("(?s).*\nlastword: [0-9]+ more gaps in stdout\n");
        String last = all.substring(all.lastIndexOf('\n', all.length() - 2) + 1);
        assertThat(last).isEqualTo("lastword: " + (100_000 - kept) + " more gaps in stdout\n");
    }

    private void add(String line) {
        marks.add(line.getBytes(US_ASCII), 0, line.length());
    }

    private String rest() {
        String rest = new String(marks.bytes(), marks.offset(), marks.length(), US_ASCII);
        marks.passed(marks.length());
        return rest;
    }
}
