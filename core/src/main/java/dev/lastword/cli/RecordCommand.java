package dev.lastword.cli;

import dev.lastword.config.PolicySources;
import dev.lastword.policy.Origin;
import dev.lastword.policy.PolicyKey;
import dev.lastword.policy.RecorderPolicy;
import dev.lastword.policy.Setting;
import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.process.Outcome;
import dev.lastword.process.Supervisor;
import dev.lastword.process.Word;
import dev.lastword.record.RunReference;
import dev.lastword.record.Secrets;
import dev.lastword.status.Ending;
import dev.lastword.status.Errno;
import dev.lastword.status.ErrorCode;
import dev.lastword.status.Mishap;
import dev.lastword.status.Policy;
import dev.lastword.status.Problem;
import dev.lastword.status.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `lastword record`: from words to a verdict that is about the recording.
final class RecordCommand {

    private final Kernel kernel;
    private final Journal journal;
    private final StatusTarget status;
    private final Arguments arguments;
    private final List<Word> command;
    private final RunOptions options;
    private final PolicySources sources;
    private final RecorderPolicy policy;

    private RecordCommand(Kernel kernel, Arguments arguments) {
        this.kernel = kernel;
        this.journal = new Journal(kernel);
        this.status = new StatusTarget(kernel);
        this.arguments = arguments;
        this.command = arguments.operands();
        this.options = RunOptions.of(arguments);
        this.sources = PolicyFlags.sources(kernel, arguments);
        this.policy = sources.policy();
    }

    static Verdict run(Kernel kernel, List<Word> words) {
        Arguments arguments = Arguments.parse(Commands.RECORD, words);
        return arguments.has(Spec.HELP)
                ? Help.print(kernel, Help.of(Commands.RECORD))
                : new RecordCommand(kernel, arguments).run();
    }

    private Verdict run() {
        journal.setLevel(policy.logLevel());
        Optional<Problem> problem =
                status.open(arguments)
                        .map(m -> Problem.of(ErrorCode.ERR_STATUS_TARGET, m))
                        .or(this::usage)
                        .or(sources::problem)
                        .or(this::openLog)
                        .or(this::disabled);
        if (problem.isPresent()) {
            journal.say(Journal.Level.ERROR, problem.get().message());
            Mishap mishap = problem.get().mishap();
            Outcome outcome = Outcome.notTried(kernel.epochMillis(), mishap);
            return conclude(redacted(), outcome, problem, Optional.empty());
        }
        return policy.recordDisabled() ? unrecorded() : recorded();
    }

    private Optional<Problem> usage() {
        return options.problem()
                .map(p ->
                        Problem.of(
                                arguments.has(Commands.PTY) && arguments.has(Commands.NO_PTY)
                                        ? ErrorCode.ERR_CONFLICTING_FLAGS
                                        : ErrorCode.ERR_USAGE,
                                "record: " + p + " (usage: " + Commands.RECORD.synopsis() + ")"));
    }

    private Optional<Problem> openLog() {
        return policy.logFile()
                .flatMap(path ->
                        journal.open(path)
                                .map(errno ->
                                        Problem.value(
                                                ErrorCode.ERR_LOG_FILE,
                                                origin(PolicyKey.LOG_FILE),
                                                path.text(),
                                                "cannot write the log file "
                                                        + path
                                                        + " (from "
                                                        + origin(PolicyKey.LOG_FILE)
                                                        + "): "
                                                        + errno.text()
                                                        + "; name one that you can"
                                                        + " write to")));
    }

    private Optional<Problem> disabled() {
        return policy.recordDisabled() && policy.requireTrace()
                ? Optional.of(
                        Problem.of(
                                ErrorCode.ERR_TRACE_REQUIRED,
                                "recording is disabled ("
                                        + origin(PolicyKey.RECORD_DISABLED)
                                        + ") and required ("
                                        + origin(PolicyKey.REQUIRE_TRACE)
                                        + "); take one of them back"))
                : Optional.empty();
    }

    private String origin(PolicyKey key) {
        Setting setting = policy.snapshot().get(key);
        Origin origin = setting == null ? Origin.DEFAULT : setting.origin();
        return origin.detail().isEmpty() ? origin.kind().word() : origin.detail();
    }

    private Policy verdictPolicy() {
        return new Policy(
                options.policy().signalAsCode(),
                policy.propagateScriptExit(),
                !policy.disableOnRecorderError() || policy.requireTrace());
    }

    private List<Word> redacted() {
        return Secrets.of(command, kernel.environment()).command();
    }

