package dev.lastword.contract.lint;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which rules count, and how much: the word of the command line, then that of the settings, then
/// that of the profile, then that of the rule itself.
///
/// @param given what the settings say of rules; empty for "off"
/// @param only the rules that alone were asked for; none for all
/// @param disabled rules that were asked to be left out
public record Severities(Map<Rule, Optional<Severity>> given, Set<Rule> only, Set<Rule> disabled) {

    /// Nobody has said anything.
    public static final Severities DEFAULT = new Severities(Map.of(), Set.of(), Set.of());

    public Severities {
        Map<Rule, Optional<Severity>> copy = new EnumMap<>(Rule.class);
        copy.putAll(given);
        given = Collections.unmodifiableMap(copy);
        only = copy(only);
        disabled = copy(disabled);
    }

    private static Set<Rule> copy(Set<Rule> rules) {
        return rules.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(rules));
    }

    /// How much a finding matters.
    ///
    /// @param found what the check says
    /// @return empty where it does not count at all
    public Optional<Severity> of(Rule rule, Severity found, Profile profile) {
        if (disabled.contains(rule) || (!only.isEmpty() && !only.contains(rule))) {
            return Optional.empty();
        }
        Optional<Severity> set = given.get(rule);
        if (set != null && set.isPresent()) {
            return set;
        }
        boolean asked = only.contains(rule);
        boolean off = set != null || !rule.byDefault() || isMeant(rule, profile);
        return off && !asked ? Optional.empty() : Optional.of(found);
    }

    /// Whether a rule can find anything in a file with this profile.
    public boolean isActive(Rule rule, Profile profile) {
        return of(rule, rule.severity(), profile).isPresent();
    }

    /// Whether what a rule finds is what files with this profile are for: a hook that fails is not
    /// to stand in the way, and a wrapper passes on.
    private static boolean isMeant(Rule rule, Profile profile) {
        return switch (rule) {
            case FAILURE_AS_SUCCESS -> profile.isHook();
            case RAW_CHILD_STATUS -> profile == Profile.PASSTHROUGH;
            default -> false;
        };
    }
}
