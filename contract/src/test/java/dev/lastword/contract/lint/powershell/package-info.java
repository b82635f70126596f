@NullMarked
package dev.lastword.contract.lint.powershell;

import org.jspecify.annotations.NullMarked;
