package org.youju.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.youju.account.Officer;

/// Who does something, and when.
public record By(Officer officer, Instant at) {
    /// All of China keeps one time.
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /// The database keeps microseconds; whatever is hashed or compared later must not hold more.
    public By {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /// The day on which it is done.
    public LocalDate day() {
        return LocalDate.ofInstant(at, CHINA);
    }
}
