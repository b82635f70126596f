package dev.lastword.contract.exits.python;

import java.util.List;
import java.util.Map;

/// One thing that an expression may be.
///
/// Of what a value is, only that is kept which decides an exit code, or leads to what decides it.
sealed interface Piece {

    /// A whole number, `True` or `False`.
    ///
    /// @param constant the name it was written as, else empty
    /// @param origin the `return` that it comes from
    record Num(long value, String constant, Origin origin) implements Piece {
        Num(long value) {
            this(value, "", Origin.NONE);
        }
    }

    /// `None`.
    record Nothing(Origin origin) implements Piece {}

    /// A string.
    ///
    /// @param number whether it was made of a whole number: `str(3)`
    record Text(boolean empty, boolean number, Origin origin) implements Piece {}

    /// A member of an enum that is no number by itself.
    record Member(Values value) implements Piece {}

    /// Another object: a float, a generator, a file.
    record Thing() implements Piece {}

    /// A tuple, or a list as it is written.
    record Sequence(boolean tuple, List<Values> elements) implements Piece {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /// A dictionary as it is written.
    ///
    /// @param keys the text of those that are texts, else empty
    record Mapping(List<String> keys, List<Values> values) implements Piece {
        public Mapping {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
        }
    }

    /// What a parameter is given.
    record Given(Routine routine, String parameter) implements Piece {}

    /// A function or method.
    ///
    /// @param bound whether its first parameter has its value
    /// @param arguments what the constructor of its object was given, by parameter
    record Function(Routine routine, boolean bound, Map<String, Values> arguments)
            implements Piece {
        public Function {
            arguments = Map.copyOf(arguments);
        }
    }

    /// A class.
    record TypeObject(Type type) implements Piece {}

    /// An object of a class.
    ///
    /// @param arguments what its constructor was given, by parameter
    record Instance(Type type, Map<String, Values> arguments) implements Piece {
        public Instance {
            arguments = Map.copyOf(arguments);
        }
    }

    /// A module of the project.
    record Code(Module module) implements Piece {}

    /// A folder of modules without a file of its own.
    record Folder(String path) implements Piece {}

    /// What is not of this project: `sys.exit`, `argparse`, `print`.
    record Foreign(String name) implements Piece {}

    /// An object of a foreign class.
    record ForeignObject(String type) implements Piece {}

    /// A program that was started: it has a `returncode`.
    record Child(String command) implements Piece {}

    /// The status of a program.
    record Status(String command) implements Piece {}

    /// A `SystemExit` that was caught: it has a `code`.
    record Caught(Values code) implements Piece {}

    /// What cannot be told.
    ///
    /// @param reason a phrase
    record Unknown(String reason) implements Piece {}
}
