package org.youju.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Indicator.Better;

/// What an indicator was to reach at a place in a year.
///
/// @param office the office of the place that answers for it; empty for the place as a whole
/// @param baseline the value it started from
/// @param direction which way is better, where that is not what the indicator says
/// @param officer who set it
public record Target(
        String indicator,
        PlaceCode place,
        String office,
        int year,
        BigDecimal value,
        Optional<BigDecimal> baseline,
        Optional<Better> direction,
        String officer,
        Instant at) {

    boolean saysTheSameAs(Goal goal) {
        return value.compareTo(goal.value()) == 0
                && baseline.map(BigDecimal::stripTrailingZeros).equals(goal.baseline()
                .map(BigDecimal::stripTrailingZeros))
                && direction.equals(goal.direction());
    }
}
