package dev.lastword.contract.lint.contract;

import dev.lastword.contract.exits.Cause;
import dev.lastword.contract.exits.Constant;
import dev.lastword.contract.exits.Exit;
import dev.lastword.contract.exits.Facts;
import dev.lastword.contract.exits.Outcome;
import dev.lastword.contract.exits.bash.MadeShellFacts;
import dev.lastword.contract.exits.bash.ShellModel;
import dev.lastword.contract.exits.powershell.PowerShellFacts;
import dev.lastword.contract.exits.python.PythonFacts;
import dev.lastword.contract.lint.Check;
import dev.lastword.contract.lint.Fix;
import dev.lastword.contract.lint.Fixes;
import dev.lastword.contract.lint.MadeEmbedding;
import dev.lastword.contract.lint.Profile;
import dev.lastword.contract.lint.ProfileTable;
import dev.lastword.contract.lint.Rule;
import dev.lastword.contract.lint.Script;
import dev.lastword.contract.lint.Severity;
import dev.lastword.contract.lint.Unit;
import dev.lastword.contract.script.Lines;
import dev.lastword.contract.script.Range;
import dev.lastword.contract.script.bash.BashParser;
import dev.lastword.contract.script.python.PythonTree;
import dev.lastword.contract.standard.Language;
import dev.lastword.contract.standard.ScriptHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A unit whose facts are made by hand, so that the checks of the contract are tried without any
/// analysis.
///
/// @param step whether it is a step of a workflow
record Made(
        Language language,
        String text,
        List<Exit> exits,
        List<Constant> constants,
        Profile profile,
        boolean step,
        boolean entryPoint,
        List<Script.Unread> unread) {

    /// What a check says.
    record Said(Severity severity, Range range, String message, Optional<Fix> fix) {}

    static Made shell(String text) {
        return of(Language.SHELL, text);
    }

    static Made python(String text) {
        return of(Language.PYTHON, text);
    }

    static Made powerShell(String text) {
        return of(Language.POWERSHELL, text);
    }

    static Made of(Language language, String text) {
        return new Made(
                language, text, List.of(), List.of(), Profile.STANDARD, false, true, List.of());
    }

    /// Ends with codes that are written in it.
    Made exits(int... codes) {
        Made made = this;
        for (int code : codes) {
            made = made.exit(Cause.WRITTEN, new Outcome.Known(code, code & 0xff));
        }
        return made;
    }

    Made exit(Cause cause, Outcome outcome) {
        return with(new Exit(end(), outcome, cause));
    }

    Made says(int code, String message) {
        return with(
                new Exit(
                        end(),
                        new Outcome.Known(code, code),
                        Cause.WRITTEN,
                        Optional.empty(),
                        Optional.of(message)));
    }

    Made names(int code, String constant) {
        return with(
                new Exit(
                        end(),
                        new Outcome.Known(code, code),
                        Cause.WRITTEN,
                        Optional.of(constant),
                        Optional.empty()));
    }

    Made with(Exit exit) {
        List<Exit> all = new ArrayList<>(exits);
        all.add(exit);
        return new Made(language, text, all, constants, profile, step, entryPoint, unread);
    }

    Made constant(String name, long value) {
        List<Constant> all = new ArrayList<>(constants);
        all.add(new Constant(name, value, new Range(0, 0)));
        return new Made(language, text, exits, all, profile, step, entryPoint, unread);
    }

    Made in(Profile profile) {
        return new Made(language, text, exits, constants, profile, step, entryPoint, unread);
    }

    Made asStep() {
        return new Made(language, text, exits, constants, profile, true, entryPoint, unread);
    }

    Made asModule() {
        return new Made(language, text, exits, constants, profile, step, false, unread);
    }

    Made unread(String reason) {
        List<Script.Unread> all = new ArrayList<>(unread);
        all.add(new Script.Unread(end(), reason));
        return new Made(language, text, exits, constants, profile, step, entryPoint, all);
    }

    /// The same with another text.
    Made text(String text) {
        Made made =
                new Made(language, text, List.of(), constants, profile, step, entryPoint, unread);
        for (Exit exit : exits) {
            made =
                    made.with(
                            new Exit(
                                    made.end(),
                                    exit.outcome(),
                                    exit.cause(),
                                    exit.constant(),
                                    exit.message()));
        }
        return made;
    }

    private Range end() {
        return new Range(text.length(), text.length());
    }

    Unit unit() {
        Script script =
                new Script(
                        "made",
                        language,
                        text,
                        Lines.of(text),
                        ScriptHeader.read(language, text),
                        List.of(),
                        profile,
                        step ? Optional.of(MadeEmbedding.ofAStep()) : Optional.empty(),
                        entryPoint,
                        unread);
        Facts facts = new Facts(exits, constants, List.of(), entryPoint);
        return switch (language) {
            case SHELL ->
                    new Unit.Shell(
                            script,
                            BashParser.parse(text),
                            ShellModel.BASH,
                            MadeShellFacts.of(facts));
            case PYTHON ->
                    new Unit.Python(
                            script,
                            PythonTree.parse(text),
                            new PythonFacts(facts, List.of(), List.of()));
            case POWERSHELL ->
                    new Unit.PowerShell(
                            script,
                            dev.lastword.contract.script.powershell.Script.parse(text),
                            new PowerShellFacts(facts));
        };
    }

    /// What the check of a rule says, where the profile lets it.
    List<Said> said(Rule rule) {
        Unit unit = unit();
        List<Said> said = new ArrayList<>();
        for (Check<Unit> check : ContractChecks.ALL) {
            if (check.rule() == rule && ProfileTable.severity(rule, profile).isPresent()) {
                check.check(
                        unit,
                        (found, severity, range, message, fix) ->
                                said.add(new Said(severity, range, message, fix)));
            }
        }
        return said;
    }

    boolean breaks(Rule rule) {
        return !said(rule).isEmpty();
    }

    List<String> messages(Rule rule) {
        return said(rule).stream().map(Said::message).toList();
    }

    /// What stands at the places of the findings.
    List<String> places(Rule rule) {
        return said(rule).stream()
                .map(s -> text.substring(s.range().start(), s.range().end()))
                .toList();
    }

    /// The text after the fixes of a rule, round by round, until they change nothing.
    String fixed(Rule rule) {
        Made made = this;
        for (int round = 0; round < 10; round++) {
            String text =
                    Fixes.apply(
                                    made.text,
                                    made.said(rule).stream()
                                            .flatMap(s -> s.fix().stream())
                                            .toList())
                            .text();
            if (text.equals(made.text)) {
                return text;
            }
            made = made.text(text);
        }
        throw new AssertionError("the fixes of " + rule + " do not come to an end");
    }
}
