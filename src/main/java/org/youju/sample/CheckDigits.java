package org.youju.sample;

/// Check characters of Chinese code numbers, so that made-up ones look right and can be told from mistyped ones.
final class CheckDigits {
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";

    private CheckDigits() {}

    /// A unified social credit code (GB 32100) from its first 17 characters.
    static String creditCode(String first) {
        require(first.length() == 17, first, "17 characters");
        int sum = 0;
        int weight = 1;
        for (char character : first.toCharArray()) {
            int value = CREDIT_ALPHABET.indexOf(character);
            require(value >= 0, first, "digits and capitals without I, O, S, V, Z");
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return first + CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /// A citizen's identity number (GB 11643) from its first 17 digits.
    static String identityNumber(String first) {
        require(first.matches("[0-9]{17}"), first, "17 digits");
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        return first + IDENTITY_CHECKS.charAt(sum % 11);
    }

    private static void require(boolean right, String value, String expected) {
        if (!right) {
            throw new IllegalArgumentException("code number: " + value + " (expected: " + expected + ")");
        }
    }
}
