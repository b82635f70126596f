package dev.lastword.contract.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A script that is being written: lines with places, `@name@`, that are not filled in yet.
record Draft(List<String> lines) {

    Draft {
        lines = List.copyOf(lines);
    }

    /// Fills every line that is only a place, with the same indentation; no lines take the line
    /// out.
    Draft with(String place, List<String> block) {
        List<String> filled = new ArrayList<>();
        for (String line : lines) {
            if (line.endsWith("@" + place + "@") && isPrefix(line, place)) {
                String prefix = line.substring(0, line.length() - place.length() - 2);
                block.forEach(b -> filled.add((prefix + b).stripTrailing()));
            } else {
                filled.add(line);
            }
        }
        return new Draft(filled);
    }

    /// Indentation, or the mark of a comment.
    private static boolean isPrefix(String line, String place) {
        return line.substring(0, line.length() - place.length() - 2)
                .chars()
                .allMatch(c -> c == ' ' || c == '#');
    }

    /// Whether there is a line that is only this place.
    boolean has(String place) {
        return lines.stream().anyMatch(l -> l.strip().equals("@" + place + "@"));
    }

    /// Puts a block into the first line that is only this place.
    Draft withFirst(String place, List<String> block) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("@" + place + "@")) {
                List<String> filled = new ArrayList<>(lines.subList(0, i));
                filled.addAll(new Draft(lines.subList(i, i + 1)).with(place, block).lines());
                filled.addAll(lines.subList(i + 1, lines.size()));
                return new Draft(filled);
            }
        }
        return this;
    }

    /// Puts words in everywhere.
    Draft words(Map<String, String> words) {
        List<String> filled = new ArrayList<>();
        for (String line : lines) {
            String text = line;
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace("@" + word.getKey() + "@", word.getValue());
            }
            filled.add(text);
        }
        return new Draft(filled);
    }

    /// The script with a table of codes, or without any.
    String text(List<String> header) {
        StringBuilder text = new StringBuilder();
        with("header", header).lines().forEach(line -> text.append(flush(line)).append('\n'));
        return text.toString();
    }

    /// A line that begins with `^` takes no indentation: it is in a here-document.
    private static String flush(String line) {
        String content = line.stripLeading();
        return content.startsWith("^") ? content.substring(1) : line;
    }
}
