package dev.lastword.profile.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.filter.LineProfile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is seen of no output, and of very much.
final class ManyLinesTest {

    private static final int MANY = 200_000;

    static Stream<String> profiles() {
        return BuiltIns.ALL.stream().map(BuiltIn::name);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void ofNoOutputNothingIsHidden(String profile) {
        LineProfile lines = Profiles.lines(profile);

        assertThat(View.of(new byte[0], lines, false).stream()).isEmpty();
        assertThat(View.of(new byte[0], lines, true).stream()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void anEnormousLineIsShown(String profile) {
        LineProfile lines = Profiles.lines(profile);
        byte[] line = "x".repeat(5_000_000).getBytes(StandardCharsets.UTF_8);

        assertThat(View.of(line, lines, true).get(0)).isTrue();
        assertThat(View.of(line, lines, false).get(0)).isTrue();
    }

    static Stream<String> profilesOfTools() {
        return Fixture.all().stream().filter(one -> !one.failed()).map(Fixture::profile).distinct();
    }

    /// All that failed, one after the other, in the middle of what passed.
    @ParameterizedTest
    @MethodSource("profilesOfTools")
    void everyFirstErrorIsShownInTheMiddleOfManyLines(String profile) {
        List<Fixture> fixtures = Fixture.of(profile);
        List<byte[]> passing = new ArrayList<>();
        List<byte[]> failing = new ArrayList<>();
        Map<Fixture, Integer> errors = new LinkedHashMap<>();
        for (Fixture fixture : fixtures) {
            Lines lines = fixture.output();
            if (fixture.failed()) {
                errors.put(fixture, failing.size() + lines.find(fixture.error().orElseThrow()));
                failing.addAll(lines.list());
            } else {
                passing.addAll(lines.list());
            }
        }
        int half = Math.ceilDiv(MANY / 2, passing.size());
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < half; i++) {
            all.addAll(passing);
        }
        int middle = all.size();
        all.addAll(failing);
        for (int i = 0; i < half; i++) {
            all.addAll(passing);
        }

        BitSet shown = View.of(new Lines(all).bytes(), Profiles.lines(profile), true);

        errors.forEach(
                (fixture, line) -> assertThat(shown.get(middle + line)).as("%s", fixture).isTrue());
    }
}
