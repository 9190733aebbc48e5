package org.youju.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.youju.kernel.PlaceCode;

/// What one entry contributes to one measure.
///
/// @param effective the first day on which it is true; [#ALWAYS] unless it becomes true only as time passes
/// @param subject who or what was reached; empty where the measure has no subject
/// @param entries 1 for what comes, -1 for what leaves
public record Contribution(
        String measure, PlaceCode place, LocalDate day, LocalDate effective, String subject, BigDecimal amount,
        int entries) {

    /// What the database calls -infinity.
    public static final LocalDate ALWAYS = LocalDate.MIN;

    public Contribution {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (entries != 1 && entries != -1) {
            throw new IllegalArgumentException("contribution entries: " + entries + " (expected: 1 or -1)");
        }
    }

    Contribution reversed() {
        return reversedOn(day, effective);
    }

    Contribution reversedOn(LocalDate day, LocalDate effective) {
        return new Contribution(measure, place, day, effective, subject, amount.negate(), -entries);
    }

    boolean isTimed() {
        return !effective.equals(ALWAYS);
    }
}
