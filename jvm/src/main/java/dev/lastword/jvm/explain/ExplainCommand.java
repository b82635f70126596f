package dev.lastword.jvm.explain;

import dev.lastword.cli.ExplainOptions;
import dev.lastword.cli.ExplainSpec;
import dev.lastword.cli.Help;
import dev.lastword.cli.Output;
import dev.lastword.contract.standard.CodeTables;
import dev.lastword.contract.standard.Explanation;
import dev.lastword.contract.standard.Language;
import dev.lastword.contract.standard.Question;
import dev.lastword.contract.standard.ScriptHeader;
import dev.lastword.contract.standard.ScriptText;
import dev.lastword.jvm.history.LastRun;
import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.process.Word;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// `lastword explain`: from words to a verdict.
public final class ExplainCommand {

    private static final int STDERR = 2;
    private static final int LONGEST_ANSWER = 1000;

    private final Kernel kernel;
    private final Notes notes;
    private final InputStream input;

    private ExplainCommand(Kernel kernel, InputStream input) {
        this.kernel = kernel;
        this.notes = new Notes(kernel);
        this.input = input;
    }

    /// Does what the words say.
    ///
    /// @param input where the answers to the questions of `--choose` come from
    /// @param words behind `explain`
    public static Verdict run(Kernel kernel, InputStream input, List<Word> words) {
        return new ExplainCommand(kernel, input).run(ExplainOptions.of(words));
    }

    private Verdict run(ExplainOptions options) {
        if (options.help()) {
            return Help.print(kernel, Help.of(ExplainSpec.EXPLAIN));
        }
        if (options.problem().isPresent()) {
            notes.say(
                    "explain: "
                            + options.problem().get()
                            + " (usage: "
                            + ExplainSpec.EXPLAIN.synopsis()
                            + ")");
            return Verdict.of(OwnCode.USAGE);
        }
        if (options.choose()) {
            return choose(options.json());
        }
        try {
            Optional<Question.Script> script = Optional.empty();
            if (options.script().isPresent()) {
                script = Optional.of(read(options.script().get()));
            }
            return options.code().isPresent()
                    ? explain(
                            new Question(options.code().get(), options.tool(), script),
                            options.json())
                    : explainLast(options.tool(), script, options.json());
        } catch (UnreadableException e) {
            notes.say("explain: " + e.getMessage());
            return Verdict.of(OwnCode.IO);
        }
    }

    private Verdict explain(Question question, boolean json) {
        Explanation explanation = Explanation.of(question, CodeTables.builtIn());
        Verdict printed =
                Help.print(kernel, json ? Report.json(explanation) : Report.text(explanation));
        boolean told = printed.equals(Verdict.of(OwnCode.OK));
        return told && !explanation.isKnown() ? Verdict.of(OwnCode.NO) : printed;
    }

    /// Explains how the run ended that was recorded last.
    private Verdict explainLast(
            Optional<String> tool, Optional<Question.Script> script, boolean json) {
        Optional<LastRun> last = LastRun.find(kernel);
        if (last.isEmpty()) {
            notes.say(
                    "explain: no code given, and no recorded run to explain; write the number, as"
                            + " in lastword explain 137");
            return Verdict.of(OwnCode.NO);
        }
        // Said on stderr, because it is no part of the answer.
        notes.say(last.get().line() + ": " + last.get().sentence());
        if (last.get().code().isEmpty()) {
            return Verdict.of(OwnCode.NO);
        }
        return explain(
                new Question(last.get().code().get(), tool.or(last.get()::tool), script), json);
    }

    private Question.Script read(Word path) throws UnreadableException {
        String text = ScriptText.decode(ScriptFile.read(kernel, path));
        String name = path.text();
        return new Question.Script(name, ScriptHeader.read(Language.of(name, text), text));
    }

    /// Asks on stderr: stdout is for the result alone.
    private Verdict choose(boolean json) {
        BufferedReader answers =
                new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        Choice choice = new Choice();
        while (choice.question().isPresent()) {
            Output.write(kernel, STDERR, choice.question().get() + " [y/n] ");
            Optional<String> answer = line(answers);
            if (answer.isEmpty()) {
                Output.write(kernel, STDERR, "\n");
                notes.say(
                        "explain: the answers ended before the last question, so nothing is"
                                + " recommended; answer each by a line with y or n");
                return Verdict.of(OwnCode.USAGE);
            }
            if (!choice.answer(answer.get())) {
                Output.write(kernel, STDERR, "Please answer y or n.\n");
            }
        }
        return Help.print(kernel, json ? Report.json(choice) : Report.text(choice));
    }

    /// The next line; empty at the end, and where a line is so long that nobody typed it.
    private static Optional<String> line(BufferedReader answers) {
        StringBuilder line = new StringBuilder();
        try {
            for (int c = answers.read(); c != '\n'; c = answers.read()) {
                if (c < 0) {
                    return line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
                }
                if (line.length() == LONGEST_ANSWER) {
                    return Optional.empty();
                }
                line.append((char) c);
            }
            return Optional.of(line.toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
