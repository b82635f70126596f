package dev.lastword.jvm.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.Origin;
import dev.lastword.record.LedgerEntry;
import dev.lastword.status.Errno;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lastword gain`.
final class GainCommandTest {

    @TempDir private Path temp;
    private Ledgers ledger = new Ledgers(Path.of(""));
    private Caller caller = new Caller(Path.of(""));

    @BeforeEach
    void begin() {
        ledger = new Ledgers(temp);
        caller = new Caller(temp);
    }

    /// Three runs of pytest, of which one was looked at, and two of a project's own make.
    private void fill() {
        Origin.Kind project = Origin.Kind.PROJECT;
        ledger.append(
                Ledgers.run(1, "pytest", Origin.Kind.DEFAULT, "python3", 400_000, 40_000),
                Ledgers.run(2, "pytest", Origin.Kind.DEFAULT, "/usr/bin/pytest", 4000, 4000),
                Ledgers.run(3, "pytest", Origin.Kind.DEFAULT, "pytest", 80_000, 8000),
                Ledgers.look(3),
                Ledgers.look(3),
                Ledgers.run(30, "make", project, "make", 100_000, 75_000),
                Ledgers.run(31, "make", project, "make", 20_000, 15_000));
    }

    @Test
    void theTableAddsUp() {
        fill();
        assertThat(caller.call("gain")).isZero();
        assertThat(caller.err()).isEmpty();
        assertThat(caller.out())
                .isEqualTo(
                        """
                        5 runs through a profile; something was hidden of 4

                                           RAW         SHOWN         SAVED
                        bytes             590K          139K          451K  76.4 %
                        lines           15,100         3,550        11,550  76.4 %
                        tokens         151,000        35,500       115,500  estimated as bytes / 4

                        The whole output was looked at afterwards for 1 of 4 (25.0 %); of what was saved, 70K was on these

                        PROFILE            RUNS     RAW   SHOWN     SAVED       LOOKED AT
                        pytest                3    473K     51K    89.2 %      1 (50.0 %)
                        make (project)        2    117K     88K    25.0 %               0
                        """);
    }

    @Test
    void itAddsUpByOtherThingsToo() {
        fill();
        assertThat(labels("--by", "command")).containsExactly("python3", "pytest", "make");
        assertThat(labels("--by", "day")).containsExactly("2026-11-01", "2026-11-02");
        assertThat(labels("--by=profile")).containsExactly("pytest", "make");
    }

    @Test
    void everyFilterFilters() {
        fill();
        assertThat(runs()).isEqualTo(5);
        assertThat(runs("--since", "2026-11-02")).isEqualTo(2);
        assertThat(runs("--until", "2026-11-01T02:00Z")).isEqualTo(1);
        assertThat(runs("--until", "2026-11-02", "--since", "2026-11-01T02:00")).isEqualTo(2);
        assertThat(runs("--profile", "make")).isEqualTo(2);
        assertThat(runs("--profile", "mak")).isZero();
        caller.at(Records.START + 31 * 3_600_000L);
        assertThat(runs("--since", "90m")).isEqualTo(2);
    }

    @Test
    void aLookCountsWheneverItWas() {
        fill();
        ledger.append(Ledgers.look(1), Ledgers.look(77), Ledgers.look(2));
        caller.call("gain", "--json", "--since", "2026-11-01T01:00", "--until", "2026-11-01T02:00");
        assertThat(caller.out()).startsWith("{\"runs\":1,\"hiding\":1,\"looked\":1,");
        caller.call("gain", "--json", "--profile", "make");
        assertThat(caller.out()).startsWith("{\"runs\":2,\"hiding\":2,\"looked\":0,");
    }

    @Test
    void jsonIsOneObject() {
        fill();
        assertThat(caller.call("gain", "--json", "--profile", "make")).isZero();
        String sums =
                "\"runs\":2,\"hiding\":2,\"looked\":0,\"lookedSavedBytes\":0,"
                        + "\"bytes\":{\"raw\":120000,\"shown\":90000,\"saved\":30000},"
                        + "\"lines\":{\"raw\":3000,\"shown\":2250,\"saved\":750},"
                        + "\"tokensSaved\":7500";
        assertThat(caller.out())
                .isEqualTo(
                        "{"
                                + sums
                                + ",\"tokensMethod\":\"bytes / 4\",\"by\":\"profile\",\"groups\":["
                                + "{\"profile\":\"make\",\"kind\":\"project\","
                                + sums
                                + "}]}\n");
    }

    @Test
    void nothingToShowIsNoFailure() throws IOException {
        assertThat(caller.call("gain")).isZero();
        assertThat(caller.out()).isEmpty();
        assertThat(caller.err())
                .isEqualTo("lastword: no run went through a profile, by " + ledger.file() + "\n");
        Files.writeString(ledger.file(), "");
        assertThat(caller.call("gain")).isZero();
        assertThat(caller.err()).startsWith("lastword: no run went through");
        fill();
        assertThat(caller.call("gain", "--profile", "none")).isZero();
        assertThat(caller.out()).isEmpty();
        assertThat(caller.err()).startsWith("lastword: no such run went through");
        assertThat(caller.call("gain", "--profile", "none", "--json")).isZero();
        assertThat(caller.out()).startsWith("{\"runs\":0,").endsWith("\"groups\":[]}\n");
        assertThat(caller.err()).isEmpty();
    }

    @Test
    void aLineThatMakesNoSenseIsLeftOutAndCounted() {
        fill();
        ledger.damage("\u0000\u0001?\n\n{\"t\":5}\n[]\n{\"t\":1,\"profile\":\"x\"}\n");
        ledger.damage("x".repeat(100_000) + "\n");
        ledger.damage(Ledgers.run(40, "p").json().replace("4000", "-1") + "\n");
        ledger.damage(Ledgers.run(40, "p").json().replace("4000", "99999999999999999") + "\n");
        ledger.damage(Ledgers.run(40, "p").json().replace("builtin", "alien") + "\n");
        // A half line at its end, to which another run's line is glued.
        ledger.damage(Ledgers.run(40, "p").json().substring(0, 60));
        ledger.append(Ledgers.run(41, "glued"));
        ledger.damage("{\"t\":17");
        assertThat(runs("--profile", "glued")).isEqualTo(1);
        assertThat(runs()).isEqualTo(6);
        assertThat(caller.err())
                .isEqualTo("lastword: " + ledger.file() + ": left out 10 lines without sense\n");
    }

    @Test
    void everyCutOfALedgerIsReadAsFarAsItGoes() throws IOException {
        fill();
        byte[] whole = Files.readAllBytes(ledger.file());
        int lines = 0;
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(ledger.file(), Arrays.copyOf(whole, length));
            assertThat(caller.call("gain", "--json")).isZero();
            int ended = 0;
            for (int i = 0; i < length; i++) {
                ended += whole[i] == '\n' ? 1 : 0;
            }
            boolean half = length > 0 && whole[length - 1] != '\n' && whole[length] != '\n';
            assertThat(caller.err().isEmpty()).as("%s bytes", length).isEqualTo(!half);
            assertThat(ended).isGreaterThanOrEqualTo(lines);
            lines = ended;
        }
        assertThat(lines).isEqualTo(6);
    }

    @Test
    void theFormerLedgerCountsToo() throws IOException {
        ledger.append(Ledgers.run(1, "p"), Ledgers.run(2, "p"));
        Files.move(ledger.file(), ledger.former());
        ledger.append(Ledgers.look(1), Ledgers.run(3, "p"));
        caller.call("gain", "--json");
        assertThat(caller.out()).startsWith("{\"runs\":3,\"hiding\":3,\"looked\":1,");
    }

    @Test
    void whatCannotBeReadIs3() throws IOException {
        Files.createDirectories(ledger.file());
        assertThat(caller.call("gain")).isEqualTo(3);
        assertThat(caller.err()).hasLineCount(1).contains("it is not a file");
    }

    @Test
    void aViewThatCostsMoreThanItSavesSaysSo() {
        ledger.append(
                Ledgers.run(1, "p", Origin.Kind.USER, "make", 4000, 8000),
                Ledgers.run(2, "q", Origin.Kind.USER, "make", 0, 0));
        assertThat(caller.onTerminal(100).call("gain")).isZero();
        assertThat(caller.out())
                .contains("-3.9K  -100.0 %")
                .containsPattern("(?m)^p \\(user\\) +1 +3.9K +7.8K +-100.0 % +0$")
                .containsPattern("(?m)^q \\(user\\) +1 +0 +0 +- +0$");
    }

    @Test
    void aTerminalSeesBars() {
        fill();
        caller.onTerminal(90).call("gain");
        List<String> lines = caller.out().lines().toList();
        assertThat(lines.get(9)).endsWith("LOOKED AT  BYTES SAVED");
        String bar = lines.get(10).substring(lines.get(9).indexOf("BYTES SAVED"));
        assertThat(bar).matches("█+").hasSize(90 - lines.get(9).indexOf("BYTES SAVED"));
        assertThat(lines.get(11)).endsWith("0  " + Bars.of(30_000, 432_000, bar.length(), true));
        caller.withoutUnicode().call("gain");
        assertThat(caller.out()).endsWith("0  ##\n").doesNotContain("█");
        caller.onTerminal(70).call("gain");
        assertThat(caller.out()).doesNotContain("#", "BYTES SAVED");
    }

    @Test
    void theTableIsAsWideAsTheTerminal() {
        ledger.append(
                Ledgers.run(1, "x".repeat(150)),
                Ledgers.run(2, "a\u001b[2J\nb", Origin.Kind.USER, "make", 8000, 2000));
        for (int width = 80; width < 200; width += 7) {
            caller.onTerminal(width).call("gain");
            int most = width;
            assertThat(caller.out().lines().skip(9)).allMatch(line -> line.length() <= most);
            assertThat(caller.out()).contains("…  ", "a^[[2J^Jb");
        }
        assertThat(caller.onTerminal(1).call("gain")).isZero();
    }

    @Test
    void aWrongCommandLineIs2AndOneLine() {
        for (List<String> wrong :
                List.of(
                        List.of("x"),
                        List.of("--by", "year"),
                        List.of("--by"),
                        List.of("--since", "yesterday"),
                        List.of("--until", "2026-13-01"),
                        List.of("--bogus"))) {
            List<String> words = new ArrayList<>(List.of("gain"));
            words.addAll(wrong);
            assertThat(caller.call(words.toArray(String[]::new))).as("%s", wrong).isEqualTo(2);
            assertThat(caller.out()).isEmpty();
            assertThat(caller.err()).hasLineCount(1).startsWith("lastword: gain: ");
        }
    }

    @Test
    void aReaderThatHasGoneIsNotWrittenTo() {
        fill();
        assertThat(caller.whoseStdoutIs(Errno.EPIPE).call("gain")).isEqualTo(3);
        assertThat(caller.err()).isEmpty();
    }

    @Test
    void aHundredThousandRunsAreReadInOnePass() throws IOException {
        int runs = 100_000;
        try (BufferedWriter out = Files.newBufferedWriter(ledger.file())) {
            for (int i = 1; i <= runs; i++) {
                LedgerEntry.Savings run = Ledgers.run(i % 1000, "p" + i % 50);
                out.write(run.json());
                out.write('\n');
            }
        }
        assertThat(runs()).isEqualTo(runs);
        assertThat(caller.err()).isEmpty();
    }

    private long runs(String... options) {
        caller.call(words(options));
        String out = caller.out();
        return Long.parseLong(out.substring("{\"runs\":".length(), out.indexOf(',')));
    }

    private List<String> labels(String... options) {
        assertThat(caller.call(words(options))).isZero();
        List<String> labels = new ArrayList<>();
        for (String part : caller.out().split("\\{\"", -1)) {
            if (part.startsWith("profile\"") || part.startsWith("day") || part.startsWith("com")) {
                labels.add(part.split("\"", -1)[2]);
            }
        }
        return labels;
    }

    private static String[] words(String... options) {
        List<String> words = new ArrayList<>(List.of("gain", "--json"));
        words.addAll(List.of(options));
        return words.toArray(String[]::new);
    }
}
