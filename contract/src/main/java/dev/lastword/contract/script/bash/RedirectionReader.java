package dev.lastword.contract.script.bash;

import dev.lastword.contract.script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads redirections.
final class RedirectionReader {

    private final Cursor cursor;
    private final WordReader words;

    RedirectionReader(Cursor cursor, WordReader words) {
        this.cursor = cursor;
        this.words = words;
    }

    /// Whether a redirection begins at the cursor, and no process substitution.
    boolean begin() {
        int c = cursor.peek();
        if (c == '&') {
            return cursor.at(cursor.pos + 1) == '>';
        }
        int operator = descriptorEnd();
        return isAngle(cursor.at(operator)) && cursor.at(operator + 1) != '(';
    }

    private static boolean isAngle(int c) {
        return c == '<' || c == '>';
    }

    /// Where the operator stands, if there is one: behind digits or `{name}`.
    private int descriptorEnd() {
        int end = cursor.pos;
        if (cursor.at(end) == '{') {
            int name = cursor.nameEnd(end + 1);
            return name > end + 1 && cursor.at(name) == '}' ? name + 1 : end;
        }
        while (Cursor.isDigit(cursor.at(end))) {
            end++;
        }
        return end;
    }

    /// All redirections at the cursor, which are behind a compound command.
    List<Redirection> all() {
        List<Redirection> all = new ArrayList<>(0);
        while (true) {
            cursor.skipBlanks();
            if (!begin()) {
                return all;
            }
            all.add(redirection());
        }
    }

    Redirection redirection() {
        int start = cursor.pos;
        int operator = descriptorEnd();
        Optional<String> descriptor =
                operator == start
                        ? Optional.empty()
                        : Optional.of(cursor.text.substring(start, operator));
        cursor.pos = operator;
        Redirection.Kind kind = kind();
        cursor.pos += kind.text().length();
        Range operatorRange = cursor.since(operator);
        cursor.skipBlanks();
        int targetStart = cursor.pos;
        Word target = words.word("a word behind '" + kind.text() + "'");
        Optional<HereDocument> document =
                switch (kind) {
                    case HERE_DOCUMENT -> Optional.of(await(targetStart, false));
                    case HERE_DOCUMENT_TABS -> Optional.of(await(targetStart, true));
                    default -> Optional.empty();
                };
        return new Redirection(
                cursor.since(start), descriptor, kind, operatorRange, target, document);
    }

    private Redirection.Kind kind() {
        Redirection.Kind longest =
                cursor.peek() == '<' ? Redirection.Kind.READ : Redirection.Kind.WRITE;
        for (Redirection.Kind kind : Redirection.Kind.values()) {
            if (cursor.looksAt(kind.text()) && kind.text().length() > longest.text().length()) {
                longest = kind;
            }
        }
        return longest;
    }

    /// Notes the here-document whose delimiter stands between a place and the cursor.
    private HereDocument await(int start, boolean tabs) {
        int end = cursor.pos;
        String written = cursor.text.substring(start, end);
        StringBuilder plain = new StringBuilder();
        boolean quoted = false;
        char open = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == open) {
                open = 0;
            } else if (open == 0 && (c == '\'' || c == '"')) {
                open = c;
                quoted = true;
            } else if (c == '\\' && open != '\'' && i + 1 < written.length()) {
                i++;
                plain.append(written.charAt(i));
                quoted = true;
            } else {
                plain.append(c);
            }
        }
        HereDocument document = new HereDocument(plain.toString(), quoted, tabs, cursor.since(end));
        cursor.await(document);
        return document;
    }
}
