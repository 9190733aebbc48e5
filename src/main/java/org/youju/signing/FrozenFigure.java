package org.youju.signing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.youju.figure.Exact;
import org.youju.figure.Question;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;

/// A figure as it was when a report was handed in.
///
/// @param number by which its submission knows it, from 1
/// @param validFrom from when its definition applied
/// @param definition digest of the definition
/// @param value exactly; empty where there was no data
/// @param printed the value rounded by its definition, without the unit
/// @param parts the figures it is computed from, by number
/// @param entries how many it counts
/// @param digest of those entries; empty for one computed from others
public record FrozenFigure(
        int number, String indicator, Text title, PlaceCode place, Period period, LocalDate asOf, LocalDate validFrom,
        String definition, String unit, int decimals, Optional<Exact> value, Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator, String printed, List<Integer> parts, long entries, String digest) {
    public FrozenFigure {
        parts = List.copyOf(parts);
    }

    /// Whether it counts entries, and is not computed from other figures.
    public boolean isCounted() {
        return !digest.isEmpty();
    }

    /// How it is asked again, as of then or as of another day.
    Question question(LocalDate day) {
        return new Question(place, period, day, OptionalLong.empty());
    }

    Map<String, Object> json() {
        return Map.ofEntries(
                Map.entry("number", number), Map.entry("indicator", indicator), Map.entry("title", title.zh()),
                Map.entry("titleEn", title.en()), Map.entry("place", place.value()), Map.entry("period", period.toString()),
                Map.entry("asOf", asOf), Map.entry("validFrom", validFrom), Map.entry("definition", definition),
                Map.entry("unit", unit), Map.entry("decimals", decimals),
                Map.entry("value", value.map(it -> plain(it.numerator())).orElse("")),
                Map.entry("divisor", value.map(it -> plain(it.denominator())).orElse("")),
                Map.entry("numerator", numerator.map(FrozenFigure::plain).orElse("")),
                Map.entry("denominator", denominator.map(FrozenFigure::plain).orElse("")),
                Map.entry("printed", printed), Map.entry("parts", parts), Map.entry("entries", entries),
                Map.entry("digest", digest));
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
