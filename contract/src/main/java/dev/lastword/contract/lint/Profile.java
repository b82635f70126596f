package dev.lastword.contract.lint;

import java.util.Locale;
import java.util.Optional;

/// What a script's codes are held against. The configuration gives each file one.
public enum Profile {
    /// The standard of lastword.
    STANDARD,
    /// Hooks of Claude Code: 2 blocks, everything else but 0 is an error that is shown.
    CLAUDE_HOOK,
    /// Hooks of Copilot: everything but 0 denies.
    COPILOT_HOOK,
    /// Hooks of git: everything but 0 refuses, where the hook can.
    GIT_HOOK,
    /// The codes of sysexits.h, 64–78, beside those of the standard.
    SYSEXITS,
    /// A wrapper, whose codes are those of what it runs.
    PASSTHROUGH,
    /// No rule at all.
    OFF;

    /// The name in configuration and comments: `claude-hook`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Profile> of(String word) {
        for (Profile profile : values()) {
            if (profile.word().equals(word)) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }

    /// Whether it is one of the hooks, in which a failure that ends with 0 is often meant.
    public boolean isHook() {
        return this == CLAUDE_HOOK || this == COPILOT_HOOK || this == GIT_HOOK;
    }
}
