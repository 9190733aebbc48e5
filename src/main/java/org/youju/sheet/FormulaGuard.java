package org.youju.sheet;

/// Keeps a spreadsheet program from computing what is meant as text in a CSV file.
///
/// A text that begins with `= + - @`, their full-width forms, a tab or a line break gets one apostrophe in front, and
/// so does one where apostrophes already precede such a character. Reading takes exactly one apostrophe from where
/// these stand, so that what was written comes back identically. Numbers are not guarded: `-5` is no formula.
final class FormulaGuard {
    private static final String TRIGGERS = "=+-@＝＋－＠\t\r\n";

    private FormulaGuard() {}

    static String guarded(String text) {
        return triggers(text, apostrophes(text)) ? "'" + text : text;
    }

    static String unguarded(String text) {
        int apostrophes = apostrophes(text);
        return apostrophes > 0 && triggers(text, apostrophes) ? text.substring(1) : text;
    }

    private static int apostrophes(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == '\'') {
            count++;
        }
        return count;
    }

    private static boolean triggers(String text, int position) {
        return position < text.length() && TRIGGERS.indexOf(text.charAt(position)) >= 0;
    }
}
