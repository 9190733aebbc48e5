package org.youju.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Written numbers as people type them in China: full-width digits and signs, spaces, thousands commas.
final class Numerals {
    /// Far beyond any amount, far below what would take time.
    private static final int LONGEST = 64;
    /// Commas or spaces only where they separate thousands; an exponent only as Excel writes one.
    private static final Pattern NUMBER =
            Pattern.compile("[+-]? ?(\\d{1,3}(?:([, ])\\d{3}(?:\\2\\d{3})*)?|\\d+)(\\.\\d+)?([eE][+-]?\\d{1,2})?|[+-]?\\.\\d+");
    private static final String FULL_WIDTH = "０１２３４５６７８９＋－．，％／：";
    private static final String HALF_WIDTH = "0123456789+-.,%/:";

    private Numerals() {}

    /// Full-width digits and signs as half-width ones, the minus sign and the other dashes as a hyphen, and no spaces
    /// at either end, whatever their width.
    static String narrowed(String text) {
        var narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int wide = FULL_WIDTH.indexOf(c);
            narrow.append(wide >= 0 ? HALF_WIDTH.charAt(wide) : switch (c) {
                case '\u2212', '\u2013' -> '-';
                case '\u00a0', '\u3000', '\u202f', '\u2009' -> ' ';
                case '\ufeff', '\u200b' -> ' ';
                default -> c;
            });
        }
        return narrow.toString().strip();
    }

    /// The number a narrowed text spells.
    static Optional<BigDecimal> number(String narrowed) {
        return narrowed.length() <= LONGEST && NUMBER.matcher(narrowed).matches()
                ? Optional.of(new BigDecimal(narrowed.replaceAll("[, ]", "")))
                : Optional.empty();
    }
}
