package dev.lastword.cli;

import dev.lastword.status.OwnCode;
import java.util.List;
import java.util.Optional;

/// What a command is called, takes and answers: the table that parser, help, man page and
/// completions are made from.
///
/// @param summary one line, without a full stop
/// @param operands what follows the options
/// @param description some sentences for the help
/// @param executes whether it executes another command, whose words follow the options
/// @param exitCodes lastword's own codes that it can end with
public record Spec(
        String name,
        String summary,
        String operands,
        String description,
        List<Flag> flags,
        boolean executes,
        List<OwnCode> exitCodes) {

    /// Every command has it.
    public static final Flag HELP = Flag.toggle("help", "Show this help and exit.");

    public Spec {
        flags = List.copyOf(flags);
        exitCodes = List.copyOf(exitCodes);
    }

    Optional<Flag> flag(String name) {
        return flags.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /// `lastword run [OPTIONS] [--] COMMAND [ARGUMENT...]`
    public String synopsis() {
        return "lastword " + name + " " + operands;
    }

    /// Whether its exit code is usually that of another command.
    boolean mirrors() {
        return executes && !exitCodes.contains(OwnCode.OK);
    }

    /// With which code a wrong command line ends: commands that execute something keep to 125,
    /// which no command of their caller's means.
    public OwnCode usageError() {
        return executes ? OwnCode.FAILED : OwnCode.USAGE;
    }
}
