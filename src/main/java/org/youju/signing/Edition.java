package org.youju.signing;

import java.time.Instant;
import java.util.OptionalLong;

/// A signed report.
///
/// @param draft by which it is known
/// @param number 1, and one more for each correction
/// @param corrects the edition before it, by its draft
/// @param reason why that had to be corrected
/// @param issue by which this very text is known
/// @param sha256 of its bytes
/// @param supersededBy the edition that corrects it, by its draft
public record Edition(
        long draft, long submission, int number, OptionalLong corrects, String reason, String issue, String title,
        String sha256, String officer, String name, Instant at, OptionalLong supersededBy) {
    public boolean isSuperseded() {
        return supersededBy.isPresent();
    }
}
