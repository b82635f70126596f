package dev.lastword.config;

import dev.lastword.policy.Origin;
import dev.lastword.policy.PolicyKey;
import dev.lastword.policy.PolicyLayer;
import dev.lastword.policy.Setting;
import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.status.ErrorCode;
import dev.lastword.status.Problem;
import dev.lastword.toml.TomlEntry;
import dev.lastword.toml.TomlInteger;
import dev.lastword.toml.TomlTable;
import dev.lastword.toml.TomlText;
import dev.lastword.toml.TomlTruth;
import dev.lastword.toml.TomlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the table `[record]` of the configuration files says of the recorder's settings.
final class PolicyFiles {

    private static final String TABLE = "record";

    private PolicyFiles() {}

    /// The project's file, then the user's.
    ///
    /// @param problems receives what is wrong
    static List<PolicyLayer> layers(Kernel kernel, List<Problem> problems) {
        List<PolicyLayer> layers = new ArrayList<>();
        for (ConfigFile file : ConfigFiles.find(kernel)) {
            layers.add(layer(file, problems));
        }
        return layers;
    }

    private static PolicyLayer layer(ConfigFile file, List<Problem> problems) {
        Map<PolicyKey, Setting> settings = new EnumMap<>(PolicyKey.class);
        if (file.problem().isPresent()) {
            problems.add(wrong(file, file.problem().get()));
        }
        Optional<TomlEntry> entry = file.root().entry(TABLE);
        if (entry.isPresent() && entry.get().value() instanceof TomlTable table) {
            table.entries().forEach(e -> read(file, e, settings, problems));
        } else if (entry.isPresent()) {
            problems.add(wrong(file, entry.get().at() + ": record has to be a table, [record]"));
        }
        return new PolicyLayer(settings);
    }

    private static Problem wrong(ConfigFile file, String what) {
        return Problem.value(
                ErrorCode.ERR_INVALID_CONFIG, file.path().text(), what, file.path() + ", " + what);
    }

    private static void read(
            ConfigFile file,
            TomlEntry entry,
            Map<PolicyKey, Setting> settings,
            List<Problem> problems) {
        Optional<PolicyKey> key = PolicyKey.named(entry.name());
        if (key.isEmpty()) {
            problems.add(
                    wrong(
                            file,
                            entry.at()
                                    + ": unknown key "
                                    + entry.name()
                                    + " in [record]"
                                    + Spelling.suggestion(entry.name(), names())));
            return;
        }
        Optional<Word> value = text(entry.value()).flatMap(key.get()::read);
        if (value.isEmpty()) {
            problems.add(
                    wrong(
                            file,
                            entry.value().at()
                                    + ": "
                                    + entry.name()
                                    + " cannot be "
                                    + shown(entry.value())
                                    + "; write "
                                    + key.get().accepted()));
            return;
        }
        Word word = value.get();
        if (key.get().isPath()) {
            Optional<Word> path = file.resolve(word);
            if (path.isEmpty()) {
                problems.add(
                        wrong(
                                file,
                                entry.value().at()
                                        + ": "
                                        + entry.name()
                                        + " leads out of the project; write a path below it, or set"
                                        + " it in your own configuration"));
                return;
            }
            word = path.get();
        }
        settings.put(key.get(), new Setting(word, new Origin(file.kind(), file.path().text())));
    }

    private static List<String> names() {
        return Arrays.stream(PolicyKey.values()).map(PolicyKey::word).toList();
    }

    /// The value as it would stand in a variable.
    private static Optional<Word> text(TomlValue value) {
        return switch (value) {
            case TomlText text -> Optional.of(Word.of(text.text()));
            case TomlTruth truth -> Optional.of(Word.of(Boolean.toString(truth.value())));
            case TomlInteger number -> Optional.of(Word.of(Long.toString(number.value())));
            default -> Optional.empty();
        };
    }

    private static String shown(TomlValue value) {
        return text(value).map(t -> "'" + t + "'").orElse(value.noun());
    }
}
