@NullMarked
package dev.lastword.contract.script.powershell;

import org.jspecify.annotations.NullMarked;
