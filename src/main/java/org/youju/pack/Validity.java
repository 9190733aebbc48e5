package org.youju.pack;

import java.time.LocalDate;

/// The days on which a definition applies, both ends included; open-ended when `to` is [LocalDate#MAX].
public record Validity(LocalDate from, LocalDate to) {
    public Validity {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("validity: " + from + " to " + to
                    + " (expected: the end not before the start)");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
