package dev.lastword.jvm.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which codes of which scripts the recorded runs tell of.
final class ObservedCodesTest {

    @TempDir private Path temp;
    private Records records = new Records(Path.of(""));
    private Path script = Path.of("");

    @BeforeEach
    void begin() throws IOException {
        records = new Records(temp.resolve("state"));
        script = Files.writeString(temp.resolve("a.sh"), "exit 3").toRealPath();
    }

    @Test
    void aRunOfTheScriptItselfAndOfItsInterpreterCount() {
        records.finished(Records.START, Records.exited(3), script.toString(), "-x");
        records.finished(Records.START + 1, Records.exited(0), "/bin/bash", "-e", script + "");
        records.finished(Records.START + 2, Records.exited(3), "sh", script.toString());
        records.finished(Records.START + 3, Records.exited(5), "cat", script.toString());

        assertThat(observed().of(script)).containsExactly(0, 3);
    }

    @Test
    void aDeathBySignalAndARunWithoutAnEndingDoNotCount() {
        records.finished(Records.START, Records.SIGTERM, script.toString());
        records.started(Records.START + 1, script.toString());

        assertThat(observed().of(script)).isEmpty();
    }

    @Test
    void aLinkIsTheScriptThatItNames() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), script);
        records.finished(Records.START, Records.exited(4), link.toString());

        assertThat(observed().of(script)).containsExactly(4);
    }

    @Test
    void anInterpreterWithATextHasNoScript() {
        assertThat(ScriptOfRun.of(List.of("bash", "-c", "exit 3", "a.sh"))).isEmpty();
        assertThat(ScriptOfRun.of(List.of("python3", "-m", "pytest"))).isEmpty();
        assertThat(ScriptOfRun.of(List.of("pwsh", "-NoProfile", "-File", "a.ps1")))
                .isEqualTo(Optional.of("a.ps1"));
        assertThat(ScriptOfRun.of(List.of("python3"))).isEmpty();
    }

    private ObservedCodes observed() {
        return ObservedCodes.read(new Store(records.state()), Caller.NOW);
    }
}
