package dev.lastword.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The Java runtime that the distribution brings along, linked around the program.
final class Image {
    /// What the virtual machine is told at every start. They are part of the image, not of the
    /// launcher: the cache is only good for the very options that it was made with.
    private static final List<String> OPTIONS =
            List.of(
                    // A command line tool lives for milliseconds: no second compiler, no threads
                    // for the collector, no files for jstat, nothing that waits for a debugger.
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:-UsePerfData",
                    "-XX:+DisableAttachMechanism",
                    "-Xmx64m",
                    // Addresses only, but the archive of the classes is written into them.
                    "-XX:CompressedClassSpaceSize=64m",
                    // Mapping the cache where it was made saves touching each of its pages.
                    "-XX:ArchiveRelocationMode=0",
                    // The command inherits the limit of open files and the core dump filter.
                    "-XX:-MaxFDLimit",
                    "-XX:-DumpPrivateMappingsInCore",
                    "-XX:-DumpSharedMappingsInCore",
                    // Signals are the program's own business.
                    "-Xrs",
                    "--enable-native-access=" + ModularJar.MODULE,
                    // stdout belongs to the command, also when the machine has something to say.
                    "-Xlog:disable");

    private Image() {}

    /// Links an image of the jars' classes and the few modules of the JDK that they need.
    static void link(List<Path> jars, Path image) throws IOException {
        var work = Files.createTempDirectory("lastword");
        try {
            var jar = work.resolve("lastword.jar");
            ModularJar.merge(jars, jar);
            Command.run(
                    Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                    "--module-path",
                    jar.toString(),
                    "--add-modules",
                    ModularJar.MODULE,
                    "--output",
                    image.toString(),
                    // Not --strip-debug: that one also wants objcopy.
                    "--strip-java-debug-attributes",
                    "--no-header-files",
                    "--no-man-pages",
                    "--compress",
                    "zip-0",
                    "--add-options=" + String.join(" ", OPTIONS));
        } finally {
            Trees.delete(work);
        }
    }

    /// The start of a command line of the image's `java`.
    static Path java(Path image) {
        return image.resolve("bin/java");
    }
}
