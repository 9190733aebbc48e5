package org.youju.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.youju.account.Officer;

/// Who does something, and when.
public record By(Officer officer, Instant at) {
    /// The database keeps microseconds; whatever is hashed or compared later must not hold more.
    public By {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
