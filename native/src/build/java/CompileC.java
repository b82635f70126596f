import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the native executable from the C that TeaVM wrote.
///
/// `java CompileC.java on|off SOURCES EXECUTABLE`. A machine without a C compiler is no failure:
/// one line says so, and the JVM front end does everything.
void main(String[] args) throws Exception {
    var wanted = args[0].equals("on");
    var sources = Path.of(args[1]);
    var executable = Path.of(args[2]);
    var stamp = Path.of(executable + ".stamp");

    var compiler = wanted ? compiler(executable) : Optional.<List<String>>empty();
    if (compiler.isEmpty()) {
        // What an earlier build left must not pass for the result of this one.
        Files.deleteIfExists(executable);
        Files.deleteIfExists(stamp);
        IO.println(
                "lastword: "
                        + (wanted ? "no C compiler found" : "lastword.native is off")
                        + "; building the JVM front end only");
        return;
    }

    leaveProcessAsGiven(sources);
    var hash = hash(compiler.get(), sources);
    if (Files.exists(executable) && Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
        return;
    }
    Files.deleteIfExists(stamp);
    var compiled =
            run(
                    sources,
                    compiler.get(),
                    List.of("-O2", "-s", "-w", "-D_GNU_SOURCE"),
                    // TeaVM writes Java's arithmetic as C's, and in Java an overflow wraps.
                    List.of("-fwrapv", "-fno-strict-aliasing"),
                    List.of("-o", executable.toString(), START, "-lm", "-pthread"));
    if (!compiled.ok()) {
        System.err.print(compiled.output());
        System.err.println("lastword: the C compiler failed on the generated code in " + sources);
        System.exit(1);
    }
    Files.writeString(stamp, hash);
}

/// The file that the compiler is given: everything else is included from it.
static final String START = "lastword.c";

/// What is replaced in the generated files, so that the process stays as it was given.
///
/// TeaVM's runtime begins by taking SIGRTMIN for a timer that this program does not use, which
/// would change what a command inherits and how lastword itself can be signalled; and it loads the
/// locale, which reads a dozen files. It makes Java strings of the arguments, without telling its
/// garbage collector about them, which ends badly when there are thousands. And it enters every
/// text of the program into a table at each start, which [#TEXTS] does when one is asked for.
static final Map<String, List<String>> REPLACED =
        Map.of(
                "core.c", List.of("setlocale(...) 0"),
                "fiber.c",
                        List.of(
                                "setlocale(...) 0",
                                "sigaction(...) 0",
                                "sigprocmask(...) 0",
                                "timer_create(...) 0"),
                "main.c",
                        List.of(
                                "teavm_parseArguments(...) teavm_allocateStringArray(0)",
                                "teavm_initStringPool(...) lastword_initNames()"),
                "stringhash.c",
                        List.of(
                                "teavm_hashCode(s) ((s)->hashCode ? (s)->hashCode :"
                                        + " teavm_hashCode(s))"));

/// How the generated code gets at a text of the program.
///
/// There are two thousand of them, most of which no run ever uses. To prepare them all costs a
/// fault for each of a hundred pages: a tenth of the time that `run -- true` takes. Only names of
/// classes have to be ready before anybody asks, since those are found by their place.
static final String TEXTS =
        """
        #include "strings.h"
        #include "stringhash.h"
        static inline TeaVM_String* lastword_text(int index) {
            TeaVM_String* text = teavm_stringPool[index];
            if (((TeaVM_Object*) text)->header == 0) {
                text = teavm_registerString(text);
                teavm_stringPool[index] = text;
            }
            return text;
        }
        #undef TEAVM_GET_STRING
        #define TEAVM_GET_STRING(i) lastword_text(i)
        static void lastword_initNames() {
        %s}
        """;

static final Pattern BY_PLACE = Pattern.compile("TEAVM_GET_STRING_ADDRESS\\(([0-9]+)\\)");

/// [#TEXTS] for these sources.
String texts(Path sources) throws IOException {
    var names = new TreeSet<Integer>();
    try (var files = Files.walk(sources)) {
        for (var file : files.filter(f -> f.toString().endsWith(".c")).toList()) {
            BY_PLACE.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> names.add(Integer.valueOf(found.group(1))));
        }
    }
    return TEXTS.formatted(
            names.stream()
                    .map(name -> "    lastword_text(" + name + ");\n")
                    .collect(Collectors.joining()));
}

/// Writes [#START]: TeaVM's list of files, with definitions around those that need them.
void leaveProcessAsGiven(Path sources) throws IOException {
    var text = new StringBuilder("#include <locale.h>\n#include <signal.h>\n#include <time.h>\n");
    text.append(texts(sources));
    for (var line : Files.readAllLines(sources.resolve("all.c"))) {
        var file = line.replaceFirst("#include \"(.*)\"", "$1");
        var definitions = REPLACED.getOrDefault(file, List.of());
        definitions.forEach(d -> text.append("#define ").append(d).append('\n'));
        text.append(line).append('\n');
        definitions.forEach(d -> text.append("#undef ").append(d, 0, d.indexOf('(')).append('\n'));
    }
    Files.writeString(sources.resolve(START), text);
}

/// The first compiler that can build an empty program, with `-static` where it can do that too: a
/// static executable starts a third faster and runs on every Linux.
Optional<List<String>> compiler(Path executable) throws Exception {
    Files.createDirectories(executable.getParent());
    var probe = Path.of(executable + ".probe");
    var source =
            Files.writeString(
                    Path.of(probe + ".c"), "#include <stdio.h>\nint main(void) { return 0; }\n");
    try {
        for (var name : candidates()) {
            for (var linking : List.of(List.of("-static"), List.<String>of())) {
                var command = Stream.concat(name.stream(), linking.stream()).toList();
                var output = List.of("-o", probe.toString(), source.toString(), "-lm", "-pthread");
                if (run(Path.of("."), command, output).ok()) {
                    return Optional.of(command);
                }
            }
        }
        return Optional.empty();
    } finally {
        Files.deleteIfExists(source);
        Files.deleteIfExists(probe);
    }
}

/// `$CC`, which may carry arguments (`ccache gcc`), before the usual names.
List<List<String>> candidates() {
    var candidates = new ArrayList<List<String>>();
    var cc = System.getenv("CC");
    if (cc != null && !cc.isBlank()) {
        candidates.add(List.of(cc.strip().split("\\s+")));
    }
    candidates.addAll(List.of(List.of("cc"), List.of("gcc"), List.of("clang")));
    return candidates;
}

/// What a command that is over has said, and whether it was content.
record Outcome(boolean ok, String output) {}

/// Runs a command to its end; one that cannot be started counts as failed.
@SafeVarargs
final Outcome run(Path folder, List<String>... command) throws Exception {
    var builder =
            new ProcessBuilder(Stream.of(command).flatMap(List::stream).toList())
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
    try {
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        return new Outcome(process.waitFor() == 0, output);
    } catch (IOException e) {
        return new Outcome(false, e.getMessage());
    }
}

/// A fingerprint of everything that decides the executable, to save compiling it again.
String hash(List<String> compiler, Path sources) throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update(compiler.toString().getBytes());
    try (var files = Files.walk(sources)) {
        for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(file.toString().getBytes());
            digest.update(Files.readAllBytes(file));
        }
    } catch (UncheckedIOException e) {
        throw e.getCause();
    }
    return HexFormat.of().formatHex(digest.digest());
}
