package dev.lastword.contract.script.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Scripts as people write them, one for each theme of the language reference.
final class FixtureTest {

    @Test
    void everyScriptIsReadToItsEnd() throws IOException {
        assertThat(Fixture.all()).hasSizeGreaterThanOrEqualTo(60);
        for (Fixture fixture : Fixture.all()) {
            assertThat(Script.parse(fixture.text()).unparsed()).as(fixture.name()).isEmpty();
        }
    }

    @Test
    void everyFunctionParameterAndExitIsFoundWhereItStands() throws IOException {
        for (Fixture fixture : Fixture.all()) {
            assertThat(fixture.found()).as(fixture.name()).isEqualTo(fixture.expected());
        }
    }

    @Test
    void theNewlinesOfWindowsChangeNothing() throws IOException {
        for (Fixture fixture : Fixture.all()) {
            Fixture windows = new Fixture(fixture.name(), fixture.text().replace("\n", "\r\n"));
            assertThat(windows.found()).as(fixture.name()).isEqualTo(fixture.expected());
        }
    }
}
