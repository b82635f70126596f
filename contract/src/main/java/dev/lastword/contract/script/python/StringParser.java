package dev.lastword.contract.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads strings that stand side by side, and the fields of those that are formatted.
final class StringParser {

    private final TokenReader reader;
    private final ExpressionParser expressions;

    StringParser(TokenReader reader, ExpressionParser expressions) {
        this.reader = reader;
        this.expressions = expressions;
    }

    /// One string or more, which are one value.
    Expression strings() {
        int start = reader.start();
        List<Expression> parts = new ArrayList<>();
        boolean isFormatted = false;
        boolean isTemplate = false;
        do {
            if (reader.is(Kind.STRING)) {
                parts.add(plain());
            } else {
                isFormatted = true;
                isTemplate |= formatted(parts);
            }
        } while (reader.is(Kind.STRING) || reader.is(Kind.FORMAT_START));
        boolean isBytes = sameKind(parts);
        if (isTemplate) {
            return new Expression.TemplateStr(reader.since(start), parts);
        }
        if (isFormatted) {
            return new Expression.JoinedStr(reader.since(start), parts);
        }
        return parts.size() == 1
                ? parts.getFirst()
                : new Expression.Constant(reader.since(start), joined(parts, isBytes));
    }

    private Expression.Constant plain() {
        int start = reader.start();
        String text = reader.text();
        StringStart prefix = StringStart.at(text, 0);
        String body = text.substring(prefix.end(), text.length() - prefix.quotes());
        reader.step();
        if (prefix.isBytes() && !isAscii(body)) {
            throw new SyntaxFault("bytes can only have ASCII characters");
        }
        String value = Escapes.resolve(body, prefix.isRaw(), prefix.isBytes());
        return new Expression.Constant(
                reader.since(start),
                prefix.isBytes() ? new Value.Bytes(value) : new Value.Str(value));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /// Whether all are bytes; a fault where only some are.
    private static boolean sameKind(List<Expression> parts) {
        long bytes = parts.stream().filter(StringParser::isBytes).count();
        if (bytes > 0 && bytes < parts.size()) {
            throw new SyntaxFault("bytes and text in one string");
        }
        return bytes > 0;
    }

    private static boolean isBytes(Expression part) {
        return part instanceof Expression.Constant constant
                && constant.value() instanceof Value.Bytes;
    }

    private static Value joined(List<Expression> parts, boolean isBytes) {
        StringBuilder text = new StringBuilder();
        for (Expression part : parts) {
            if (part instanceof Expression.Constant constant) {
                switch (constant.value()) {
                    case Value.Str(String value) -> text.append(value);
                    case Value.Bytes(String value) -> text.append(value);
                    default -> {}
                }
            }
        }
        return isBytes ? new Value.Bytes(text.toString()) : new Value.Str(text.toString());
    }

    /// Adds the parts of one formatted string.
    ///
    /// @return whether it is a template
    private boolean formatted(List<Expression> parts) {
        reader.enter();
        StringStart prefix = StringStart.at(reader.text(), 0);
        reader.step();
        while (!reader.accept(Kind.FORMAT_END)) {
            parts.add(part(prefix, false));
        }
        reader.leave();
        return prefix.isTemplate();
    }

    private Expression part(StringStart prefix, boolean isFormat) {
        if (reader.is(Kind.FORMAT_TEXT)) {
            int start = reader.start();
            String text = reader.text();
            reader.step();
            String plain = isFormat ? text : text.replace("{{", "{").replace("}}", "}");
            return new Expression.Constant(
                    reader.since(start),
                    new Value.Str(Escapes.resolve(plain, prefix.isRaw(), false)));
        }
        return field(prefix);
    }

    private Expression field(StringStart prefix) {
        int start = reader.start();
        reader.expect(Kind.LBRACE);
        Expression value = expressions.yieldOrStarred();
        boolean isSelfDocumenting = reader.accept(Kind.ASSIGN);
        Conversion conversion = reader.accept(Kind.EXCLAMATION) ? conversion() : Conversion.NONE;
        Optional<Expression.JoinedStr> format =
                reader.accept(Kind.COLON) ? Optional.of(format(prefix)) : Optional.empty();
        reader.expect(Kind.RBRACE);
        return prefix.isTemplate()
                ? new Expression.Interpolation(
                        reader.since(start), value, isSelfDocumenting, conversion, format)
                : new Expression.FormattedValue(
                        reader.since(start), value, isSelfDocumenting, conversion, format);
    }

    private Conversion conversion() {
        return switch (reader.name()) {
            case "s" -> Conversion.STR;
            case "r" -> Conversion.REPR;
            case "a" -> Conversion.ASCII;
            default -> throw new SyntaxFault("a conversion is !s, !r or !a");
        };
    }

    private Expression.JoinedStr format(StringStart prefix) {
        reader.enter();
        int start = reader.start();
        List<Expression> parts = new ArrayList<>();
        while (!reader.is(Kind.RBRACE)) {
            parts.add(part(prefix, true));
        }
        reader.leave();
        return new Expression.JoinedStr(reader.since(start), parts);
    }
}
