package org.youju.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.youju.kernel.Text;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;

/// Which wording goes with which kind of indicator. What does not is a mistake of the template, whatever the value.
final class Applicability {
    private final Indicator indicator;
    private final Wording wording;
    private final Set<String> said;
    private final List<Text> wrong = new ArrayList<>();

    private Applicability(Indicator indicator, Wording wording, Set<String> said) {
        this.indicator = indicator;
        this.wording = wording;
        this.said = said;
    }

    /// @param said the words of the slot
    static List<Text> wrong(Indicator indicator, Wording wording, Set<String> said) {
        var check = new Applicability(indicator, wording, said);
        check.options();
        check.kind();
        check.cumulative();
        check.roundNumber();
        return check.wrong;
    }

    private void options() {
        var rule = wording.rule();
        if (rule == Rule.SIGNED && said.size() > 1 + (wording.decimals().isPresent() ? 1 : 0)) {
            wrong.add(new Text("signed 单独使用", "signed on its own"));
            return;
        }
        if (!wording.unit() && rule == Rule.AT_LEAST) {
            wrong.add(new Text("“以上”写在单位之后，不与 value 同用", "以上 without value: it stands after the unit"));
        } else if (!wording.unit() && !printsUnitLast(rule)) {
            wrong.add(new Text("“%s”不与 value 同用", "%s without value").with(rule.word()));
        }
        if (!(wording.mark() instanceof Wording.Mark.Natural) && !rule.takesMark()) {
            wrong.add(new Text("step、at 与余、多、近、约、左右、以上、超过同用，at 也与达、达到同用",
                    "step and at together with 余, 多, 近, 约, 左右, 以上, 超过; at also with 达, 达到"));
        }
        if (wording.mark() instanceof Wording.Mark.Step && !rule.isRound() && rule.takesMark()) {
            wrong.add(new Text("“%s”只用 at", "only at with %s").with(rule.word()));
        }
        boolean wordsAlone = rule.isShare() || rule == Rule.DOUBLED;
        if (wording.decimals().isPresent() && (rule.isRound() || wordsAlone)) {
            wrong.add(new Text("“%s”不与 decimals 同用", "%s without decimals").with(rule.word()));
        }
        if (wording.in().isPresent() && (wordsAlone || rule == Rule.POINTS)) {
            wrong.add(new Text("“%s”不换算单位", "%s without another unit").with(rule.word()));
        }
    }

    private static boolean printsUnitLast(Rule rule) {
        return switch (rule) {
            case PLAIN, OVER, SOME, NEARLY, ABOUT, MORE_THAN, REACHING, REACHED, RISEN_TO, RISEN_BY, FALLEN_TO,
                    FALLEN_BY, RAISED_TO, LOWERED_TO, SIGNED -> true;
            case AROUND, AT_LEAST, ALMOST, ALL, COVERED, ALMOST_COVERED, ON_YEAR, POINTS, DOUBLED -> false;
        };
    }

    private void kind() {
        var rule = wording.rule();
        boolean rate = Amount.isRate(indicator);
        switch (rule) {
            case PLAIN, NEARLY, ABOUT, AROUND, AT_LEAST, MORE_THAN, REACHING, REACHED -> { }
            case OVER, SOME -> {
                if (rate) {
                    wrong.add(new Text("百分比用“以上”，不用“%s”", "以上 with a percentage, not %s").with(rule.word()));
                }
            }
            case ALMOST, ALL, COVERED, ALMOST_COVERED -> {
                if (!isShare()) {
                    wrong.add(new Text("“%s”只用于百分率，如覆盖率、整改率", "%s only on a rate in per cent, such as coverage")
                            .with(rule.word()));
                }
            }
            case SIGNED -> {
                if (!Speech.isChange(indicator)) {
                    wrong.add(new Text("signed 只用于增长率、超出目标的指标；与上年比用“同比”",
                            "signed only on rates of growth and excess over a target; 同比 against last year"));
                }
            }
            case ON_YEAR -> onYear(rate);
            case POINTS -> {
                if (!Amount.isPoints(indicator) && (!rate || isGrowth())) {
                    wrong.add(new Text("“百分点”只用于比率之差；数量用“同比”", "百分点 only on rates; 同比 for quantities"));
                }
            }
            case RISEN_TO, RISEN_BY, FALLEN_TO, FALLEN_BY, DOUBLED -> {
                if (rate || isGrowth()) {
                    wrong.add(new Text("“%s”只用于数量；比率用“提高到”“降低到”“百分点”",
                            "%s only on quantities; 提高到, 降低到, 百分点 for rates").with(rule.word()));
                }
            }
            case RAISED_TO, LOWERED_TO -> {
                if (!rate || isGrowth()) {
                    wrong.add(new Text("“%s”只用于比率；数量用“增加到”“减少到”", "%s only on rates; 增加到, 减少到 for quantities")
                            .with(rule.word()));
                }
            }
        }
    }

