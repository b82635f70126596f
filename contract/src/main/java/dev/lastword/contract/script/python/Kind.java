package dev.lastword.contract.script.python;

import java.util.HashMap;
import java.util.Map;

/// What a token is.
enum Kind {
    NAME("a name"),
    NUMBER("a number"),
    STRING("a string"),
    /// The prefix and the opening quotes of an f-string or a t-string.
    FORMAT_START("a string"),
    /// Text of such a string, or of the format in one of its fields.
    FORMAT_TEXT("text"),
    FORMAT_END("the end of a string"),
    NEWLINE("the end of the line"),
    INDENT("an indented block"),
    DEDENT("the end of the block"),
    END("the end of the file"),
    /// What is no token; [Tokens] knows why.
    ERROR("what is no Python"),

    FALSE("False"),
    NONE("None"),
    TRUE("True"),
    AND("and"),
    AS("as"),
    ASSERT("assert"),
    ASYNC("async"),
    AWAIT("await"),
    BREAK("break"),
    CLASS("class"),
    CONTINUE("continue"),
    DEF("def"),
    DEL("del"),
    ELIF("elif"),
    ELSE("else"),
    EXCEPT("except"),
    FINALLY("finally"),
    FOR("for"),
    FROM("from"),
    GLOBAL("global"),
    IF("if"),
    IMPORT("import"),
    IN("in"),
    IS("is"),
    LAMBDA("lambda"),
    NONLOCAL("nonlocal"),
    NOT("not"),
    OR("or"),
    PASS("pass"),
    RAISE("raise"),
    RETURN("return"),
    TRY("try"),
    WHILE("while"),
    WITH("with"),
    YIELD("yield"),

    LPAREN("("),
    RPAREN(")"),
    LBRACKET("["),
    RBRACKET("]"),
    LBRACE("{"),
    RBRACE("}"),
    COMMA(","),
    COLON(":"),
    SEMICOLON(";"),
    DOT("."),
    ELLIPSIS("..."),
    ARROW("->"),
    ASSIGN("="),
    WALRUS(":="),
    EXCLAMATION("!"),
    EQ("=="),
    NOT_EQ("!="),
    LT("<"),
    LT_E("<="),
    GT(">"),
    GT_E(">="),
    PLUS("+"),
    MINUS("-"),
    STAR("*"),
    SLASH("/"),
    DOUBLE_SLASH("//"),
    PERCENT("%"),
    AT("@"),
    DOUBLE_STAR("**"),
    LEFT_SHIFT("<<"),
    RIGHT_SHIFT(">>"),
    AMPERSAND("&"),
    BAR("|"),
    CARET("^"),
    TILDE("~"),
    PLUS_ASSIGN("+="),
    MINUS_ASSIGN("-="),
    STAR_ASSIGN("*="),
    SLASH_ASSIGN("/="),
    DOUBLE_SLASH_ASSIGN("//="),
    PERCENT_ASSIGN("%="),
    AT_ASSIGN("@="),
    DOUBLE_STAR_ASSIGN("**="),
    LEFT_SHIFT_ASSIGN("<<="),
    RIGHT_SHIFT_ASSIGN(">>="),
    AMPERSAND_ASSIGN("&="),
    BAR_ASSIGN("|="),
    CARET_ASSIGN("^=");

    private static final Map<String, Kind> KEYWORDS = keywords();

    private final String text;

    Kind(String text) {
        this.text = text;
    }

    /// What is written in the script, or what to call it in a message.
    String text() {
        return text;
    }

    /// The keyword that a word is, or [#NAME]. `match`, `case` and `type` are names.
    static Kind ofWord(String word) {
        return KEYWORDS.getOrDefault(word, NAME);
    }

    private static Map<String, Kind> keywords() {
        Map<String, Kind> all = new HashMap<>();
        for (Kind kind : values()) {
            if (kind.compareTo(FALSE) >= 0 && kind.compareTo(YIELD) <= 0) {
                all.put(kind.text, kind);
            }
        }
        return all;
    }
}
