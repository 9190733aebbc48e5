package org.youju.signing;

import java.time.Instant;
import java.util.Optional;
import org.youju.kernel.Text;

/// Why a figure would read differently today.
///
/// @param says what happened, in words
/// @param entry whose fact it was, as `BOOK/NUMBER`; empty for none
/// @param was what the entry added then; empty for nothing
/// @param now what it adds today; empty for nothing
/// @param position of the fact in its book; 0 where it was no fact
/// @param officer who wrote it down; empty for nobody
public record Cause(
        Kind kind, Text says, String entry, String was, String now, long position, String officer, Optional<Instant> at) {
    public enum Kind {
        ADDED,
        CORRECTED,
        WITHDRAWN,
        MOVED,
        /// nothing was written down: a day has passed from which it counts, or no longer does
        LATE,
        REDEFINED,
        TARGET,
        CLAIM
    }

    static Cause of(Kind kind, Text says) {
        return new Cause(kind, says, "", "", "", 0, "", Optional.empty());
    }
}
