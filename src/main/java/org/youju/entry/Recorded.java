package org.youju.entry;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.youju.calendar.LastDay;

/// A fact as it stands in its book.
///
/// @param officer the login of who wrote it down
/// @param dues the last day of each term of its entry from this fact on, as reckoned when it was written; absent where
///        that is what it was before. Kept with the fact, for calendars and packs change
public record Recorded(
        long position, long entry, String officer, Instant at, Fact fact, Optional<Map<String, LastDay>> dues) {
    public Recorded(long position, long entry, String officer, Instant at, Fact fact) {
        this(position, entry, officer, at, fact, Optional.empty());
    }

    public Recorded with(Map<String, LastDay> reckoned) {
        return new Recorded(position, entry, officer, at, fact, Optional.of(reckoned));
    }
}
