package org.youju.document;

/// A computed figure, as it is printed: its key leads back to what was counted.
///
/// @param key of the indicator
/// @param text the number with what belongs to it, as printed; [#MISSING] where there is none yet
/// @param title what a person calls it
public record Figure(String key, String text, String title) implements Keyed {
    /// What is printed where a figure has no data. Never a zero.
    public static final String MISSING = "（数据待核）";

    public Figure {
        text = Words.shown(text);
        title = Words.shown(title);
        Key.check("figure", key, text, title);
    }

    public static Figure missing(String key, String title) {
        return new Figure(key, MISSING, title);
    }

    public boolean isMissing() {
        return text.equals(MISSING);
    }
}
