package org.youju.figure;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;

/// For where, for when, and as seen from when a figure is asked.
///
/// @param asOf the day on which it is looked at: terms that ran out later have not run out yet
/// @param position as the township's book stood at this position; absent: as it stands now
public record Question(PlaceCode place, Period period, LocalDate asOf, OptionalLong position) {
    public static Question year(PlaceCode place, int year, LocalDate asOf) {
        return new Question(place, Period.year(year), asOf, OptionalLong.empty());
    }

    /// The same days a year earlier (同期): while the period lasts, up to the same day and no further, for a whole year
    /// is
    /// no base for a part of one.
    Question lastYear() {
        if (asOf.isBefore(period.to()) && !asOf.isBefore(period.from())) {
            var soFar = new Period(period.from(), asOf).lastYear();
            return new Question(place, soFar, asOf, position);
        }
        return new Question(place, period.lastYear(), asOf, position);
    }
}
