package dev.lastword.jvm.history;

/// Bars of characters.
final class Bars {

    /// A block of so many eighths, from one on.
    private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

    private Bars() {}

    /// A bar for a value. Whatever is above zero can be seen.
    ///
    /// @param most what a bar of the whole width stands for
    /// @param width characters
    /// @param unicode whether there are blocks of eighths; otherwise it is made of `#`
    static String of(long value, long most, int width, boolean unicode) {
        if (value <= 0 || most <= 0) {
            return "";
        }
        double share = Math.min(1.0, (double) value / most);
        if (!unicode) {
            return "#".repeat((int) Math.max(1, Math.round(share * width)));
        }
        int eighths = (int) Math.max(1, Math.round(share * width * 8));
        String whole = String.valueOf(EIGHTHS.charAt(7)).repeat(eighths / 8);
        return eighths % 8 == 0 ? whole : whole + EIGHTHS.charAt(eighths % 8 - 1);
    }
}
