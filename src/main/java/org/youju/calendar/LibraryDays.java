package org.youju.calendar;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The holidays the library tyme4j knows, corrected where it is wrong.
final class LibraryDays {
    /// The first year in which it agrees with a second list; it has older ones that nobody has compared.
    static final int FIRST = 2004;
    /// Both, a Sunday and a Saturday, were worked; the library does not know that.
    private static final Set<LocalDate> WORKED = Set.of(LocalDate.of(2013, 4, 7), LocalDate.of(2013, 10, 12));
    private static final int LAST_LOOKED_AT = 2100;

    private LibraryDays() {}

    /// For each day that is not what its weekday says, whether it is worked; by year.
    static Map<Integer, Map<LocalDate, Boolean>> read() {
        var years = new TreeMap<Integer, Map<LocalDate, Boolean>>();
        for (int year = FIRST; year <= LAST_LOOKED_AT; year++) {
            var days = year(year);
            // December before a new year can hold days of that year's plan: they alone publish nothing.
            if (days.values().stream().noneMatch(worked -> !worked)) {
                break;
            }
            years.put(year, days);
        }
        return years;
    }

    private static Map<LocalDate, Boolean> year(int year) {
        var days = new HashMap<LocalDate, Boolean>();
        for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            var known = LegalHoliday.fromYmd(year, day.getMonthValue(), day.getDayOfMonth());
            if (known != null) {
                days.put(day, known.isWork());
            }
            if (WORKED.contains(day)) {
                days.put(day, true);
            }
        }
        return days;
    }
}
