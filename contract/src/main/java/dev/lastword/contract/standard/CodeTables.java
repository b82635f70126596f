package dev.lastword.contract.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The tables of all tools, each read when it is asked for.
public final class CodeTables {

    /// The conventions of shells, of sysexits.h and of Windows, which are tables too.
    static final String SHELL = "shell";

    static final String SYSEXITS = "sysexits";
    static final String NTSTATUS = "ntstatus";

    private static final int WIDE = 20;

    private final Map<String, String> tools = new LinkedHashMap<>();
    private final Function<String, String> files;

    /// @param files the text of a file in the folder of the tables, `index.txt` and `TOOL.txt`
    CodeTables(Function<String, String> files) {
        this.files = files;
        for (String line : files.apply("index.txt").split("\n", -1)) {
            String row = line.strip();
            if (row.isEmpty() || row.startsWith("#")) {
                continue;
            }
            int colon = row.indexOf(':');
            String tool = colon < 0 ? row : row.substring(0, colon).strip();
            tools.put(tool, tool);
            if (colon >= 0) {
                for (String alias : row.substring(colon + 1).strip().split(" +", -1)) {
                    tools.put(alias, tool);
                }
            }
        }
    }

    /// Those that come with lastword.
    public static CodeTables builtIn() {
        return new CodeTables(CodeTables::resource);
    }

    private static String resource(String file) {
        try (InputStream in = CodeTables.class.getResourceAsStream("codes/" + file)) {
            if (in == null) {
                throw new IllegalStateException("codes/" + file + " is missing in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The tools that have a table of their own, in the order of the alphabet.
    public List<String> tools() {
        return tools.values().stream().distinct().sorted().toList();
    }

    /// Every name by which a table is found.
    public List<String> names() {
        return List.copyOf(tools.keySet());
    }

    /// The table of a tool, by its name in whatever form it was called: `/usr/bin/python3.11` and
    /// `Robocopy.EXE` too.
    public Optional<CodeTable> of(String name) {
        String plain = plain(name);
        String tool = tools.get(plain);
        if (tool == null) {
            tool = tools.get(withoutVersion(plain));
        }
        return tool == null
                ? Optional.empty()
                : Optional.of(CodeTable.parse(tool, files.apply(tool + ".txt")));
    }

    /// The tools whose tables name a code, conventions left out.
    public List<String> naming(long code) {
        return tools().stream()
                .filter(tool -> !List.of(SHELL, SYSEXITS, NTSTATUS).contains(tool))
                .filter(tool -> of(tool).stream().anyMatch(table -> names(table, code)))
                .toList();
    }

    /// A wide range says that something failed, not that the tool means something by the code.
    private static boolean names(CodeTable table, long code) {
        return table.entries().stream()
                .map(CodeTable.Entry::codes)
                .filter(codes ->
                        !(codes instanceof Codes.Range(long first, long last))
                                || last - first < WIDE)
                .anyMatch(codes -> codes.names(code));
    }

    /// Without folder and ending, in lower case.
    private static String plain(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String lower = file.strip().toLowerCase(Locale.ROOT);
        for (String ending : List.of(".exe", ".cmd", ".bat", ".sh")) {
            if (lower.endsWith(ending) && lower.length() > ending.length()) {
                return lower.substring(0, lower.length() - ending.length());
            }
        }
        return lower;
    }

    /// `python3.11` is `python`, `gcc-12` is `gcc`.
    private static String withoutVersion(String name) {
        int end = name.length();
        while (end > 1 && "0123456789.-".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }
}
