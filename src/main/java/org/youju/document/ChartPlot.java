package org.youju.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.youju.kernel.Language;

/// Lays out charts with two axes: bars, stacked bars, lines. A missing value leaves its place empty,
/// under a dash where a bar would stand; a line is broken there.
final class ChartPlot {
    static final double WIDTH = 720;
    static final double HEIGHT = 400;
    static final double SIZE = 15;

    private static final double SMALL = 13;
    private static final double SMALLEST = 11;
    private static final double TOP = 62;
    private static final double RIGHT = 12;
    private static final int LABEL_LINES = 3;
    private static final double LINE = 18;
    /// Of a label's place, the part that bars fill.
    private static final double FILLED = 0.7;
    private static final double WIDEST_BAR = 64;

    private final Chart chart;
    private final List<Plot.Shape> shapes = new ArrayList<>();
    private final Scale scale;
    private final double left;
    private final double bottom;
    private final double place;

    private ChartPlot(Chart chart) {
        this.chart = chart;
        this.scale = scale(chart);
        this.left = 16 + scale.marks().stream()
                .mapToDouble(mark -> Plot.width(Thousands.grouped(mark), SMALL))
                .max()
                .orElse(0);
        this.place = (WIDTH - RIGHT - left) / chart.labels().size();
        int lines = chart.labels().stream().mapToInt(label -> lines(label).size()).max().orElse(1);
        this.bottom = HEIGHT - 10 - LINE * lines;
    }

    static Plot of(Chart chart, Language language) {
        if (chart.kind() == Chart.Kind.PIE) {
            return PiePlot.of(chart, language);
        }
        var plot = new ChartPlot(chart);
        plot.head(language);
        plot.axes();
        switch (chart.kind()) {
            case BARS -> plot.bars();
            case STACKED -> plot.stacks();
            case LINES -> plot.lines();
            case PIE -> throw new IllegalStateException("pie (expected: drawn by PiePlot)");
        }
        return new Plot(WIDTH, HEIGHT, plot.shapes);
    }

    static String unit(Chart chart, Language language) {
        if (chart.unit().isEmpty()) {
            return "";
        }
        return switch (language) {
            case ZH -> "单位：" + chart.unit();
            case EN -> "Unit: " + chart.unit();
        };
    }

    private static Scale scale(Chart chart) {
        Stream<BigDecimal> values = chart.kind() == Chart.Kind.STACKED
                ? IntStream.range(0, chart.labels().size()).mapToObj(i -> sum(chart, i))
                : chart.series().stream().flatMap(one -> one.values().stream()).flatMap(Optional::stream);
        var all = values.toList();
        return Scale.of(
                all.stream().reduce(BigDecimal.ZERO, BigDecimal::min),
                all.stream().reduce(BigDecimal.ZERO, BigDecimal::max));
    }

