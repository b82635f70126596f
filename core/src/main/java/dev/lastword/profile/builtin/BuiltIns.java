package dev.lastword.profile.builtin;

import java.util.List;
import java.util.Optional;

/// All built-in profiles.
public final class BuiltIns {

    /// In the order in which they are listed: those that others extend, then one per tool.
    public static final List<BuiltIn> ALL =
            List.of(
                    new BuiltIn("errors", GenericProfiles.ERRORS));

    private BuiltIns() {}

    public static Optional<BuiltIn> named(String name) {
        for (BuiltIn one : ALL) {
            if (one.name().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
