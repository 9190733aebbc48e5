package org.youju.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Optional;
import org.youju.kernel.Language;

/// Lays out a pie. Its slices are numbered, and named beside it by their numbers: colours repeat, and a copier has none.
final class PiePlot {
    private static final double RADIUS = 150;
    private static final double X = 180;
    private static final double Y = 205;
    private static final double KEY = 380;
    /// Narrower slices have no room for a number; they stand in order all the same.
    private static final double NUMBERED = 0.025;

    private PiePlot() {}

    static Plot of(Chart chart, Language language) {
        var shapes = new ArrayList<Plot.Shape>();
        var values = chart.series().getFirst().values();
        var whole = values.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        double line = Math.min(26, (ChartPlot.HEIGHT - 40) / values.size());
        double size = Math.min(ChartPlot.SIZE, line - 3);
        double top = Y - line * values.size() / 2;
        double from = 0;
        shapes.add(new Plot.Label(4, 18, ChartPlot.unit(chart, language), 13, Plot.Side.START, false));
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i).orElse(BigDecimal.ZERO);
            double turn = whole.signum() == 0 ? 0 : value.doubleValue() / whole.doubleValue();
            var tone = Plot.Tone.of(i);
            if (turn > 0) {
                shapes.add(new Plot.Slice(X, Y, RADIUS, from, turn, tone));
            }
            if (turn >= NUMBERED) {
                double angle = 2 * Math.PI * (from + turn / 2);
                shapes.add(new Plot.Label(X + (RADIUS + 14) * Math.sin(angle), Y + 5 - (RADIUS + 14) * Math.cos(angle),
                        String.valueOf(i + 1), ChartPlot.SIZE, Plot.Side.MIDDLE, false));
            }
            double y = top + line * (i + 0.5);
            shapes.add(new Plot.Box(KEY, y - 7, 14, 14, tone));
            var number = (i + 1) + "  ";
            var said = "  " + said(values.get(i), whole);
            double room = ChartPlot.WIDTH - KEY - 30 - Plot.width(number + said, size);
            var label = Plot.wrapped(chart.labels().get(i), Math.max(room, 4 * size), size, 1).getFirst();
            shapes.add(new Plot.Label(KEY + 24, y + 5, number + label + said, size, Plot.Side.START, false));
            from += turn;
        }
        return new Plot(ChartPlot.WIDTH, ChartPlot.HEIGHT, shapes);
    }

    private static String said(Optional<BigDecimal> value, BigDecimal whole) {
        return value.map(one -> whole.signum() == 0
                        ? Thousands.grouped(one)
                        : Thousands.grouped(one) + "（"
                                + one.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP) + "%）")
                .orElse("—");
    }
}
