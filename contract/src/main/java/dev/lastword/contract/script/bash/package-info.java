/// The parser for bash and for POSIX shells, and the tree that it makes.
///
/// [BashParser] reads a script into a [Script]: records with the ranges of everything that a
/// finding can point at or a correction can replace. The names are those of the shell's grammar.
/// Words are made of parts, substitutions hold lists of statements as the script does, and a
/// here-document hangs on its redirection. [Tree] walks over it all.
///
/// What a shell would refuse is an [Unparsed] of one statement, or of little more; what it would
/// take, the parser takes, and some more: carriage returns at the ends of lines, and bash's
/// language in scripts for `sh`.
@NullMarked
package dev.lastword.contract.script.bash;

import org.jspecify.annotations.NullMarked;
