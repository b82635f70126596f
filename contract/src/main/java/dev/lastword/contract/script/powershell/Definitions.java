package dev.lastword.contract.script.powershell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What gives something a name: functions, classes, enumerations, `using`, `data`, `configuration`.
final class Definitions {
    private final Grammar grammar;
    private final Cursor cursor;

    Definitions(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /// The definition that begins with this keyword; none where the word is a command.
    Optional<Statement> definition(String word) {
        int start = cursor.at;
        return switch (word) {
            case "function", "filter", "workflow" -> Optional.of(function(start, word));
            case "class", "enum" ->
                    isTypeDefinition(word.length())
                            ? Optional.of(type(start, List.of()))
                            : Optional.empty();
            case "using" -> isUsing() ? Optional.of(using()) : Optional.empty();
            case "data" -> data(start);
            case "configuration" -> configuration(start);
            default -> Optional.empty();
        };
    }

    private Statement function(int start, String word) {
        Statement.FunctionKind kind = Statement.FunctionKind.valueOf(word.toUpperCase(Locale.ROOT));
        cursor.at += word.length();
        cursor.skipLines();
        String name = grammar.strings.plainWord();
        cursor.skipLines();
        List<Parameter> parameters = List.of();
        if (cursor.peek() == '(') {
            parameters = grammar.blocks.parameters();
            cursor.skipLines();
        }
        ScriptBlock body = grammar.blocks.scriptBlock();
        return new Statement.FunctionDefinition(cursor.from(start), kind, name, parameters, body);
    }

    /// Whether a name and then `{` or `:` follow.
    private boolean isTypeDefinition(int length) {
        int start = cursor.at;
        cursor.at += length;
        cursor.skipLines();
        boolean named = Characters.isIdentifierStart(cursor.peek());
        while (Characters.isIdentifierPart(cursor.peek())) {
            cursor.at++;
        }
        cursor.skipLines();
        boolean is = named && (cursor.peek() == '{' || cursor.peek() == ':');
        cursor.at = start;
        return is;
    }

    /// A class or an enumeration, at its keyword.
    Statement type(int start, List<AttributeBase> attributes) {
        boolean isClass = cursor.takeKeyword("class");
        if (!isClass) {
            cursor.takeKeyword("enum");
        }
        cursor.skipLines();
        String name = cursor.identifier();
        cursor.skipLines();
        List<AttributeBase.TypeConstraint> bases = new ArrayList<>();
        if (cursor.take(':')) {
            do {
                cursor.skipLines();
                bases.add(grammar.types.bare());
                cursor.skipLines();
            } while (cursor.take(','));
        }
        int open = cursor.at;
        cursor.open('{');
        cursor.deeper();
        List<Member> members = new ArrayList<>();
        cursor.skipSeparators();
        while (!cursor.atEnd() && cursor.peek() != '}') {
            members.add(isClass ? member() : enumMember());
            cursor.skipSeparators();
        }
        cursor.close('}', open);
        cursor.depth--;
        return isClass
                ? new Statement.ClassDefinition(
                        cursor.from(start), attributes, name, bases, members)
                : new Statement.EnumDefinition(
                        cursor.from(start), attributes, name, bases.stream().findFirst(), members);
    }

    private Member enumMember() {
        int start = cursor.at;
        String name = cursor.identifier();
        int end = cursor.at;
        cursor.skipBlanks();
        if (!cursor.take('=')) {
            cursor.at = end;
            return new Member.EnumMember(cursor.from(start), name, Optional.empty());
        }
        cursor.skipLines();
        Optional<Expression> value = Optional.of(grammar.expressions.expression());
        return new Member.EnumMember(cursor.from(start), name, value);
    }

    private Member member() {
        int start = cursor.at;
        List<String> modifiers = new ArrayList<>();
        List<AttributeBase> attributes = new ArrayList<>();
        while (true) {
            String word = cursor.keyword();
            if (cursor.peek() == '[') {
                attributes.addAll(grammar.types.attributes());
            } else if (isModifier(word)) {
                modifiers.add(word);
                cursor.at += word.length();
            } else if (isModifierBeforeType()) {
                modifiers.add(
                        cursor.text.substring(cursor.at, cursor.at + 6).toLowerCase(Locale.ROOT));
                cursor.at += 6;
            } else {
                break;
            }
            cursor.skipLines();
        }
        return cursor.peek() == '$'
                ? property(start, modifiers, attributes)
                : method(start, modifiers, attributes);
    }

    /// A method may be named `static`, but for a parenthesis right behind.
    private boolean isModifier(String word) {
        return (word.equals("static") || word.equals("hidden"))
                && cursor.peek(word.length()) != '(';
    }

    /// `hidden[int]$x` and `static$x`, without a blank.
    private boolean isModifierBeforeType() {
        char next = cursor.peek(6);
        return (next == '[' || next == '$')
                && (cursor.text.regionMatches(true, cursor.at, "hidden", 0, 6)
                        || cursor.text.regionMatches(true, cursor.at, "static", 0, 6));
    }

    private Member property(int start, List<String> modifiers, List<AttributeBase> attributes) {
        Expression.Variable variable = grammar.strings.variable();
        int end = cursor.at;
        cursor.skipBlanks();
        Optional<Expression> initial = Optional.empty();
        if (cursor.take('=')) {
            cursor.skipLines();
            initial = Optional.of(grammar.expressions.expression());
        } else {
            cursor.at = end;
        }
        return new Member.Property(cursor.from(start), modifiers, attributes, variable, initial);
    }

    private Member method(int start, List<String> modifiers, List<AttributeBase> attributes) {
        String name = cursor.identifier();
        cursor.skipBlanks();
        List<Parameter> parameters = grammar.blocks.parameters();
        cursor.skipLines();
        List<Expression> baseArguments = List.of();
        if (cursor.take(':')) {
            cursor.skipLines();
            if (!cursor.takeKeyword("base")) {
                throw cursor.fail("'base' expected, not " + cursor.here());
            }
            cursor.skipLines();
            baseArguments = grammar.primaries.arguments();
            cursor.skipLines();
        }
        ScriptBlock body = grammar.blocks.scriptBlock();
        return new Member.Method(
                cursor.from(start), modifiers, attributes, name, parameters, baseArguments, body);
    }

    /// Whether the `using` here is a statement, and no command of that name.
    boolean isUsing() {
        int start = cursor.at;
        cursor.at += "using".length();
        cursor.skipBlanks();
        String kind = cursor.keyword();
        cursor.at = start;
        return switch (kind) {
            case "namespace", "module", "assembly", "type", "command" -> true;
            default -> false;
        };
    }

    Statement using() {
        int start = cursor.at;
        cursor.at += "using".length();
        cursor.skipBlanks();
        String kind = cursor.keyword();
        cursor.at += kind.length();
        cursor.skipBlanks();
        Expression name = grammar.commands.argument();
        return new Statement.Using(cursor.from(start), kind, name);
    }

    private Optional<Statement> data(int start) {
        cursor.at += "data".length();
        cursor.skipLines();
        Optional<String> name = Optional.empty();
        if (Characters.isIdentifierStart(cursor.peek())) {
            name = Optional.of(cursor.identifier());
            cursor.skipLines();
        }
        boolean supports =
                Characters.isDash(cursor.peek())
                        && cursor.text.regionMatches(
                                true, cursor.at + 1, "supportedcommand", 0, 16);
        if (!supports && cursor.peek() != '{') {
            cursor.at = start;
            return Optional.empty();
        }
        List<Expression> commands = new ArrayList<>();
        if (supports) {
            cursor.at += 1 + "supportedcommand".length();
            cursor.skipLines();
            commands.add(grammar.commands.argumentList());
        }
        Block body = grammar.blocks.block();
        return Optional.of(new Statement.Data(cursor.from(start), name, commands, body));
    }

    private Optional<Statement> configuration(int start) {
        cursor.at += "configuration".length();
        cursor.skipLines();
        if (Characters.endsWord(cursor.peek())) {
            cursor.at = start;
            return Optional.empty();
        }
        Expression name = grammar.commands.argument();
        cursor.skipLines();
        if (cursor.peek() != '{') {
            cursor.at = start;
            return Optional.empty();
        }
        ScriptBlock body = grammar.blocks.scriptBlock();
        return Optional.of(new Statement.Configuration(cursor.from(start), name, body));
    }
}
