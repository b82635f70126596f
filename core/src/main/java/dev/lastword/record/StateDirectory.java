package dev.lastword.record;

import dev.lastword.policy.Origin;
import dev.lastword.policy.PolicyKey;
import dev.lastword.policy.RecorderPolicy;
import dev.lastword.policy.Setting;
import dev.lastword.process.Word;
import java.util.Optional;
import java.util.function.Function;

/// Where records are kept: by default as the XDG Base Directory Specification has it.
///
/// @param path the directory
/// @param source what named it
public record StateDirectory(Word path, String source) {

    private static final String NAME = "lastword";

    /// The directory for a policy.
    ///
    /// @param variable the environment
    /// @return empty where neither policy nor environment tells
    public static Optional<StateDirectory> find(
            RecorderPolicy policy, Function<String, Optional<Word>> variable) {
        Setting outDir = policy.snapshot().get(PolicyKey.OUT_DIR);
        if (outDir != null && outDir.value().length() > 0) {
            String source =
                    outDir.origin().kind() == Origin.Kind.FLAG
                            ? "--out-dir"
                            : outDir.origin().toString();
            return Optional.of(new StateDirectory(outDir.value(), source));
        }
        return set(variable, "LASTWORD_HOME")
                .map(d -> new StateDirectory(d, "LASTWORD_HOME"))
                .or(() ->
                        // The specification has relative paths ignored.
                        set(variable, "XDG_STATE_HOME")
                                .filter(d -> d.byteAt(0) == '/')
                                .map(d -> new StateDirectory(d.child(NAME), "XDG_STATE_HOME")))
                .or(() ->
                        set(variable, "HOME")
                                .map(d ->
                                        new StateDirectory(
                                                d.child(".local/state/" + NAME), "HOME")));
    }

    private static Optional<Word> set(Function<String, Optional<Word>> variable, String name) {
        return variable.apply(name).filter(w -> w.length() > 0);
    }
}
