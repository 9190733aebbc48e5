package org.youju.calendar;

import java.time.LocalDate;

/// The last day of a term.
///
/// @param estimated whether it rests on a year whose holidays are not published yet (暂估)
public record LastDay(LocalDate day, boolean estimated) {
    /// For decisions of law, where an estimate is an error: refused while it is one.
    public LocalDate certain() {
        if (estimated) {
            throw CalendarProblem.YEAR_NOT_PUBLISHED.refused(day, day.getYear());
        }
        return day;
    }
}
