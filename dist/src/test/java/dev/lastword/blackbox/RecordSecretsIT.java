package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// No secret gets into a record, whatever the command does with it; and the caller sees it all.
class RecordSecretsIT extends Recorder {
    private static final String SECRET = "hunter2-hunter2-hunter2";

    @Test
    void notAcrossTheBordersOfWrites() {
        String script =
                """
                $| = 1;
                for my $cut (1 .. length($ENV{DB_PASSWORD}) - 1) {
                    print "<", substr($ENV{DB_PASSWORD}, 0, $cut);
                    select undef, undef, undef, 0.003;
                    print substr($ENV{DB_PASSWORD}, $cut), ">\\n";
                }
                """;
        Result result =
                recorder("--keep-raw", "--", "perl", "-e", script)
                        .with("DB_PASSWORD", SECRET)
                        .run();
        String line = "<" + SECRET + ">\n";
        assertThat(result.out()).isEqualTo(line.repeat(SECRET.length() - 1));
        assertNowhere(SECRET);
        assertThat(cast(onlyRun()).output())
                .isEqualTo("<[REDACTED]>\n".repeat(SECRET.length() - 1));
        assertThat(end(onlyRun()).number("redactions")).isEqualTo(SECRET.length() - 1);
    }

    @Test
    void notAcrossTheBordersOfStreamsThatAreFull() {
        String script =
                "i=0; while [ $i -lt 3000 ]; do printf '%s' \"x$DB_PASSWORD\"; i=$((i+1)); done";
        recorder("--", "sh", "-c", script).with("DB_PASSWORD", SECRET).run();
        assertNowhere(SECRET);
        assertThat(cast(onlyRun()).output()).isEqualTo("x[REDACTED]".repeat(3000));
    }

    /// The secrets have letters that no digest and no id has: those are in every record.
    @Test
    void notInTheCommandNorInTheStatusRecord() {
        recorder("--status-file", "state/status.json", "--", "sh", "-c", "echo $2 $3", "sh")
                .words("--token", "xyzzy", "API_KEY=k-9-k")
                .through("sh", "-c", "mkdir state; exec \"$@\"", "sh")
                .run();
        assertNowhere("xyzzy");
        assertNowhere("k-9-k");
        assertThat(start(runs().getFirst()).texts("command"))
                .contains("[REDACTED]", "API_KEY=[REDACTED]");
    }

    /// Bytes that are no UTF-8, a secret that is a prefix of another, one that repeats itself.
    @Test
    void notWhenTheyAreHostile() {
        Result result =
                recorder(
                                "--keep-raw",
                                "--",
                                "sh",
                                "-c",
                                "printf '\\377%s%s%s\\376' $A_TOKEN $B_TOKEN $C_TOKEN")
                        .with("A_TOKEN", "aaaaab")
                        .with("B_TOKEN", "aaaaabaaaaab")
                        .with("C_TOKEN", "\u00ff\u00fe")
                        .run();
        assertThat(result.out()).isEqualTo("\u00ffaaaaabaaaaabaaaaab\u00ff\u00fe\u00fe");
        assertNowhere("aaaaab");
        assertThat(text(onlyRun().resolve("stdout.raw"))).doesNotContain("\u00ff\u00fe");
    }

    @Test
    void wordsThatSayYesAreNoSecrets() {
        recorder("--", "sh", "-c", "echo true").with("USE_TOKEN", "true").run();
        assertThat(cast(onlyRun()).output()).isEqualTo("true\n");
    }

    @Test
    void withTooManyToLookForNoOutputIsKept() {
        Launch launch = recorder("--", "sh", "-c", "echo \"$TOKEN_1\" | head -c 100");
        for (int i = 0; i < 11; i++) {
            launch.with("TOKEN_" + i, i + "x".repeat(100_000));
        }
        assertThat(launch.run().ending()).hasToString("exit 0");
        assertThat(cast(onlyRun()).output()).isEmpty();
        assertThat(end(onlyRun()).at("dropped").toString()).contains("too many secrets", "stdout");
    }

    private void assertNowhere(String secret) {
        for (Path file : tree(state())) {
            if (Files.isRegularFile(file)) {
                assertThat(text(file)).as("%s", file).doesNotContain(secret);
            }
        }
    }
}
