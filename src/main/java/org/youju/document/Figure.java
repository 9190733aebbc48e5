package org.youju.document;

import java.util.regex.Pattern;

/// A computed figure, as it is printed: its key leads back to what was counted.
///
/// In a Word file it stands in a content control whose tag is the key and whose title is the title, inside a bookmark
/// (see [Marks] for its name).
///
/// @param key what it is known by: up to 64 visible ASCII characters, which is what Word's tag holds
/// @param text the number with what belongs to it, as printed; [#MISSING] where there is none yet
/// @param title what a person calls it
public record Figure(String key, String text, String title) implements Run {
    /// What is printed where a figure has no data. Never a zero.
    public static final String MISSING = "（数据待核）";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,64}");

    public Figure {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "figure key: '" + key + "' (expected: 1 to 64 visible ASCII characters)");
        }
        text = Words.shown(text);
        title = Words.shown(title);
        if (text.isBlank()) {
            throw new IllegalArgumentException("figure " + key + ": no text (expected: a number, or " + MISSING + ")");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("figure " + key + ": no title (expected: what a person calls it)");
        }
    }

    public static Figure missing(String key, String title) {
        return new Figure(key, MISSING, title);
    }

    public boolean isMissing() {
        return text.equals(MISSING);
    }
}
