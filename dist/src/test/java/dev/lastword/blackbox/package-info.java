/// What anyone may see of the built program from outside: its bytes, its signals, its ending.
///
/// A class named `…IT` holds one chapter of the contract; every test runs against both front ends.
/// The others are the harness. It starts processes by `posix_spawn` and learns their endings from
/// `wait4`, for `java.lang.Process` cannot tell `exit 137` from a death by SIGKILL.
@NullMarked
package dev.lastword.blackbox;

import org.jspecify.annotations.NullMarked;
