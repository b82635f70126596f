package dev.lastword.contract.script.python;

import java.math.BigInteger;

/// What a constant is.
public sealed interface Value {

    /// `None`.
    record None() implements Value {}

    /// `...`.
    record Ellipsis() implements Value {}

    /// `True` or `False`.
    record Bool(boolean value) implements Value {}

    /// A whole number, never below 0: a minus before it is an operator.
    record Int(BigInteger value) implements Value {}

    /// A number with a point or an exponent.
    record Real(double value) implements Value {}

    /// `value`j.
    record Imaginary(double value) implements Value {}

    /// A string, with its escapes resolved. What `\N{…}` names and Java does not know is U+FFFD.
    record Str(String value) implements Value {}

    /// A string of bytes, with its escapes resolved: each character is one byte, 0–255.
    record Bytes(String value) implements Value {}
}
