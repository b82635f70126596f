package dev.lastword.profile.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.filter.LineProfile;
import dev.lastword.status.Cases;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The promises hold for output that no tool prints: a profile is a list of what is of no interest,
/// and what it does not know stays.
final class DamagedFixturesTest {

    private static final int EACH = 50;

    static List<Fixture> all() {
        return Fixture.all();
    }

    static Stream<BuiltIn> profiles() {
        return BuiltIns.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatHasToBeSeenIsShownOfDamagedOutput(Fixture fixture) {
        LineProfile profile = Profiles.lines(fixture.profile());
        Rules rules = new Rules(profile);
        Lines whole = fixture.output();
        Cases.each(
                EACH,
                random -> {
                    Lines damaged = damaged(whole, random);
                    boolean failed = random.nextBoolean();
                    BitSet missing = rules.wanted(damaged, failed);
                    missing.andNot(View.of(damaged.bytes(), profile, failed));

                    assertThat(missing.stream())
                            .as("lines, from 0, that are hidden and should not be")
                            .isEmpty();
                });
    }

    /// Only a profile that drops whatever it does not keep knows every line.
    @ParameterizedTest
    @MethodSource("profiles")
    void noProfileOfAToolKnowsLinesThatNoToolPrints(BuiltIn builtIn) {
        LineProfile profile = Profiles.lines(builtIn.name());
        if (profile.drop().contains("")) {
            return;
        }
        Rules rules = new Rules(profile);
        Cases.each(
                500,
                random -> {
                    byte[] line = words(random);

                    assertThat(rules.isUnknown(line))
                            .as(new String(line, StandardCharsets.UTF_8))
                            .isTrue();
                });
    }

    /// Lines are taken away, moved about and added.
    private static Lines damaged(Lines whole, RandomGenerator random) {
        List<byte[]> lines = new ArrayList<>(whole.list());
        int kinds = random.nextInt(1, 8);
        if ((kinds & 1) != 0) {
            double share = random.nextDouble();
            lines.removeIf(line -> random.nextDouble() < share);
        }
        if ((kinds & 2) != 0) {
            for (int i = lines.size() - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                byte[] line = lines.get(i);
                lines.set(i, lines.get(other));
                lines.set(other, line);
            }
        }
        if ((kinds & 4) != 0 || lines.isEmpty()) {
            for (int i = random.nextInt(1, 30); i > 0; i--) {
                lines.add(random.nextInt(lines.size() + 1), words(random));
            }
        }
        return Lines.of(new Lines(lines).bytes());
    }

    /// A few words in no language.
    private static byte[] words(RandomGenerator random) {
        StringBuilder line = new StringBuilder();
        for (int word = random.nextInt(2, 9); word > 0; word--) {
            for (int letter = random.nextInt(2, 11); letter > 0; letter--) {
                line.append((char) ('a' + random.nextInt(26)));
            }
            line.append(word == 1 ? '\n' : ' ');
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Fixture> failed() {
        return Fixture.all().stream().filter(Fixture::failed);
    }

    @ParameterizedTest
    @MethodSource("failed")
    void theFirstErrorIsShownAmongBytesThatAreNotUtf8(Fixture fixture) {
        LineProfile profile = Profiles.lines(fixture.profile());
        Lines whole = fixture.output();
        int error = whole.find(fixture.error().orElseThrow());
        Cases.each(
                5,
                random -> {
                    List<byte[]> lines = new ArrayList<>();
                    for (int i = 0; i < whole.count(); i++) {
                        lines.add(i == error ? whole.line(i) : sprinkled(whole.line(i), random));
                    }
                    Lines strange = Lines.of(new Lines(lines).bytes());

                    assertThat(View.of(strange.bytes(), profile, true).get(error)).isTrue();
                });
    }

    private static byte[] sprinkled(byte[] line, RandomGenerator random) {
        byte[] strange = line.clone();
        for (int i = 0; i < strange.length; i++) {
            if (strange[i] != '\n' && random.nextInt(20) == 0) {
                strange[i] = (byte) random.nextInt(0x80, 0x100);
            }
        }
        return strange;
    }

    @ParameterizedTest
    @MethodSource("failed")
    void theFirstErrorIsShownAfterAnEnormousLine(Fixture fixture) {
        byte[] enormous = "x".repeat(5_000_000).concat("\n").getBytes(StandardCharsets.UTF_8);
        List<byte[]> lines = new ArrayList<>(fixture.output().list());
        int error = fixture.output().find(fixture.error().orElseThrow());
        lines.add(new SplittableRandom(0).nextInt(error + 1), enormous);

        BitSet shown = View.of(new Lines(lines).bytes(), Profiles.lines(fixture.profile()), true);

        assertThat(shown.get(error + 1)).isTrue();
    }
}
