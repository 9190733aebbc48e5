package org.youju.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes a plot as SVG to stand in a page: colours as attributes and no style, for the content policy allows none; no
/// ids, for a page may hold many.
final class PlotSvg {
    private final StringBuilder svg = new StringBuilder();

    private PlotSvg() {}

    static String of(Plot plot, String alternative) {
        var written = new PlotSvg();
        written.svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot\" viewBox=\"0 0 ")
                .append(number(plot.width())).append(' ').append(number(plot.height()))
                .append("\" role=\"img\" aria-label=\"").append(Xml.escaped(alternative))
                .append("\" font-family=\"inherit\">");
        plot.shapes().forEach(written::add);
        return written.svg.append("</svg>").toString();
    }

    private void add(Plot.Shape shape) {
        switch (shape) {
            case Plot.Box box -> {
                start("rect", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height());
                svg.append(" fill=\"").append(box.tone().colour()).append("\" stroke=\"#404040\" stroke-width=\"0.5\"/>");
            }
            case Plot.Line line -> {
                svg.append("<polyline points=\"").append(points(line.points())).append("\" fill=\"none\" stroke=\"")
                        .append(line.tone().colour()).append("\" stroke-width=\"").append(number(line.width()))
                        .append('"');
                if (line.dash() > 0) {
                    svg.append(" stroke-dasharray=\"").append(number(line.dash())).append('"');
                }
                svg.append("/>");
            }
            case Plot.Slice slice -> slice(slice);
            case Plot.Dot dot -> dot(dot);
            case Plot.Label label -> label(label);
        }
    }

    private void slice(Plot.Slice slice) {
        if (slice.turn() >= 1) {
            start("circle", "cx", slice.x(), "cy", slice.y(), "r", slice.radius());
        } else {
            svg.append("<path d=\"M").append(number(slice.x())).append(' ').append(number(slice.y())).append('L');
            edge(slice, slice.from());
            svg.append('A').append(number(slice.radius())).append(' ').append(number(slice.radius())).append(" 0 ")
                    .append(slice.turn() > 0.5 ? '1' : '0').append(" 1 ");
            edge(slice, slice.from() + slice.turn());
            svg.append("Z\"");
        }
        svg.append(" fill=\"").append(slice.tone().colour()).append("\" stroke=\"#ffffff\" stroke-width=\"2\"/>");
    }

    private void edge(Plot.Slice slice, double turn) {
        svg.append(number(slice.x() + slice.radius() * Math.sin(2 * Math.PI * turn))).append(' ')
                .append(number(slice.y() - slice.radius() * Math.cos(2 * Math.PI * turn)));
    }

    private void dot(Plot.Dot dot) {
        svg.append("<polygon points=\"").append(points(corners(dot))).append("\" fill=\"")
                .append(dot.tone().colour()).append("\" stroke=\"#404040\" stroke-width=\"0.5\"/>");
    }

    /// A square, a diamond or a triangle.
    static List<Double> corners(Plot.Dot dot) {
        double x = dot.x();
        double y = dot.y();
        return switch (dot.series() % 3) {
            case 0 -> List.of(x - 4, y - 4, x + 4, y - 4, x + 4, y + 4, x - 4, y + 4);
            case 1 -> List.of(x, y - 6, x + 6, y, x, y + 6, x - 6, y);
            default -> List.of(x, y - 6, x + 6, y + 5, x - 6, y + 5);
        };
    }

    private void label(Plot.Label label) {
        if (label.text().isEmpty()) {
            return;
        }
        start("text", "x", label.x(), "y", label.y(), "font-size", label.size());
        svg.append(" fill=\"").append(Plot.Tone.INK.colour()).append("\" text-anchor=\"").append(switch (label.side()) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        }).append('"');
        if (label.upright()) {
            svg.append(" transform=\"rotate(-90 ").append(number(label.x())).append(' ').append(number(label.y()))
                    .append(")\"");
        }
        svg.append('>').append(Xml.escaped(label.text())).append("</text>");
    }

    private void start(String element, Object... attributes) {
        svg.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            svg.append(' ').append(attributes[i]).append("=\"").append(number((Double) attributes[i + 1])).append('"');
        }
    }

    private static String points(List<Double> points) {
        return IntStream.range(0, points.size() / 2)
                .mapToObj(i -> number(points.get(2 * i)) + "," + number(points.get(2 * i + 1)))
                .collect(Collectors.joining(" "));
    }

    /// Two decimals: finer than any screen or printer.
    private static String number(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
