/// Checks of PowerShell scripts: how a status gets lost in them.
@NullMarked
package dev.lastword.contract.lint.powershell;

import org.jspecify.annotations.NullMarked;
