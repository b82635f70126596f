package dev.lastword.contract.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The page of a rule, with its examples.
///
/// An example is a fenced block under the heading `Bad`, `Good` or `Fixed`; the word behind the
/// fence tells the language. The n-th block under `Fixed` in a language is what `--fix` makes of
/// the n-th under `Bad` in it.
///
/// @param sections the headings of the second level, in their order
public record RulePage(Rule rule, List<String> sections, List<Example> examples) {

    static final Path FOLDER = Path.of("..", "docs", "rules");

    /// A script on a page.
    ///
    /// @param section `Bad`, `Good` or `Fixed`
    /// @param language `bash`, `sh`, `python`, `powershell` or `yaml`
    public record Example(String section, String language, String text) {

        /// A file name that tells the language.
        public String fileName() {
            return switch (language) {
                case "bash", "sh" -> "example.sh";
                case "python" -> "example.py";
                case "powershell" -> "example.ps1";
                case "yaml" -> ".github/workflows/example.yml";
                default -> throw new IllegalArgumentException(language);
            };
        }
    }

    static Path file(Rule rule) {
        return FOLDER.resolve(rule.id() + ".md");
    }

    public static RulePage read(Rule rule) throws IOException {
        List<String> sections = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        String section = "";
        String language = "";
        StringBuilder block = new StringBuilder();
        for (String line : Files.readAllLines(file(rule))) {
            if (!language.isEmpty()) {
                if (line.equals("```")) {
                    examples.add(new Example(section, language, block.toString()));
                    language = "";
                    block.setLength(0);
                } else {
                    block.append(line).append('\n');
                }
            } else if (line.startsWith("```")) {
                language = line.substring(3);
            } else if (line.startsWith("## ")) {
                section = line.substring(3);
                sections.add(section);
            }
        }
        return new RulePage(rule, sections, examples);
    }

    /// The examples of a section that are scripts, and no settings or commands to type.
    public List<Example> in(String section) {
        return examples.stream().filter(e -> e.section().equals(section)).toList();
    }
}
