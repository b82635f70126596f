package dev.lastword.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The digest against that of the Java library, which the core cannot use.
final class Sha256Test {

    private static final long SEED = 20261125;

    @Test
    void theExamplesOfTheStandardHold() {
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.hex(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void everyLengthAroundTheBlocksIsAsTheLibrarySays() throws NoSuchAlgorithmException {
        Random random = new Random(SEED);
        MessageDigest library = MessageDigest.getInstance("SHA-256");
        for (int length = 0; length < 300; length++) {
            byte[] message = new byte[length];
            random.nextBytes(message);
            assertThat(Sha256.hex(message))
                    .as("seed %d, length %d", SEED, length)
                    .isEqualTo(HexFormat.of().formatHex(library.digest(message)));
        }
        byte[] large = new byte[128 * 1024 + 17];
        random.nextBytes(large);
        assertThat(Sha256.hex(large)).isEqualTo(HexFormat.of().formatHex(library.digest(large)));
    }
}
