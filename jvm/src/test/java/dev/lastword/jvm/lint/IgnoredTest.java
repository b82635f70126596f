package dev.lastword.jvm.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What .gitignore files leave out, beside git's own answer.
class IgnoredTest {

    @TempDir private Path folder;

    @Test
    void theLastLineDecides() {
        Ignored ignored = Ignored.NOTHING.with("", "*.sh\n!keep.sh\n");

        assertThat(ignored.contains("a.sh", false)).isTrue();
        assertThat(ignored.contains("deep/a.sh", false)).isTrue();
        assertThat(ignored.contains("deep/keep.sh", false)).isFalse();
    }

    @Test
    void aNearerFileCountsMore() {
        Ignored ignored = Ignored.NOTHING.with("", "*.sh\n").with("bin/", "!*.sh\n");

        assertThat(ignored.contains("a.sh", false)).isTrue();
        assertThat(ignored.contains("bin/a.sh", false)).isFalse();
    }

    @Test
    void aSlashAtTheEndIsAboutFolders() {
        Ignored ignored = Ignored.NOTHING.with("", "build/\n");

        assertThat(ignored.contains("build", true)).isTrue();
        assertThat(ignored.contains("build", false)).isFalse();
    }

    @Test
    void aPatternOfManyStarsEndsSoon() {
        Ignored ignored = Ignored.NOTHING.with("", "**/a*".repeat(200) + "b\n");

        assertThat(ignored.contains("a/".repeat(1000) + "a", false)).isFalse();
    }

    /// Random files with random patterns, of a small alphabet so that they often meet.
    @Test
    void gitSaysTheSame() throws Exception {
        assumeThat(Tools.has("git")).isTrue();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            Path root = Files.createDirectory(folder.resolve("r" + round));
            Tools.run(root, "git", "init", "-q");
            TreeSet<String> files = new TreeSet<>();
            for (int i = 0; i < 25; i++) {
                file(root, path(random), files);
            }
            TreeMap<String, String> lists = new TreeMap<>();
            lists.put("", patterns(random));
            for (String file : files) {
                int slash = file.lastIndexOf('/');
                if (slash > 0 && random.nextInt(4) == 0) {
                    lists.put(file.substring(0, slash + 1), patterns(random));
                }
            }
            for (var list : lists.entrySet()) {
                Files.writeString(root.resolve(list.getKey() + ".gitignore"), list.getValue());
            }
            String excluded = patterns(random);
            Files.createDirectories(root.resolve(".git/info"));
            Files.writeString(root.resolve(".git/info/exclude"), excluded);

            List<String> mine = new ArrayList<>();
            for (String file : files) {
                if (isIgnored(file, excluded, lists)) {
                    mine.add(file);
                }
            }

            assertThat(mine)
                    .as("seed %d, round %d, exclude %s, %s", seed, round, excluded, lists)
                    .isEqualTo(git(root, files));
        }
    }

    /// Goes down from the root as the walk does.
    private static boolean isIgnored(String file, String excluded, Map<String, String> lists) {
        Ignored ignored = Ignored.NOTHING.with("", excluded).with("", lists.getOrDefault("", ""));
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            if (ignored.contains(file.substring(0, slash), true)) {
                return true;
            }
            String base = file.substring(0, slash + 1);
            ignored = ignored.with(base, lists.getOrDefault(base, ""));
        }
        return ignored.contains(file, false);
    }

    private static List<String> git(Path root, Set<String> files) throws Exception {
        String out =
                Tools.run(
                        root,
                        String.join("\0", files).getBytes(StandardCharsets.UTF_8),
                        "git",
                        "-c",
                        "core.excludesFile=" + root.resolve(".git/none"),
                        "check-ignore",
                        "--no-index",
                        "-z",
                        "--stdin");
        return out.isEmpty() ? List.of() : List.of(out.split("\0"));
    }

    private static void file(Path root, String path, Set<String> files) throws IOException {
        Path file = root.resolve(path);
        for (Path above = file.getParent();
                above != null && !above.equals(root);
                above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                return;
            }
        }
        if (!Files.isDirectory(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
            files.add(path);
        }
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder();
        int depth = 1 + random.nextInt(4);
        for (int i = 0; i < depth; i++) {
            path.append(i > 0 ? "/" : "").append(name(random));
        }
        return path.toString();
    }

    private static String name(Random random) {
        String[] parts = {
            "a", "b", "ab", "a.b", "é", "b-a", "#a", "!b", "a b", "a ", "[a]", "a\\b"
        };
        return parts[random.nextInt(random.nextInt(3) == 0 ? parts.length : 5)];
    }

    private static String patterns(Random random) {
        StringBuilder lines = new StringBuilder();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            String end = random.nextInt(9) == 0 ? "\r\n" : "\n";
            lines.append(pattern(random)).append(end);
        }
        return lines.toString();
    }

    private static String pattern(Random random) {
        String[] parts = {
            "a",
            "b",
            "ab",
            "*",
            "**",
            "?",
            "/",
            "/",
            "/**/",
            "**/",
            "/**",
            "[ab]",
            "[!a]",
            "[^b]",
            "[a-b]",
            "[]a]",
            "[[:alpha:]]",
            "[b",
            "\\a",
            "\\",
            ".b",
            "é",
            "\\ ",
            " ",
            "***",
            "\\[",
            "[a\\]]",
            "[[:nope:]]",
            "[.-a]",
            "[--a]"
        };
        StringBuilder pattern = new StringBuilder(random.nextInt(4) == 0 ? "!" : "");
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            pattern.append(parts[random.nextInt(random.nextInt(3) == 0 ? parts.length : 11)]);
        }
        pattern.append(random.nextInt(5) == 0 ? "/" : "");
        pattern.append(random.nextInt(9) == 0 ? " " : "");
        return pattern.toString();
    }
}