    private Verdict unrecorded() {
        journal.say(
                Journal.Level.WARN,
                "recording is disabled ("
                        + origin(PolicyKey.RECORD_DISABLED)
                        + "); "
                        + name()
                        + " runs unrecorded");
        Outcome outcome = Supervisor.run(kernel, command, options.order());
        tell(outcome, false);
        return conclude(redacted(), outcome, trouble(outcome), Optional.empty());
    }

    private Verdict recorded() {
        Recording recording = new Recording(kernel, command, policy);
        Outcome outcome =
                recording.finish(
                        Supervisor.run(kernel, command, options.order(), recording),
                        verdictPolicy());
        Optional<Problem> failure =
                recording.failure().map(f -> new Problem(f.code(), f.message(), context()));
        if (failure.isPresent()) {
            journal.say(
                    verdictPolicy().recordingMatters() ? Journal.Level.ERROR : Journal.Level.WARN,
                    failure.get().message()
                            + " ("
                            + EndingWords.of(name(), outcome.ending())
                            + ")");
        }
        tell(outcome, failure.isEmpty());
        recording
                .reference()
                .ifPresent(r ->
                        journal.say(
                                Journal.Level.INFO,
                                "recorded as " + r.id() + " in " + r.directory()));
        return conclude(
                recording.redacted(),
                outcome,
                failure.or(() -> trouble(outcome)),
                recording.reference());
    }

    private Map<String, String> context() {
        return Map.of("command", name());
    }

    private String name() {
        return redacted().getFirst().text();
    }

    /// Says how the command ended, where the exit code does not, and why it was not started.
    private void tell(Outcome outcome, boolean recorded) {
        outcome.mishaps().stream()
                .filter(m -> m.part() != Mishap.Part.RECORD)
                .forEach(m -> journal.keep(Journal.Level.ERROR, m.message()));
        if (outcome.ending() instanceof Ending.NotStarted(Errno errno)) {
            journal.say(Journal.Level.ERROR, Refusal.message(kernel, command.getFirst(), errno));
            return;
        }
        boolean ran =
                !(outcome.ending() instanceof Ending.NotTried)
                        && !(outcome.ending() instanceof Ending.Unknown);
        boolean silent =
                policy.propagateScriptExit()
                        || outcome.ending().equals(new Ending.Exited(0))
                        || outcome.mishaps().stream().anyMatch(m -> m.part() == Mishap.Part.RECORD);
        if (ran && !silent) {
            journal.say(
                    Journal.Level.WARN,
                    (recorded ? "recorded; " : "")
                            + EndingWords.of(name(), outcome.ending())
                            + ", which is not passed on (--propagate-script-exit does that)");
        }
    }

    /// What is a failure although no recording failed.
    private Optional<Problem> trouble(Outcome outcome) {
        return switch (outcome.ending()) {
            case Ending.NotStarted(Errno errno) ->
                    Optional.of(
                            new Problem(
                                    Verdict.isNotFound(errno)
                                            ? ErrorCode.ERR_TARGET_NOT_FOUND
                                            : ErrorCode.ERR_TARGET_NOT_EXECUTABLE,
                                    EndingWords.of(name(), outcome.ending()),
                                    context()));
            case Ending.Unknown _ ->
                    Optional.of(
                            new Problem(
                                    ErrorCode.ERR_TARGET_LOST,
                                    EndingWords.of(name(), outcome.ending()),
                                    context()));
            case Ending.NotTried _ ->
                    Optional.of(
                            new Problem(
                                    ErrorCode.ERR_START,
                                    outcome.mishaps().isEmpty()
                                            ? "the command was not started"
                                            : outcome.mishaps().getLast().message(),
                                    context()));
            case Ending.Exited _, Ending.Signaled _, Ending.TimedOut _ -> Optional.empty();
        };
    }

    private Verdict conclude(
            List<Word> shown,
            Outcome outcome,
            Optional<Problem> problem,
            Optional<RunReference> reference) {
        Verdict verdict = Verdict.of(outcome.ending(), outcome.mishaps(), verdictPolicy());
        boolean commands = Verdict.isCommands(outcome.ending(), outcome.mishaps(), verdictPolicy());
        status.write(shown, outcome, verdict, commands, reference);
        if (problem.isPresent() && policy.jsonErrors()) {
            String id = reference.map(RunReference::id).orElse("");
            new Notes(kernel)
                    .line(
                            ErrorTrailer.json(
                                    id, problem.get(), outcome.ending(), verdict.shellCode()));
        }
        return verdict;
    }
}
