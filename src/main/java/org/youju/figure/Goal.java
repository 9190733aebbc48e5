package org.youju.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.youju.pack.Indicator.Better;

/// What somebody wants to be reached.
///
/// @param baseline the value it starts from
/// @param direction which way is better, where that is not what the indicator says
public record Goal(BigDecimal value, Optional<BigDecimal> baseline, Optional<Better> direction) {
    public Goal {
        if (direction.filter(better -> better == Better.NEITHER).isPresent()) {
            throw new IllegalArgumentException("direction: NEITHER (expected: MORE or LESS)");
        }
    }

    public static Goal of(BigDecimal value) {
        return new Goal(value, Optional.empty(), Optional.empty());
    }
}
