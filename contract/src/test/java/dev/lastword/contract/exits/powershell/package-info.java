@NullMarked
package dev.lastword.contract.exits.powershell;

import org.jspecify.annotations.NullMarked;
