package dev.lastword.cli;

/// One option of a command. Parser, help, man page and completions read it from the same place.
///
/// @param name without the dashes
/// @param argument what stands for the value in the help, empty for a switch
/// @param help what it does, one or two sentences
public record Flag(String name, String argument, String help) {

    /// A flag that is either there or not.
    public static Flag toggle(String name, String help) {
        return new Flag(name, "", help);
    }

    public boolean takesValue() {
        return !argument.isEmpty();
    }

    /// Whether the value is a path, which a shell can complete.
    public boolean takesFile() {
        return argument.equals("FILE") || argument.equals("DIR");
    }

    /// As a person types it: `--timeout DURATION`.
    public String synopsis() {
        return takesValue() ? "--" + name + " " + argument : "--" + name;
    }
}
