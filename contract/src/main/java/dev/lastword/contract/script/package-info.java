/// Reading scripts: what all languages share. Each language has a package of its own, with a parser
/// that gives a tree of records; nothing here knows what an exit code means.
@NullMarked
package dev.lastword.contract.script;

import org.jspecify.annotations.NullMarked;
