package dev.lastword.contract.lint.inventory;

import dev.lastword.json.JsonWriter;
import java.util.Collection;
import java.util.List;

/// `{"scripts":[{"path","language","returns":[0,1],"unknown":false,"documented":[…],…}]}`
public final class InventoryJson {

    private InventoryJson() {}

    /// The inventory as one line with a newline at its end.
    public static String write(List<Row> rows) {
        JsonWriter json = new JsonWriter().object().name("scripts").array();
        for (Row row : rows) {
            json.object();
            json.name("path").value(row.path());
            json.name("language").value(row.languageName());
            codes(json, "returns", row.returns().codes());
            json.name("unknown").value(row.returns().unknown());
            codes(json, "documented", row.documented());
            codes(json, "observed", row.observed());
            json.end();
        }
        return json.end().end() + "\n";
    }

    private static void codes(JsonWriter json, String name, Collection<Integer> codes) {
        json.name(name).array();
        codes.forEach(json::value);
        json.end();
    }
}
