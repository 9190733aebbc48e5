package org.youju.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// The State Council's holidays of one year (放假安排). The new year's may begin in December.
///
/// @param rest the days off, the weekend days among them included
/// @param worked the weekend days worked in exchange (调休上班)
public record HolidayPlan(int year, SortedSet<LocalDate> rest, SortedSet<LocalDate> worked) {
    public HolidayPlan {
        rest = Collections.unmodifiableSortedSet(new TreeSet<>(rest));
        worked = Collections.unmodifiableSortedSet(new TreeSet<>(worked));
        for (var day : rest) {
            if (!mayHold(year, day) || worked.contains(day)) {
                throw new IllegalArgumentException("holiday of " + year + ": " + day + " (expected: in that year, not worked)");
            }
        }
        for (var day : worked) {
            if (!mayHold(year, day) || !isWeekend(day)) {
                throw new IllegalArgumentException("day worked of " + year + ": " + day + " (expected: a weekend day of it)");
            }
        }
    }

    /// Whether a day can be in the plan of a year: one of its own, or of the December before.
    static boolean mayHold(int year, LocalDate day) {
        return day.getYear() == year || day.getYear() == year - 1 && day.getMonthValue() == 12;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /// The first day that this plan can make one thing or the other.
    public LocalDate firstDay() {
        return rest.isEmpty() || rest.first().getYear() == year ? LocalDate.of(year, 1, 1) : rest.first();
    }
}
