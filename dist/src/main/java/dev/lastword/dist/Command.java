package dev.lastword.dist;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A command of the build: silent when all is well, and on failure an exception with all it said.
final class Command {
    private Command() {}

    /// Runs a command to its end, with nothing to read.
    static void run(String... command) throws IOException {
        run(Map.of(), List.of(command));
    }

    /// The same with variables added to the environment.
    static void run(Map<String, String> variables, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // These would reach every java started here, and change what is made.
        builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(variables);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            var code = process.waitFor();
            if (code != 0) {
                throw new IOException(
                        String.join(" ", command) + " ended with " + code + "\n" + said);
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw (IOException) new InterruptedIOException().initCause(e);
        }
    }
}
