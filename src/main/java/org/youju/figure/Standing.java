package org.youju.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.youju.pack.Indicator.Better;

/// A figure against what was to be reached and against the year before.
///
/// @param lastYear absent where the indicator was not defined then
public record Standing(Figure figure, Optional<Figure> lastYear, Optional<Target> target) {

    /// By how much it differs from last year.
    ///
    /// @param points whether in points (百分点) of a rate, or else in per cent of last year's value
    public record Change(BigDecimal by, boolean points) {}

    /// In per cent of the target, to one decimal.
    public Optional<BigDecimal> attainment() {
        return target.filter(set -> set.value().signum() > 0)
                .flatMap(set -> figure.exact().map(value -> value.over(Exact.of(set.value())).times(100)))
                .map(percent -> percent.rounded(1, RoundingMode.HALF_UP));
    }

    /// Whether the value is on the right side of its target; nothing where neither way is better.
    public Optional<Boolean> isReached() {
        return target.flatMap(set -> figure.exact().map(value -> value.compareTo(Exact.of(set.value()))))
                .flatMap(this::isGood);
    }

    /// Whether last year's value means the same as this year's.
    public boolean isComparable() {
        return lastYear.filter(before -> before.indicator().equals(figure.indicator())).isPresent();
    }

    /// Nothing where either has no data, the definition has changed, or growth has no base above zero.
    public Optional<Change> change() {
        if (!isComparable() || figure.exact().isEmpty() || lastYear.flatMap(Figure::exact).isEmpty()) {
            return Optional.empty();
        }
        var now = figure.exact().get();
        var before = lastYear.flatMap(Figure::exact).get();
        if (isRate()) {
            return Optional.of(new Change(
                    now.minus(before).rounded(figure.indicator().decimals(), RoundingMode.HALF_UP), true));
        }
        if (before.signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                now.minus(before).over(before).times(100).rounded(1, RoundingMode.HALF_UP), false));
    }

    /// Whether the change is for the better; nothing where there is none or neither way is better.
    public Optional<Boolean> isBetter() {
        return change().filter(change -> change.by().signum() != 0).flatMap(change -> isGood(change.by().signum()));
    }

    private Optional<Boolean> isGood(int sign) {
        return switch (figure.indicator().better()) {
            case MORE -> Optional.of(sign >= 0);
            case LESS -> Optional.of(sign <= 0);
            case NEITHER -> Optional.empty();
        };
    }

    /// What stands before a target: at least, or at most.
    public String bound() {
        return figure.indicator().better() == Better.LESS ? "≤" : figure.indicator().better() == Better.MORE ? "≥" : "";
    }

    private boolean isRate() {
        var unit = figure.indicator().unit();
        return unit.equals("%") || unit.equals("‰");
    }
}
