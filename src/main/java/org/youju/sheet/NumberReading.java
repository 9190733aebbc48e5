package org.youju.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.youju.kernel.Text;

/// Numbers by the rule of their column. Nothing passes through a `double`.
final class NumberReading {
    /// What Excel itself computes with and shows: digits beyond are the noise of binary fractions.
    private static final MathContext AS_EXCEL_SHOWS = new MathContext(15, RoundingMode.HALF_EVEN);

    private NumberReading() {}

    static Text expected(NumberRule rule) {
        var unit = rule.unit().isEmpty() ? "" : "（" + rule.unit() + "）";
        return rule.scale() == 0
                ? new Text("整数" + unit, "a whole number" + unit)
                : new Text("数字，最多 " + rule.scale() + " 位小数" + unit,
                        "a number with at most " + rule.scale() + " decimals" + unit);
    }

    static Optional<BigDecimal> ofCell(Cell cell, NumberRule rule) {
        return switch (cell) {
            case Cell.Number(var value) -> fitted(value.round(AS_EXCEL_SHOWS), rule);
            case Cell.Percent(var value) -> rule.isPercent() ? fitted(value.round(AS_EXCEL_SHOWS), rule)
                    : Optional.empty();
            case Cell.Words(var text) -> read(text, rule);
            case Cell.Empty _, Cell.Flag _, Cell.Fault _, Cell.Formula _, Cell.Day _, Cell.Moment _ -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> read(String text, NumberRule rule) {
        var number = Numerals.narrowed(text);
        if (!rule.unit().isEmpty() && number.endsWith(rule.unit())) {
            number = number.substring(0, number.length() - rule.unit().length()).strip();
        }
        if (rule.isMoney() && (number.startsWith("¥") || number.startsWith("￥"))) {
            number = number.substring(1).strip();
        }
        return Numerals.number(number).flatMap(value -> fitted(value, rule));
    }

    private static Optional<BigDecimal> fitted(BigDecimal value, NumberRule rule) {
        return value.stripTrailingZeros().scale() <= rule.scale()
                ? Optional.of(value.setScale(rule.scale()))
                : Optional.empty();
    }
}
