package dev.lastword.cli;

import dev.lastword.status.OwnCode;
import java.util.List;

/// `lastword profile`, as the table has it.
final class ProfileSpec {

    static final Flag JSON = Flag.toggle("json", "With list: answer with one JSON object.");
    static final Flag REVOKE = Flag.toggle("revoke", "With trust: take the trust back.");

    /// What it can be asked to do.
    static final List<String> ACTIONS = List.of("list", "show", "check", "trust");

    static final Spec PROFILE =
            new Spec(
                    "profile",
                    "list, show, check and trust profiles",
                    "[OPTIONS] list | show NAME | check [FILE] | trust",
                    "A profile says which lines of a command's output somebody can do without."
                            + " Profiles stand in the project's lastword.toml, in"
                            + " lastword/profiles.toml and shtym/profiles.toml in the user's"
                            + " configuration directory, and in lastword itself; the first of these"
                            + " that has a name decides what it means. 'list' shows all, 'show' one"
                            + " with everything it extends, 'check' everything that is wrong, as"
                            + " FILE:LINE:COLUMN: reason. Those of a project take effect after"
                            + " 'trust', until its file changes.",
                    List.of(JSON, REVOKE, Spec.HELP),
                    false,
                    List.of(OwnCode.OK, OwnCode.NO, OwnCode.USAGE, OwnCode.IO));

    private ProfileSpec() {}
}
