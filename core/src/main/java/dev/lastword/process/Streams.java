package dev.lastword.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides which of the command's streams are captured, and how.
final class Streams {

    private Streams() {}

    /// The channels to set up, in the order of their descriptors.
    ///
    /// A closed descriptor stays closed. Where 1 and 2 are one file the order of their bytes
    /// matters, so one channel carries both.
    static List<Channel> plan(Kernel kernel, boolean capture, TerminalChoice choice) {
        if (!capture && choice != TerminalChoice.ALWAYS) {
            return List.of();
        }
        Optional<FileIdentity> output = kernel.identify(1);
        Optional<FileIdentity> errors = kernel.identify(2);
        boolean outputTerminal = wantsTerminal(output, choice);
        boolean errorsTerminal = wantsTerminal(errors, choice);
        if (output.isPresent() && errors.isPresent() && isOne(kernel, output.get(), errors.get())) {
            return List.of(new Channel(true, true, outputTerminal));
        }
        List<Channel> channels = new ArrayList<>();
        if (output.isPresent()) {
            channels.add(new Channel(true, false, outputTerminal));
        }
        if (errors.isPresent()) {
            channels.add(new Channel(false, true, errorsTerminal));
        }
        return channels;
    }

    private static boolean wantsTerminal(Optional<FileIdentity> stream, TerminalChoice choice) {
        return switch (choice) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AS_GIVEN ->
                    stream.isPresent() && stream.get().kind() == FileIdentity.Kind.TERMINAL;
        };
    }

    /// A regular file that was opened twice has two positions, so its streams stay apart; a pipe, a
    /// socket or a terminal is one place however often it was opened.
    private static boolean isOne(Kernel kernel, FileIdentity output, FileIdentity errors) {
        if (!output.sameFile(errors)) {
            return false;
        }
        return output.kind() != FileIdentity.Kind.REGULAR || kernel.sharesDescription(1, 2) != 0;
    }
}
