package dev.lastword.cli;

import dev.lastword.config.PolicySources;
import dev.lastword.policy.Origin;
import dev.lastword.policy.PolicyKey;
import dev.lastword.policy.PolicyLayer;
import dev.lastword.policy.Setting;
import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.status.ErrorCode;
import dev.lastword.status.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The flags that the settings of the recorder have, made from the table of the settings.
final class PolicyFlags {

    private PolicyFlags() {}

    /// For the table of a command.
    static List<Flag> all() {
        List<Flag> flags = new ArrayList<>();
        for (PolicyKey key : PolicyKey.values()) {
            String help = key.help() + " Variable: " + key.variable() + ".";
            flags.add(new Flag(key.flag(), key.argument(), help));
            if (key.isTruth()) {
                flags.add(no(key));
            }
        }
        return flags;
    }

    private static Flag no(PolicyKey key) {
        return Flag.toggle("no-" + key.flag(), "The opposite of --" + key.flag() + ".");
    }

    private static Flag yes(PolicyKey key) {
        return new Flag(key.flag(), key.argument(), "");
    }

    /// The settings for a command line.
    static PolicySources sources(Kernel kernel, Arguments arguments) {
        List<Problem> problems = new ArrayList<>();
        PolicyLayer flags = layer(arguments, problems);
        return PolicySources.read(kernel, flags, problems);
    }

    /// What the command line says.
    ///
    /// @param problems receives what is wrong with it
    private static PolicyLayer layer(Arguments arguments, List<Problem> problems) {
        Map<PolicyKey, Setting> settings = new EnumMap<>(PolicyKey.class);
        for (PolicyKey key : PolicyKey.values()) {
            Optional<Word> given = arguments.value(yes(key));
            boolean denied = key.isTruth() && arguments.has(no(key));
            if (denied && given.isPresent()) {
                problems.add(
                        Problem.of(
                                ErrorCode.ERR_CONFLICTING_FLAGS,
                                "--"
                                        + key.flag()
                                        + " and --no-"
                                        + key.flag()
                                        + " exclude each other; give one of them"));
                continue;
            }
            Optional<Word> text =
                    denied
                            ? Optional.of(Word.of("false"))
                            : given.map(g -> key.isTruth() ? Word.of("true") : g);
            String flag = denied ? "--no-" + key.flag() : "--" + key.flag();
            if (text.isPresent()) {
                Optional<Word> value = key.read(text.get());
                if (value.isPresent()) {
                    Origin origin = new Origin(Origin.Kind.FLAG, flag);
                    settings.put(key, new Setting(value.get(), origin));
                } else {
                    problems.add(
                            Problem.value(
                                    ErrorCode.ERR_USAGE,
                                    flag,
                                    text.get().text(),
                                    flag
                                            + " cannot be '"
                                            + text.get()
                                            + "'; write "
                                            + key.accepted()));
                }
            }
        }
        return new PolicyLayer(settings);
    }
}