    private static BigDecimal sum(Chart chart, int label) {
        return chart.series().stream()
                .flatMap(one -> one.values().get(label).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void head(Language language) {
        shapes.add(new Plot.Label(4, 18, unit(chart, language), SMALL, Plot.Side.START, false));
        if (chart.series().size() < 2) {
            return;
        }
        double needed = chart.series().stream().mapToDouble(one -> Plot.width(one.title(), SIZE) + 44).sum();
        double x = Math.max(4, (WIDTH - needed) / 2);
        for (int i = 0; i < chart.series().size(); i++) {
            key(x, 38, i);
            var title = chart.series().get(i).title();
            shapes.add(new Plot.Label(x + 26, 43, title, SIZE, Plot.Side.START, false));
            x += Plot.width(title, SIZE) + 44;
        }
    }

    private void key(double x, double y, int series) {
        if (chart.kind() == Chart.Kind.LINES) {
            shapes.add(new Plot.Line(List.of(x, y, x + 22, y), 2, dash(series), Plot.Tone.ofLine(series)));
            shapes.add(new Plot.Dot(x + 11, y, series, Plot.Tone.ofLine(series)));
        } else {
            shapes.add(new Plot.Box(x + 4, y - 7, 14, 14, Plot.Tone.of(series)));
        }
    }

    private void axes() {
        for (var mark : scale.marks()) {
            double y = y(mark);
            var tone = mark.signum() == 0 ? Plot.Tone.AXIS : Plot.Tone.GRID;
            shapes.add(Plot.Line.of(left, y, WIDTH - RIGHT, y, 1, tone));
            shapes.add(new Plot.Label(left - 6, y + 4.5, Thousands.grouped(mark), SMALL, Plot.Side.END, false));
        }
        for (int i = 0; i < chart.labels().size(); i++) {
            var lines = lines(chart.labels().get(i));
            for (int line = 0; line < lines.size(); line++) {
                shapes.add(new Plot.Label(
                        middle(i), bottom + LINE * (line + 1), lines.get(line), SIZE, Plot.Side.MIDDLE, false));
            }
        }
    }

    private void bars() {
        int count = chart.series().size();
        double wide = Math.min(WIDEST_BAR, place * FILLED / count);
        for (int i = 0; i < chart.labels().size(); i++) {
            double x = middle(i) - wide * count / 2;
            for (int s = 0; s < count; s++) {
                var value = chart.series().get(s).values().get(i);
                if (value.isPresent()) {
                    bar(x, wide, BigDecimal.ZERO, value.get(), s);
                    name(x + wide / 2, value.get(), Thousands.grouped(value.get()), wide);
                } else {
                    gap(x + wide / 2);
                }
                x += wide;
            }
        }
    }

    private void stacks() {
        double wide = Math.min(WIDEST_BAR, place * FILLED);
        for (int i = 0; i < chart.labels().size(); i++) {
            var below = BigDecimal.ZERO;
            int known = 0;
            for (int s = 0; s < chart.series().size(); s++) {
                var value = chart.series().get(s).values().get(i);
                if (value.isPresent()) {
                    bar(middle(i) - wide / 2, wide, below, below.add(value.get()), s);
                    below = below.add(value.get());
                    known++;
                }
            }
            if (known > 0) {
                // A sum that lacks a part must not look whole.
                var text = Thousands.grouped(below) + (known < chart.series().size() ? " + —" : "");
                name(middle(i), below, text, place);
            } else {
                gap(middle(i));
            }
        }
    }

    private void lines() {
        for (int s = 0; s < chart.series().size(); s++) {
            var values = chart.series().get(s).values();
            var points = new ArrayList<Double>();
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).isPresent()) {
                    points.addAll(List.of(middle(i), y(values.get(i).get())));
                } else {
                    stroke(points, s);
                }
            }
            stroke(points, s);
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).isPresent()) {
                    var value = values.get(i).get();
                    shapes.add(new Plot.Dot(middle(i), y(value), s, Plot.Tone.ofLine(s)));
                    // Numbers of several lines would lie across each other.
                    if (chart.series().size() == 1) {
                        name(middle(i), value, Thousands.grouped(value), place);
                    }
                }
            }
        }
    }

    private void stroke(List<Double> points, int series) {
        if (points.size() > 2) {
            shapes.add(new Plot.Line(List.copyOf(points), 2, dash(series), Plot.Tone.ofLine(series)));
        }
        points.clear();
    }

    private static double dash(int series) {
        return switch (series % 3) {
            case 0 -> 0;
            case 1 -> 8;
            default -> 3;
        };
    }

    private void bar(double x, double wide, BigDecimal from, BigDecimal to, int series) {
        double top = Math.min(y(from), y(to));
        shapes.add(new Plot.Box(x + 1, top, wide - 2, Math.abs(y(from) - y(to)), Plot.Tone.of(series)));
    }

    /// The value beside its bar or dot: smaller, then upright where it is wider than its place.
    private void name(double x, BigDecimal value, String text, double room) {
        boolean above = value.signum() >= 0;
        double size = Plot.width(text, SMALL) > room + 4 ? SMALLEST : SMALL;
        boolean upright = Plot.width(text, size) > room + 4;
        double y = y(value) + (above ? -7 : 17);
        shapes.add(upright
                ? new Plot.Label(x + 4.5, y, text, SMALL, above ? Plot.Side.START : Plot.Side.END, true)
                : new Plot.Label(x, y, text, size, Plot.Side.MIDDLE, false));
    }

    private void gap(double x) {
        shapes.add(new Plot.Label(x, y(BigDecimal.ZERO) - 5, "—", SMALL, Plot.Side.MIDDLE, false));
    }

    private List<String> lines(String label) {
        return Plot.wrapped(label, Math.max(place - 6, SIZE), SIZE, LABEL_LINES);
    }

    private double middle(int label) {
        return left + place * (label + 0.5);
    }

    private double y(BigDecimal value) {
        return bottom - scale.share(value) * (bottom - TOP - 12);
    }
}
