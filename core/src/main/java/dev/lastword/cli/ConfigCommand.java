package dev.lastword.cli;

import dev.lastword.config.PolicySources;
import dev.lastword.json.JsonWriter;
import dev.lastword.policy.PolicyKey;
import dev.lastword.policy.Setting;
import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.process.Word;
import dev.lastword.status.Problem;
import dev.lastword.status.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `lastword config`: every setting of the recorder, and who gave it.
final class ConfigCommand {

    private static final int COLUMN = 24;

    private ConfigCommand() {}

    static Verdict run(Kernel kernel, List<Word> words) {
        Arguments arguments = Arguments.parse(Commands.CONFIG, words);
        if (arguments.has(Spec.HELP)) {
            return Help.print(kernel, Help.of(Commands.CONFIG));
        }
        PolicySources sources = PolicyFlags.sources(kernel, arguments);
        Optional<String> problem =
                arguments
                        .problem()
                        .or(() -> unexpected(arguments))
                        .map(p -> "config: " + p)
                        .or(() -> sources.problem().map(Problem::message));
        if (problem.isPresent()) {
            new Notes(kernel).say(problem.get());
            return Verdict.of(Commands.CONFIG.usageError());
        }
        Map<PolicyKey, Setting> settings = sources.policy().snapshot();
        return Help.print(
                kernel,
                arguments.has(Commands.JSON)
                        ? json(settings)
                        : text(settings, arguments.has(Commands.ORIGIN)));
    }

    private static Optional<String> unexpected(Arguments arguments) {
        return arguments.operands().isEmpty()
                ? Optional.empty()
                : Optional.of("unexpected argument " + arguments.operands().getFirst());
    }

    private static String text(Map<PolicyKey, Setting> settings, boolean origins) {
        StringBuilder text = new StringBuilder();
        settings.forEach((key, setting) -> {
            StringBuilder line = new StringBuilder(key.word());
            line.append(" ".repeat(COLUMN - key.word().length()));
            line.append(setting.value().length() == 0 ? "-" : setting.value().text());
            if (origins) {
                line.append(" ".repeat(Math.max(2, COLUMN + 12 - line.length())));
                line.append(setting.origin());
            }
            text.append(line).append('\n');
        });
        return text.toString();
    }

    private static String json(Map<PolicyKey, Setting> settings) {
        JsonWriter json = new JsonWriter();
        json.object();
        settings.forEach((key, setting) -> {
            json.name(key.word()).object().name("value");
            if (key.isTruth()) {
                json.value(setting.value().equals(Word.of("true")));
            } else {
                json.value(setting.value().text());
            }
            json.name("origin").value(setting.origin().kind().word());
            json.name("source").value(setting.origin().detail()).end();
        });
        return json.end() + "\n";
    }
}
