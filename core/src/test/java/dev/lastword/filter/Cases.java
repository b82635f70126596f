package dev.lastword.filter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Outputs and profiles made up by chance.
final class Cases {
    private static final List<String> PATTERNS =
            List.of("", "^ok", "[0-9]$", "^\\s*$", "never seen", "\u001b", "a", "^Compiling", "é");
    private static final List<String> LINES =
            List.of(
                    "ok 1",
                    "ok 2 and some more",
                    "Compiling lastword v0.1",
                    "",
                    "   ",
                    "a",
                    "\u0000\u0000",
                    "\u001b[32mok\u001b[0m 12",
                    "\u00ff\u00fe broken \u00c3",
                    "a longer line that says nothing of importance, and says so at some length");
    private static final List<String> ERRORS =
            List.of("error: it broke", "FAILED test_one", "Traceback (most recent call last):");

    private static final List<When> WHENS = List.of(When.values());

    private final RandomGenerator random;

    Cases(RandomGenerator random) {
        this.random = random;
    }

    LineProfile profile() {
        return new LineProfile(
                patterns(),
                random.nextInt(3) == 0 ? patterns() : List.of(),
                random.nextInt(5) == 0 ? List.of("longer") : List.of(),
                random.nextInt(3) == 0 ? random.nextInt(30) : 0,
                random.nextInt(3) == 0 ? random.nextInt(80) : 0,
                random.nextInt(3) == 0,
                random.nextInt(3) == 0 ? random.nextInt(50) : 0,
                random.nextInt(10) == 0 ? WHENS.get(random.nextInt(3)) : When.ALWAYS);
    }

    private List<String> patterns() {
        List<String> chosen = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            chosen.add(PATTERNS.get(random.nextInt(PATTERNS.size())));
        }
        return chosen;
    }

    byte[] output() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int lines = random.nextInt(4) == 0 ? random.nextInt(20) : random.nextInt(1500);
        int errors = random.nextBoolean() ? 0 : random.nextInt(200);
        int huge = random.nextInt(10) == 0 ? 200 : 0;
        int same = random.nextInt(2) * 70;
        String line = "first";
        for (int i = 0; i < lines; i++) {
            if (random.nextInt(100) >= same) {
                line = line(errors, huge);
            } else if (random.nextBoolean()) {
                line = line.replaceAll("[0-9]+", Integer.toString(random.nextInt(2000)));
            }
            output.writeBytes(line.getBytes(ISO_8859_1));
            output.writeBytes((random.nextInt(10) == 0 ? "\r\n" : "\n").getBytes(ISO_8859_1));
        }
        if (random.nextInt(3) == 0) {
            output.writeBytes(line(errors, huge).getBytes(ISO_8859_1));
        }
        return output.toByteArray();
    }

    private String line(int errors, int huge) {
        if (errors > 0 && random.nextInt(errors) == 0) {
            return ERRORS.get(random.nextInt(ERRORS.size()));
        }
        if (huge > 0 && random.nextInt(huge) == 0) {
            return "x".repeat(hugeLength());
        }
        if (random.nextInt(30) == 0) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            return new String(bytes, ISO_8859_1).replace('\n', ' ');
        }
        return LINES.get(random.nextInt(LINES.size()));
    }

    private int hugeLength() {
        return switch (random.nextInt(4)) {
            case 0 -> Promises.LONG_LINE - 2 + random.nextInt(4);
            case 1 -> Promises.LONGEST_REPEAT - 1 + random.nextInt(3);
            case 2 -> random.nextInt(100_000);
            default -> random.nextInt(2_000_000);
        };
    }

    int chunk() {
        return switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt(10);
            case 1 -> 256 * 1024;
            default -> 1 + random.nextInt(70_000);
        };
    }
}
