package dev.lastword.contract.script.workflow;

import java.util.List;
import java.util.stream.Stream;

/// Workflows in tests.
final class Workflows {

    static final String PATH = ".github/workflows/test.yml";

    private Workflows() {}

    static Workflow parse(String text) {
        return Workflow.parse(PATH, text);
    }

    static List<Step> steps(String text) {
        return parse(text).jobs().stream().flatMap(job -> job.steps().stream()).toList();
    }

    /// The script of the first step that has one.
    static RunText run(String text) {
        return steps(text).stream()
                .flatMap(step -> step.run().stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(parse(text) + text));
    }

    /// A workflow with one step that runs a scalar, and one behind it.
    ///
    /// @param scalar as it stands behind `run: `
    static String with(String scalar) {
        return """
        on: push
        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - name: first
                run: %s
                id: a
              - run: last
        """
                .formatted(scalar);
    }

    /// The ways in which a line break is written in a file.
    static Stream<String> withEveryBreak(String text) {
        return Stream.of(text, text.replace("\n", "\r\n"));
    }
}
