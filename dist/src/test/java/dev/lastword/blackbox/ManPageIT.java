package dev.lastword.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.cli.Commands;
import dev.lastword.cli.Flag;
import dev.lastword.cli.Spec;
import dev.lastword.status.OwnCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What `man lastword` reads.
class ManPageIT extends Workplace {
    @Test
    void itNamesEveryFlag() throws IOException {
        String page = unescaped();
        for (Spec command : Commands.ALL) {
            assertThat(page).contains(".B lastword " + command.name() + "\n");
            String section = page.split("\n\\.SS " + command.name() + "\n", -1)[1];
            String itsOwn = section.split("(?m)^\\.S[HS]", -1)[0];
            for (Flag flag : command.flags()) {
                assertThat(itsOwn).contains(entry(flag.synopsis(), flag.help()));
            }
        }
    }

    @Test
    void itNamesEveryExitCode() throws IOException {
        String page = unescaped();
        for (OwnCode code : OwnCode.values()) {
            assertThat(page).contains(entry(Integer.toString(code.number()), code.meaning()));
        }
    }

    @Test
    void groffHasNothingToSay() {
        Path groff = Tools.need("groff");
        assertThat(direct(groff.toString(), "-man", "-Tutf8", "-ww", "-z", page().toString()).run())
                .hasToString("Result[ending=exit 0, out=, err=]");
    }

    private static String entry(String term, String meaning) {
        return "\n.TP\n.B " + term + "\n" + meaning + "\n";
    }

    private static String unescaped() throws IOException {
        return Files.readString(page()).replace("\\-", "-").replace("\\&", "").replace("\\e", "\\");
    }

    private static Path page() {
        return Distribution.file("share/man/man1/lastword.1");
    }
}
