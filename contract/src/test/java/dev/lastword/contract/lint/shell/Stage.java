package dev.lastword.contract.lint.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lastword.contract.script.bash.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// A folder in which a script can be run, with stand-ins for the programs that it calls. They print
/// a line, and end with the code that the run is given.
record Stage(Path folder) {

    /// How a script ended, and what it said.
    record Ended(int code, String output, String errors) {}

    private static final List<String> PROGRAMS =
            List.of("pytest", "make", "curl", "git", "check-host");

    private static final List<String> SCRIPTS =
            List.of("build.sh", "deploy.sh", "next-version.sh", "probe.sh");

    /// Programs that always succeed.
    private static final List<String> PLAIN = List.of("jq", "list-hosts", "report");

    static Stage in(Path folder) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String program : PROGRAMS) {
            write(bin.resolve(program), "echo \"$0 $*\" | sed 's|.*/||'; exit \"$CODE\"");
        }
        for (String program : PLAIN) {
            write(bin.resolve(program), program.equals("jq") ? "cat" : "echo one");
        }
        for (String script : SCRIPTS) {
            write(folder.resolve(script), "echo 1.2; exit \"$CODE\"");
        }
        return new Stage(folder);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Runs a script in its shell, where a file `build.tmp` lies about.
    ///
    /// @param shell `bash` or `dash`
    /// @param code of all programs that the script calls
    Ended run(String shell, String text, int code) throws IOException {
        Path script = folder.resolve("script");
        Files.write(script, text.getBytes(UTF_8));
        Files.writeString(folder.resolve("build.tmp"), "left behind");
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(Tools.need(shell).toString(), script.toString())
                        .directory(folder.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
        builder.environment().put("CODE", Integer.toString(code));
        builder.environment().merge("PATH", "", (path, _) -> folder.resolve("bin") + ":" + path);
        try {
            int ended = builder.start().waitFor();
            return new Ended(ended, Files.readString(output), Files.readString(errors));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
