package org.youju.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// One of the months that work takes from its first to its last.
///
/// @param index 1 for the first
/// @param count of all months the work takes
record Months(YearMonth month, int index, int count) {
    private static final int CENTS = 2;
    /// What is spent by the end, of what was planned.
    private static final BigDecimal SPENT = new BigDecimal("0.97");

    /// Those of the months that are over on a day.
    static List<Months> of(LocalDate from, LocalDate to, LocalDate on) {
        int count = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue() + 1;
        var months = new ArrayList<Months>();
        for (int index = 1; index <= count; index++) {
            var month = YearMonth.from(from).plusMonths(index - 1L);
            if (!month.atEndOfMonth().isAfter(on)) {
                months.add(new Months(month, index, count));
            }
        }
        return months;
    }

    BigDecimal progress(Draw.Span span, BigDecimal planned) {
        return switch (span) {
            case MONTH -> spent(index, planned).subtract(spent(index - 1, planned));
            case YEAR -> spent(index, planned).subtract(spent(Math.max(0, index - month.getMonthValue()), planned));
            case TOTAL -> spent(index, planned);
            case PERCENT -> share(index).movePointRight(2).setScale(0, RoundingMode.DOWN);
        };
    }

    private BigDecimal spent(int months, BigDecimal planned) {
        return planned.multiply(SPENT).multiply(share(months)).setScale(CENTS, RoundingMode.HALF_UP);
    }

    /// Slow at both ends: x²(3 − 2x).
    private BigDecimal share(int months) {
        var x = BigDecimal.valueOf(months).divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
        return x.multiply(x).multiply(BigDecimal.valueOf(3).subtract(x.add(x)));
    }
}
