/// GitHub's workflows and composite actions: which scripts they hold, and which shell runs each.
///
/// YAML is read by a library, all else here. What GitHub would refuse is not read either, and said
/// to be so; nothing that stands in a file is an exception.
@NullMarked
package dev.lastword.contract.script.workflow;

import org.jspecify.annotations.NullMarked;
