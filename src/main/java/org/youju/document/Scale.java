package org.youju.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The numbers along an axis: from at most to at least what is shown, through zero, in steps of 1, 2 or 5 times a power
/// of ten.
record Scale(BigDecimal from, BigDecimal to, BigDecimal step) {
    private static final int STEPS = 5;

    static Scale of(BigDecimal least, BigDecimal most) {
        var low = least.min(BigDecimal.ZERO);
        var high = most.max(BigDecimal.ZERO);
        if (low.compareTo(high) == 0) {
            high = BigDecimal.ONE;
        }
        var step = step(high.subtract(low));
        return new Scale(
                low.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                high.divide(step, 0, RoundingMode.CEILING).multiply(step),
                step);
    }

    List<BigDecimal> marks() {
        var marks = new ArrayList<BigDecimal>();
        for (var at = from; at.compareTo(to) <= 0; at = at.add(step)) {
            marks.add(at);
        }
        return marks;
    }

    /// Where a value lies: 0 at the lower end, 1 at the upper.
    double share(BigDecimal value) {
        return value.subtract(from).doubleValue() / to.subtract(from).doubleValue();
    }

    private static BigDecimal step(BigDecimal range) {
        int power = range.precision() - range.scale() - 2;
        var unit = BigDecimal.ONE.scaleByPowerOfTen(power);
        for (int factor : new int[] {1, 2, 5, 10, 20, 50}) {
            var step = unit.multiply(BigDecimal.valueOf(factor));
            if (step.multiply(BigDecimal.valueOf(STEPS)).compareTo(range) >= 0) {
                return step;
            }
        }
        return unit.multiply(BigDecimal.valueOf(100));
    }
}
