package dev.lastword.jvm.llm;

import dev.lastword.process.Word;
import dev.lastword.profile.SummarySettings;
import dev.lastword.profile.Template;
import dev.lastword.record.Redactor;
import dev.lastword.record.Secrets;
import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.Policy;
import dev.lastword.status.Signal;
import dev.lastword.status.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The words that a model is sent: a profile's templates with what is known of the run.
///
/// Only an output that a template names is read. All of them together stay within the budget.
///
/// @param system a filled template
/// @param user a filled template
record Prompt(String system, String user) {

    /// Outputs, in the order in which they get their share of the budget: what the first ones do
    /// not use is left to those behind them.
    private static final List<String> OUTPUTS = List.of("stderr", "output", "stdout");

    static Prompt of(SummarySettings settings, RunFacts facts, Secrets secrets)
            throws NoAnswerException {
        Map<String, Integer> mentions = new HashMap<>();
        for (String template : List.of(settings.systemPrompt(), settings.userPrompt())) {
            render(
                    template,
                    name -> {
                        mentions.merge(name, 1, Integer::sum);
                        return Optional.of(name);
                    });
        }
        Map<String, String> values = values(facts, secrets);
        int left = settings.maxInputBytes();
        int shares = OUTPUTS.stream().mapToInt(name -> mentions.getOrDefault(name, 0)).sum();
        for (String name : OUTPUTS) {
            int times = mentions.getOrDefault(name, 0);
            if (times > 0) {
                String excerpt = excerpt(output(facts, name), secrets, left / shares);
                left -= times * excerpt.getBytes(StandardCharsets.UTF_8).length;
                shares -= times;
                values.put(name, excerpt);
            }
        }
        return new Prompt(
                filled(settings.systemPrompt(), values, secrets),
                filled(settings.userPrompt(), values, secrets));
    }

    /// What a template itself says may be a secret too: it can come from a variable.
    private static String filled(String template, Map<String, String> values, Secrets secrets) {
        return redacted(secrets, render(template, name -> Optional.ofNullable(values.get(name))));
    }

    /// A template that is none was said to be wrong when it was read; here it stands for itself.
    private static String render(String template, Function<String, Optional<String>> value) {
        return Template.parse(template) instanceof Template.Result.Parsed(Template parsed)
                ? parsed.render(value)
                : template;
    }

    private static RunOutput output(RunFacts facts, String name) {
        return switch (name) {
            case "stdout" -> facts.stdout();
            case "stderr" -> facts.stderr();
            default -> facts.output();
        };
    }

    /// Secrets are taken out before anything is cut, as half of one is one too; and once more after
    /// the controls, which may have stood in the middle of one.
    private static String excerpt(RunOutput output, Secrets secrets, int budget)
            throws NoAnswerException {
        Excerpt excerpt = new Excerpt(budget);
        Redactor second = secrets.redactor(excerpt::accept);
        PlainText plain = new PlainText(second::accept);
        Redactor first = secrets.redactor(plain::accept);
        try {
            output.into(first::accept);
        } catch (IOException e) {
            throw new NoAnswerException("the output cannot be read again: " + e.getMessage());
        }
        first.finish();
        plain.finish();
        second.finish();
        return excerpt.finish();
    }

    /// Takes secrets out of a text.
    static String redacted(Secrets secrets, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Redactor redactor = secrets.redactor(out::write);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        redactor.accept(bytes, 0, bytes.length);
        redactor.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> values(RunFacts facts, Secrets secrets) {
        Map<String, String> values = new HashMap<>();
        values.put(
                "command",
                secrets.command().stream().map(Word::text).collect(Collectors.joining(" ")));
        values.put("exit", String.valueOf(exit(facts.ending())));
        values.put("ending", ending(facts.ending()));
        values.put("signal", signal(facts.ending()));
        values.put("duration", seconds(facts.duration()));
        return values;
    }

    /// As a shell would see it.
    private static int exit(Ending ending) {
        return Verdict.of(ending, List.of(), Policy.MIRROR).shellCode();
    }

    private static String ending(Ending ending) {
        return switch (ending) {
            case Ending.Exited(int code) -> "exit " + code;
            case Ending.Signaled(Signal signal, boolean coreDumped) ->
                    "killed by " + signal.name() + (coreDumped ? ", with a core dump" : "");
            case Ending.TimedOut(Duration limit, Ending _) ->
                    "ended by a time limit of " + seconds(limit);
            case Ending.NotStarted(Errno errno) -> "could not be started: " + errno.text();
            case Ending.NotTried() -> "was not started";
            case Ending.Unknown(String reason) -> "unknown: " + reason;
        };
    }

    private static String signal(Ending ending) {
        return switch (ending) {
            case Ending.Signaled(Signal signal, boolean _) -> signal.name();
            case Ending.TimedOut(Duration _, Ending inner) -> signal(inner);
            default -> "";
        };
    }

    /// `12.3 s`
    private static String seconds(Duration duration) {
        return duration.toSeconds() + "." + duration.toMillisPart() / 100 + " s";
    }
}
