package org.youju.calendar;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/// The 13 days that are holidays by law whatever the year's plan says (全国年节及纪念日放假办法, as of 2025).
final class StatutoryDays {
    private StatutoryDays() {}

    /// Fewer than 13 where two fall on the same day.
    static Set<LocalDate> of(int year) {
        var days = new TreeSet<LocalDate>();
        days.add(LocalDate.of(year, 1, 1));
        var newYear = day(LunarDay.fromYmd(year, 1, 1).getSolarDay());
        for (int i = -1; i <= 2; i++) {
            days.add(newYear.plusDays(i));
        }
        days.add(day(SolarTerm.fromName(year, "清明").getSolarDay()));
        days.add(LocalDate.of(year, 5, 1));
        days.add(LocalDate.of(year, 5, 2));
        days.add(day(LunarDay.fromYmd(year, 5, 5).getSolarDay()));
        days.add(day(LunarDay.fromYmd(year, 8, 15).getSolarDay()));
        for (int i = 1; i <= 3; i++) {
            days.add(LocalDate.of(year, 10, i));
        }
        return days;
    }

    private static LocalDate day(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
