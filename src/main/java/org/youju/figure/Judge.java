package org.youju.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.figure.Judgement.Finding;
import org.youju.figure.Judgement.Verdict;
import org.youju.kernel.Text;
import org.youju.pack.Claim;

/// Judges claims by the figures of one computation.
final class Judge {
    private static final Text NO_DATA = new Text("（数据待核）", "(no data)");

    private final FigureComputation computation;
    private final Map<String, Target> targets;

    /// @param targets those that hold for the place and year, by indicator
    Judge(FigureComputation computation, Map<String, Target> targets) {
        this.computation = computation;
        this.targets = targets;
    }

    Judgement judge(Claim claim) {
        var findings = new ArrayList<Finding>();
        for (var part : claim.all()) {
            switch (part) {
                case Claim.EveryTarget _ -> findings.addAll(everyTarget());
                case Claim.Compared compared -> findings.add(compared(compared));
            }
        }
        return new Judgement(claim, findings);
    }

    /// Targets of indicators that are not defined for the period any more are passed over.
    private List<Finding> everyTarget() {
        return targets.values().stream()
                .filter(target -> computation.isDefined(target.indicator()))
                .map(target -> computation.standing(target.indicator(), Optional.of(target)))
                .map(this::reached)
                .toList();
    }

    private Finding reached(Standing standing) {
        var target = standing.target().orElseThrow();
        var says = new Text("%s %s，目标%s", "%s %s, target %s").with(
                standing.figure().indicator().title(), value(standing.figure()),
                standing.bound() + Digits.trimmed(target.value()) + standing.figure().indicator().unit());
        var verdict = standing.figure().exact().isEmpty()
                ? Verdict.NO_DATA
                : standing.isReached().map(reached -> reached ? Verdict.HOLDS : Verdict.FAILS).orElse(Verdict.HOLDS);
        return new Finding(standing.figure(), verdict, says);
    }

    /// A value and how it is called.
    private record Side(Optional<Exact> value, Text says) {}

    Finding compared(Claim.Compared compared) {
        var figure = computation.figure(compared.figure());
        var other = against(figure, compared.against());
        var says = new Text("%s %s %s %s", "%s %s %s %s").with(figure.indicator().title(), value(figure),
                sign(compared.comparison()), other.says());
        if (figure.exact().isEmpty() || other.value().isEmpty()) {
            return new Finding(figure, Verdict.NO_DATA, says);
        }
        int order = figure.exact().get().compareTo(other.value().get());
        return new Finding(figure, holds(compared.comparison(), order) ? Verdict.HOLDS : Verdict.FAILS, says);
    }

    private static boolean holds(Claim.Comparison comparison, int order) {
        return switch (comparison) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
            case EQUALS -> order == 0;
        };
    }

    private static String sign(Claim.Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> "≥";
            case MORE_THAN -> ">";
            case AT_MOST -> "≤";
            case LESS_THAN -> "<";
            case EQUALS -> "=";
        };
    }

    private Side against(Figure figure, Claim.Against against) {
        return switch (against) {
            case Claim.Against.Number(var number) ->
                    new Side(Optional.of(Exact.of(number)), Text.same(number.toPlainString()
                    + figure.indicator().unit()));
            case Claim.Against.LastYear() -> lastYear(figure);
            case Claim.Against.Target() -> target(figure);
            case Claim.Against.Other(var indicator) -> {
                var other = computation.figure(indicator);
                yield new Side(other.exact(), new Text("%s %s", "%s %s").with(other.indicator().title(),
                        value(other)));
            }
        };
    }

    private Side lastYear(Figure figure) {
        var standing = computation.standing(figure.indicator().id(), Optional.empty());
        var before = standing.lastYear().filter(_ -> standing.isComparable());
        return new Side(before.flatMap(Figure::exact),
                new Text("上年 %s", "last year's %s").with(before.map(Judge::value).orElse(NO_DATA)));
    }

    private Side target(Figure figure) {
        var target = Optional.ofNullable(targets.get(figure.indicator().id())).map(Target::value);
        return new Side(target.map(Exact::of), new Text("目标 %s", "the target %s").with(
                target.map(value -> Text.same(Digits.trimmed(value) + figure.indicator().unit())).orElse(NO_DATA)));
    }

    private static Text value(Figure figure) {
        return figure.printed()
                .map(printed -> Text.same(Digits.grouped(printed) + figure.indicator().unit()))
                .orElse(NO_DATA);
    }
}
