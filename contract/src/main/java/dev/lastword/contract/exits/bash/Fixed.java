package dev.lastword.contract.exits.bash;

/// The one value of a variable: `tool=./check.sh` at the top of a script.
///
/// @param from where it has it
/// @param text one word, whether it is quoted where it is used or not
record Fixed(int from, String text) {

    static boolean isOneWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = Character.isLetterOrDigit(c) || "./_-+:@%,".indexOf(c) >= 0;
            if (!plain) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
