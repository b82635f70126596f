package dev.lastword.jvm.explain;

import dev.lastword.cli.Paragraph;
import dev.lastword.contract.standard.Answer;
import dev.lastword.contract.standard.Explanation;
import dev.lastword.json.JsonWriter;
import java.util.List;
import java.util.Optional;

/// An explanation as text and as JSON.
final class Report {

    private static final int WIDTH = 100;
    private static final int INDENT = 13;

    private Report() {}

    static String text(Explanation explanation) {
        StringBuilder text = new StringBuilder();
        text.append(explanation.question().code());
        text.append(explanation.isKnown() ? "" : ": unknown").append('\n');
        for (String note : explanation.notes()) {
            text.append("  ");
            Paragraph.append(text, note, 2, WIDTH);
        }
        for (Answer answer : explanation.answers()) {
            text.append('\n').append(answer.name()).append('\n');
            field(text, "means", answer.meaning());
            field(text, "category", answer.category().word());
            field(text, "said by", answer.speaker().meaning());
            field(text, "what to do", answer.advice());
            field(text, "source", answer.reference());
        }
        return text.toString();
    }

    static String json(Explanation explanation) {
        JsonWriter json = new JsonWriter().object();
        json.name("code").value(explanation.question().code());
        json.name("unix").value(explanation.unix().number());
        json.name("known").value(explanation.isKnown());
        optional(json, "tool", explanation.question().tool());
        optional(json, "script", explanation.question().script().map(s -> s.name()));
        json.name("answers").array();
        for (Answer answer : explanation.answers()) {
            json.object();
            json.name("from").value(answer.origin().word());
            json.name("name").value(answer.name());
            json.name("meaning").value(answer.meaning());
            json.name("category").value(answer.category().word());
            json.name("saidBy").value(answer.speaker().word());
            json.name("advice").value(answer.advice());
            json.name("source").value(answer.reference());
            json.end();
        }
        json.end().name("notes");
        strings(json, explanation.notes());
        return json.end() + "\n";
    }

    static String text(Choice choice) {
        Choice.Recommendation found = choice.recommendation();
        return found.codes() + "\n" + found.reason() + "\n";
    }

    static String json(Choice choice) {
        Choice.Recommendation found = choice.recommendation();
        JsonWriter json = new JsonWriter().object();
        json.name("codes").value(found.codes());
        json.name("reason").value(found.reason());
        return json.end() + "\n";
    }

    private static void optional(JsonWriter json, String name, Optional<String> value) {
        value.ifPresent(v -> json.name(name).value(v));
    }

    private static void strings(JsonWriter json, List<String> strings) {
        json.array();
        strings.forEach(json::value);
        json.end();
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append("  ").append(name).append(" ".repeat(INDENT - 2 - name.length()));
        Paragraph.append(text, value, INDENT, WIDTH);
    }
}
