package dev.lastword.cli;

import dev.lastword.config.ConfigFiles;
import dev.lastword.config.SourceFile;
import dev.lastword.config.Spelling;
import dev.lastword.policy.Origin;
import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.process.Word;
import dev.lastword.profile.CheckedFile;
import dev.lastword.profile.ProfileProblem;
import dev.lastword.profile.ProfileReport;
import dev.lastword.profile.ShownProfile;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Verdict;
import java.util.List;
import java.util.Optional;

/// `lastword profile`: what profiles there are, what they say, and what is wrong with them.
final class ProfileCommand {

    private final Kernel kernel;
    private final Notes notes;

    private ProfileCommand(Kernel kernel) {
        this.kernel = kernel;
        this.notes = new Notes(kernel);
    }

    static Verdict run(Kernel kernel, List<Word> words) {
        Arguments arguments = Arguments.parseAnywhere(ProfileSpec.PROFILE, words);
        if (arguments.has(Spec.HELP)) {
            return Help.print(kernel, Help.of(ProfileSpec.PROFILE));
        }
        return new ProfileCommand(kernel).run(arguments);
    }

    private Verdict run(Arguments arguments) {
        Optional<String> problem = problem(arguments);
        if (problem.isPresent()) {
            return say(
                    OwnCode.USAGE,
                    "profile: "
                            + problem.get()
                            + " (usage: "
                            + ProfileSpec.PROFILE.synopsis()
                            + ")");
        }
        List<Word> operands = arguments.operands();
        return switch (operands.getFirst().text()) {
            case "show" -> show(operands.get(1).text());
            case "check" -> operands.size() > 1 ? check(operands.get(1)) : check();
            case "trust" -> new TrustCommand(kernel).run(arguments.has(ProfileSpec.REVOKE));
            default -> list(arguments.has(ProfileSpec.JSON));
        };
    }

    private static Optional<String> problem(Arguments arguments) {
        if (arguments.problem().isPresent()) {
            return arguments.problem();
        }
        List<Word> operands = arguments.operands();
        if (operands.isEmpty()) {
            return Optional.of("say what to do: list, show, check or trust");
        }
        String action = operands.getFirst().text();
        if (!ProfileSpec.ACTIONS.contains(action)) {
            return Optional.of(
                    "unknown action " + action + Spelling.suggestion(action, ProfileSpec.ACTIONS));
        }
        if (action.equals("show") && operands.size() < 2) {
            return Optional.of("show needs the name of a profile");
        }
        int most = action.equals("show") || action.equals("check") ? 2 : 1;
        if (operands.size() > most) {
            return Optional.of("unexpected argument " + operands.get(most));
        }
        if (arguments.has(ProfileSpec.JSON) && !action.equals("list")) {
            return Optional.of("--json belongs to list");
        }
        return arguments.has(ProfileSpec.REVOKE) && !action.equals("trust")
                ? Optional.of("--revoke belongs to trust")
                : Optional.empty();
    }

    private Verdict list(boolean json) {
        ProfileReport report = ProfileReport.of(kernel);
        List<CheckedFile> files = report.check();
        if (!json) {
            for (CheckedFile file : files) {
                if (file.profiles() == 0 && !file.problems().isEmpty()) {
                    notes.say(file.problems().getFirst().toString());
                }
            }
        }
        return Help.print(
                kernel,
                json ? ProfileList.json(report.list(), files) : ProfileList.text(report.list()));
    }

    private Verdict show(String name) {
        ShownProfile shown = ProfileReport.of(kernel).show(name);
        shown.notes().forEach(notes::say);
        if (shown.text().isPresent()) {
            return Help.print(kernel, shown.text().get());
        }
        return Verdict.of(shown.known() ? OwnCode.USAGE : OwnCode.NO);
    }

    private Verdict check() {
        List<CheckedFile> files = ProfileReport.of(kernel).check();
        return files.isEmpty()
                ? Help.print(kernel, "no file with profiles; those of lastword are in order\n")
                : report(files);
    }

    private Verdict check(Word path) {
        Optional<SourceFile> file = ConfigFiles.read(kernel, Origin.Kind.USER, path);
        Optional<String> obstacle =
                file.isEmpty() ? Optional.of("not found") : file.get().problem();
        return obstacle.isPresent()
                ? say(OwnCode.IO, path + ": " + obstacle.get())
                : report(List.of(ProfileReport.check(kernel, file.orElseThrow())));
    }

    private Verdict report(List<CheckedFile> files) {
        StringBuilder text = new StringBuilder();
        boolean right = true;
        for (CheckedFile file : files) {
            file.problems().forEach(p -> text.append(p).append('\n'));
            for (ProfileProblem warning : file.warnings()) {
                text.append(warning.asWarning()).append('\n');
            }
            if (file.problems().isEmpty()) {
                text.append(file.file()).append(": ");
                text.append(file.profiles())
                        .append(file.profiles() == 1 ? " profile" : " profiles");
                text.append(", in order").append(file.trusted() ? "" : ", not trusted");
                text.append('\n');
            }
            right &= file.problems().isEmpty();
        }
        Verdict printed = Help.print(kernel, text.toString());
        return right || !printed.equals(Verdict.of(OwnCode.OK))
                ? printed
                : Verdict.of(OwnCode.USAGE);
    }

    private Verdict say(OwnCode code, String message) {
        notes.say(message);
        return Verdict.of(code);
    }
}
