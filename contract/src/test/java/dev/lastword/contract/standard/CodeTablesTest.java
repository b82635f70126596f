package dev.lastword.contract.standard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.status.OwnCode;
import dev.lastword.status.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The tables that come with lastword.
final class CodeTablesTest {

    private static final CodeTables TABLES = CodeTables.builtIn();

    private static final Path FOLDER =
            Path.of("src/main/resources/dev/lastword/contract/standard/codes");

    /// A page of the manual, or an address.
    private static final Pattern SOURCE =
            Pattern.compile("[\\w.+-]+\\(\\d\\w*\\)|https://[\\w.-]+/[^\\s|;]*");

    @Test
    void everyFileIsListedAndEveryListedFileIsThere() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(
                                            Stream.of("index.txt"),
                                            TABLES.tools().stream().map(t -> t + ".txt"))
                                    .toList());
        }
    }

    @Test
    void moreThanAHundredToolsAreKnown() {
        assertThat(TABLES.tools()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(TABLES.names()).doesNotHaveDuplicates();
        assertThat(TABLES.tools())
                .contains(
                        "pytest",
                        "grep",
                        "diff",
                        "git",
                        "curl",
                        "rsync",
                        "ssh",
                        "make",
                        "terraform",
                        "robocopy",
                        "docker",
                        "systemd",
                        "mvn",
                        "npm",
                        "jvm",
                        "python",
                        "node");
    }

    @Test
    void everyLineHasASourceAndAPlainMeaning() {
        each((tool, entry) -> {
            for (String source : entry.source().split("; ", -1)) {
                assertThat(source).as("%s: %s", tool, entry).matches(SOURCE);
            }
            assertThat(entry.meaning()).as(tool).doesNotEndWith(".").hasSizeLessThan(240);
            assertThat(entry.advice()).as(tool).doesNotEndWith(".").isNotEmpty();
        });
    }

    @Test
    void everyCategoryIsOneThatAToolCanMean() {
        each((tool, entry) -> {
            assertThat(entry.category()).as("%s: %s", tool, entry).isNotEqualTo(Category.RESERVED);
            if (entry.category() == Category.TAKEN) {
                assertThat(entry.codes()).isInstanceOf(Codes.Range.class);
                long first = ((Codes.Range) entry.codes()).first();
                assertThat(Code.ofExit(first).category())
                        .as("%s: %s", tool, entry)
                        .isEqualTo(Category.TAKEN);
            }
            if (entry.codes().names(0)) {
                assertThat(entry.category()).as(tool).isEqualTo(Category.SUCCESS);
            }
        });
    }

    @Test
    void noCodeIsNamedTwice() {
        for (String tool : TABLES.tools()) {
            List<CodeTable.Entry> entries = table(tool).entries();
            assertThat(entries).as(tool).isNotEmpty();
            for (int i = 0; i < entries.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(overlap(entries.get(i).codes(), entries.get(j).codes()))
                            .as("%s: %s, %s", tool, entries.get(i), entries.get(j))
                            .isFalse();
                }
            }
        }
    }

    private static boolean overlap(Codes one, Codes other) {
        return switch (one) {
            case Codes.Range(long first, long last) ->
                    switch (other) {
                        case Codes.Range(long start, long end) -> first <= end && start <= last;
                        case Codes.Bit(long bit) -> first <= bit && bit <= last;
                        case Codes.Other() -> false;
                    };
            case Codes.Bit(long bit) -> other.names(bit);
            case Codes.Other() -> other instanceof Codes.Other;
        };
    }

    @Test
    void theShellsConventionKnowsEverySignalByItsName() {
        CodeTable shell = table("shell");
        for (int number = 1; number <= 31; number++) {
            Signal signal = new Signal(number);
            assertThat(shell.of(signal.shellCode()))
                    .as(signal.name())
                    .singleElement()
                    .satisfies(e ->
                            assertThat(e.meaning())
                                    .containsPattern("\\b" + signal.name() + "\\b")
                                    .containsPattern("\\b" + signal.number() + "\\b"));
        }
        for (int code : new int[] {124, 125, 126, 127, 128, 255}) {
            assertThat(shell.of(code)).as("%d", code).hasSize(1);
        }
        assertThat(IntStream.range(0, 124).filter(c -> !shell.of(c).isEmpty())).isEmpty();
    }

    @Test
    void sysexitsIsWhole() {
        CodeTable sysexits = table("sysexits");
        for (int code = 0; code <= 255; code++) {
            assertThat(sysexits.of(code)).as("%d", code).hasSize(code >= 64 && code <= 78 ? 1 : 0);
        }
    }

    @Test
    void theTableOfLastwordIsThatOfItsOwnCodes() {
        CodeTable own = table("lastword");
        for (OwnCode code : OwnCode.values()) {
            assertThat(own.of(code.number()).getFirst().meaning())
                    .as(code.name())
                    .isNotEqualTo(own.of(99).getFirst().meaning());
        }
        assertThat(own.entries()).hasSize(OwnCode.values().length + 1);
    }

    @Test
    void aToolIsFoundHoweverItWasCalled() {
        assertTool("/usr/bin/python3.11", "python");
        assertTool("C:\\Windows\\System32\\Robocopy.EXE", "robocopy");
        assertTool("./gradlew", "gradle");
        assertTool("gradlew.bat", "gradle");
        assertTool("npm.cmd", "npm");
        assertTool("gcc-12", "gcc");
        assertTool("[", "test");
        assertTool("ANSIBLE-PLAYBOOK", "ansible");
        assertTool("java", "jvm");
        for (String unknown :
                List.of("", "no-such-tool", "/", "..", ".exe", "3", "gitt", "index")) {
            assertThat(TABLES.of(unknown)).as(unknown).isEmpty();
        }
    }

    private static void assertTool(String name, String tool) {
        assertThat(TABLES.of(name)).map(CodeTable::tool).as(name).contains(tool);
    }

    @Test
    void bitMasksAreReadAsSums() {
        assertThat(meanings("pylint", 20)).hasSize(2);
        assertThat(meanings("robocopy", 3)).hasSize(2);
        assertThat(meanings("robocopy", 16)).hasSize(1);
        assertThat(meanings("fsck", 12)).hasSize(2);
        assertThat(meanings("ctest", 8)).containsExactly("tests failed");
        assertThat(meanings("pylint", 64)).isEmpty();
    }

    @Test
    void theToolsThatUseACodeAreNamed() {
        assertThat(TABLES.naming(23)).contains("curl", "pip", "rsync").doesNotContain("grep");
        assertThat(TABLES.naming(77)).contains("curl").doesNotContain("sysexits");
        assertThat(TABLES.naming(3010)).containsExactly("msiexec");
    }

    private static List<String> meanings(String tool, long code) {
        return table(tool).of(code).stream().map(CodeTable.Entry::meaning).toList();
    }

    private static CodeTable table(String tool) {
        Optional<CodeTable> table = TABLES.of(tool);
        assertThat(table).as(tool).isPresent();
        return table.orElseThrow();
    }

    private interface Check {
        void check(String tool, CodeTable.Entry entry);
    }

    private static void each(Check check) {
        List<String> failures = new ArrayList<>();
        for (String tool : TABLES.tools()) {
            for (CodeTable.Entry entry : table(tool).entries()) {
                try {
                    check.check(tool, entry);
                } catch (AssertionError e) {
                    failures.add(e.getMessage());
                }
            }
        }
        assertThat(failures).isEmpty();
    }
}
