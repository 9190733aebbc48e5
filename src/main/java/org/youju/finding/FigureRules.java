package org.youju.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.youju.figure.Exact;
import org.youju.figure.Figure;
import org.youju.figure.Standing;
import org.youju.kernel.Text;
import org.youju.pack.Formula;
import org.youju.pack.Suspicion;

/// What looks suspicious about the figures of a year.
final class FigureRules {
    private static final Exact HUNDRED = Exact.of(100);
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    /// Below it, the same value as last year is no coincidence worth a look.
    private static final Exact LARGE = Exact.of(100);

    private static final Text OVER_HUNDRED = new Text("比率超过100%", "A rate above 100 %");
    private static final Text OVER_HUNDRED_WHY = new Text(
            "部分不会大于整体：多半是分子分母口径不一、重复登记，或分母漏登。",
            "A part is no larger than its whole: the two are defined differently, or something was filed twice or not at all.");
    private static final Text SWING = new Text("比上年变化过半", "A change of more than a half");
    private static final Text SWING_WHY = new Text(
            "变化超过50%的数据，报告里应说明原因；也可能是漏登、重登或口径变化。",
            "A report should explain it; or something was filed twice or not at all.");
    private static final Text SAME = new Text("与上年一字不差", "Last year's very digits");
    private static final Text SAME_WHY = new Text(
            "较大的数与上年完全相同，少有巧合：请核对是否沿用了上年的数。",
            "A large number is seldom the same two years running: it may have been carried over.");

    private final List<Standing> standings;
    private final Map<String, Standing> byId;

    FigureRules(List<Standing> standings) {
        this.standings = standings;
        this.byId = standings.stream().collect(Collectors.toMap(
                standing -> standing.figure().indicator().id(), Function.identity()));
    }

    List<Finding> general() {
        var found = new ArrayList<Finding>();
        for (var standing : standings) {
            overHundred(standing).ifPresent(found::add);
            swing(standing).ifPresent(found::add);
            same(standing).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Finding> overHundred(Standing standing) {
        var figure = standing.figure();
        boolean share = figure.indicator().formula() instanceof Formula.Ratio && figure.indicator().unit().equals("%");
        return figure.exact().filter(value -> share && value.compareTo(HUNDRED) > 0)
                .map(_ -> finding("rate_over_100", OVER_HUNDRED, OVER_HUNDRED_WHY, figure, says(figure)));
    }

    /// Of the figures that a report is made of; the small ones behind them swing all the time.
    private static Optional<Finding> swing(Standing standing) {
        return standing.change()
                .filter(change -> standing.figure().indicator().number().isPresent())
                .filter(change -> !change.points() && change.by().abs().compareTo(HALF) > 0)
                .map(change -> finding("half_changed", SWING, SWING_WHY, standing.figure(),
                        new Text("%s，上年 %s，变化 %s%%", "%s, last year %s, a change of %s %%").with(
                                says(standing.figure()), standing.lastYear().map(FigureRules::value).orElse(""),
                                change.by().toPlainString())));
    }

    private static Optional<Finding> same(Standing standing) {
        if (!standing.isComparable() || standing.figure().indicator().number().isEmpty()) {
            return Optional.empty();
        }
        return standing.figure().exact()
                .filter(value -> value.compareTo(LARGE) >= 0)
                .filter(value -> standing.lastYear().flatMap(Figure::exact).filter(it -> it.compareTo(value) == 0)
                        .isPresent())
                .map(_ -> finding("same_as_last_year", SAME, SAME_WHY, standing.figure(),
                        new Text("%s，与上年相同", "%s, the same as last year").with(says(standing.figure()))));
    }

    Optional<Finding> partOfWhole(Suspicion rule, Suspicion.Sign.PartOfWhole sign) {
        var part = Optional.ofNullable(byId.get(sign.part())).map(Standing::figure);
        var whole = Optional.ofNullable(byId.get(sign.whole())).map(Standing::figure);
        if (part.flatMap(Figure::exact).isEmpty() || whole.flatMap(Figure::exact).isEmpty()
                || part.flatMap(Figure::exact).orElseThrow().compareTo(whole.flatMap(Figure::exact).orElseThrow()) <= 0) {
            return Optional.empty();
        }
        var says = new Text("%s，大于%s", "%s, more than %s").with(says(part.get()), says(whole.get()));
        return Optional.of(new Finding(rule.id(), rule.id(), rule.area(), rule.title(), says, rule.why(),
                List.of(sign.part(), sign.whole()), List.of(), part.get().records(), Optional.empty()));
    }

    private static Finding finding(String rule, Text title, Text why, Figure figure, Text says) {
        return new Finding(rule, rule + ":" + figure.indicator().id(), figure.indicator().area(), title, says, why,
                List.of(figure.indicator().id()), List.of(), figure.records(), Optional.empty());
    }

    private static Text says(Figure figure) {
        return new Text("%s %s", "%s %s").with(figure.indicator().title(), value(figure));
    }

    private static String value(Figure figure) {
        return figure.printed().map(BigDecimal::toPlainString).orElse("—") + figure.indicator().unit();
    }
}
