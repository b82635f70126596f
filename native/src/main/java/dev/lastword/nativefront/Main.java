package dev.lastword.nativefront;

import dev.lastword.cli.Program;
import dev.lastword.process.Kernel;
import dev.lastword.status.Signal;
import dev.lastword.status.Verdict;

/// The native program.
public final class Main {

    private Main() {}

    /// Does what the words say, and ends as the verdict says.
    ///
    /// @param args nothing; see [GivenWords]
    public static void main(String[] args) {
        SystemKernel kernel = new SystemKernel();
        end(kernel, Program.run(kernel, GivenWords.read(), new JvmHandover(kernel)));
    }

    private static void end(Kernel kernel, Verdict verdict) {
        if (verdict instanceof Verdict.Die(Signal signal)) {
            kernel.dieOf(signal.number());
        }
        kernel.exit(verdict.shellCode());
    }
}
