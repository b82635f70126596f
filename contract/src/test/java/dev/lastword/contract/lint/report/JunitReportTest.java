package dev.lastword.contract.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.lint.Report;
import dev.lastword.contract.lint.Reported;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Severity;
import java.io.StringReader;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class JunitReportTest {

    private static final JunitReport JUNIT = new JunitReport();

    @Test
    void aFindingIsATestThatFails() throws Exception {
        Document xml =
                parse(
                        JUNIT.write(
                                Reports.of(
                                        Reports.finding(
                                                Rule.RESERVED_CODE,
                                                Severity.ERROR,
                                                "a<b>.sh",
                                                "exit 7 & \"more\""))));

        assertThat(attribute(xml, "failure", "message")).isEqualTo("exit 7 & \"more\"");
        assertThat(attribute(xml, "testsuites", "failures")).isEqualTo("1");
    }

    @Test
    void aNoteIsATestThatPasses() throws Exception {
        Document xml =
                parse(
                        JUNIT.write(
                                Reports.of(
                                        Reports.finding(
                                                Rule.NOT_ANALYSED, Severity.NOTE, "a", "x"))));

        assertThat(xml.getElementsByTagName("failure").getLength()).isZero();
        assertThat(attribute(xml, "testsuites", "failures")).isEqualTo("0");
    }

    @Test
    void aReportOfAnythingIsXml() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Report report = Reports.random(random);
            Document xml = parse(JUNIT.write(report));
            assertThat(xml.getElementsByTagName("failure").getLength())
                    .as("seed %d", seed)
                    .isEqualTo((int) report.findings().stream().filter(Reported::fails).count());
            assertThat(xml.getElementsByTagName("testcase").getLength())
                    .as("seed %d", seed)
                    .isEqualTo(report.findings().size() + 1);
        }
    }

    private static String attribute(Document xml, String element, String name) {
        return xml.getElementsByTagName(element)
                .item(0)
                .getAttributes()
                .getNamedItem(name)
                .getNodeValue();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
