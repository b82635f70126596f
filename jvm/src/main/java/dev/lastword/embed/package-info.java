/// The recorder of `lastword record` for Java programs.
///
/// A [dev.lastword.embed.Recorder] keeps what a program says and how it ends in the same place and
/// form, and answers the same question: did the recording work? What it is asked to do is a
/// [dev.lastword.policy.RecorderPolicy]: an immutable value with the origin of every setting, made
/// by [dev.lastword.embed.Recorder#policy], which lets a program's own
/// [dev.lastword.policy.PolicyUpdate] win over the environment, the project's file and the user's.
/// Nothing is kept per process, so recorders with different policies do not touch each other.
///
/// ```java
/// var policy = Recorder.policy(PolicyUpdate.none().propagateScriptExit(true));
/// try (var recorder = Recorder.start(policy, List.of("nightly-import"))) {
///     recorder.output().write("42 rows\n".getBytes(UTF_8));
///     var recording = recorder.stop(new Ending.Exited(3));
///     System.exit(recording.exitCode());
/// }
/// ```
@NullMarked
package dev.lastword.embed;

import org.jspecify.annotations.NullMarked;
