package org.youju.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Outlines of a TrueType face (OpenType, glyf and loca).
final class Glyphs {
    private static final int ON = 0x01;
    private static final int SHORT_X = 0x02;
    private static final int SHORT_Y = 0x04;
    private static final int REPEAT = 0x08;
    private static final int SAME_X = 0x10;
    private static final int SAME_Y = 0x20;
    private static final int WORDS = 0x0001;
    private static final int OFFSETS = 0x0002;
    private static final int SCALED = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;
    private static final int DEEPEST = 6;

    private final ByteBuffer glyphs;
    private final ByteBuffer places;
    private final boolean wide;
    private final double scale;

    Glyphs(FontFile file, double scale) {
        this.glyphs = file.table("glyf");
        this.places = file.table("loca");
        this.wide = file.table("head").getShort(50) == 1;
        this.scale = scale;
    }

    List<Outline.Contour> contours(int glyph) {
        var contours = new ArrayList<Outline.Contour>();
        add(glyph, new double[] {scale, 0, 0, scale, 0, 0}, contours, 0);
        return contours;
    }

    /// @param by a, b, c, d, e, f: x' = a x + c y + e, y' = b x + d y + f
    private void add(int glyph, double[] by, List<Outline.Contour> contours, int depth) {
        int start = place(glyph);
        if (place(glyph + 1) <= start || depth > DEEPEST) {
            return;
        }
        int count = glyphs.getShort(start);
        if (count >= 0) {
            simple(start + 10, count, by, contours);
        } else {
            composite(start + 10, by, contours, depth);
        }
    }

    private int place(int glyph) {
        return wide ? places.getInt(4 * glyph) : 2 * (places.getShort(2 * glyph) & 0xFFFF);
    }

    private void simple(int start, int count, double[] by, List<Outline.Contour> contours) {
        if (count == 0) {
            return;
        }
        var in = glyphs.duplicate().position(start);
        var ends = new int[count];
        for (int i = 0; i < count; i++) {
            ends[i] = in.getShort() & 0xFFFF;
        }
        int points = ends[count - 1] + 1;
        int hints = in.getShort() & 0xFFFF;
        in.position(in.position() + hints);
        var flags = new int[points];
        for (int i = 0; i < points; i++) {
            flags[i] = in.get() & 0xFF;
            if ((flags[i] & REPEAT) != 0) {
                int times = in.get() & 0xFF;
                for (int n = 0; n < times && i + 1 < points; n++, i++) {
                    flags[i + 1] = flags[i];
                }
            }
        }
        var x = coordinates(in, flags, SHORT_X, SAME_X);
        var y = coordinates(in, flags, SHORT_Y, SAME_Y);
        int from = 0;
        for (int end : ends) {
            int size = end - from + 1;
            var movedX = new int[size];
            var movedY = new int[size];
            var on = new boolean[size];
            for (int i = 0; i < size; i++) {
                int at = from + i;
                movedX[i] = (int) Math.round(by[0] * x[at] + by[2] * y[at] + by[4]);
                movedY[i] = (int) Math.round(by[1] * x[at] + by[3] * y[at] + by[5]);
                on[i] = (flags[at] & ON) != 0;
            }
            if (size > 2) {
                contours.add(new Outline.Contour(movedX, movedY, on));
            }
            from = end + 1;
        }
    }

    private static int[] coordinates(ByteBuffer in, int[] flags, int isShort, int isSame) {
        var all = new int[flags.length];
        int at = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & isShort) != 0) {
                int by = in.get() & 0xFF;
                at += (flags[i] & isSame) != 0 ? by : -by;
            } else if ((flags[i] & isSame) == 0) {
                at += in.getShort();
            }
            all[i] = at;
        }
        return all;
    }

    private void composite(int start, double[] by, List<Outline.Contour> contours, int depth) {
        var in = glyphs.duplicate().position(start);
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = in.getShort() & 0xFFFF;
            int part = in.getShort() & 0xFFFF;
            double right = (flags & WORDS) != 0 ? in.getShort() : in.get();
            double up = (flags & WORDS) != 0 ? in.getShort() : in.get();
            double a = 1;
            double b = 0;
            double c = 0;
            double d = 1;
            if ((flags & SCALED) != 0) {
                a = fraction(in);
                d = a;
            } else if ((flags & TWO_SCALES) != 0) {
                a = fraction(in);
                d = fraction(in);
            } else if ((flags & MATRIX) != 0) {
                a = fraction(in);
                b = fraction(in);
                c = fraction(in);
                d = fraction(in);
            }
            // Parts that hang on each other's points are of old Latin faces and are left where they are drawn.
            double e = (flags & OFFSETS) != 0 ? right : 0;
            double f = (flags & OFFSETS) != 0 ? up : 0;
            add(part, new double[] {
                by[0] * a + by[2] * b, by[1] * a + by[3] * b,
                by[0] * c + by[2] * d, by[1] * c + by[3] * d,
                by[0] * e + by[2] * f + by[4], by[1] * e + by[3] * f + by[5]
            }, contours, depth + 1);
        }
    }

    private static double fraction(ByteBuffer in) {
        return in.getShort() / 16384.0;
    }
}
