package org.youju.sheet;

import org.youju.kernel.Language;
import org.youju.kernel.Text;

/// A column of a table that is written.
///
/// @param scale decimals shown, for [Kind#NUMBER]
public record Column(String title, Kind kind, int scale) {
    public enum Kind { TEXT, NUMBER, DAY, MOMENT, FLAG, REASONS }

    /// The last column of returned rows. An import passes over columns of either name.
    public static final Text REASONS = new Text("问题", "Problems");

    private static final int WIDEST = 60;

    public static Column text(String title) {
        return new Column(title, Kind.TEXT, 0);
    }

    public static Column number(String title, int scale) {
        return new Column(title, Kind.NUMBER, scale);
    }

    public static Column day(String title) {
        return new Column(title, Kind.DAY, 0);
    }

    public static Column moment(String title) {
        return new Column(title, Kind.MOMENT, 0);
    }

    public static Column flag(String title) {
        return new Column(title, Kind.FLAG, 0);
    }

    public static Column reasons(Language language) {
        return new Column(REASONS.in(language), Kind.REASONS, 0);
    }

    /// In widths of a digit; a Chinese character takes two.
    int width() {
        int least = switch (kind) {
            case TEXT -> 16;
            case NUMBER, DAY -> 12;
            case FLAG -> 8;
            case MOMENT -> 20;
            case REASONS -> WIDEST;
        };
        int title = title().codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum() + 4;
        return Math.min(WIDEST, Math.max(least, title));
    }
}
