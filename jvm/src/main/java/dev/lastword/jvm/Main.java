package dev.lastword.jvm;

import dev.lastword.cli.Program;
import dev.lastword.process.CommandLine;
import dev.lastword.process.Kernel;
import dev.lastword.status.OwnCode;
import dev.lastword.status.Signal;
import dev.lastword.status.Verdict;

/// The program on a JVM.
public final class Main {

    private Main() {}

    /// Does what the words say, and ends as the verdict says.
    public static void main(String[] args) {
        try {
            Kernel kernel = kernel();
            Verdict verdict =
                    Program.run(kernel, CommandLine.words(kernel, args), new JvmCommands(kernel));
            Training.run();
            end(kernel, verdict);
        } catch (Throwable fault) {
            // The JVM would say 1 and print a stack trace: the first is a command's word.
            System.err.println("lastword: cannot start: " + fault);
            Runtime.getRuntime().halt(OwnCode.FAILED.number());
        }
    }

    private static Kernel kernel() {
        return Given.read().<Kernel>map(ForeignKernel::new).orElseGet(PortableKernel::new);
    }

    private static void end(Kernel kernel, Verdict verdict) {
        if (verdict instanceof Verdict.Die(Signal signal)) {
            kernel.dieOf(signal.number());
        }
        kernel.exit(verdict.shellCode());
    }
}
