package org.youju.signing;

import java.time.Instant;
import java.util.List;

/// What of a signed report would read differently today, and why (数据变化). It changes nothing about the report.
///
/// @param at when it was first found like this
public record Drift(long draft, Instant at, List<Differing> differing) {
    public Drift {
        differing = List.copyOf(differing);
    }

    public boolean isNone() {
        return differing.isEmpty();
    }
}
