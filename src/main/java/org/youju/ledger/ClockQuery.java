package org.youju.ledger;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Which open clocks, and on which day they are looked at.
///
/// @param register the id of one register; all of them where absent
/// @param urgencies those wanted
public record ClockQuery(Whose whose, Optional<String> register, Set<Urgency> urgencies, LocalDate today) {
    /// Whose an officer looks at.
    public enum Whose {
        /// those of entries that are with the officer
        MINE,
        /// those of entries the officer may file or take further
        OFFICE,
        /// those that have come to the officer as the leader in charge
        LED
    }

    public ClockQuery {
        urgencies = Set.copyOf(urgencies);
    }

    public static ClockQuery all(Whose whose, LocalDate today) {
        return new ClockQuery(whose, Optional.empty(), EnumSet.allOf(Urgency.class), today);
    }
}
