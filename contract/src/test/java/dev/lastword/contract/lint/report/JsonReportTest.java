package dev.lastword.contract.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import dev.lastword.json.JsonReader;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private static final JsonReport JSON = new JsonReport();

    @Test
    void aCleanReportSaysWhatWasExamined() {
        assertThat(JSON.write(Reports.CLEAN))
                .isEqualTo("{\"findings\":[],\"examined\":381,\"fixed\":0,\"notAnalysed\":[]}\n");
    }

    @Test
    void aFindingHasItsPlaceAndItsRule() {
        assertThat(
                        JSON.write(
                                Reports.of(
                                        Reports.finding(
                                                Rule.RESERVED_CODE,
                                                Severity.ERROR,
                                                "bin/a.sh",
                                                "exit 7"))))
                .startsWith(
                        """
                        {"findings":[{"path":"bin/a.sh","line":3,"column":5,"endLine":3,"endColumn":12,\
                        "rule":"LW104","title":"reserved-code","severity":"error","message":"exit 7",\
                        """);
    }

    @Test
    void aReportOfAnythingIsOneLineOfJson() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String json = JSON.write(Reports.random(random));
            assertThat(json.indexOf('\n')).as("seed %d", seed).isEqualTo(json.length() - 1);
            assertThat(JsonReader.read(json.strip()))
                    .as("seed %d: %s", seed, json)
                    .isInstanceOf(JsonReader.Result.Read.class);
        }
    }
}
