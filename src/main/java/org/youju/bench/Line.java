package org.youju.bench;

import java.util.Locale;

/// One figure beside its floor.
///
/// @param goal what we want of the ratio or the figure, in words
public record Line(String what, double figure, String unit, String floor, double floorFigure, String goal) {
    String row() {
        return "| %s | %s %s | %s: %s %s | %s | %s |".formatted(
                what, number(figure), unit, floor, number(floorFigure), unit, number(figure / floorFigure), goal);
    }

    static String heading() {
        return "| what | figure | floor | figure ÷ floor | goal |\n|---|---|---|---|---|";
    }

    private static String number(double value) {
        return value >= 1_000 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.3g", value);
    }
}
