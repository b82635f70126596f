package dev.lastword.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.cli.Commands;
import dev.lastword.cli.Version;
import dev.lastword.status.ErrorCode;
import dev.lastword.status.OwnCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents say of lastword's own exit codes, and the build of its version, is what the
/// program's tables say.
class ExitCodesPageTest {
    /// From the directory of the module, where the tests run.
    private static final Path ROOT = Path.of("..");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| *(\\d+) *\\| *([^|]*?) *\\|(?: *([^|]*?) *\\|)?$");

    private static final Pattern ERROR_ROW =
            Pattern.compile("(?m)^\\| `(ERR_\\w+)` \\| (\\w+) \\| ([^|]*?) \\|$");

    @Test
    void thePageListsEveryCode() throws IOException {
        assertThat(meanings("docs/exit-codes.md")).isEqualTo(meanings(Stream.of(OwnCode.values())));
    }

    @Test
    void thePageSaysWhoSaysThem() throws IOException {
        var text = Files.readString(ROOT.resolve("docs/exit-codes.md"));
        var rows = ROW.matcher(text).results().toList();
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            var number = Integer.parseInt(row.group(1));
            for (var command : Commands.ALL) {
                if (row.group(3).contains("`" + command.name() + "`")) {
                    assertThat(command.exitCodes())
                            .as(command.name())
                            .extracting(OwnCode::number)
                            .contains(number);
                }
            }
        }
    }

    @Test
    void thePageListsEveryErrorCode() throws IOException {
        var rows =
                ERROR_ROW
                        .matcher(Files.readString(ROOT.resolve("docs/exit-codes.md")))
                        .results()
                        .map(row -> List.of(row.group(1), row.group(2), row.group(3)))
                        .toList();
        assertThat(rows)
                .isEqualTo(
                        Stream.of(ErrorCode.values())
                                .map(c -> List.of(c.name(), c.kind().word(), c.meaning()))
                                .toList());
    }

    @Test
    void theReadmeListsThoseOfRun() throws IOException {
        var run = Commands.ALL.stream().filter(c -> c.name().equals("run")).findFirst();
        assertThat(meanings("README.md"))
                .isEqualTo(meanings(run.orElseThrow().exitCodes().stream()));
    }

    @Test
    void theProgramSaysTheVersionOfItsBuild() {
        assertThat(Version.TEXT).isEqualTo(System.getProperty("lastword.version"));
    }

    /// The rows of tables that begin with a number and a meaning.
    private static Map<Integer, String> meanings(String document) throws IOException {
        return ROW.matcher(Files.readString(ROOT.resolve(document)))
                .results()
                .collect(
                        Collectors.toMap(
                                row -> Integer.parseInt(row.group(1)),
                                row -> row.group(2),
                                (one, two) -> one + " / " + two,
                                TreeMap::new));
    }

    private static Map<Integer, String> meanings(Stream<OwnCode> codes) {
        return codes.collect(
                Collectors.toMap(OwnCode::number, OwnCode::meaning, (one, _) -> one, TreeMap::new));
    }
}
