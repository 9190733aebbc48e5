package org.youju.font;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/// Turns outlines of cubic curves into contours of quadratic ones.
///
/// A cubic of endpoints p, q and control points a, b is near the quadratic with control point (3a − p + 3b − q) / 4; they
/// part by at most √3/36 · |q − 3b + 3a − p|, and cut into n pieces, by n³ times less.
final class Quadratics {
    /// How far a curve may part from its original, in thousandths of the character's size: less than ink can show.
    private static final double TOLERANCE = 0.5;

    private final double scale;
    private final List<Outline.Contour> contours = new ArrayList<>();
    private final List<double[]> points = new ArrayList<>();

    private Quadratics(double scale) {
        this.scale = scale;
    }

    /// @param scale from the path's units to those of outlines
    static List<Outline.Contour> of(Path2D path, double scale) {
        var made = new Quadratics(scale);
        made.read(path);
        return made.contours;
    }

    private void read(Path2D path) {
        var to = new double[6];
        double x = 0;
        double y = 0;
        for (var each = path.getPathIterator(null); !each.isDone(); each.next()) {
            int kind = each.currentSegment(to);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> {
                    close();
                    add(to[0], to[1], true);
                    x = to[0];
                    y = to[1];
                }
                case PathIterator.SEG_LINETO -> {
                    add(to[0], to[1], true);
                    x = to[0];
                    y = to[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    add(to[0], to[1], false);
                    add(to[2], to[3], true);
                    x = to[2];
                    y = to[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    cubic(x, y, to);
                    x = to[4];
                    y = to[5];
                }
                default -> close();
            }
        }
        close();
    }

    private void cubic(double x, double y, double[] to) {
        double apart = Math.hypot(to[4] - 3 * to[2] + 3 * to[0] - x, to[5] - 3 * to[3] + 3 * to[1] - y)
                * scale * Math.sqrt(3) / 36;
        int pieces = Math.max(1, (int) Math.ceil(Math.cbrt(apart / TOLERANCE)));
        for (int i = 0; i < pieces; i++) {
            double from = (double) i / pieces;
            double until = (double) (i + 1) / pieces;
            double third = (until - from) / 3;
            double startX = at(from, x, to[0], to[2], to[4]);
            double startY = at(from, y, to[1], to[3], to[5]);
            double endX = at(until, x, to[0], to[2], to[4]);
            double endY = at(until, y, to[1], to[3], to[5]);
            double aX = startX + third * slope(from, x, to[0], to[2], to[4]);
            double aY = startY + third * slope(from, y, to[1], to[3], to[5]);
            double bX = endX - third * slope(until, x, to[0], to[2], to[4]);
            double bY = endY - third * slope(until, y, to[1], to[3], to[5]);
            add((3 * aX - startX + 3 * bX - endX) / 4, (3 * aY - startY + 3 * bY - endY) / 4, false);
            add(endX, endY, true);
        }
    }

    private static double at(double t, double p, double a, double b, double q) {
        double s = 1 - t;
        return s * s * s * p + 3 * s * s * t * a + 3 * s * t * t * b + t * t * t * q;
    }

    private static double slope(double t, double p, double a, double b, double q) {
        double s = 1 - t;
        return 3 * (s * s * (a - p) + 2 * s * t * (b - a) + t * t * (q - b));
    }

    private void add(double x, double y, boolean on) {
        points.add(new double[] {Math.round(x * scale), Math.round(y * scale), on ? 1 : 0});
    }

    /// Ends a contour. Turned round, for PostScript draws outer lines against the clock and TrueType with it.
    private void close() {
        int count = points.size();
        if (count > 1 && points.getFirst()[0] == points.getLast()[0] && points.getFirst()[1] == points.getLast()[1]) {
            count--;
        }
        if (count > 2) {
            var x = new int[count];
            var y = new int[count];
            var on = new boolean[count];
            for (int i = 0; i < count; i++) {
                var point = points.get(count - 1 - i);
                x[i] = (int) point[0];
                y[i] = (int) point[1];
                on[i] = point[2] == 1;
            }
            contours.add(new Outline.Contour(x, y, on));
        }
        points.clear();
    }
}
