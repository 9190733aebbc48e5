package org.youju.document;

import java.util.Locale;

/// How a page is set. GB/T 9704—2012 gives the numbers, and offices disagree about how Word is to reach them (a top
/// margin of 37 mm or 34.58 mm, lines of 28.8, 28.95 or 29.45 pt), so they are settings.
///
/// 28 characters come from letter spacing, not from Word's grid of characters: LibreOffice reads that grid with twice
/// the spacing and sets 27. The file has a grid of lines only, and no paragraph leans on it.
///
/// @param top margins in millimetres, to the type area (版心)
/// @param lines how many lines fill a page
/// @param characters how many characters fill a line
/// @param pitch from line to line, in points
/// @param size of body text, in points
public record Layout(
        double top,
        double right,
        double bottom,
        double left,
        int lines,
        int characters,
        double pitch,
        double size,
        Digits digits,
        Faces faces) {

    /// A4: 37, 26, 35 and 28 mm, 22 lines of 28 characters, 3号 (16 pt). 225 mm / 22 = 28.99 pt; Word counts in
    /// twentieths of a point, so 28.95 is the widest line of which 22 fit.
    public static final Layout STANDARD =
            new Layout(37, 26, 35, 28, 22, 28, 28.95, 16, Digits.AS_THE_TEXT, Faces.STANDARD);

    private static final double MILLIMETRE = 1440 / 25.4;
    private static final int POINT = 20;
    private static final int PAGE_WIDTH = 11906;
    private static final int PAGE_HEIGHT = 16838;
    /// GB/T 9704 7.5: the dash of the page number is 7 mm below the type area.
    static final double DASH_BELOW = 7;
    private static final int PAGE_NUMBER_SIZE = 14;
    /// Four points. LibreOffice 7.4 prints no punctuation mark that hangs beyond a justified line filled to a point or
    /// two; with this much left, full lines of Chinese keep theirs.
    private static final int SLACK = 80;

    public Layout {
        if (lines < 1 || characters < 1 || size <= 0 || pitch < size) {
            throw new IllegalArgumentException("layout: " + lines + " lines of " + pitch + " pt, " + characters
                    + " characters of " + size + " pt (expected: above 0, lines not lower than letters)");
        }
        var height = PAGE_HEIGHT - twips(top) - twips(bottom);
        if (lines * Math.round(pitch * POINT) > height) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "layout: %d lines of %s pt (expected: no higher than the type area of %s pt)",
                    lines, pitch, height / (double) POINT));
        }
        if (PAGE_WIDTH - twips(left) - twips(right) < characters * size * POINT / 2) {
            throw new IllegalArgumentException("layout: " + characters + " characters (expected: room for them)");
        }
    }

    /// In which face digits and Latin letters stand. The standard asks for 仿宋 body text and makes no exception for
    /// digits, and two digits of 仿宋 take the place of one character, so lines keep to 28; many offices prefer Times
    /// New Roman all the same.
    public enum Digits {
        AS_THE_TEXT,
        TIMES_NEW_ROMAN;

        String beside(String face) {
            return switch (this) {
                case AS_THE_TEXT -> face;
                case TIMES_NEW_ROMAN -> "Times New Roman";
            };
        }
    }

    /// The faces by name. None is put into the file: offices have them, and the file lists what may stand in.
    ///
    /// @param title 小标宋
    /// @param body 仿宋: body text, headings of the third and fourth level
    /// @param kai 楷体: subtitle, headings of the second level
    /// @param hei 黑体: headings of the first level, heads of tables
    /// @param song 宋体: page numbers
    public record Faces(String title, String body, String kai, String hei, String song) {
        public static final Faces STANDARD =
                new Faces("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体");
    }

    int topTwips() {
        return twips(top);
    }

    int rightTwips() {
        return twips(right);
    }

    int bottomTwips() {
        return twips(bottom);
    }

    int leftTwips() {
        return twips(left);
    }

    int pitchTwips() {
        return (int) Math.round(pitch * POINT);
    }

    int widthTwips() {
        return PAGE_WIDTH - twips(left) - twips(right);
    }

    /// Word counts type in half points.
    int halfPoints() {
        return (int) Math.round(size * 2);
    }

    /// What to add to a letter, in twips, so that `characters` of them fit the line with [#SLACK] left, which is
    /// spread over the line when it is justified. Rounded down: one too wide would push the last character off.
    int letterSpacing() {
        return (int) Math.floor((widthTwips() - SLACK) / (double) characters - size * POINT);
    }

    /// So many places of a line.
    int charactersTwips(double count) {
        return (int) Math.floor(widthTwips() * count / characters);
    }

    /// The foot of the page number above the foot of the page. Its dash stands in the middle of its line.
    int footerTwips() {
        return twips(bottom - DASH_BELOW) - PAGE_NUMBER_SIZE * POINT / 2;
    }

    private static int twips(double millimetres) {
        return (int) Math.round(millimetres * MILLIMETRE);
    }
}
