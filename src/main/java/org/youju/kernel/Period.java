package org.youju.kernel;

import java.time.LocalDate;

/// A span of days, both ends included.
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "period: " + from + " to " + to + " (expected: the end not before the start)");
        }
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// The same days a year earlier: the base of a growth rate (同比).
    public Period lastYear() {
        var end = to.minusYears(1);
        return new Period(from.minusYears(1), isMonthEnd(to) ? end.withDayOfMonth(end.lengthOfMonth()) : end);
    }

    /// Whether it is made of whole calendar months, so that monthly sums describe it exactly.
    public boolean isWholeMonths() {
        return from.getDayOfMonth() == 1 && isMonthEnd(to);
    }

    private static boolean isMonthEnd(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    @Override
    public String toString() {
        return from + "/" + to;
    }
}
