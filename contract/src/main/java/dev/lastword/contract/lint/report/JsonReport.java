package dev.lastword.contract.lint.report;

import dev.lastword.contract.lint.Edit;
import dev.lastword.contract.lint.Finding;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.NotAnalysed;
import dev.lastword.contract.lint.Report;
import dev.lastword.contract.lint.Reported;
import dev.lastword.json.JsonWriter;

/// One JSON object, for programs:
/// `{"findings":[{"path","line","column",…}],"examined":N,"notAnalysed":[…]}`.
///
/// A fix is a list of edits in UTF-16 units of the file's text, a byte order mark not counted.
public final class JsonReport implements Reporter {

    @Override
    public String write(Report report) {
        JsonWriter json = new JsonWriter().object().name("findings").array();
        report.findings().forEach(reported -> finding(json, reported));
        json.end();
        json.name("examined").value(report.examined());
        json.name("fixed").value(report.fixed());
        json.name("notAnalysed").array();
        for (NotAnalysed not : report.notAnalysed()) {
            json.object().name("path").value(not.path());
            json.name("line").value(not.line());
            json.name("reason").value(not.reason()).end();
        }
        return json.end().end() + "\n";
    }

    private static void finding(JsonWriter json, Reported reported) {
        Finding finding = reported.finding();
        json.object();
        json.name("path").value(finding.path());
        json.name("line").value(finding.line());
        json.name("column").value(finding.column());
        json.name("endLine").value(finding.endLine());
        json.name("endColumn").value(finding.endColumn());
        json.name("rule").value(finding.rule().id());
        json.name("title").value(finding.rule().title());
        json.name("severity").value(finding.severity().word());
        json.name("message").value(finding.message());
        json.name("symbol").value(finding.symbol());
        json.name("fingerprint").value(reported.fingerprint());
        json.name("known").value(reported.known());
        finding.fix().ifPresent(fix -> fix(json, fix));
        json.end();
    }

    private static void fix(JsonWriter json, Fix fix) {
        json.name("fix").object();
        json.name("description").value(fix.description());
        json.name("edits").array();
        for (Edit edit : fix.edits()) {
            json.object().name("start").value(edit.range().start());
            json.name("end").value(edit.range().end());
            json.name("replacement").value(edit.replacement()).end();
        }
        json.end().end();
    }
}
