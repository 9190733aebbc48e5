package org.youju.document;

import java.util.ArrayList;
import java.util.List;

/// A chart laid out: shapes and labels at their places, in the order in which they are drawn. It knows no file format;
/// [PlotSvg] and [PlotImage] do.
record Plot(double width, double height, List<Shape> shapes) {
    Plot {
        shapes = List.copyOf(shapes);
    }

    sealed interface Shape permits Box, Line, Slice, Dot, Label {}

    record Box(double x, double y, double width, double height, Tone tone) implements Shape {}

    /// @param points x and y in turn
    /// @param dash how long strokes and gaps are; 0 for a line without gaps
    record Line(List<Double> points, double width, double dash, Tone tone) implements Shape {
        static Line of(double x1, double y1, double x2, double y2, double width, Tone tone) {
            return new Line(List.of(x1, y1, x2, y2), width, 0, tone);
        }
    }

    /// A piece of a pie.
    ///
    /// @param from in turns, from the top, clockwise
    record Slice(double x, double y, double radius, double from, double turn, Tone tone) implements Shape {}

    /// Where a line has a value. Dots of different series differ in shape, for colours do not survive a copier.
    record Dot(double x, double y, int series, Tone tone) implements Shape {}

    /// @param side which end of the text stands at x
    /// @param upright whether it reads from bottom to top
    record Label(double x, double y, String text, double size, Side side, boolean upright) implements Shape {}

    enum Side {
        START,
        MIDDLE,
        END
    }

    /// Colours that are as far apart in brightness as in hue: printed in grey they still differ.
    enum Tone {
        FIRST("#17365d"),
        SECOND("#9dc3e6"),
        THIRD("#c55a11"),
        FOURTH("#f2d8a7"),
        FIFTH("#538135"),
        SIXTH("#d0d0d0"),
        INK("#000000"),
        AXIS("#595959"),
        GRID("#d9d9d9"),
        PAPER("#ffffff");

        private static final int SERIES = 6;

        private final String colour;

        Tone(String colour) {
            this.colour = colour;
        }

        String colour() {
            return colour;
        }

        static Tone of(int series) {
            return values()[series % SERIES];
        }

        /// Lines are thin, so only the darker ones will do.
        static Tone ofLine(int series) {
            return values()[2 * series % SERIES];
        }
    }

    /// How wide a text is, nearly, whatever face it will be printed in.
    static double width(String text, double size) {
        return Signature.places(text) * size;
    }

    /// The text in lines of at most so much width; what does not fit into the last ends in an ellipsis.
    static List<String> wrapped(String text, double width, double size, int lines) {
        var all = new ArrayList<String>();
        var line = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            var next = Character.toString(c);
            if (!line.isEmpty() && width(line + next, size) > width) {
                if (all.size() == lines - 1) {
                    line.setLength(line.offsetByCodePoints(line.length(), -1));
                    all.add(line + "…");
                    return all;
                }
                all.add(line.toString());
                line.setLength(0);
            }
            line.append(next);
        }
        all.add(line.toString());
        return all;
    }
}
