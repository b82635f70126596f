package dev.lastword.dist;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.classfile.attribute.ModuleMainClassAttribute;
import java.lang.classfile.attribute.ModulePackagesAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ModuleDesc;
import java.lang.constant.PackageDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import javax.lang.model.SourceVersion;

/// Many jars as one jar with one module, because jlink takes modules only.
///
/// The module's descriptor is written here: as a source file it would bind the jars to each other
/// where nothing but this image needs them bound.
final class ModularJar {
    static final String MODULE = "lastword";
    static final String MAIN_CLASS = "dev.lastword.jvm.Main";

    private static final List<String> REQUIRED = List.of("java.base");

    private ModularJar() {}

    /// Writes the jar.
    static void merge(List<Path> jars, Path merged) throws IOException {
        var contents = contents(jars);
        contents.put("module-info.class", descriptor(packages(contents)));
        try (var out = new JarOutputStream(Files.newOutputStream(merged))) {
            for (var content : contents.entrySet()) {
                out.putNextEntry(new JarEntry(content.getKey()));
                out.write(content.getValue());
            }
        }
    }

    private static Map<String, byte[]> contents(List<Path> jars) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        for (var path : jars) {
            try (var jar = new JarFile(path.toFile())) {
                for (var entry : jar.stream().filter(ModularJar::isContent).toList()) {
                    try (var in = jar.getInputStream(entry)) {
                        var twin = contents.put(entry.getName(), in.readAllBytes());
                        if (twin != null) {
                            throw new IOException("two jars have " + entry.getName());
                        }
                    }
                }
            }
        }
        return contents;
    }

    /// `META-INF` speaks of a jar on its own: manifest, signatures, other versions of its classes.
    private static boolean isContent(JarEntry entry) {
        var name = entry.getName();
        return !entry.isDirectory()
                && !name.startsWith("META-INF/")
                && !name.equals("module-info.class");
    }

    /// A folder of resources counts too: jlink takes every folder for a package that could be one.
    private static SortedSet<String> packages(Map<String, byte[]> contents) {
        var packages = new TreeSet<String>();
        for (var name : contents.keySet()) {
            var folder = name.substring(0, Math.max(0, name.lastIndexOf('/'))).replace('/', '.');
            if (SourceVersion.isName(folder)) {
                packages.add(folder);
            }
        }
        return packages;
    }

    private static byte[] descriptor(SortedSet<String> packages) {
        var module =
                ModuleAttribute.of(
                        ModuleDesc.of(MODULE),
                        builder -> {
                            for (var required : REQUIRED) {
                                builder.requires(
                                        ModuleDesc.of(required),
                                        List.of(AccessFlag.MANDATED),
                                        null);
                            }
                        });
        return ClassFile.of()
                .buildModule(
                        module,
                        classBuilder ->
                                classBuilder
                                        .with(
                                                ModulePackagesAttribute.ofNames(
                                                        packages.stream()
                                                                .map(PackageDesc::of)
                                                                .toList()))
                                        .with(
                                                ModuleMainClassAttribute.of(
                                                        ClassDesc.of(MAIN_CLASS))));
    }
}
