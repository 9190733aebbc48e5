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

    Question lastYear() {
        return new Question(place, period.lastYear(), asOf, position);
    }
}
