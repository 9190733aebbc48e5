package org.youju.figure;

import java.math.BigDecimal;

/// The entries behind a figure, added up one by one, against the figure itself.
///
/// @param entries how many lines its trace has
/// @param amount what they come to: a sum, the number of different subjects, or the one value
public record TraceCheck(Figure figure, long entries, BigDecimal amount) {

    /// A figure without data agrees with a trace without lines.
    public boolean agrees() {
        return figure.exact()
                .map(value -> value.compareTo(Exact.of(amount)) == 0)
                .orElse(entries == 0);
    }
}
