package dev.lastword.jvm.history;

import dev.lastword.config.PolicySources;
import dev.lastword.jvm.Trouble;
import dev.lastword.policy.Origin;
import dev.lastword.policy.PolicyKey;
import dev.lastword.policy.PolicyLayer;
import dev.lastword.policy.Setting;
import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.record.SavingsLedger;
import dev.lastword.record.StateDirectory;
import dev.lastword.status.OwnCode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Where the runs lie, as docs/record-format.md has it.
///
/// @param state the folder with `runs`, `index` and the ledger of savings
record Store(Path state) {

    private static final Origin FLAG = new Origin(Origin.Kind.FLAG, "--out-dir");

    static final String START = "start.json";
    static final String END = "end.json";
    static final String LOCK = "lock";
    static final String CAST = "output.cast";

    /// Finds it as the recorder does, by the same settings.
    ///
    /// @param outDir what `--out-dir` says
    static Store find(Kernel kernel, Optional<Word> outDir) throws Problem {
        Map<PolicyKey, Setting> given =
                outDir.<Map<PolicyKey, Setting>>map(
                                d -> Map.of(PolicyKey.OUT_DIR, new Setting(d, FLAG)))
                        .orElse(Map.of());
        PolicySources sources = PolicySources.read(kernel, new PolicyLayer(given), List.of());
        // A wrong setting would keep the recorder from recording, not us from looking.
        return StateDirectory.find(sources.policy(), kernel::variable)
                .map(s -> new Store(Path.of(s.path().text())))
                .orElseThrow(() ->
                        new Problem(
                                OwnCode.USAGE,
                                "where are the runs? set LASTWORD_HOME or HOME, or give"
                                        + " --out-dir"));
    }

    Path runs() {
        return state.resolve("runs");
    }

    Path index() {
        return state.resolve("index");
    }

    /// The files of the ledger of savings, the older first.
    List<Path> ledgers() {
        return List.of(state.resolve(SavingsLedger.FORMER), state.resolve(SavingsLedger.FILE));
    }

    /// Where something is appended to the ledger.
    StateDirectory directory() {
        return new StateDirectory(Word.of(state.toString()), "");
    }

    Path folder(String month, String id) {
        return runs().resolve(month).resolve(id);
    }

    /// The folders of the months, newest first.
    List<String> months(Complaints complaints) {
        List<String> months = new ArrayList<>();
        for (String name : names(runs(), Ids::isMonth, complaints)) {
            // A link is not followed: what lies behind it is not ours.
            if (Files.isDirectory(runs().resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                months.add(name);
            }
        }
        return months;
    }

    /// The ids of the runs of a month, newest first.
    List<String> ids(String month, Complaints complaints) {
        return names(runs().resolve(month), Ids::isRun, complaints);
    }

    /// What lies there under a dot: set up or removed, but not to the end.
    List<String> hidden(String month, Complaints complaints) {
        return names(runs().resolve(month), Ids::isHidden, complaints);
    }

    private static List<String> names(Path folder, Predicate<String> ours, Complaints complaints) {
        List<String> names = new ArrayList<>();
        String[] all = folder.toFile().list();
        if (all == null) {
            reason(folder)
                    .ifPresent(why -> complaints.unreadable("cannot read " + folder + ": " + why));
            return names;
        }
        for (String name : all) {
            if (ours.test(name)) {
                names.add(name);
            }
        }
        names.sort(Collections.reverseOrder());
        return names;
    }

    /// Why [java.io.File#list()] gave nothing; empty where there is nothing to read.
    private static Optional<String> reason(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return Optional.of(entries.iterator().hasNext() ? "it changes" : "it changed");
        } catch (IOException trouble) {
            return trouble instanceof NoSuchFileException
                    ? Optional.empty()
                    : Optional.of(Trouble.reason(trouble));
        }
    }
}
