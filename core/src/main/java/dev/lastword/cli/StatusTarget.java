package dev.lastword.cli;

import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.process.Outcome;
import dev.lastword.process.Word;
import dev.lastword.record.RunReference;
import dev.lastword.record.StatusRecord;
import dev.lastword.status.Errno;
import dev.lastword.status.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the status record goes. Opened before the command starts, so that a place that cannot be
/// written is found out in time.
final class StatusTarget {

    private static final int STDERR = 2;

    private final Kernel kernel;
    private final List<Integer> descriptors = new ArrayList<>();

    StatusTarget(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Opens what the command line names.
    ///
    /// @return what is wrong with it, as a line for people
    Optional<String> open(Arguments arguments) {
        Optional<String> file = arguments.value(Commands.STATUS_FILE).flatMap(this::openFile);
        Optional<String> number = arguments.value(Commands.STATUS_FD).flatMap(this::useDescriptor);
        return file.or(() -> number);
    }

    /// Adds the file of `--status-file`.
    ///
    /// @return what is wrong with it, as a line for people
    private Optional<String> openFile(Word path) {
        int descriptor = kernel.create(path);
        if (descriptor < 0) {
            return Optional.of(
                    "cannot open the status file "
                            + path
                            + ": "
                            + Errno.of(descriptor).text()
                            + "; the command was not started");
        }
        descriptors.add(descriptor);
        return Optional.empty();
    }

    /// Adds the descriptor of `--status-fd`.
    ///
    /// @return what is wrong with it, as a line for people
    private Optional<String> useDescriptor(Word number) {
        int descriptor = parse(number.text());
        if (descriptor < 0 || kernel.identify(descriptor).isEmpty()) {
            return Optional.of(
                    "--status-fd "
                            + number
                            + ": not an open descriptor; the command was not started");
        }
        if (descriptor > STDERR) {
            kernel.hideFromCommand(descriptor);
        }
        descriptors.add(descriptor);
        return Optional.empty();
    }

    /// Writes the record, where one is wanted.
    ///
    /// @param commands whether the verdict is the command's own word
    void write(
            List<Word> command,
            Outcome outcome,
            Verdict verdict,
            boolean commands,
            Optional<RunReference> recording) {
        if (descriptors.isEmpty()) {
            return;
        }
        StatusRecord status =
                new StatusRecord(
                        outcome.ending(),
                        verdict.shellCode(),
                        commands,
                        outcome.mishaps(),
                        command,
                        outcome.processId(),
                        outcome.startedMillis(),
                        outcome.wallMillis(),
                        outcome.usage().userMicros(),
                        outcome.usage().systemMicros(),
                        outcome.usage().maxRssKiB(),
                        outcome.complete(),
                        recording);
        for (int descriptor : descriptors) {
            Output.write(kernel, descriptor, status.toJson() + "\n")
                    .ifPresent(e ->
                            new Notes(kernel).say("cannot write the status record: " + e.text()));
        }
    }

    private static int parse(String digits) {
        boolean number = !digits.isEmpty() && digits.length() < 10;
        for (int i = 0; i < digits.length(); i++) {
            number &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        return number ? Integer.parseInt(digits) : -1;
    }
}
