package dev.lastword.contract.script.powershell;

import java.util.ArrayList;
import java.util.List;

/// The parts of the language, each of which reads what it is named for and calls the others.
final class Grammar {
    final Cursor cursor;
    final Statements statements;
    final Definitions definitions;
    final Blocks blocks;
    final Commands commands;
    final Expressions expressions;
    final Primaries primaries;
    final Strings strings;
    final Types types;

    /// What could not be read so far.
    final List<Statement.Unparsed> unparsed = new ArrayList<>();

    Grammar(String text) {
        cursor = new Cursor(text);
        statements = new Statements(this);
        definitions = new Definitions(this);
        blocks = new Blocks(this);
        commands = new Commands(this);
        expressions = new Expressions(this);
        primaries = new Primaries(this);
        strings = new Strings(this);
        types = new Types(this);
    }

    Script script() {
        ScriptBlock body = blocks.script();
        return new Script(cursor.text, body, cursor.comments, unparsed);
    }
}
