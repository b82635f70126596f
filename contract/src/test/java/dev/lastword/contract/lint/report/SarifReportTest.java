package dev.lastword.contract.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lastword.contract.lint.Report;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is written as SARIF is SARIF, by the schema that OASIS published.
class SarifReportTest {

    private static final Schema SCHEMA = schema();
    private static final SarifReport SARIF = new SarifReport("1.2.3");

    @Test
    void aCleanReportIsSarif() {
        assertThat(SCHEMA.validate(SARIF.write(Reports.CLEAN), InputFormat.JSON)).isEmpty();
    }

    @Test
    void aReportOfAnythingIsSarif() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Report report = Reports.random(random);
            assertThat(SCHEMA.validate(SARIF.write(report), InputFormat.JSON))
                    .as("seed %d, report %s", seed, report)
                    .isEmpty();
        }
    }

    /// Without this, a schema that allows everything would pass too.
    @Test
    void theSchemaRefusesWhatIsNone() {
        String sarif =
                SARIF.write(
                        Reports.of(
                                Reports.finding(
                                        Rule.RESERVED_CODE, Severity.ERROR, "a.sh", "exit 7")));

        assertThat(
                        SCHEMA.validate(
                                sarif.replace("\"startLine\":3", "\"startLine\":0"),
                                InputFormat.JSON))
                .isNotEmpty();
        assertThat(SCHEMA.validate(sarif.replace("\"error\"", "\"fatal\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void eachRuleIsDescribedWithItsPage() {
        String sarif = SARIF.write(Reports.CLEAN);

        for (Rule rule : Rule.values()) {
            assertThat(sarif).contains("\"id\":\"" + rule.id() + "\"", "/rules/" + rule.id());
        }
    }

    @Test
    void whatTheBaselineListsIsUnchanged() {
        assertThat(
                        SARIF.write(
                                Reports.of(
                                        Reports.finding(
                                                Rule.RESERVED_CODE, Severity.ERROR, "a", "x"),
                                        Reports.known(
                                                Rule.RESERVED_CODE, Severity.ERROR, "b", "x"))))
                .contains("\"baselineState\":\"new\"", "\"baselineState\":\"unchanged\"");
        assertThat(
                        SARIF.write(
                                Reports.of(
                                        Reports.finding(
                                                Rule.RESERVED_CODE, Severity.ERROR, "a", "x"))))
                .doesNotContain("baselineState");
    }

    @Test
    void aPathIsAReference() {
        assertThat(SarifReport.uri("scripts/a b#1%\u00e4.sh"))
                .isEqualTo("scripts/a%20b%231%25%C3%A4.sh");
    }

    private static Schema schema() {
        try (InputStream schema =
                Objects.requireNonNull(
                        SarifReportTest.class.getResourceAsStream(
                                "/schema/sarif-schema-2.1.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(
                            new String(schema.readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
