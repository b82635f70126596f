package dev.lastword.contract.exits.bash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.contract.exits.ExitSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a script really ends with is in its set, and most sets hold nothing else.
///
/// `-Dscripts=5000 -Dfirst=1000` takes so many other ones.
final class RandomScriptsTest {

    private static final int SCRIPTS = Integer.getInteger("scripts", 160);

    @Test
    void bashEndsAsAnalysed(@TempDir Path folder) throws Exception {
        compare(folder, "bash", Integer.getInteger("first", 0));
    }

    @Test
    void dashEndsAsAnalysed(@TempDir Path folder) throws Exception {
        compare(folder, "dash", Integer.getInteger("first", 0));
    }

    @Test
    void whatLoopsForEverIsKilledAndLeftOut(@TempDir Path folder) throws Exception {
        List<Shells.Run> runs =
                List.of(
                        new Shells.Run("exit 3", ""),
                        new Shells.Run("while true; do :; done", ""),
                        new Shells.Run("exit 4", ""));

        for (String shell : List.of("bash", "dash")) {
            assertThat(Shells.statuses(folder, shell, runs, true))
                    .as(shell)
                    .containsExactly(3, Shells.ENDLESS, 4);
        }
    }

    private static void compare(Path folder, String shell, long first) throws Exception {
        List<Shells.Run> runs = new ArrayList<>();
        List<Long> seeds = new ArrayList<>();
        for (long seed = first; seed < first + SCRIPTS; seed++) {
            String script = RandomScripts.of(seed, shell.equals("bash"));
            for (String variables : RandomScripts.variables(script)) {
                runs.add(new Shells.Run(script, variables));
                seeds.add(seed);
            }
        }
        List<Integer> statuses = Shells.statuses(folder, shell, runs, true);
        List<String> wrong = new ArrayList<>();
        int exact = 0;
        int scripts = 0;
        for (int i = 0; i < runs.size(); ) {
            long seed = seeds.get(i);
            String script = runs.get(i).script();
            ExitSet set = Shells.analysed(script, shell);
            TreeSet<Integer> seen = new TreeSet<>();
            for (; i < runs.size() && seeds.get(i) == seed; i++) {
                if (statuses.get(i) == Shells.ENDLESS) {
                    continue;
                }
                if (set.excludes(statuses.get(i)) && !seen.contains(statuses.get(i))) {
                    String variables = runs.get(i).variables();
                    String shrunk =
                            wrong.size() < 4
                                    ? Shrinker.shrink(folder, shell, script, variables)
                                    : script;
                    wrong.add(
                            "seed "
                                    + seed
                                    + " ends with "
                                    + statuses.get(i)
                                    + " for"
                                    + variables
                                    + ", not one of "
                                    + set
                                    + ":\n"
                                    + shrunk);
                }
                seen.add(statuses.get(i));
            }
            scripts++;
            if (!set.unknown() && set.codes().equals(seen)) {
                exact++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(exact).as("exact sets of " + scripts).isGreaterThan(scripts * 3 / 4);
    }
}
