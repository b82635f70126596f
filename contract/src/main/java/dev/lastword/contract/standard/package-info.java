/// What an exit code means: by the standard, by a script's own header, by the table of the tool
/// that said it, and by the conventions of shells and kernels.
///
/// # The code tables
///
/// `codes/TOOL.txt` beside these classes tells what the codes of one tool mean; `codes/index.txt`
/// lists the tools, one in a line, with other names of theirs behind a colon. A table is UTF-8.
/// Empty lines and lines that begin with `#` do not count. At the top stand `title: NAME`, and
/// `says: SPEAKER` where most codes are not the command's own word. Every other line is an entry of
/// five fields:
///
/// ```
/// CODE | CATEGORY [by SPEAKER] | MEANING | ADVICE | SOURCE
/// ```
///
/// * CODE is a number from -2147483648 to 4294967295, decimal or `0x…`; a range `A-B`; `&N` for a
///   bit of a mask, and then the code is read as a sum; or `*` for every code that the table does
///   not name.
/// * CATEGORY is a word of [Category]. `external` is only what may heal by itself, because callers
///   retry on it. Where a code stands for any failure, or a person ended it, it is `logic`. Where
///   the tool broke down, or memory or disk are used up, it is `config`: something has to be
///   mended. A state that is no failure and that callers tell apart is `script-specific`, and a
///   death by signal that the tool passes on is `taken`.
/// * SPEAKER is a word of [Speaker].
/// * ADVICE may be empty: what a caller should do is then what the category says.
/// * SOURCE is a page of the manual, `grep(1)`, or an address; more than one with `;` between.
@NullMarked
package dev.lastword.contract.standard;

import org.jspecify.annotations.NullMarked;
