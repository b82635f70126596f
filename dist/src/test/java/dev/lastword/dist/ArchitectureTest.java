package dev.lastword.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// The arrows between packages point where ARCHITECTURE.md says, read from the compiled classes.
class ArchitectureTest {
    private static final Set<String> CORE =
            Set.of(
                    "status", "json", "toml", "process", "policy", "pattern", "filter", "record",
                    "config", "profile", "view", "cli");

    /// What the JVM front end has beside `core`.
    private static final Set<String> JVM =
            Stream.concat(
                            CORE.stream(),
                            Stream.of(
                                    "contract/standard",
                                    "contract/script",
                                    "contract/exits",
                                    "contract/lint"))
                    .collect(Collectors.toUnmodifiableSet());

    /// Each package under `dev.lastword` with those that it may use.
    private static final Map<String, Set<String>> ARROWS =
            Map.ofEntries(
                    Map.entry("status", Set.of()),
                    Map.entry("json", Set.of()),
                    Map.entry("toml", Set.of()),
                    Map.entry("process", Set.of("status")),
                    Map.entry("policy", Set.of("process")),
                    Map.entry("pattern", Set.of()),
                    Map.entry("filter", Set.of("status", "pattern")),
                    Map.entry("record", Set.of("status", "json", "process", "policy")),
                    Map.entry("config", Set.of("status", "process", "policy", "toml")),
                    Map.entry(
                            "profile",
                            Set.of(
                                    "status", "process", "policy", "toml", "config", "pattern",
                                    "filter")),
                    Map.entry("view", Set.of("status", "process", "filter", "pattern")),
                    Map.entry("cli", CORE),
                    Map.entry("contract/standard", Set.of("status", "json")),
                    Map.entry("contract/script", Set.of()),
                    Map.entry("contract/exits", Set.of("contract/script")),
                    Map.entry(
                            "contract/lint",
                            Set.of(
                                    "contract/standard",
                                    "contract/script",
                                    "contract/exits",
                                    "status",
                                    "json")),
                    Map.entry("nativefront", CORE),
                    Map.entry("jvm", JVM),
                    Map.entry(
                            "embed",
                            Set.of(
                                    "status", "process", "policy", "record", "config", "cli",
                                    "jvm")));

    /// What the front end hands to `core`: files, streams, environment and clock.
    private static final Pattern THE_WORLD =
            Pattern.compile(
                    "java/io/(File|RandomAccessFile).*|java/nio/file/.*|java/nio/channels/File.*"
                            + "|java/lang/(Process|ProcessBuilder|Runtime)"
                            + "|java/lang/System\\.(getenv|getProperty|in|out|err"
                            + "|currentTimeMillis|nanoTime|exit)"
                            + "|java/time/.*\\.now|java/time/Clock\\.system.*");

    private static final Pattern ENDS_THE_PROCESS =
            Pattern.compile(
                    "java/lang/(System\\.exit|Runtime\\.exit|Runtime\\.halt)"
                            + "|dev/lastword/.*Kernel\\.(exit|dieOf)");

    private static final Pattern MAY_END_THE_PROCESS =
            Pattern.compile("dev/lastword/(nativefront|jvm)/(Main|\\w*Kernel)(\\$.*)?");

    private static final Pattern TYPE_IN_DESCRIPTOR = Pattern.compile("L([\\w/$]+)[;<]");

    @Test
    void everyArrowPointsTheRightWay() throws IOException {
        assertThat(classes("core", "contract", "native", "jvm").flatMap(this::wrongArrows))
                .isEmpty();
    }

    @Test
    void coreIsHandedWhatItUsesOfTheWorld() throws IOException {
        assertThat(classes("core", "contract").flatMap(this::reachesForTheWorld)).isEmpty();
    }

    @Test
    void onlyMainEndsTheProcess() throws IOException {
        assertThat(classes("core", "contract", "native", "jvm").flatMap(this::endsTheProcess))
                .isEmpty();
    }

