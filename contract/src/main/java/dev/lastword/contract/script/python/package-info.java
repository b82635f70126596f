/// Python 3, taken apart as CPython's `ast` module does: [PythonTree#parse(String)] is the way in,
/// and [PythonSource] makes its text of bytes.
///
/// [Tokenizer] cuts the text into [Tokens], [StatementParser] and its helpers read those by
/// recursive descent, and what comes out is a tree of [Node] records. A test holds it against
/// CPython over the whole standard library.
///
/// # What is read
///
/// The grammar of 3.8 to 3.14, all at once: a script that any of these takes is read, whatever is
/// installed. So quotes may be nested in f-strings (3.12) and `except A, B:` has two types (3.14).
/// What CPython refuses only after parsing is read too: `return` outside of a function, the same
/// parameter twice, an undeclared `nonlocal`.
///
/// # What is not
///
/// A statement that cannot be read becomes [Statement.Unparsed], with the block that hangs on it
/// and the `else` or `except` that belong to it, and the next one is tried. So are those that nest
/// too deep: more than 200 brackets or operators, 100 blocks, 1000 operations in a row, or 4300
/// digits. A tree is therefore no deeper than some thousand nodes, and no text, of whatever kind,
/// makes parsing throw or takes more time than its length justifies. The worst takes some 560 KiB
/// of stack.
///
/// # Where it stands
///
/// A [Range][dev.lastword.contract.script.Range] is that of CPython's node, in UTF-16 units of the
/// text. There are three exceptions: a decorated function or class begins with its first decorator;
/// an `elif` is a [Branch] of its `if`; and what is no node there, such as the name of a function,
/// is one here.
@NullMarked
package dev.lastword.contract.script.python;

import org.jspecify.annotations.NullMarked;
