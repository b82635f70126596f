package dev.lastword.toml;

import dev.lastword.toml.TomlResult.Parsed;
import dev.lastword.toml.TomlResult.Refused;

/// Reads TOML 1.0.0.
public final class Toml {

    /// What is longer is refused.
    ///
    /// The worst document takes some 240 times its own size in memory, and the native front end has
    /// 64 MiB for everything.
    public static final int MOST_BYTES = 128 * 1024;

    /// How deeply tables and arrays may stand in each other, counting the parts of dotted keys.
    public static final int MOST_LEVELS = 128;

    private Toml() {}

    /// Reads a whole document.
    ///
    /// Never throws, and takes time in proportion to the length, whatever the bytes are.
    ///
    /// @param utf8 the content of a file; a byte order mark at its start is skipped
    public static TomlResult parse(byte[] utf8) {
        if (utf8.length > MOST_BYTES) {
            return new Refused(
                    new Position(1, 1),
                    "the file has "
                            + utf8.length
                            + " bytes, and more than "
                            + MOST_BYTES
                            + " are not read");
        }
        try {
            return new Parsed(new Document(new Cursor(Utf8.decode(utf8))).read());
        } catch (Fault fault) {
            return fault.refused();
        }
    }
}
