package org.youju.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The day from which a workbook counts its dates.
public enum DateSystem {
    /// Excel's usual one: 1 is 1 January 1900, and 60 is 29 February 1900, a day that never was.
    FROM_1900(LocalDate.of(1899, 12, 30)),
    /// Old Macintosh workbooks: 0 is 1 January 1904.
    FROM_1904(LocalDate.of(1904, 1, 1));

    private static final int NEVER_WAS = 60;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    /// The serial number of the last day of 9999, where Excel ends.
    private static final BigDecimal END = BigDecimal.valueOf(2_958_466);

    private final LocalDate start;

    DateSystem(LocalDate start) {
        this.start = start;
    }

    /// The moment of a serial number, to the second; empty where it names none.
    public Optional<LocalDateTime> moment(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(END) >= 0) {
            return Optional.empty();
        }
        long seconds = serial.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long day = seconds / 86_400;
        return day(day).map(date -> date.atStartOfDay().plusSeconds(seconds % 86_400));
    }

    private Optional<LocalDate> day(long day) {
        return switch (this) {
            case FROM_1904 -> Optional.of(start.plusDays(day));
            case FROM_1900 -> day == 0 || day == NEVER_WAS
                    ? Optional.empty()
                    : Optional.of(start.plusDays(day < NEVER_WAS ? day + 1 : day));
        };
    }

    /// The serial number of a moment from the system's first day on.
    public BigDecimal serial(LocalDateTime moment) {
        long days = ChronoUnit.DAYS.between(start, moment.toLocalDate());
        if (this == FROM_1900 && days <= NEVER_WAS) {
            days--;
        }
        if (days < 0) {
            throw new IllegalArgumentException("moment: " + moment + " (expected: not before " + start + ")");
        }
        var fraction = BigDecimal.valueOf(moment.toLocalTime().toSecondOfDay())
                .divide(SECONDS, 10, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(days).add(fraction).stripTrailingZeros();
    }
}
