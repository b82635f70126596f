package dev.lastword.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.standard.Answer;
import dev.lastword.contract.standard.Category;
import dev.lastword.contract.standard.Code;
import dev.lastword.contract.standard.CodeTables;
import dev.lastword.contract.standard.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the page on `explain` says of the standard, of its JSON and of the tools is what the
/// program knows.
class ExplainPageTest {
    private static final Path PAGE = Path.of("../docs/explain.md");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([\\d–, ]+) \\| ([a-z-]+) \\| (.*?) \\| (.*?) ?\\|$");

    @Test
    void everyToolIsNamed() throws IOException {
        var page = Files.readString(PAGE);
        var tools = page.substring(page.indexOf("## The tools"));
        for (var tool : CodeTables.builtIn().tools()) {
            if (!List.of("shell", "sysexits", "ntstatus").contains(tool)) {
                assertThat(tools).contains("`" + tool + "`");
            }
        }
    }

    @Test
    void everyWordOfTheJsonIsNamed() throws IOException {
        var page = Files.readString(PAGE);
        for (var origin : Answer.Origin.values()) {
            assertThat(page).contains("`" + origin.word() + "`");
        }
        for (var speaker : Speaker.values()) {
            assertThat(page).contains("`" + speaker.word() + "`");
        }
    }

    @Test
    void theTableIsTheStandard() throws IOException {
        var covered = new ArrayList<Integer>();
        for (var row : ROW.matcher(Files.readString(PAGE)).results().toList()) {
            var category = Category.of(row.group(2)).orElseThrow();
            for (var range : row.group(1).split(", ", -1)) {
                var ends = range.split("–", -1);
                for (var code = Integer.parseInt(ends[0]);
                        code <= Integer.parseInt(ends[ends.length - 1]);
                        code++) {
                    assertThat(new Code(code).category()).as("%d", code).isEqualTo(category);
                    covered.add(code);
                }
            }
            if (category.speaksForItself() && category != Category.TAKEN) {
                assertThat(row.group(3)).isEqualTo(category.meaning());
                assertThat(row.group(4)).isEqualTo(category.advice().toLowerCase(Locale.ROOT));
            }
        }
        assertThat(covered).hasSize(256).doesNotHaveDuplicates();
    }
}
