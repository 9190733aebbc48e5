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
        if (isPlain(text)) {
            return text;
        }
        var narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int wide = c < 0xff00 ? -1 : FULL_WIDTH.indexOf(c);
            narrow.append(wide >= 0 ? HALF_WIDTH.charAt(wide) : switch (c) {
                case '\u2212', '\u2013' -> '-';
                default -> isSpace(c) ? ' ' : c;
            });
        }
        return narrow.toString().strip();
    }

    /// Nothing but visible ASCII: there is nothing to narrow.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(String text) {
        return trimmed(text).isEmpty();
    }

    /// Without the spaces at either end, of whatever width, none included.
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return c <= 0x7f ? c == ' ' || c >= '\t' && c <= '\r'
                : Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
    }

    /// The number a narrowed text spells.
    static Optional<BigDecimal> number(String narrowed) {
        if (isDigits(narrowed)) {
            return Optional.of(BigDecimal.valueOf(Long.parseLong(narrowed)));
        }
        return narrowed.length() <= LONGEST && NUMBER.matcher(narrowed).matches()
                ? Optional.of(new BigDecimal(narrowed.replace(",", "").replace(" ", "")))
                : Optional.empty();
    }

    /// A whole number that is certain to fit a `long`.
    private static boolean isDigits(String narrowed) {
        if (narrowed.isEmpty() || narrowed.length() > 18) {
            return false;
        }
        for (int i = 0; i < narrowed.length(); i++) {
            if (narrowed.charAt(i) < '0' || narrowed.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
