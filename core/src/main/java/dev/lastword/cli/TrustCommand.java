package dev.lastword.cli;

import dev.lastword.config.ConfigFiles;
import dev.lastword.config.SourceFile;
import dev.lastword.process.Kernel;
import dev.lastword.process.Notes;
import dev.lastword.process.Word;
import dev.lastword.profile.ProfileReport;
import dev.lastword.profile.TrustList;
import dev.lastword.status.Errno;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Verdict;
import java.util.List;
import java.util.Optional;

/// `lastword profile trust`: lets the profiles of the project take effect, and takes that back.
final class TrustCommand {

    private final Kernel kernel;
    private final TrustList list;

    TrustCommand(Kernel kernel) {
        this.kernel = kernel;
        this.list = new TrustList(kernel);
    }

    Verdict run(boolean revoke) {
        Optional<SourceFile> found = ConfigFiles.project(kernel);
        if (found.isEmpty()) {
            return say(OwnCode.NO, "there is no lastword.toml here or in a directory above");
        }
        SourceFile file = found.get();
        if (file.problem().isPresent()) {
            return say(OwnCode.IO, file.path() + ": " + file.problem().get());
        }
        if (list.path().isEmpty()) {
            return say(
                    OwnCode.IO,
                    "neither XDG_CONFIG_HOME nor HOME is set, and so there is no place to remember"
                            + " trust");
        }
        return revoke ? revoke(file) : trust(file);
    }

    private Verdict trust(SourceFile file) {
        List<String> profiles = ProfileReport.describe(kernel, file);
        if (profiles.isEmpty()) {
            return say(
                    OwnCode.NO,
                    file.path()
                            + " has no profiles that could be trusted ('lastword profile check'"
                            + " tells whether it is in order)");
        }
        boolean before = list.trusts(file);
        int answer = before ? 0 : list.add(file);
        if (answer < 0) {
            return unwritten(answer);
        }
        StringBuilder text = new StringBuilder(before ? "trusted already: " : "trusted: ");
        text.append(file.path()).append('\n');
        profiles.forEach(p -> text.append("  ").append(p).append('\n'));
        return Help.print(kernel, text.toString());
    }

    private Verdict revoke(SourceFile file) {
        int answer = list.remove(file);
        if (answer < 0) {
            return unwritten(answer);
        }
        return answer == 0
                ? say(OwnCode.NO, file.path() + " is not trusted")
                : Help.print(kernel, "not trusted any more: " + file.path() + "\n");
    }

    private Verdict unwritten(int answer) {
        return say(
                OwnCode.IO,
                "cannot write " + list.path().orElse(Word.of("")) + ": " + Errno.of(answer).text());
    }

    private Verdict say(OwnCode code, String message) {
        new Notes(kernel).say(message);
        return Verdict.of(code);
    }
}
