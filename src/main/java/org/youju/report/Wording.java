package org.youju.report;

import java.math.BigDecimal;

/// How a slot words its figure.
sealed interface Wording {
    /// The number as the indicator prints it.
    record Plain(boolean unit) implements Wording {}

    /// A rate of change in words: 增长, 下降, 持平; for an excess over a target 超出, 低于.
    record Signed() implements Wording {}

    /// 余: the value lies above a round number and below the next.
    record Over(boolean unit, Mark mark) implements Wording {}

    /// 以上: the value is the number or more; the number itself is included (民法典 1259).
    record AtLeast(Mark mark) implements Wording {}

    /// Which round number is printed.
    sealed interface Mark {
        /// The one that speech would choose for a number of that size.
        record Natural() implements Mark {}

        /// The next lower multiple of a step.
        record Step(BigDecimal step) implements Mark {}

        /// This one and no other.
        record At(BigDecimal number) implements Mark {}
    }
}
