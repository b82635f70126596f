@NullMarked
package dev.lastword.contract.script.workflow;

import org.jspecify.annotations.NullMarked;
