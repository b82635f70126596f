package dev.lastword.jvm.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Programs of the machine.
final class Tools {

    private Tools() {}

    static boolean has(String name) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder).resolve(name))) {
                return true;
            }
        }
        return false;
    }

    static String run(Path folder, String... command) throws Exception {
        return run(folder, new byte[0], command);
    }

    /// What it writes, stderr included.
    static String run(Path folder, byte[] input, String... command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException e) {
            // It did not read to the end.
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
