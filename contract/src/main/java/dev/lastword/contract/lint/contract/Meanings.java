package dev.lastword.contract.lint.contract;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.lint.Profile;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.standard.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a table may say of a code: what the script itself says before it ends so, or else what the
/// standard says.
final class Meanings {

    private static final int LONGEST = 60;

    private static final int SHORTEST = 6;

    private static final List<String> PREFIXES =
            List.of("error:", "fatal error:", "fatal:", "err:", "error]", "err]");

    private Meanings() {}

    /// The texts that fit, the best one first.
    static List<String> of(Unit unit, int code) {
        List<String> texts = new ArrayList<>();
        if (code != 0) {
            own(unit, code).ifPresent(texts::add);
        }
        texts.add(standard(unit.profile(), code));
        return texts;
    }

    /// What the script says wherever it ends so; where it says one thing here and another there, no
    /// text of it is that of the code.
    private static Optional<String> own(Unit unit, int code) {
        Optional<String> written = Optional.empty();
        Optional<String> implicit = Optional.empty();
        boolean first = true;
        for (Exit exit : unit.facts().exits()) {
            if (!(exit.outcome() instanceof Outcome.Known(_, int ends)) || ends != code) {
                continue;
            }
            if (exit.cause() == Cause.WRITTEN) {
                Optional<String> said = exit.message().flatMap(Meanings::clean);
                if (!first && !said.equals(written)) {
                    return Optional.empty();
                }
                written = said;
                first = false;
            } else if (implicit.isEmpty()) {
                implicit = text(exit.cause());
            }
        }
        return first ? implicit : written;
    }

    private static Optional<String> text(Cause cause) {
        return switch (cause) {
            case USAGE -> Optional.of("Usage error");
            case UNSET -> Optional.of("A variable is not set");
            case MANDATORY -> Optional.of("A mandatory parameter is missing");
            case CRASH -> Optional.of("Unexpected error");
            case WRITTEN, END, ERREXIT, DECLARED -> Optional.empty();
        };
    }

    /// In a few words, which are ours, for they stand in other people's files.
    static String standard(Profile profile, int code) {
        if (profile == Profile.CLAUDE_HOOK && code == 2) {
            return "Blocked";
        }
        return switch (new Code(code).category()) {
            case SUCCESS -> "Success";
            case LOGIC -> "Failure";
            case CONFIG -> "Usage or configuration error";
            case EXTERNAL -> "External error";
            case AUTH -> "Authentication error";
            case RESERVED -> "Error";
            case SCRIPT_SPECIFIC -> "State of this script";
            case TAKEN -> "Error of another program";
        };
    }

    /// A message as the text of a table: in one line, up to its first value.
    private static Optional<String> clean(String message) {
        String text = withoutPrefix(message);
        if (Wording.lower(text).startsWith("usage")) {
            return Optional.of("Usage error");
        }
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || "${%\\\"`|#<>/~=*@[".indexOf(c) >= 0) {
                break;
            }
            clean.append(c);
        }
        String brief = trimmed(cut(clean.toString()));
        if (brief.length() < SHORTEST || isExample(brief)) {
            return Optional.empty();
        }
        return Optional.of(Character.toUpperCase(brief.charAt(0)) + brief.substring(1));
    }

    /// Without `ERROR:`, `::error::`, `** ERROR: ` and the like.
    private static String withoutPrefix(String message) {
        String lower = Wording.lower(message);
        int start = 0;
        int before = -1;
        while (start != before) {
            before = start;
            while (start < message.length() && !Character.isLetterOrDigit(message.charAt(start))) {
                start++;
            }
            for (String prefix : PREFIXES) {
                if (lower.startsWith(prefix, start)) {
                    start += prefix.length();
                    break;
                }
            }
        }
        return message.substring(start);
    }

    /// A line that shows how to call something.
    private static boolean isExample(String text) {
        String lower = Wording.lower(text);
        if (lower.startsWith("for example")
                || lower.startsWith("example")
                || lower.startsWith("e.g")) {
            return true;
        }
        int dot = text.indexOf('.');
        while (dot >= 0 && dot + 1 < text.length()) {
            if (Character.isLetter(text.charAt(dot + 1))) {
                return true;
            }
            dot = text.indexOf('.', dot + 1);
        }
        return false;
    }

    /// At the end of a word.
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int blank = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, blank < 0 ? LONGEST : blank);
    }

    /// Without what leads to a value that is not there, or ends a sentence.
    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && " .:!,;('[=-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String trimmed = text.substring(0, end);
        boolean open = trimmed.indexOf('(') >= 0 && trimmed.indexOf(')') < 0;
        return open ? trimmed(trimmed.substring(0, trimmed.indexOf('('))) : trimmed;
    }
}
