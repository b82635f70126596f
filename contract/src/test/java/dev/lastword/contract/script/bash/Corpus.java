package dev.lastword.contract.script.bash;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The shell scripts that the packages of this machine brought along.
final class Corpus {

    private static final Pattern SHEBANG =
            Pattern.compile("^#! ?(/usr)?/bin/(env )?(ba|da)?sh\\b.*", Pattern.DOTALL);

    private static final long LARGEST = 4_000_000;

    private Corpus() {}

    /// At least a hundred scripts; where there are fewer, the test is skipped.
    static List<Path> scripts() throws IOException {
        List<Path> scripts = new ArrayList<>();
        for (String folder : List.of("/usr", "/etc", "/lib")) {
            Path root = Path.of(folder);
            if (Files.isDirectory(root) && !Files.isSymbolicLink(root)) {
                Files.walkFileTree(root, new Finder(scripts));
            }
        }
        assumeThat(scripts).as("shell scripts under /usr, /etc, /lib").hasSizeGreaterThan(100);
        return scripts;
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final List<Path> scripts;

        Finder(List<Path> scripts) {
            this.scripts = scripts;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (attributes.isRegularFile()
                    && attributes.size() < LARGEST
                    && Files.isReadable(file)
                    && isScript(file)) {
                scripts.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            return FileVisitResult.CONTINUE;
        }

        private static boolean isScript(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] start = in.readNBytes(40);
                return SHEBANG.matcher(new String(start, StandardCharsets.ISO_8859_1)).matches();
            }
        }
    }
}