    private void onYear(boolean rate) {
        if (indicator.formula() instanceof Formula.Excess) {
            wrong.add(new Text("超出目标用 signed，不用“同比”", "signed for an excess over a target, not 同比"));
        } else if (indicator.formula() instanceof Formula.Latest && !rate && !Amount.isPoints(indicator)) {
            wrong.add(new Text("公布数的同比用公布的增速指标，不由两年数相除", "the published rate of growth: that of a published value is not computed"));
        }
    }

    private boolean isShare() {
        return indicator.unit().equals("%") && switch (indicator.formula()) {
            case Formula.Ratio _, Formula.Attainment _, Formula.Latest _ -> true;
            case Formula.Total _, Formula.Count _, Formula.Distinct _, Formula.Balance _, Formula.Growth _,
                    Formula.Excess _, Formula.Difference _, Formula.Addition _ -> false;
        };
    }

    private boolean isGrowth() {
        return switch (indicator.formula()) {
            case Formula.Growth _, Formula.Excess _, Formula.Difference _ -> true;
            default -> false;
        };
    }

    private void cumulative() {
        boolean stock = indicator.formula() instanceof Formula.Balance;
        boolean flow = switch (indicator.formula()) {
            case Formula.Total _, Formula.Count _, Formula.Distinct _ -> true;
            default -> false;
        };
        if (!wording.cumulative()) {
            if (wording.since().isPresent()) {
                wrong.add(new Text("since 与“累计”同用", "since together with 累计"));
            }
            return;
        }
        var rule = wording.rule();
        if (!stock && !flow) {
            wrong.add(new Text("“累计”只用于合计、次数、个数和期末数", "累计 only on totals, counts and stocks"));
        } else if (!rule.isRound() && rule != Rule.PLAIN && rule != Rule.REACHING && rule != Rule.REACHED) {
            wrong.add(new Text("“累计”不与“%s”同用", "累计 without %s").with(rule.word()));
        } else if (flow && wording.since().isEmpty()) {
            wrong.add(new Text("“累计”要写明从哪年起，如 since=2021", "the year 累计 begins with, such as since=2021"));
        } else if (stock && wording.since().isPresent()) {
            wrong.add(new Text("期末数本身就是累计，不写 since", "no since: a stock is cumulative by itself"));
        }
    }

    private void roundNumber() {
        if (wording.rule() != Rule.OVER && wording.rule() != Rule.SOME) {
            return;
        }
        var unit = wording.in().map(Conversion::unit).orElse(indicator.unit());
        boolean headed = !Conversion.plain(unit).equals(unit);
        switch (wording.mark()) {
            case Wording.Mark.Natural _ -> { }
            case Wording.Mark.Step(var step) -> multipleOfTen("step", step, headed);
            case Wording.Mark.At(var number) -> multipleOfTen("at", number, headed);
        }
    }

    /// With 万 at the head of its unit a number is round with one decimal.
    private void multipleOfTen(String key, BigDecimal number, boolean headed) {
        if (!headed && number.remainder(BigDecimal.TEN).signum() != 0) {
            wrong.add(new Text("%s=整十、整百的数，“%s”接在整数之后", "%s=a multiple of 10: %s follows a round number")
                    .with(key, wording.rule().word()));
        } else if (headed && number.stripTrailingZeros().scale() > 1) {
            wrong.add(new Text("%s=至多一位小数", "%s=one decimal at most").with(key));
        }
    }
}
