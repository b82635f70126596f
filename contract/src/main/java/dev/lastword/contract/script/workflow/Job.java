package dev.lastword.contract.script.workflow;

import java.util.List;

/// A job of a workflow; the steps of an action are one too, with the id `runs`.
///
/// @param runsOn the labels behind `runs-on`, as written
/// @param container whether its steps run in a container
public record Job(Text id, List<Text> runsOn, boolean container, List<Step> steps) {
    public Job {
        runsOn = List.copyOf(runsOn);
        steps = List.copyOf(steps);
    }
}
