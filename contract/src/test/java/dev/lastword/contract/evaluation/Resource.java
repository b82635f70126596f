package dev.lastword.contract.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files beside these classes, in which scripts stand as scripts and not as Java's strings.
final class Resource {

    /// A part of a file.
    ///
    /// @param head what stands behind `===`, parted by bars
    /// @param lines up to the next one, without blank lines at the end
    record Section(List<String> head, List<String> lines) {}

    private Resource() {}

    /// The text of a file; empty where there is none.
    static Optional<String> text(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The parts of a file; none where there is no file. What stands above the first is a comment.
    static List<Section> sections(String name) {
        List<Section> sections = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : text(name).orElse("").lines().toList()) {
            if (line.startsWith("=== ")) {
                lines = new ArrayList<>();
                sections.add(new Section(List.of(line.substring(4).split("\\|", -1)), lines));
            } else {
                lines.add(line);
            }
        }
        sections.forEach(section -> trim(section.lines()));
        return sections.stream()
                .map(s ->
                        new Section(
                                s.head().stream().map(String::strip).toList(),
                                List.copyOf(s.lines())))
                .toList();
    }

    private static void trim(List<String> lines) {
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
    }
}
