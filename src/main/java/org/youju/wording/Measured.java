package org.youju.wording;

import java.util.Optional;
import org.youju.figure.Exact;
import org.youju.figure.Standing;
import org.youju.pack.Indicator;

/// A value to be put into words, and what it was a year before.
///
/// @param before last year's, where there is one
public record Measured(Indicator indicator, Exact value, Optional<Before> before) {
    /// @param comparable whether it means the same as this year's
    public record Before(Indicator indicator, Exact value, boolean comparable) {}

    /// Of a figure that has data.
    public static Optional<Measured> of(Standing standing) {
        var before = standing.lastYear().flatMap(figure -> figure.exact()
                .map(value -> new Before(figure.indicator(), value, standing.isComparable())));
        return standing.figure().exact().map(value -> new Measured(standing.figure().indicator(), value, before));
    }

    /// Of a value alone.
    public static Measured of(Indicator indicator, Exact value) {
        return new Measured(indicator, value, Optional.empty());
    }

    Optional<Exact> comparable() {
        return before.filter(Before::comparable).map(Before::value);
    }
}
