package dev.lastword.blackbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A recording, read by the letter of the published format asciicast v3: what it does not allow is
/// an error here.
///
/// @param header the first line
record Cast(Json header, List<Event> events) {
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]*x[1-9][0-9]*");

    /// One event.
    ///
    /// @param interval seconds since the one before
    record Event(double interval, String code, String data) {}

    /// Reads a whole file, every char of which is a byte. The last line has to be whole too.
    static Cast parse(String bytes) {
        if (!bytes.endsWith("\n")) {
            throw new AssertionError("torn: " + bytes.substring(Math.max(0, bytes.length() - 200)));
        }
        List<Event> events = new ArrayList<>();
        String[] lines = bytes.split("\n", -1);
        Json header = Json.parse(lines[0]);
        if (header.number("version") != 3
                || header.number("term.cols") < 1
                || header.number("term.rows") < 1
                || header.number("timestamp") < 1) {
            throw new AssertionError("no header: " + lines[0]);
        }
        for (int i = 1; i < lines.length - 1; i++) {
            if (!lines[i].startsWith("#")) {
                events.add(event(Json.parse(lines[i])));
            }
        }
        return new Cast(header, List.copyOf(events));
    }

    private static Event event(Json line) {
        if (line instanceof Json.Items(List<Json> values)
                && values.size() == 3
                && values.get(0) instanceof Json.Amount(var interval)
                && values.get(1) instanceof Json.Text(String code)
                && values.get(2) instanceof Json.Text(String data)
                && interval.signum() >= 0
                && isPossible(code, data)) {
            return new Event(interval.doubleValue(), code, data);
        }
        throw new AssertionError("no event: " + line);
    }

    private static boolean isPossible(String code, String data) {
        return switch (code) {
            case "o" -> true;
            case "r" -> SIZE.matcher(data).matches();
            case "x" -> Integer.parseInt(data) <= 255;
            default -> false;
        };
    }

    /// All output, as text.
    String output() {
        StringBuilder text = new StringBuilder();
        events.stream().filter(e -> e.code().equals("o")).forEach(e -> text.append(e.data()));
        return text.toString();
    }

    /// The data of the events of a kind.
    List<String> data(String code) {
        return events.stream().filter(e -> e.code().equals(code)).map(Event::data).toList();
    }
}
