package org.youju.posting;

import java.math.BigDecimal;

/// A sum of postings.
///
/// @param entries how many entries stand behind it
public record Sum(BigDecimal amount, long entries) {
    public static final Sum NOTHING = new Sum(BigDecimal.ZERO, 0);

    public Sum plus(Sum other) {
        return new Sum(amount.add(other.amount), entries + other.entries);
    }
}
