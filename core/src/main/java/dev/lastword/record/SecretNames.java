package dev.lastword.record;

import java.util.ArrayList;
import java.util.List;

/// Which names look as if what they name were a secret.
///
/// Rather one too many: a name that looks secret by mistake costs a line of the record, one that
/// was missed costs the secret.
final class SecretNames {

    /// Secret wherever they stand in a name, whatever is around them.
    private static final List<String> PARTS =
            List.of(
                    "password",
                    "passwd",
                    "passphrase",
                    "passcode",
                    "secret",
                    "token",
                    "apikey",
                    "accesskey",
                    "privatekey",
                    "secretkey",
                    "signingkey",
                    "encryptionkey",
                    "authkey",
                    "accountkey",
                    "masterkey",
                    "sessionkey",
                    "licensekey",
                    "deploykey",
                    "storagekey",
                    "credential",
                    "authorization",
                    "cookie",
                    "jwt",
                    "bearer",
                    "connectionstring");

    /// Secret as words of their own.
    private static final List<String> WORDS = List.of("pass", "pwd", "pw", "creds", "otp", "pat");

    /// The working directory, as shells keep it.
    private static final List<String> HARMLESS = List.of("pwd", "oldpwd");

    private SecretNames() {}

    /// Whether a variable, option or key of this name holds a secret.
    static boolean contains(String name) {
        List<String> words = words(name);
        String joined = String.join("", words);
        if (HARMLESS.contains(joined) || joined.isEmpty()) {
            return false;
        }
        for (String part : PARTS) {
            if (joined.contains(part)) {
                return true;
            }
        }
        for (String word : words) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return words.getLast().equals("auth");
    }

    /// The words of `AWS_SECRET_KEY`, `--api-key` and `dbPassword`, in lower case.
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean lower = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            boolean letter = capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c > 127;
            if ((!letter || (capital && lower)) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (letter) {
                word.append(capital ? (char) (c + 32) : c);
            }
            lower = letter && !capital;
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
