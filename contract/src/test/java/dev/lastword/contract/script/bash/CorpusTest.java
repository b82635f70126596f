package dev.lastword.contract.script.bash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scripts of this machine's packages are read as other programs read them.
final class CorpusTest {

    @Test
    void whatShellsTakeIsReadWhole() throws IOException {
        List<String> refused = new ArrayList<>();
        for (Path file : Corpus.scripts()) {
            Script script = parse(file);
            Ranges.check(script);
            if (!script.isWhole() && isTakenByAShell(file)) {
                Unparsed first = script.unparsed().getFirst();
                refused.add(
                        file
                                + ":"
                                + script.lines().line(first.range().start())
                                + ": "
                                + first.reason());
            }
        }
        assertThat(refused).isEmpty();
    }

    private static boolean isTakenByAShell(Path file) {
        return List.of("bash", "dash").stream()
                .filter(shell -> Tools.find(shell).isPresent())
                .anyMatch(shell -> Tools.run(file, shell, "-n").isPresent());
    }

    /// Functions, commands with their names, the arguments of `exit` and `return`, pipelines,
    /// lists, `case` and subshells, all with their lines.
    @Test
    void shfmtReadsTheSame(@TempDir Path folder) throws IOException {
        Path shfmt = Tools.need("shfmt");
        Path probe = folder.resolve("probe.sh");
        Set<String> pipes = new HashSet<>();
        for (String script : List.of("a | b\n", "a |& b\n")) {
            Files.writeString(probe, script);
            pipes.add(ShfmtTree.operator(json(shfmt, probe).orElseThrow()));
        }
        int compared = 0;
        for (Path file : Corpus.scripts()) {
            Script script = parse(file);
            Optional<String> json = json(shfmt, file);
            if (script.isWhole() && json.isPresent()) {
                assertThat(Facts.of(script))
                        .as(file.toString())
                        .isEqualTo(ShfmtTree.facts(json.get(), pipes));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(90);
    }

    private static Optional<String> json(Path shfmt, Path file) {
        return Tools.run(file, shfmt.toString(), "-ln=bash", "-tojson");
    }

    /// One character for each byte, as the other programs' output is read.
    private static Script parse(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return BashParser.parse(new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
