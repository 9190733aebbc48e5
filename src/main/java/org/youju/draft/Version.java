package org.youju.draft;

import java.time.Instant;
import java.util.OptionalInt;

/// One save.
///
/// @param about which version was undone, or to which was returned
/// @param blocks how many blocks it changed
public record Version(int number, Act act, OptionalInt about, String officer, Instant at, int blocks) {
    public enum Act {
        BEGUN,
        WRITTEN,
        UNDONE,
        RETURNED,
        /// from a Word file that came back
        TAKEN_OVER
    }
}
