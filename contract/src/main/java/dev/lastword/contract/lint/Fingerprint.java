package dev.lastword.contract.lint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names a finding by what it is about and not by where it stands, so that the name holds when code
/// above it changes.
public final class Fingerprint {

    /// 128 bits.
    private static final int BYTES = 16;

    private Fingerprint() {}

    /// Hashes rule, path, symbol, statement and occurrence.
    ///
    /// The message is left out: to word it better is no new finding.
    ///
    /// @return 32 hexadecimal digits
    public static String of(Finding finding, int occurrence) {
        String key =
                String.join(
                        "\0",
                        finding.rule().id(),
                        finding.path(),
                        finding.symbol(),
                        finding.statement(),
                        Integer.toString(occurrence));
        byte[] hash = sha256().digest(key.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
