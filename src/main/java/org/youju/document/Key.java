package org.youju.document;

import java.util.regex.Pattern;

/// What [Figure] and [Said] check of themselves.
final class Key {
    private static final Pattern PATTERN = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private Key() {}

    static void check(String what, String key, String text, String title) {
        if (!PATTERN.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    what + " key: '" + key + "' (expected: 1 to 64 visible ASCII characters)");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " " + key + ": no text (expected: what is printed)");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException(what + " " + key + ": no title (expected: what a person calls it)");
        }
    }
}
