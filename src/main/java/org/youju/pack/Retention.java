package org.youju.pack;

import org.youju.kernel.Text;

/// How long a register's sensitive fields are kept.
///
/// @param years full years after the end of the year an entry belongs to
/// @param basis the rule it follows
public record Retention(int years, Text basis) {
    public Retention {
        if (years < 1) {
            throw new IllegalArgumentException("years: " + years + " (expected: 1 or more)");
        }
    }
}
