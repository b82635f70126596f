package dev.lastword.contract.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the parameters of a function or of a lambda.
final class ParameterParser {

    private final TokenReader reader;
    private final ExpressionParser expressions;
    private final boolean hasAnnotations;
    private final List<Parameter> parameters = new ArrayList<>();
    private Parameter.Kind kind = Parameter.Kind.POSITIONAL_OR_KEYWORD;

    ParameterParser(TokenReader reader, ExpressionParser expressions, boolean hasAnnotations) {
        this.reader = reader;
        this.expressions = expressions;
        this.hasAnnotations = hasAnnotations;
    }

    /// Reads up to the token that ends them, and leaves that.
    List<Parameter> parameters(Kind closing) {
        while (!reader.is(closing)) {
            one();
            if (!reader.accept(Kind.COMMA)) {
                break;
            }
        }
        return List.copyOf(parameters);
    }

    private void one() {
        int start = reader.start();
        if (reader.accept(Kind.SLASH)) {
            makePositionalOnly();
        } else if (reader.accept(Kind.DOUBLE_STAR)) {
            parameters.add(parameter(start, Parameter.Kind.VAR_KEYWORD));
        } else if (reader.accept(Kind.STAR)) {
            if (kind == Parameter.Kind.KEYWORD_ONLY) {
                throw new SyntaxFault("two stars among parameters");
            }
            kind = Parameter.Kind.KEYWORD_ONLY;
            if (!reader.is(Kind.COMMA)) {
                parameters.add(parameter(start, Parameter.Kind.VAR_POSITIONAL));
            }
        } else {
            parameters.add(parameter(start, kind));
        }
    }

    private void makePositionalOnly() {
        boolean isFirstSlash =
                parameters.stream().allMatch(p -> p.kind() == Parameter.Kind.POSITIONAL_OR_KEYWORD);
        if (parameters.isEmpty() || !isFirstSlash || kind == Parameter.Kind.KEYWORD_ONLY) {
            throw new SyntaxFault("'/' does not belong here among parameters");
        }
        parameters.replaceAll(p ->
                new Parameter(
                        p.range(),
                        Parameter.Kind.POSITIONAL_ONLY,
                        p.name(),
                        p.annotation(),
                        p.defaultValue()));
    }

    private Parameter parameter(int start, Parameter.Kind kind) {
        Identifier name = reader.identifier();
        Optional<Expression> annotation =
                hasAnnotations && reader.accept(Kind.COLON)
                        ? Optional.of(annotation(kind))
                        : Optional.empty();
        Optional<Expression> value =
                !isVariable(kind) && reader.accept(Kind.ASSIGN)
                        ? Optional.of(expressions.expression())
                        : Optional.empty();
        return new Parameter(reader.since(start), kind, name, annotation, value);
    }

    /// `*args: *Ts` has a star in its annotation, and nothing else has.
    private Expression annotation(Parameter.Kind kind) {
        return kind == Parameter.Kind.VAR_POSITIONAL
                ? expressions.starOrNamed()
                : expressions.expression();
    }

    private static boolean isVariable(Parameter.Kind kind) {
        return kind == Parameter.Kind.VAR_POSITIONAL || kind == Parameter.Kind.VAR_KEYWORD;
    }
}
