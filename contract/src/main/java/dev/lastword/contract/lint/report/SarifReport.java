package dev.lastword.contract.lint.report;

import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Finding;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Report;
import dev.lastword.contract.lint.Reported;
import dev.lastword.contract.lint.Rule;
import dev.lastword.json.JsonWriter;
import java.nio.charset.StandardCharsets;

/// SARIF 2.1.0 (OASIS), for code scanning.
///
/// Paths are relative to `%SRCROOT%`, the root of the project. The fingerprint is that of the
/// baseline.
public final class SarifReport implements Reporter {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    private final String version;

    /// @param version lastword's own
    public SarifReport(String version) {
        this.version = version;
    }

    @Override
    public String write(Report report) {
        JsonWriter json = new JsonWriter().object();
        json.name("$schema").value(SCHEMA);
        json.name("version").value("2.1.0");
        json.name("runs").array().object();
        json.name("tool").object().name("driver").object();
        json.name("name").value("lastword");
        json.name("version").value(version);
        json.name("informationUri").value(Pages.home());
        json.name("rules").array();
        for (Rule rule : Rule.values()) {
            rule(json, rule);
        }
        json.end().end().end();
        json.name("columnKind").value("utf16CodeUnits");
        json.name("results").array();
        boolean compared = report.known() > 0;
        report.findings().forEach(reported -> result(json, reported, compared));
        return json.end().end().end().end() + "\n";
    }

    private static void rule(JsonWriter json, Rule rule) {
        json.object();
        json.name("id").value(rule.id());
        json.name("name").value(rule.title());
        json.name("shortDescription").object();
        json.name("text").value("A script that " + rule.fault() + ".").end();
        json.name("helpUri").value(Pages.of(rule));
        json.name("defaultConfiguration").object();
        json.name("enabled").value(rule.byDefault());
        json.name("level").value(rule.severity().word()).end();
        json.end();
    }

    /// @param compared whether a baseline had its say; then each result needs a state
    private static void result(JsonWriter json, Reported reported, boolean compared) {
        Finding finding = reported.finding();
        json.object();
        json.name("ruleId").value(finding.rule().id());
        json.name("level").value(finding.severity().word());
        json.name("message").object().name("text").value(finding.message()).end();
        json.name("locations").array().object();
        json.name("physicalLocation").object();
        artifact(json, finding.path());
        json.name("region").object();
        json.name("startLine").value(finding.line());
        json.name("startColumn").value(finding.column());
        json.name("endLine").value(finding.endLine());
        json.name("endColumn").value(finding.endColumn());
        json.end().end().end().end();
        json.name("partialFingerprints").object();
        json.name("lastword/v1").value(reported.fingerprint()).end();
        if (compared) {
            json.name("baselineState").value(reported.known() ? "unchanged" : "new");
        }
        finding.fix().ifPresent(fix -> fix(json, finding.path(), fix));
        json.end();
    }

    private static void fix(JsonWriter json, String path, Fix fix) {
        json.name("fixes").array().object();
        json.name("description").object().name("text").value(fix.description()).end();
        json.name("artifactChanges").array().object();
        artifact(json, path);
        json.name("replacements").array();
        for (Edit edit : fix.edits()) {
            json.object().name("deletedRegion").object();
            json.name("charOffset").value(edit.range().start());
            json.name("charLength").value(edit.range().end() - edit.range().start()).end();
            json.name("insertedContent").object();
            json.name("text").value(edit.replacement()).end().end();
        }
        json.end().end().end().end().end();
    }

    private static void artifact(JsonWriter json, String path) {
        json.name("artifactLocation").object();
        json.name("uri").value(uri(path));
        json.name("uriBaseId").value(ROOT).end();
    }

    /// A path as a reference by RFC 3986: what is neither unreserved nor a slash is a `%` and its
    /// bytes.
    static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || "-._~/".indexOf(c) >= 0;
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return uri.toString();
    }
}
