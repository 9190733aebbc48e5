package org.youju.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;

/// Which entries of a register are asked for.
///
/// @param places of these places; at least one
/// @param text found in any field that is not sensitive
public record EntryQuery(
        String register, Set<PlaceCode> places, Optional<Period> period, Optional<String> state,
        Optional<String> text) {
    public EntryQuery {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("places: none (expected: at least one)");
        }
    }

    LocalDate from() {
        return period.map(Period::from).orElse(LocalDate.MIN);
    }

    LocalDate to() {
        return period.map(Period::to).orElse(LocalDate.MAX);
    }
}
