package org.youju.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
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
                .flatMap(sign -> isGood(sign, direction()));
    }

    /// Whether its target is not to be gone beyond.
    boolean isLimit() {
        return direction() == Better.LESS;
    }

    /// How far it is from its target, as a share of it.
    Exact gap() {
        var set = target.orElseThrow().value();
        var away = figure.exact().orElseThrow().minus(Exact.of(set));
        var distance = away.signum() < 0 ? Exact.of(0).minus(away) : away;
        return set.signum() == 0 ? distance.times(1_000_000) : distance.over(Exact.of(set.abs()));
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
        return change().filter(change -> change.by().signum() != 0).flatMap(change -> isGood(
                change.by().signum(), figure.indicator().better()));
    }

    private Better direction() {
        return target.flatMap(Target::direction).orElse(figure.indicator().better());
    }

    private static Optional<Boolean> isGood(int sign, Better better) {
        return switch (better) {
            case MORE -> Optional.of(sign >= 0);
            case LESS -> Optional.of(sign <= 0);
            case NEITHER -> Optional.empty();
        };
    }

    /// What stands before a target: at least, or at most.
    public String bound() {
        return switch (direction()) {
            case MORE -> "≥";
            case LESS -> "≤";
            case NEITHER -> "";
        };
    }

    /// How far a target is reached, against how much of the year is gone.
    ///
    /// @param done the way from the baseline, or from nothing, to the target, in per cent
    /// @param gone the share of the year that is over, in per cent
    public record Progress(BigDecimal done, BigDecimal gone, boolean behind) {}

    /// Nothing for rates, which are no sums that grow with the year, and where there is no way to go.
    public Optional<Progress> progress() {
        if (target.isEmpty() || figure.exact().isEmpty() || isRate()) {
            return Optional.empty();
        }
        var start = Exact.of(target.get().baseline().orElse(BigDecimal.ZERO));
        var way = Exact.of(target.get().value()).minus(start);
        if (way.signum() == 0) {
            return Optional.empty();
        }
        var done = figure.exact().get().minus(start).over(way).times(100);
        var gone = gone();
        // Where less is better the target is a limit: what is used up must not run ahead of the year.
        boolean limit = direction() == Better.LESS && target.get().baseline().isEmpty();
        int lead = done.compareTo(gone);
        return Optional.of(new Progress(done.rounded(1, RoundingMode.HALF_UP),
                gone.rounded(1, RoundingMode.HALF_UP), limit ? lead > 0 : lead < 0));
    }

    private Exact gone() {
        var period = figure.question().period();
        long all = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        long over = ChronoUnit.DAYS.between(period.from(), figure.question().asOf()) + 1;
        return new Exact(BigDecimal.valueOf(Math.clamp(over, 0, all)), BigDecimal.valueOf(all)).times(100);
    }

    private boolean isRate() {
        var unit = figure.indicator().unit();
        return unit.equals("%") || unit.equals("‰");
    }
}
