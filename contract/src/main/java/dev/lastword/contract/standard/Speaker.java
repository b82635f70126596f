package dev.lastword.contract.standard;

import java.util.Optional;

/// Who is likely to have said an exit code. It is not always the command.
public enum Speaker {
    COMMAND("command", "the command itself"),
    INTERPRETER("interpreter", "the interpreter or runtime that executes the program"),
    SHELL("shell", "the shell that started the command"),
    WRAPPER("wrapper", "a program that starts other programs"),
    CONTAINER("container", "a container runtime"),
    MANAGER("manager", "the service manager"),
    KERNEL("kernel", "the kernel, which ended the process; a shell put it into a number"),
    WINDOWS("windows", "Windows, which ended the process or did not start it");

    private final String word;
    private final String meaning;

    Speaker(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /// The name in tables and in JSON.
    public String word() {
        return word;
    }

    /// In words that follow "said by".
    public String meaning() {
        return meaning;
    }

    /// The speaker of that name, in lower case.
    public static Optional<Speaker> of(String word) {
        for (Speaker speaker : values()) {
            if (speaker.word.equals(word)) {
                return Optional.of(speaker);
            }
        }
        return Optional.empty();
    }
}
