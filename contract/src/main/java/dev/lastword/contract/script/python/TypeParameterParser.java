package dev.lastword.contract.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `[T: bound = default, *Ts, **P]` behind the name of a function, a class or a type.
final class TypeParameterParser {

    private final TokenReader reader;
    private final ExpressionParser expressions;

    TypeParameterParser(TokenReader reader, ExpressionParser expressions) {
        this.reader = reader;
        this.expressions = expressions;
    }

    /// None where no bracket comes next.
    List<TypeParameter> parameters() {
        if (!reader.accept(Kind.LBRACKET)) {
            return List.of();
        }
        List<TypeParameter> parameters = new ArrayList<>();
        do {
            parameters.add(parameter());
        } while (reader.accept(Kind.COMMA) && !reader.is(Kind.RBRACKET));
        reader.expect(Kind.RBRACKET);
        return parameters;
    }

    private TypeParameter parameter() {
        int start = reader.start();
        TypeParameter.Kind kind = kind();
        Identifier name = reader.identifier();
        Optional<Expression> bound =
                kind == TypeParameter.Kind.TYPE_VAR && reader.accept(Kind.COLON)
                        ? Optional.of(expressions.expression())
                        : Optional.empty();
        Optional<Expression> value =
                reader.accept(Kind.ASSIGN) ? Optional.of(defaultValue(kind)) : Optional.empty();
        return new TypeParameter(reader.since(start), kind, name, bound, value);
    }

    private TypeParameter.Kind kind() {
        if (reader.accept(Kind.STAR)) {
            return TypeParameter.Kind.TYPE_VAR_TUPLE;
        }
        return reader.accept(Kind.DOUBLE_STAR)
                ? TypeParameter.Kind.PARAM_SPEC
                : TypeParameter.Kind.TYPE_VAR;
    }

    private Expression defaultValue(TypeParameter.Kind kind) {
        return kind == TypeParameter.Kind.TYPE_VAR_TUPLE
                ? expressions.starOrNamed()
                : expressions.expression();
    }
}
