package org.youju.font;

import java.awt.geom.Path2D;
import java.util.List;

/// How a character looks, in thousandths of its size: contours of points, and how far the next character stands.
record Outline(int advance, List<Contour> contours) {
    /// The size of a character in the units of all outlines.
    static final int EM = 1000;

    Outline {
        contours = List.copyOf(contours);
    }

    static Outline empty(int advance) {
        return new Outline(advance, List.of());
    }

    /// With so much more room; what takes none goes on taking none.
    Outline spaced(int spacing) {
        return advance == 0 || spacing == 0 ? this : new Outline(Math.max(1, advance + spacing), contours);
    }

    /// A closed line. Points that are not on it are control points of quadratic curves; between two of them lies one
    /// on the line, half way (TrueType, glyf).
    record Contour(int[] x, int[] y, boolean[] on) {
        int points() {
            return x.length;
        }

        /// Starts at a point on the line; y grows upwards.
        void addTo(Path2D path) {
            int first = 0;
            while (first < points() && !on[first]) {
                first++;
            }
            boolean none = first == points();
            double startX = none ? (x[0] + x[points() - 1]) / 2.0 : x[first];
            double startY = none ? (y[0] + y[points() - 1]) / 2.0 : y[first];
            path.moveTo(startX, startY);
            int from = none ? 0 : first + 1;
            int count = none ? points() : points() - 1;
            for (int i = 0; i < count; i++) {
                int at = (from + i) % points();
                if (on[at]) {
                    path.lineTo(x[at], y[at]);
                    continue;
                }
                int next = (at + 1) % points();
                boolean last = i == count - 1;
                double endX = last ? startX : on[next] ? x[next] : (x[at] + x[next]) / 2.0;
                double endY = last ? startY : on[next] ? y[next] : (y[at] + y[next]) / 2.0;
                path.quadTo(x[at], y[at], endX, endY);
                if (!last && on[next]) {
                    i++;
                }
            }
            path.closePath();
        }
    }
}
