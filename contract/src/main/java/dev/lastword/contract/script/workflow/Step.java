package dev.lastword.contract.script.workflow;

import dev.lastword.contract.script.Range;
import java.util.Optional;

/// A step of a job, or of a composite action.
///
/// @param condition what stands behind `if`
/// @param uses the action that it is
/// @param run the script that it is
/// @param writtenShell what stands behind its own `shell`
/// @param shell what runs the script
/// @param workingDirectory its own, else that of the job or workflow; as written
/// @param continueOnError what stands behind `continue-on-error`
public record Step(
        Range range,
        Optional<Text> id,
        Optional<Text> name,
        Optional<Text> condition,
        Optional<Text> uses,
        Optional<RunText> run,
        Optional<Text> writtenShell,
        Shell shell,
        Optional<Text> workingDirectory,
        Optional<Text> continueOnError) {}
