package org.youju.account;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords: argon2id, random first ones, and which are good enough.
@Component
final class Passwords {
    static final int SHORTEST = 10;

    /// Without letters and digits that look alike: first passwords are read out over the telephone.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final SecureRandom random = new SecureRandom();

    /// Checked in place of the hash of an account that does not exist, so that both take as long.
    private final String nobody = argon2.encode(first());

    String hash(String password) {
        return argon2.encode(password);
    }

    /// The hash of a password that nobody knows.
    String nobodys() {
        return nobody;
    }

    boolean matches(String password, String hash) {
        return argon2.matches(password, hash);
    }

    boolean matchesNobody(String password) {
        argon2.matches(password, nobody);
        return false;
    }

    /// Twelve random letters in three groups: 59 bits.
    String first() {
        var password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    static boolean isGoodEnough(String password, String login) {
        return password.codePointCount(0, password.length()) >= SHORTEST
                && !password.toLowerCase(Locale.ROOT).contains(login);
    }
}
