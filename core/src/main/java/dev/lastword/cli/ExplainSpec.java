package dev.lastword.cli;

import dev.lastword.status.OwnCode;
import java.util.List;

/// `lastword explain`, as the table has it.
public final class ExplainSpec {

    static final Flag TOOL =
            new Flag(
                    "tool",
                    "NAME",
                    "The program that ended with the code, such as git, curl or pytest.");
    static final Flag SCRIPT =
            new Flag(
                    "script",
                    "FILE",
                    "The script that ended with it; what its header lists comes first.");
    static final Flag CHOOSE =
            Flag.toggle(
                    "choose",
                    "Ask the questions that pick a code for a script of yours; answer y or n.");
    static final Flag JSON = Flag.toggle("json", "Print one JSON object instead of text.");

    public static final Spec EXPLAIN =
            new Spec(
                    "explain",
                    "say what an exit code means, and what to do",
                    "[OPTIONS] [CODE]",
                    "CODE is a number as it was seen: 137, -1073741819, 0xC0000005; without one the"
                            + " last recorded run is explained. The answers come"
                            + " from the script's own header, the tool's table, the conventions of"
                            + " shells and of sysexits.h, Windows, and the standard, in this order:"
                            + " 0 success; 1 a verified no (stop, fix the input or the code); 2 usage,"
                            + " configuration or environment (stop, fix the call); 3 something outside"
                            + " failed (retry); 4 authentication or authorisation (renew credentials);"
                            + " 100-123 and 166-254 states of the script's own; 124-165 and 255 taken"
                            + " by shells and wrappers; 5-99 reserved.",
                    List.of(TOOL, SCRIPT, CHOOSE, JSON, Spec.HELP),
                    false,
                    List.of(OwnCode.OK, OwnCode.NO, OwnCode.USAGE, OwnCode.IO));

    private ExplainSpec() {}
}
