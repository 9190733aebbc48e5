package org.youju.pack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How an indicator is computed: a closed set. The first five sum postings of one measure, the rest are made of
/// other indicators, named by their ids.
public sealed interface Formula {
    /// The measure whose postings it sums; none where it is made of other indicators.
    default Optional<String> summed() {
        return switch (this) {
            case Total(var measure) -> Optional.of(measure);
            case Count(var measure) -> Optional.of(measure);
            case Distinct(var measure) -> Optional.of(measure);
            case Balance(var measure) -> Optional.of(measure);
            case Latest(var measure) -> Optional.of(measure);
            case Ratio _, Growth _, Excess _, Attainment _, Difference _, Addition _ -> Optional.empty();
        };
    }

    /// The indicators it is made of; none where it sums postings.
    default List<String> parts() {
        return switch (this) {
            case Ratio(var numerator, var denominator) ->
                Stream.concat(numerator.stream(), denominator.stream()).toList();
            case Growth(var of) -> List.of(of);
            case Excess(var of) -> List.of(of);
            case Attainment(var of) -> List.of(of);
            case Difference(var of) -> List.of(of);
            case Addition(var of) -> of;
            case Total _, Count _, Distinct _, Balance _, Latest _ -> List.of();
        };
    }

    /// Sum of the amounts that fall into the period.
    record Total(String measure) implements Formula {}

    /// Number of contributions that fall into the period; its measure has no amount.
    record Count(String measure) implements Formula {}

    /// Number of different subjects with a contribution in the period.
    record Distinct(String measure) implements Formula {}

    /// Stock at the end of the period: everything that came, less everything that left.
    record Balance(String measure) implements Formula {}

    /// The value of the last contribution in the period, by its day.
    record Latest(String measure) implements Formula {}

    /// Sum of the numerators over sum of the denominators, times 100 or 1000 where the unit is % or ‰.
    record Ratio(List<String> numerator, List<String> denominator) implements Formula {
        public Ratio {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
        }
    }

    /// Growth over the same period a year earlier, in per cent (同比).
    record Growth(String of) implements Formula {}

    /// By how many per cent the figure exceeds its target.
    record Excess(String of) implements Formula {}

    /// How many per cent of its target the figure reaches.
    record Attainment(String of) implements Formula {}

    /// A percentage less that of the same period a year earlier, in percentage points (百分点).
    record Difference(String of) implements Formula {}

    /// Several quantities of one unit, added up.
    record Addition(List<String> of) implements Formula {
        public Addition {
            of = List.copyOf(of);
        }
    }
}
