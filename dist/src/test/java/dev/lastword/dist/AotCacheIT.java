package dev.lastword.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The launcher starts the runtime so that the AOT cache is used.
///
/// The virtual machine never says when it is not: the program works, and takes twice as long to
/// start.
class AotCacheIT {
    @Test
    void theLauncherMeetsTheCache() throws Exception {
        var temp = Files.createTempDirectory("lastword");
        try {
            var log = temp.resolve("classes");
            var launcher = distributionThatLogs(temp, log).jvmProgram();

            Command.run(launcher.toString(), "run", "--timeout", "60s", "--", "true");

            assertThat(AotCache.percentShared(Files.readAllLines(log))).isGreaterThanOrEqualTo(95);
        } finally {
            Trees.delete(temp);
        }
    }

    /// The distribution as it is, except that its `java` also logs where classes come from: what
    /// else the launcher tells it is the launcher's own.
    private static Layout distributionThatLogs(Path temp, Path log) throws IOException {
        var real = new Layout(Path.of(System.getProperty("lastword.dist")).toAbsolutePath());
        var twin = new Layout(temp.resolve("lastword"));
        Trees.install(real.jvmProgram(), twin.jvmProgram(), true);
        Files.createDirectories(twin.runtime());
        Files.createSymbolicLink(twin.runtime().resolve("lib"), real.runtime().resolve("lib"));
        var java = Image.java(twin.runtime());
        Trees.write(
                java,
                """
                #!/bin/sh
                exec '%s' -Xlog:class+load:file='%s' "$@"
                """
                        .formatted(Image.java(real.runtime()), log));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return twin;
    }
}
