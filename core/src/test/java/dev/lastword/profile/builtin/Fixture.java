package dev.lastword.profile.builtin;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What a tool printed, and what is known of the run; `fixtures/README.md` says how it is written.
///
/// @param profile the name of the built-in profile that is meant for it
/// @param name of the case
/// @param command as a person types it
/// @param ending `exit 1`, `signal SIGKILL`
/// @param notes the fields that are for people
/// @param hides which share of the bytes the profile hides at least, in per cent
/// @param error the text of the first real error
/// @param output byte for byte
record Fixture(
        String profile,
        String name,
        String tool,
        String command,
        String ending,
        List<String> notes,
        OptionalInt hides,
        Optional<String> error,
        Lines output) {

    private static final String BETWEEN = " · ";
    private static final String ERROR = "error: ";

    /// Every fixture there is.
    static List<Fixture> all() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Fixture::read)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<Fixture> of(String profile) {
        return all().stream().filter(one -> one.profile().equals(profile)).toList();
    }

    boolean failed() {
        return !ending.equals("exit 0");
    }

    /// Its profile and its case.
    @Override
    public String toString() {
        return profile + "/" + name;
    }

    private static Path folder() {
        URL url = Objects.requireNonNull(Fixture.class.getResource("/fixtures"), "no fixtures");
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static Fixture read(Path file) {
        try {
            String name = String.valueOf(file.getFileName());
            return parse(
                    String.valueOf(file.getName(file.getNameCount() - 2)),
                    name.substring(0, name.length() - ".txt".length()),
                    Files.readAllBytes(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Reads a file.
    ///
    /// @throws AssertionError where its first line does not say what it has to
    static Fixture parse(String profile, String name, byte[] bytes) {
        int end = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n');
        String first = new String(bytes, 0, Math.max(0, end), StandardCharsets.UTF_8);
        int error = first.indexOf(BETWEEN + ERROR);
        String head = error < 0 ? first : first.substring(0, error);
        List<String> fields = List.of(head.split(BETWEEN, -1));
        if (!first.startsWith("# ") || fields.size() < 3) {
            throw new AssertionError(
                    profile + "/" + name + " does not begin with `# tool · command · ending`");
        }
        List<String> others = fields.subList(3, fields.size());
        return new Fixture(
                profile,
                name,
                fields.get(0).substring(2),
                fields.get(1),
                fields.get(2),
                others.stream().filter(field -> !field.startsWith("hides ")).toList(),
                others.stream()
                        .filter(field -> field.startsWith("hides "))
                        .mapToInt(field -> Integer.parseInt(field.replaceAll("\\D", "")))
                        .findFirst(),
                error < 0
                        ? Optional.empty()
                        : Optional.of(first.substring(error + (BETWEEN + ERROR).length())),
                Lines.of(Arrays.copyOfRange(bytes, end + 1, bytes.length)));
    }
}
