package dev.lastword.contract.evaluation;

/// Words parted by blanks.
final class Words {

    private Words() {}

    static String[] of(String text) {
        return text.isBlank() ? new String[0] : text.strip().split(" +", -1);
    }
}
