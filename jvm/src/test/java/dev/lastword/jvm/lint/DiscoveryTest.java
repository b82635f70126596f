package dev.lastword.jvm.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is examined, and what is not.
class DiscoveryTest {

    @TempDir private Path folder;
    private Path root;
    private Desk desk;

    @BeforeEach
    void openDesk() throws IOException {
        root = folder.toRealPath();
        desk = new Desk(root);
    }

    /// The files with a waste in them, as they are reported.
    private List<String> found(String... words) {
        desk.lint(words);
        return desk.lines().stream()
                .filter(l -> l.contains("LW201"))
                .map(l -> l.substring(0, l.indexOf(':')))
                .toList();
    }

    @Test
    void scriptsAreKnownByTheirNames() throws IOException {
        for (String name :
                List.of("a.sh", "b.bash", "c.bats", "d.ksh", "e.ps1", "f.psm1", "g.py", "H.SH")) {
            desk.file(name, "waste\n");
        }
        desk.file("i.txt", "waste\n").file("j", "waste\n").file("k.json", "waste\n");

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "a.sh", "b.bash", "c.bats", "d.ksh", "e.ps1", "f.psm1", "g.py", "H.SH");
    }

    @Test
    void othersAreKnownByTheirFirstLine() throws IOException {
        List<String> ours =
                List.of(
                        "#!/bin/sh",
                        "#!/bin/bash -e",
                        "#! /usr/bin/env bash",
                        "#!/usr/bin/env -S bash -e",
                        "#!/usr/bin/env -i A=b dash",
                        "#!/usr/bin/python3.12",
                        "#!/usr/bin/env pwsh",
                        "#!/bin/busybox sh");
        List<String> theirs =
                List.of("#!/bin/zsh", "#!/usr/bin/perl", "#!/usr/bin/env node", "#!", "#!/", "sh");
        for (int i = 0; i < ours.size(); i++) {
            desk.file("ours" + i, ours.get(i) + "\nwaste\n");
        }
        for (int i = 0; i < theirs.size(); i++) {
            desk.file("theirs" + i, theirs.get(i) + "\nwaste\n");
        }

        assertThat(found())
                .containsExactly(
                        "ours0", "ours1", "ours2", "ours3", "ours4", "ours5", "ours6", "ours7");
    }

    @Test
    void aShellScriptForAnotherShellIsANote() throws IOException {
        desk.file("a.sh", "#!/bin/zsh\nwaste\n");

        assertThat(found()).isEmpty();
        assertThat(desk.out()).contains("a.sh:1:1: note LW901: not analysed: written for zsh");
    }

    @Test
    void whatGitIgnoresIsLeftOut() throws IOException {
        desk.file(".gitignore", "build/\n*.tmp.sh\n")
                .file("build/a.sh", "waste\n")
                .file("b.tmp.sh", "waste\n")
                .file("sub/.gitignore", "!*.tmp.sh\n")
                .file("sub/c.tmp.sh", "waste\n")
                .file(".git/info/exclude", "private.sh\n")
                .file(".git/hooks/pre-commit.sh", "waste\n")
                .file("private.sh", "waste\n");

        assertThat(found()).containsExactly("sub/c.tmp.sh");
        assertThat(found("--no-ignore"))
                .containsExactly("b.tmp.sh", "build/a.sh", "private.sh", "sub/c.tmp.sh");
    }

    @Test
    void whatIsNamedIsExaminedAllTheSame() throws IOException {
        desk.file(".gitignore", "build/\n").file("build/a.sh", "waste\n");

        assertThat(found("build/a.sh")).containsExactly("build/a.sh");
        assertThat(found("build")).containsExactly("build/a.sh");
    }

    @Test
    void ignoreFilesAboveTheProjectCount() throws IOException {
        Files.createDirectories(root.resolve(".git"));
        desk.file(".gitignore", "/tools/gen.sh\n")
                .file("tools/lastword.toml", "")
                .file("tools/gen.sh", "waste\n")
                .file("tools/a.sh", "waste\n");

        desk.in("tools");
        assertThat(found()).containsExactly("a.sh");
    }

    @Test
    void aFileIsExaminedOnce() throws IOException {
        desk.file("sub/a.sh", "waste\n");

        assertThat(found("sub", "sub/a.sh", ".", "sub/../sub")).containsExactly("sub/a.sh");
    }

    @Test
    void linksGoRoundForNobody() throws IOException {
        desk.file("a.sh", "waste\n").file("sub/b.sh", "waste\n");
        Files.createSymbolicLink(root.resolve("sub/up"), root);
        Files.createSymbolicLink(root.resolve("self.sh"), Path.of("self.sh"));
        Files.createSymbolicLink(root.resolve("gone.sh"), Path.of("nowhere"));
        Files.createSymbolicLink(root.resolve("again.sh"), Path.of("a.sh"));

        assertThat(found()).containsExactly("a.sh", "sub/b.sh");
    }

    @Test
    void aLinkIsFollowedInsideTheProjectOnly() throws IOException {
        desk.file("project/lastword.toml", "")
                .file("project/.gitignore", "store/\n")
                .file("project/store/tool", "#!/bin/sh\nwaste\n")
                .file("outside.sh", "waste\n");
        Files.createSymbolicLink(root.resolve("project/tool"), Path.of("store/tool"));
        Files.createSymbolicLink(root.resolve("project/out.sh"), Path.of("../outside.sh"));

        desk.in("project");
        assertThat(found()).containsExactly("tool");
    }

    @Test
    void aLongFileIsANote() throws IOException {
        byte[] script = new byte[50_000_000];
        Arrays.fill(script, (byte) '\n');
        desk.file("a.sh", script).file("b.sh", "waste\n");

        assertThat(found()).containsExactly("b.sh");
        assertThat(desk.out()).contains("a.sh:1:1: note LW901: not analysed: longer than 8 MiB");
    }

    @Test
    void aBinaryFileIsANoteWhereItIsCalledAScript() throws IOException {
        byte[] binary = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, (byte) 0xff};
        desk.file("a.sh", binary).file("b", binary).file("c.ps1", "waste\0\n");

        assertThat(desk.lint()).isZero();
        assertThat(desk.lines())
                .containsExactly(
                        "a.sh:1:1: note LW901: not analysed: a binary file [not-analysed]",
                        "c.ps1:1:1: note LW901: not analysed: a binary file [not-analysed]",
                        "nothing examined in .; 2 notes");
    }

    @Test
    void textIsReadInEveryForm() throws IOException {
        desk.file("crlf.sh", "echo\r\nwaste\r\n")
                .file("utf16.ps1", "\ufeffwaste\r\n".getBytes(StandardCharsets.UTF_16LE))
                .file(
                        "latin.sh",
                        new byte[] {'#', (byte) 0xe9, '\n', 'w', 'a', 's', 't', 'e', '\n'})
                .file("mark.sh", "\ufeffwaste\n")
                .file("empty.sh", "");

        assertThat(found()).containsExactly("crlf.sh", "latin.sh", "mark.sh", "utf16.ps1");
        assertThat(desk.out())
                .contains("crlf.sh:2:1:")
                .contains("utf16.ps1:1:1:")
                .contains("5 scripts");
    }

    @Test
    void tenThousandLevelsAreNoCrash() throws IOException {
        desk.checking((_, _) -> {});
        desk.file("a.sh", "( ".repeat(10_000) + "echo" + " )".repeat(10_000) + "\n")
                .file("b.sh", "$(".repeat(10_000))
                .file("c.py", "x = " + "(".repeat(10_000) + ")".repeat(10_000) + "\n")
                .file("d.ps1", "{".repeat(10_000) + "}".repeat(10_000) + "\n")
                .file("e.sh", "if true; then ".repeat(10_000))
                .file("f.ps1", "$(".repeat(10_000));

        assertThat(desk.lint()).isZero();
        assertThat(desk.out()).doesNotContain("internal error").contains("0 findings in ");
    }

    @Test
    void aPipeIsNotOpened() throws Exception {
        assumeThat(Tools.has("mkfifo")).isTrue();
        Tools.run(root, "mkfifo", "a.sh");

        assertThat(desk.lint()).isZero();
        assertThat(desk.out()).isEqualTo("no scripts found in .\n");
        assertThat(desk.lint("a.sh")).isEqualTo(3);
        assertThat(desk.out()).contains("not a regular file");
    }

    /// Root can read everything, so for root there is nothing to see.
    @Test
    void aFolderThatCannotBeReadIsANoteAndThree() throws IOException {
        desk.file("sub/a.sh", "waste\n").file("b.sh", "remark\n");
        Path sub = root.resolve("sub");
        Files.setPosixFilePermissions(sub, PosixFilePermissions.fromString("---------"));
        try {
            assumeThat(Files.isReadable(sub)).isFalse();
            assertThat(desk.lint()).isEqualTo(3);
            assertThat(desk.out()).contains("sub:1:1: note LW901: not analysed: permission denied");
        } finally {
            Files.setPosixFilePermissions(sub, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// A name that is too long for the kernel cannot be listed, by root neither.
    @Test
    void aFolderTooDeepForTheKernelIsANoteAndThree() throws Exception {
        assumeThat(Tools.has("python3")).isTrue();
        Tools.run(
                root,
                "python3",
                "-c",
                "import os\nfor i in range(30):\n os.mkdir('d'*200)\n os.chdir('d'*200)\n");
        try {
            desk.file("a.sh", "waste\n");
            assertThat(desk.lint()).isEqualTo(3);
            assertThat(desk.out()).contains("a.sh:1:1: warning").contains("note LW901");
        } finally {
            Tools.run(root, "rm", "-rf", "d".repeat(200));
        }
    }

    @Test
    void whatIsNamedAndNoScriptIsSaid() throws IOException {
        desk.file("notes.txt", "waste\n");

        assertThat(desk.lint("notes.txt")).isZero();
        assertThat(desk.out()).contains("notes.txt:1:1: note LW901: not analysed: no script");
    }

    @Test
    void aPlaceElsewhereHasItsOwnProject() throws IOException {
        desk.file("here/lastword.toml", "[lint.rules]\nLW201 = \"off\"\n")
                .file("there/lastword.toml", "[lint.rules]\nLW201 = \"note\"\n")
                .file("there/sub/a.sh", "waste\n");

        desk.in("here").lint("../there/sub");
        assertThat(desk.out()).contains("../there/sub/a.sh:1:1: note LW201");
    }

    @Test
    void settingsLeaveOut() throws IOException {
        desk.file("lastword.toml", "[lint]\nexclude = [\"vendor/\", \"*_old.sh\", \"/a/*.sh\"]\n")
                .file("x/vendor/b.sh", "waste\n")
                .file("c_old.sh", "waste\n")
                .file("a/d.sh", "waste\n")
                .file("e/a/f.sh", "waste\n");

        assertThat(found()).containsExactly("e/a/f.sh");
    }
}
