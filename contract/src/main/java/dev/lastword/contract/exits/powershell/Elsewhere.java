package dev.lastword.contract.exits.powershell;

import dev.lastword.contract.script.powershell.PipelineElement;
import java.util.Locale;
import java.util.Set;

/// What is known of the commands of PowerShell itself.
final class Elsewhere {

    /// They run a script block in another process, runspace or session, where `exit` ends only
    /// that.
    private static final Set<String> OTHERS =
            Set.of(
                    "start-job",
                    "start-threadjob",
                    "sajb",
                    "pwsh",
                    "powershell",
                    "pwsh.exe",
                    "powershell.exe",
                    "register-objectevent",
                    "register-engineevent",
                    "register-wmievent",
                    "register-cimindicationevent",
                    "register-argumentcompleter",
                    "register-scheduledjob",
                    "set-psbreakpoint",
                    "mock",
                    "new-module",
                    "inlinescript",
                    "sudo");

    private static final Set<String> SAFE =
            Set.of(
                    "write-host",
                    "write-output",
                    "write-verbose",
                    "write-debug",
                    "write-warning",
                    "write-information",
                    "write-progress",
                    "out-null",
                    "out-host",
                    "set-strictmode",
                    "get-date",
                    "echo",
                    "set-variable",
                    "new-variable");

    private Elsewhere() {}

    /// Whether the script blocks that are given to a command run outside the script.
    static boolean runs(String name, PipelineElement.Command command) {
        if (OTHERS.contains(name)) {
            return true;
        }
        if (name.equals("invoke-command") || name.equals("icm")) {
            return hasAny(command, "computername", "session", "hostname", "vmname", "asjob", "cn");
        }
        return (name.equals("foreach-object") || name.equals("%"))
                && hasAny(command, "parallel", "asjob");
    }

    private static boolean hasAny(PipelineElement.Command command, String... names) {
        Set<String> given = Arguments.of(command).names().keySet();
        for (String name : names) {
            if (given.contains(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a command can be relied on not to fail.
    static boolean neverFails(String name) {
        return SAFE.contains(name);
    }
}
