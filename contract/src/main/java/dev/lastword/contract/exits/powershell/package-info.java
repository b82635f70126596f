/// The exit codes of PowerShell scripts.
@NullMarked
package dev.lastword.contract.exits.powershell;

import org.jspecify.annotations.NullMarked;
