package org.youju.comparison;

import org.jspecify.annotations.Nullable;

/// The smallest piece of a text that is compared: a character, a Latin word, a number, or a word that stands for a
/// figure, such as （数据待核）.
///
/// @param paragraph the number of its paragraph
/// @param from where in the paragraph it begins
/// @param number where it is one
/// @param figure whether it is a number or a word that stands for one
record Token(int paragraph, int from, int to, String text, @Nullable Numeral number, boolean figure) {
    private static final String MARKS = "，。；：！？、,;:!?.·（）()“”‘’《》〈〉【】「」—…-\"' ";

    /// What stands for it where all numbers are alike. A single Chinese numeral is a word more often than a number.
    String masked() {
        return figure && (number == null || !number.chinese() || text.length() > 1) ? "#" : text;
    }

    boolean isMark() {
        return !figure && MARKS.contains(text);
    }

    boolean says(Token other) {
        return text.equals(other.text);
    }
}
