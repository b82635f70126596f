package dev.lastword.contract.exits.python;

import java.util.HashMap;
import java.util.Map;

/// Python's own exceptions, each with what it is a kind of.
final class Exceptions {

    static final String EXIT = "SystemExit";

    private static final Map<String, String> KIND_OF = new HashMap<>();

    static {
        kinds("BaseException", "SystemExit KeyboardInterrupt GeneratorExit Exception");
        kinds(
                "Exception",
                "ArithmeticError AssertionError AttributeError BufferError EOFError ImportError"
                        + " LookupError MemoryError NameError OSError ReferenceError RuntimeError"
                        + " StopIteration StopAsyncIteration SyntaxError SystemError TypeError"
                        + " ValueError Warning ExceptionGroup subprocess.SubprocessError");
        kinds("ArithmeticError", "FloatingPointError OverflowError ZeroDivisionError");
        kinds("ImportError", "ModuleNotFoundError");
        kinds("LookupError", "IndexError KeyError");
        kinds("NameError", "UnboundLocalError");
        kinds(
                "OSError",
                "IOError EnvironmentError BlockingIOError ChildProcessError ConnectionError"
                        + " FileExistsError FileNotFoundError InterruptedError IsADirectoryError"
                        + " NotADirectoryError PermissionError ProcessLookupError TimeoutError");
        kinds(
                "ConnectionError",
                "BrokenPipeError ConnectionAbortedError ConnectionRefusedError"
                        + " ConnectionResetError");
        kinds("RuntimeError", "NotImplementedError RecursionError");
        kinds("SyntaxError", "IndentationError TabError");
        kinds("ValueError", "UnicodeError UnicodeDecodeError UnicodeEncodeError");
        kinds("ValueError", "json.JSONDecodeError json.decoder.JSONDecodeError");
        kinds(
                "subprocess.SubprocessError",
                "subprocess.CalledProcessError subprocess.TimeoutExpired");
        KIND_OF.put("IOError", "OSError");
        KIND_OF.put("EnvironmentError", "OSError");
    }

    private Exceptions() {}

    private static void kinds(String of, String names) {
        for (String name : names.split(" ", -1)) {
            KIND_OF.put(name, of);
        }
    }

    static boolean isKnown(String name) {
        return KIND_OF.containsKey(name) || name.equals("BaseException");
    }

    /// Whether an exception is of a kind, or the kind itself.
    static boolean isA(String name, String kind) {
        String canonical = canonical(kind);
        for (String at = canonical(name); at != null; at = KIND_OF.get(at)) {
            if (at.equals(canonical)) {
                return true;
            }
        }
        return false;
    }

    private static String canonical(String name) {
        return name.equals("IOError") || name.equals("EnvironmentError") ? "OSError" : name;
    }
}
