package dev.lastword.contract.standard;

/// An exit code as a parent sees it, and what the standard says of it.
///
/// @param number 0–255
public record Code(int number) {

    public Code {
        if (number < 0 || number > 255) {
            throw new IllegalArgumentException("exit code " + number + " is not in 0-255");
        }
    }

    /// What becomes of a value that is given to exit(3): the low eight bits reach the parent.
    ///
    /// So 256 becomes 0, a success, and -1 becomes 255.
    public static Code ofExit(long value) {
        return new Code((int) (value & 0xff));
    }

    /// Whether a value reaches the parent as it is.
    public static boolean isWhole(long value) {
        return value >= 0 && value <= 255;
    }

    /// What the standard says of this code.
    public Category category() {
        return switch (number) {
            case 0 -> Category.SUCCESS;
            case 1 -> Category.LOGIC;
            case 2 -> Category.CONFIG;
            case 3 -> Category.EXTERNAL;
            case 4 -> Category.AUTH;
            default -> ofHigher(number);
        };
    }

    private static Category ofHigher(int number) {
        if (number < 100) {
            return Category.RESERVED;
        }
        if (number == 255 || (number >= 124 && number <= 165)) {
            return Category.TAKEN;
        }
        return Category.SCRIPT_SPECIFIC;
    }

    /// Whether a script may list the code in its header as a word of its own.
    public boolean mayBeDeclared() {
        return category() != Category.RESERVED && category() != Category.TAKEN;
    }
}
