package org.youju.figure;

import java.math.BigDecimal;
import java.util.Locale;

/// Numbers as they stand in tables: 12,345.60.
final class Digits {
    private Digits() {}

    /// With the decimals it has.
    static String grouped(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + Math.max(value.scale(), 0) + "f", value);
    }

    /// Without zeros at its end.
    static String trimmed(BigDecimal value) {
        return grouped(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
    }

    /// With its sign, a true minus.
    static String signed(BigDecimal value) {
        var digits = grouped(value.abs());
        return switch (value.signum()) {
            case 1 -> "+" + digits;
            case -1 -> "−" + digits;
            default -> digits;
        };
    }
}
