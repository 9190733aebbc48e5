package org.youju.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;

/// A version of a draft that was handed in.
///
/// @param post whose report it is; empty where the template says it
/// @param asOf the day on which its figures were looked at
/// @param positions how far each book had come, by township
/// @param sha256 of its text as a document
/// @param figuresSha256 of its figures
public record Submission(
        long id, long draft, int version, PlaceCode place, Period period, String post, LocalDate asOf,
        Map<PlaceCode, Long> positions, String sha256, String figuresSha256, String officer, Instant at) {
    public Submission {
        positions = Map.copyOf(positions);
    }
}
