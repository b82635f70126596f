package dev.lastword.profile;

/// SHA-256, as FIPS 180-4 defines it: the core has no `MessageDigest` where it runs natively.
public final class Sha256 {

    private static final int BLOCK = 64;
    private static final int ROUNDS = 64;
    private static final String HEX = "0123456789abcdef";

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (4.2.2).
    private static final int[] K = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
        0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
        0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
        0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
        0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
        0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
        0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
        0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
        0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    /// The same of the square roots of the first 8 (5.3.3).
    private static final int[] INITIAL = {
        0x6a09e667,
        0xbb67ae85,
        0x3c6ef372,
        0xa54ff53a,
        0x510e527f,
        0x9b05688c,
        0x1f83d9ab,
        0x5be0cd19
    };

    private Sha256() {}

    /// The digest of a message in hexadecimal: 64 characters, lower case.
    public static String hex(byte[] message) {
        int[] state = INITIAL.clone();
        byte[] padded = padded(message);
        int[] schedule = new int[ROUNDS];
        for (int at = 0; at < padded.length; at += BLOCK) {
            absorb(state, padded, at, schedule);
        }
        StringBuilder hex = new StringBuilder(64);
        for (int word : state) {
            for (int shift = 28; shift >= 0; shift -= 4) {
                hex.append(HEX.charAt((word >>> shift) & 15));
            }
        }
        return hex.toString();
    }

    /// The message, a one bit, zeros, and its length in bits, to whole blocks (5.1.1).
    private static byte[] padded(byte[] message) {
        int length = (message.length + 8) / BLOCK * BLOCK + BLOCK;
        byte[] padded = new byte[length];
        System.arraycopy(message, 0, padded, 0, message.length);
        padded[message.length] = (byte) 0x80;
        long bits = 8L * message.length;
        for (int i = 1; i <= 8; i++) {
            padded[length - i] = (byte) bits;
            bits >>>= 8;
        }
        return padded;
    }

    /// One block (6.2.2).
    private static void absorb(int[] state, byte[] bytes, int at, int[] w) {
        for (int t = 0; t < 16; t++) {
            int from = at + 4 * t;
            w[t] =
                    ((bytes[from] & 0xFF) << 24)
                            | ((bytes[from + 1] & 0xFF) << 16)
                            | ((bytes[from + 2] & 0xFF) << 8)
                            | (bytes[from + 3] & 0xFF);
        }
        for (int t = 16; t < ROUNDS; t++) {
            int x = w[t - 15];
            int y = w[t - 2];
            int small0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
            int small1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
            w[t] = small1 + w[t - 7] + small0 + w[t - 16];
        }
        int[] v = state.clone();
        for (int t = 0; t < ROUNDS; t++) {
            int large1 = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25);
            int choice = (v[4] & v[5]) ^ (~v[4] & v[6]);
            int first = v[7] + large1 + choice + K[t] + w[t];
            int large0 = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22);
            int majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
            System.arraycopy(v, 0, v, 1, 7);
            v[4] += first;
            v[0] = first + large0 + majority;
        }
        for (int i = 0; i < 8; i++) {
            state[i] += v[i];
        }
    }

    private static int turned(int word, int right) {
        return (word >>> right) | (word << (32 - right));
    }
}
