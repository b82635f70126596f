package dev.lastword.jvm;

import dev.lastword.cli.Program;
import dev.lastword.process.Kernel;
import dev.lastword.process.Word;
import java.util.Arrays;
import java.util.List;

/// The commands that the AOT cache is trained with, beside the one on the command line: a training
/// run is one process, and what it has not touched starts slowly for ever.
final class Training {

    private static final String PROPERTY = "lastword.training";

    private Training() {}

    /// Does what the property says, if the build has set it: command lines parted by `;`, words
    /// parted by `,`. As the launcher starts what executes nothing: without system calls.
    static void run() {
        String lines = System.getProperty(PROPERTY, "");
        if (lines.isEmpty()) {
            return;
        }
        Kernel kernel = new PortableKernel();
        for (String line : lines.split(";", -1)) {
            List<Word> words = Arrays.stream(line.split(",", -1)).map(Word::of).toList();
            Program.run(kernel, words, new JvmCommands(kernel));
        }
    }
}