    /// Without this, a rule that looks in the wrong place would pass for ever.
    @Test
    void aClassThatBreaksEveryRuleIsCaught() {
        var culprit = culprit();

        assertThat(wrongArrows(culprit)).containsExactly("dev/lastword/status/Culprit uses cli");
        assertThat(reachesForTheWorld(culprit))
                .containsExactly("dev/lastword/status/Culprit uses java/lang/System.exit");
        assertThat(endsTheProcess(culprit))
                .containsExactly("dev/lastword/status/Culprit uses java/lang/System.exit");
    }

    /// A class in `status` with one method, `static void end(dev.lastword.cli.Flag) {
    /// System.exit(1); }`.
    private static ClassModel culprit() {
        var end = MethodTypeDesc.of(ConstantDescs.CD_void, ClassDesc.of("dev.lastword.cli.Flag"));
        var exit = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
        var bytes =
                ClassFile.of()
                        .build(
                                ClassDesc.of("dev.lastword.status.Culprit"),
                                type ->
                                        type.withMethodBody(
                                                "end",
                                                end,
                                                ClassFile.ACC_STATIC,
                                                code ->
                                                        code.iconst_1()
                                                                .invokestatic(
                                                                        ClassDesc.of(
                                                                                "java.lang.System"),
                                                                        "exit",
                                                                        exit)
                                                                .return_()));
        return ClassFile.of().parse(bytes);
    }

    private Stream<String> wrongArrows(ClassModel type) {
        var from = component(name(type));
        var allowed = ARROWS.get(from);
        if (allowed == null) {
            return Stream.of(name(type) + " is in a package that has no arrows here");
        }
        return typesUsedBy(type)
                .filter(used -> used.startsWith("dev/lastword/"))
                .map(ArchitectureTest::component)
                .filter(to -> !to.equals(from) && !allowed.contains(to))
                .distinct()
                .map(to -> name(type) + " uses " + to);
    }

    private Stream<String> reachesForTheWorld(ClassModel type) {
        return Stream.concat(typesUsedBy(type), membersUsedBy(type))
                .filter(used -> THE_WORLD.matcher(used).matches())
                .distinct()
                .map(used -> name(type) + " uses " + used);
    }

    private Stream<String> endsTheProcess(ClassModel type) {
        if (MAY_END_THE_PROCESS.matcher(name(type)).matches()) {
            return Stream.of();
        }
        return membersUsedBy(type)
                .filter(used -> ENDS_THE_PROCESS.matcher(used).matches())
                .distinct()
                .map(used -> name(type) + " uses " + used);
    }

    private static String name(ClassModel type) {
        return type.thisClass().asInternalName();
    }

    /// The part of a class name after `dev/lastword/`; of `contract`, which has arrows inside, two
    /// parts.
    private static String component(String name) {
        var parts = name.split("/", 5);
        return parts[2].equals("contract") ? parts[2] + "/" + parts[3] : parts[2];
    }

    /// Types in code, in signatures and in annotations.
    private static Stream<String> typesUsedBy(ClassModel type) {
        return pool(type)
                .flatMap(entry ->
                        switch (entry) {
                            case ClassEntry used -> Stream.of(used.asInternalName());
                            case Utf8Entry text ->
                                    TYPE_IN_DESCRIPTOR
                                            .matcher(text.stringValue())
                                            .results()
                                            .map(match -> match.group(1));
                            default -> Stream.of();
                        });
    }

    /// Fields and methods as `java/lang/System.exit`.
    private static Stream<String> membersUsedBy(ClassModel type) {
        return pool(type)
                .filter(MemberRefEntry.class::isInstance)
                .map(MemberRefEntry.class::cast)
                .map(member -> member.owner().asInternalName() + "." + member.name().stringValue());
    }

    private static Stream<PoolEntry> pool(ClassModel type) {
        return StreamSupport.stream(type.constantPool().spliterator(), false);
    }

    private static Stream<ClassModel> classes(String... modules) throws IOException {
        var classes = new ArrayList<ClassModel>();
        for (var module : modules) {
            // Tests run in the folder of their module.
            var compiled = Path.of("..", module, "target", "classes");
            for (var file : Trees.list(compiled)) {
                if (file.toString().endsWith(".class")) {
                    classes.add(ClassFile.of().parse(file));
                }
            }
        }
        return classes.stream();
    }
}
