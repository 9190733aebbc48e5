package org.youju.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.youju.pack.Indicator;

/// An indicator, read for a place and a period.
///
/// @param records how many entries stand behind it
/// @param parts the figures it is computed from; empty for those that sum postings
/// @param numerator what was divided, for rates
/// @param denominator by what it was divided
public record Figure(
        Indicator indicator,
        Question question,
        Reading reading,
        long records,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        List<Figure> parts) {

    static Figure known(Indicator indicator, Question question, Exact value, long records) {
        return new Figure(indicator, question, new Reading.Known(value), records, Optional.empty(), Optional.empty(),
                List.of());
    }

    /// The value as printed, without its unit; empty where there is no data.
    public Optional<BigDecimal> printed() {
        return exact().map(value -> value.rounded(indicator.decimals(), RoundingMode.HALF_UP));
    }

    public Optional<Exact> exact() {
        return switch (reading) {
            case Reading.Known(var value) -> Optional.of(value);
            case Reading.NoData _ -> Optional.empty();
        };
    }
}
