package dev.lastword.nativefront;

import dev.lastword.cli.Program;
import dev.lastword.process.CommandLine;
import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import dev.lastword.status.Signal;
import dev.lastword.status.Verdict;
import java.util.List;

/// The native program.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        SystemKernel kernel = new SystemKernel();
        List<Word> words = CommandLine.words(kernel, args);
        end(kernel, Program.run(kernel, words, new JvmHandover(kernel)));
    }

    private static void end(Kernel kernel, Verdict verdict) {
        if (verdict instanceof Verdict.Die(Signal signal)) {
            kernel.dieOf(signal.number());
        }
        kernel.exit(verdict.shellCode());
    }
}
