package dev.lastword.contract.lint;

import dev.lastword.contract.script.workflow.Step;
import dev.lastword.contract.script.workflow.Workflow;

/// Where a script of a test stands that is a step of a workflow.
public final class MadeEmbedding {

    private MadeEmbedding() {}

    /// That of a step like any other.
    public static Embedding ofAStep() {
        Step step =
                Workflow.parse("action.yml", "runs:\n  steps:\n    - run: x\n      shell: bash\n")
                        .jobs()
                        .getFirst()
                        .steps()
                        .getFirst();
        return new Embedding("runs/x", step.shell(), step.run().orElseThrow());
    }
}
