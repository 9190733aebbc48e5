package org.youju.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// Days that do not count: from the day a term is paused, up to the day before it runs on.
///
/// @param ground why; days paused on the same ground share its ceiling
/// @param resumed the day from which it counts again; absent while it is paused
/// @param atMost how many days, working days or months (as the term counts) may be left out on this ground; the rest
///        count although it is paused. Absent: however many there are
public record Pause(String ground, LocalDate on, Optional<LocalDate> resumed, OptionalInt atMost) {
    public Pause {
        if (resumed.isPresent() && resumed.get().isBefore(on)) {
            throw new IllegalArgumentException(
                    "pause: " + on + " to " + resumed.get() + " (expected: resumed no earlier than paused)");
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(on) && (resumed.isEmpty() || day.isBefore(resumed.get()));
    }

    boolean isEndless() {
        return resumed.isEmpty() && atMost.isEmpty();
    }
}
