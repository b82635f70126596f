package dev.lastword.contract.lint.report;

import dev.lastword.contract.lint.Finding;
import dev.lastword.contract.lint.Report;
import dev.lastword.contract.lint.Reported;

/// JUnit's XML, as continuous integration reads it: a test for each finding, which fails where the
/// finding fails the run, and one that says how many scripts were examined.
public final class JunitReport implements Reporter {

    @Override
    public String write(Report report) {
        long failures = report.findings().stream().filter(Reported::fails).count();
        String counts =
                " tests=\"" + (report.findings().size() + 1) + "\" failures=\"" + failures + "\"";
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<testsuites").append(counts).append(">\n");
        xml.append("  <testsuite name=\"lastword lint\"").append(counts).append(">\n");
        xml.append("    <testcase classname=\"lastword\" name=\"")
                .append(escape(Summary.of(report, "the project")))
                .append("\"/>\n");
        report.findings().forEach(reported -> testCase(xml, reported));
        return xml.append("  </testsuite>\n</testsuites>\n").toString();
    }

    private static void testCase(StringBuilder xml, Reported reported) {
        Finding finding = reported.finding();
        String place = finding.path() + ":" + finding.line() + ":" + finding.column();
        String rule = finding.rule().id() + " " + finding.rule().title();
        xml.append("    <testcase classname=\"").append(escape(finding.path()));
        xml.append("\" name=\"").append(escape(rule + " at " + place)).append("\">\n");
        String element = reported.fails() ? "failure" : "system-out";
        xml.append("      <").append(element);
        if (reported.fails()) {
            xml.append(" type=\"").append(finding.severity().word());
            xml.append("\" message=\"").append(escape(finding.message())).append('"');
        }
        xml.append('>').append(escape(place + ": " + finding.severity().word() + ": "));
        xml.append(escape(finding.message()));
        xml.append(reported.known() ? " (in the baseline)" : "");
        xml.append("</").append(element).append(">\n    </testcase>\n");
    }

    /// What XML 1.0 cannot hold, not even as a reference, becomes U+FFFD.
    static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        case '\t', '\n', '\r' -> safe.append("&#").append(c).append(';');
                        default -> safe.appendCodePoint(isXml(c) ? c : 0xfffd);
                    }
                });
        return safe.toString();
    }

    private static boolean isXml(int c) {
        boolean surrogate = c >= 0xd800 && c <= 0xdfff;
        return c >= ' ' && !surrogate && c != 0xfffe && c != 0xffff;
    }
}
