package dev.lastword.contract.exits.powershell;

import java.util.Locale;
import java.util.Set;

/// What a command is, as far as its name tells.
///
/// A name may be an alias, a function, a cmdlet or a program (about_Command_Precedence). Only
/// programs and scripts set `$LASTEXITCODE` (about_Automatic_Variables).
public enum CommandKind {
    /// A program: it sets `$LASTEXITCODE`.
    PROGRAM,
    /// A script file: `./check.ps1`.
    SCRIPT,
    /// A cmdlet, or a function that is named like one: `Get-Item`, `echo`.
    CMDLET;

    /// Verbs in front of a dash: those that PowerShell approves of, and some that people use.
    private static final Set<String> VERBS =
            Set.of(
                    ("add approve assert backup block build checkpoint clear close compare complete"
                                    + " compress confirm connect convert convertfrom convertto copy"
                                    + " debug deny deploy disable disconnect dismount edit enable"
                                    + " enter exit expand export find foreach format get grant group"
                                    + " hide import initialize install invoke join limit lock measure"
                                    + " merge mount move new open optimize out ping pop protect"
                                    + " publish push read receive redo register remove rename repair"
                                    + " request reset resize resolve restart restore resume revoke"
                                    + " save search select send set should show skip sort split start"
                                    + " step stop submit suspend switch sync tee test trace unblock"
                                    + " undo uninstall unlock unprotect unpublish unregister update"
                                    + " use wait watch where write ensure validate check run create"
                                    + " delete print log throw is has load process determine throwif"
                                    + " die fail report generate download upload verify parse")
                            .split(" "));

    /// Aliases of cmdlets, and functions that are always there.
    private static final Set<String> ALIASES =
            Set.of(
                    ("% ? h r ac cat cd chdir clc clear cls cnsn compare copy cp cpi cpp curl cvpa"
                                    + " dbp del diff dir dnsn ebp echo epal epcsv epsn erase etsn"
                                    + " exsn fc fhx fl foreach ft fw gal gbp gc gci gcm gcs gdr ghy"
                                    + " gi gjb gl gm gmo gp gps gpv group gsn gsv gu gv gwmi help"
                                    + " history icm iex ihy ii ipal ipcsv ipmo ipsn irm iwr kill lp"
                                    + " ls man md measure mi mkdir mount move mp mv nal ndr ni nmo"
                                    + " nsn nv ogv oh popd prompt ps pushd pwd rbp rcjb rcsn rd rdr"
                                    + " ren ri rjb rm rmdir rmo rni rnp rp rsn rv rvpa sajb sal saps"
                                    + " sasv sbp sc select set shcm si sl sleep sls sort sp spjb spps"
                                    + " spsv start sv tee trcm type wget where wjb write pause"
                                    + " describe context it beforeall afterall beforeeach aftereach"
                                    + " task job step stage")
                            .split(" "));

    public static CommandKind of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String file =
                lower.substring(Math.max(lower.lastIndexOf('/'), lower.lastIndexOf('\\')) + 1);
        if (file.endsWith(".ps1")) {
            return SCRIPT;
        }
        if (file.length() < lower.length()) {
            // `Module\Get-Item` is a cmdlet of a module.
            return isCmdlet(file) && lower.indexOf('/') < 0 && lower.indexOf(':') < 0
                    ? CMDLET
                    : PROGRAM;
        }
        return isCmdlet(file) || ALIASES.contains(file) ? CMDLET : PROGRAM;
    }

    private static boolean isCmdlet(String lower) {
        int dash = lower.indexOf('-');
        return dash > 0 && lower.indexOf('.', dash) < 0 && VERBS.contains(lower.substring(0, dash));
    }
}
