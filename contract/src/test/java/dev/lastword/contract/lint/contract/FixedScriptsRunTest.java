package dev.lastword.contract.lint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.script.bash.Tools;
import dev.lastword.contract.standard.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a fix has changed in a header does not change what the script does.
final class FixedScriptsRunTest {

    @TempDir private Path folder;

    private static final List<String> SHELL_TOPS =
            List.of(
                    "",
                    "#!/bin/bash\n",
                    "#!/bin/bash\n# Does it: don't \"quote\" `it`\n\n",
                    "#!/bin/bash\n# Does it.\nset -u\n",
                    "#!/bin/bash\n\n# a\n\n# b\n",
                    "#!/bin/bash\n# Exit codes:\n#   0 - ok\n",
                    "#!/bin/bash\n# Exit codes: 0=ok, 1=no.\n\n");

    private static final List<String> PYTHON_TOPS =
            List.of(
                    "",
                    "#!/usr/bin/env python3\n",
                    "#!/usr/bin/env python3\n# -*- coding: latin-1 -*-\n# x\n\n",
                    "\"\"\"Does it.\"\"\"\n",
                    "'''Does it.\n\n  More \\\\ \"of\" it.\n  '''\n",
                    "r\"\"\"\nDoes \\it.\n\n\"\"\"\n",
                    "'Does it.'\n",
                    "\"Does it.\"; import os\n",
                    "\"\"\"Does it.\\\n\"\"\"\n",
                    "\"\"\"Exit codes:\n    0 - ok\n    1 - no\"\"\"\n",
                    "'Exit codes: 0=ok'\n",
                    "# Exit codes:\n# | 0 | ok |\nfrom __future__ import annotations\n");

    @Test
    void shellScripts() throws IOException, InterruptedException {
        run(Language.SHELL, Tools.need("bash").toString(), SHELL_TOPS, "echo hello\nexit 3\n");
    }

    @Test
    void pythonScripts() throws IOException, InterruptedException {
        run(
                Language.PYTHON,
                Tools.need("python3").toString(),
                PYTHON_TOPS,
                "import sys\nprint('hello')\nsys.exit(3)\n");
    }

    /// The reader of headers takes the first three quotes for the end.
    @Test
    void aDocstringWithItsOwnQuotesInItStaysAsItIs() {
        String script = "\"\"\" \\\"\"\" \"\"\"\nimport sys\nsys.exit(3)\n";

        assertThat(Made.python(script).exits(3).fixed(Rule.MISSING_HEADER)).isEqualTo(script);
    }

    private void run(Language language, String program, List<String> tops, String code)
            throws IOException, InterruptedException {
        int fixes = 0;
        for (String top : tops) {
            String script = top + code;
            for (String message : List.of("", "can't go on", "say \"no\"", "a \\ b '''", "#> x")) {
                Made made =
                        message.isEmpty()
                                ? Made.of(language, script).exits(3)
                                : Made.of(language, script).says(3, message);
                for (Rule rule : List.of(Rule.MISSING_HEADER, Rule.UNDOCUMENTED_CODE)) {
                    String fixed = made.fixed(rule);
                    if (!fixed.equals(script)) {
                        fixes++;
                        assertThat(result(program, fixed)).as(fixed).isEqualTo("hello\n 3");
                        assertThat(made.text(fixed).unit().header().of(3)).as(fixed).isPresent();
                    }
                }
            }
        }
        assertThat(fixes).isEqualTo(tops.size() * 5);
    }

    private String result(String program, String script) throws IOException, InterruptedException {
        Path file = folder.resolve("script");
        Files.writeString(file, script, StandardCharsets.UTF_8);
        Process process =
                new ProcessBuilder(program, file.toString()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + " " + process.waitFor();
    }

    /// Headers put together at random keep every line that they had.
    @Test
    void everyOtherLineStays() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> pieces =
                List.of(
                        "# Exit codes:",
                        "#   0 - ok",
                        "#   1: no, but",
                        "# | 2 | table |",
                        "#\t3 = x",
                        "#",
                        "",
                        "# prose that goes on",
                        "#     further to the right",
                        "# 4=a, 5=b",
                        "# - 6: six",
                        "\"\"\"",
                        "<#",
                        "#>",
                        ".NOTES",
                        "Exit codes:",
                        "  0 - ok",
                        "  2  two",
                        "exit 3");
        for (int i = 0; i < 3000; i++) {
            List<String> lines = new ArrayList<>();
            for (int n = random.nextInt(12); n >= 0; n--) {
                lines.add(pieces.get(random.nextInt(pieces.size())));
            }
            String newline = random.nextBoolean() ? "\n" : "\r\n";
            String text = String.join(newline, lines);
            List<Language> languages = List.of(Language.values());
            Language language = languages.get(random.nextInt(languages.size()));
            Made made = Made.of(language, text).exits(1 + random.nextInt(123));
            for (Rule rule : List.of(Rule.MISSING_HEADER, Rule.UNDOCUMENTED_CODE)) {
                String fixed = made.fixed(rule);
                assertThat(without(fixed, text)).as("seed %d: %s", seed, text).isTrue();
            }
        }
    }

    /// Whether one text is another with one piece put in.
    private static boolean without(String longer, String text) {
        int same = 0;
        while (same < text.length() && longer.charAt(same) == text.charAt(same)) {
            same++;
        }
        return longer.endsWith(text.substring(same));
    }
}
