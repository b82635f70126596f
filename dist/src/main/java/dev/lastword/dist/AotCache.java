package dev.lastword.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The program's classes as a training run left them in memory, for later runs to map.
///
/// That halves the start. A cache that does not fit is passed over in silence. So it is made from
/// the finished image, with nothing on the command line that the launcher does not say too, and
/// then it is checked.
final class AotCache {
    /// What the launcher names in `-XX:AOTCache=`, relative to the image.
    static final String FILE = "lib/lastword.aot";

    private static final int PERCENT_EXPECTED = 95;

    /// By which the launcher takes other options for the virtual machine than that of the cache,
    /// one in a line.
    private static final String OPTIONS_VARIABLE = "LASTWORD_JVM_OPTIONS";

    private final Path image;
    private final Path launcher;

    /// @param image a linked image
    /// @param launcher a launcher that starts this image
    AotCache(Path image, Path launcher) {
        this.image = image;
        this.launcher = launcher;
    }

    /// Records one run, and makes the cache of it.
    void train() throws IOException {
        var work = Files.createTempDirectory("lastword");
        try {
            var configuration = "-XX:AOTConfiguration=" + work.resolve("training.aotconf");
            writeScripts(work);
            writeLedger(work);
            // In two steps. The one-step option starts a second virtual machine by itself, which
            // says so on stdout.
            run(List.of("-XX:AOTMode=record", configuration, afterwards(work)), trainingRun(work));
            run(List.of("-XX:AOTMode=create", configuration, option()), List.of());
        } finally {
            Trees.delete(work);
        }
    }

    /// Fails unless the classes of a run really come from the cache.
    void check() throws IOException {
        var work = Files.createTempDirectory("lastword");
        try {
            var log = work.resolve("classes");
            run(List.of(option(), "-Xlog:class+load:file=" + log), trainingRun(work));
            var percent = percentShared(Files.readAllLines(log));
            if (percent < PERCENT_EXPECTED) {
                throw new IOException(
                        "only " + percent + " % of the classes come from the AOT cache");
            }
        } finally {
            Trees.delete(work);
        }
    }

    /// The share of classes that the cache provided, 0–100, by the lines of `-Xlog:class+load`.
    ///
    /// Hidden classes, whose names end in an address, are left out: method handles spin them anew
    /// in each run.
    static long percentShared(List<String> log) {
        var loaded =
                log.stream()
                        .filter(line -> line.contains(" source: "))
                        .filter(line -> line.contains(" source: shared") || !line.contains("/0x"))
                        .count();
        var shared =
                log.stream().filter(line -> line.contains(" source: shared objects file")).count();
        return loaded == 0 ? 0 : 100 * shared / loaded;
    }

    /// A run that touches what most runs touch.
    private static List<String> trainingRun(Path work) {
        return List.of(
                "record",
                "--out-dir",
                work.resolve("state").toString(),
                "--status-file",
                work.resolve("status.json").toString(),
                "--timeout",
                "60s",
                "--",
                "true");
    }

    /// What else the training run does: the commands that only the JVM front end has.
    private static String afterwards(Path work) {
        var state = "--out-dir," + work.resolve("state");
        return "-Dlastword.training="
                + String.join(
                        ";",
                        "runs," + state,
                        "runs," + state + ",--json,--failed,--since,1d",
                        "show,last," + state,
                        "show,last,--raw," + state,
                        "replay,last,--speed,1000," + state,
                        "prune,--keep,1,--dry-run," + state,
                        "gain," + state,
                        "gain,--by,day,--json," + state,
                        "explain,137",
                        "explain,1,--tool,grep,--json",
                        "lint," + work.resolve("scripts"),
                        "inventory," + work.resolve("scripts"),
                        "config,--origin");
    }

    /// What profiles saved, where the runs will be.
    private static void writeLedger(Path work) throws IOException {
        Files.writeString(
                Files.createDirectory(work.resolve("state")).resolve("gain.jsonl"),
                """
                {"t":1793491200000,"id":"0199f3b1-0000-7000-8000-000000000001","profile":"make",\
                "kind":"builtin","command":"make","rawBytes":9000,"shownBytes":900,"rawLines":90,\
                "shownLines":9,"exit":0,"hidden":true}
                {"t":1793491200001,"looked":"0199f3b1-0000-7000-8000-000000000001","raw":true}
                """);
    }

    /// Scripts of every language, with faults in them and without.
    private static void writeScripts(Path work) throws IOException {
        var scripts = Files.createDirectory(work.resolve("scripts"));
        Files.writeString(scripts.resolve("lastword.toml"), "[lint]\nexclude = [\"vendor/\"]\n");
        Files.writeString(scripts.resolve(".gitignore"), "build/\n*.log\n");
        Files.writeString(
                scripts.resolve("a.sh"),
                """
                #!/bin/bash
                # Exit codes:
                #   0 - done
                #   3 - the service is away
                set -euo pipefail
                fetch() {
                  local page=$(curl -fsS "$1") || return 3
                  echo "${page}" | grep -q ready
                }
                case ${1:-} in
                  now) fetch "$2" && exit 0 ;;
                  *) echo "usage: $0 now URL" >&2; exit 2 ;;
                esac
                for i in 1 2 3; do if ! fetch "$i"; then exit $?; fi; done
                trap 'rm -f "$tmp"' EXIT # lastword: ignore[LW206] reason=cleans up
                """);
        Files.writeString(
                scripts.resolve("b.py"),
                """
                #!/usr/bin/env python3
                import argparse, subprocess, sys
                def main(argv=None) -> int:
                    args = argparse.ArgumentParser().parse_args(argv)
                    try:
                        return subprocess.run(["true"], check=True).returncode
                    except subprocess.CalledProcessError as e:
                        print(f"failed: {e}", file=sys.stderr)
                        return 3
                if __name__ == "__main__":
                    sys.exit(main())
                """);
        Files.writeString(
                scripts.resolve("c.ps1"),
                """
                param([string]$Url)
                function Get-Page { if ($LASTEXITCODE -ne 0) { exit 3 } return $true }
                try { git status | Out-Null; Get-Page } catch { Write-Error "x"; exit 1 }
                """);
        var workflows = Files.createDirectories(scripts.resolve(".github/workflows"));
        Files.writeString(
                workflows.resolve("ci.yml"),
                """
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make test | tee log
                      - shell: pwsh
                        run: ./c.ps1
                """);
    }

    /// Through the launcher, because it is part of what the program relies on.
    private void run(List<String> options, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(launcher.toString());
        command.addAll(arguments);
        Command.run(Map.of(OPTIONS_VARIABLE, String.join("\n", options)), command);
    }

    private String option() {
        return "-XX:AOTCache=" + image.resolve(FILE);
    }
}
