package dev.lastword.contract.script.powershell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A script of the test resources. Behind `#=` stands what there is to find in a line, with `; `
/// between: `function NAME`, `param NAME`, `exit TEXT`.
record Fixture(String name, String text) {

    private static final Path FOLDER =
            Path.of("src/test/resources/dev/lastword/contract/script/powershell");

    static List<Fixture> all() throws IOException {
        List<Fixture> all = new ArrayList<>();
        try (var files = Files.newDirectoryStream(FOLDER, "*.{ps1,psm1,psd1}")) {
            for (Path file : files) {
                all.add(new Fixture(file.getFileName().toString(), Files.readString(file)));
            }
        }
        all.sort((a, b) -> a.name().compareTo(b.name()));
        return all;
    }

    /// What the comments say, each with its line.
    TreeSet<String> expected() {
        TreeSet<String> facts = new TreeSet<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int mark = line.indexOf("#=");
            if (mark >= 0) {
                for (String fact : List.of(line.substring(mark + 2).split(";", -1))) {
                    facts.add("%03d %s".formatted(number, fact.strip()));
                }
            }
        }
        return facts;
    }

    /// What the tree says.
    TreeSet<String> found() {
        TreeSet<String> facts = new TreeSet<>();
        Script script = Script.parse(text);
        var lines = script.lines();
        Walk.through(
                script.body(),
                node -> {
                    int line = lines.line(node.range().start());
                    switch (node) {
                        case Statement.FunctionDefinition it ->
                                facts.add("%03d function %s".formatted(line, it.name()));
                        case Parameter it -> {
                            int at = lines.line(it.variable().range().start());
                            facts.add("%03d param %s".formatted(at, it.variable().name()));
                        }
                        case Statement.Exit it ->
                                facts.add(
                                        "%03d exit %s"
                                                .formatted(
                                                        line,
                                                        it.status().map(script::textOf).orElse(""))
                                                .strip());
                        default -> {}
                    }
                });
        return facts;
    }
}
