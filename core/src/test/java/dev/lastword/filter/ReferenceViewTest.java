package dev.lastword.filter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceViewTest {

    @Test
    void dropsWhatAProfileDropsBetweenHeadAndEnd() {
        StringBuilder raw = new StringBuilder();
        for (int i = 1; i <= 300; i++) {
            raw.append("ok ").append(i).append(" and some more\n");
        }
        LineProfile profile =
                new LineProfile(List.of("^ok"), List.of(), List.of(), 0, 5, false, 0, When.ALWAYS);
        byte[] bytes = raw.toString().getBytes(UTF_8);
        assertThat(Viewed.of(bytes, profile, false).marks())
                .containsExactly("lastword: lines 11-295 hidden");
        assertThat(Viewed.of(bytes, profile, true).marks())
                .containsExactly("lastword: lines 11-260 hidden");
    }
}
