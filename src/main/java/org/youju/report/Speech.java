package org.youju.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.youju.figure.Exact;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;

/// Puts an indicator's values into words, and refuses words that are not true of them.
///
/// The rules are those of official prose and GB/T 15835—2011: figures in Arabic numerals, the unit after 余 and before
/// 以上, nothing rounded but once. Whether words are true is asked of the exact value, never of the rounded one.
final class Speech {
    /// 余 says "ten and some"; below ten there is no round number to exceed.
    private static final BigDecimal LEAST_ROUND = BigDecimal.TEN;

    /// Decimals more than are printed, for messages that explain why 199.96 is not 200.
    private static final int MORE = 4;

    private final Indicator indicator;
    private final Language language;

    Speech(Indicator indicator, Language language) {
        this.indicator = indicator;
        this.language = language;
    }

    Worded say(Wording wording, Exact value) {
        return switch (wording) {
            case Wording.Plain(boolean unit) -> plain(unit, value);
            case Wording.Signed _ -> new Worded.True(signed(value));
            case Wording.Over(boolean unit, var mark) -> over(unit, mark, value);
            case Wording.AtLeast(var mark) -> atLeast(mark, value);
        };
    }

    /// "增长-3.2%" is no Chinese and no truth: a rate of change below zero needs the word for it.
    private Worded plain(boolean unit, Exact value) {
        var text = number(printed(value), unit);
        if (!isChange(indicator) || printed(value).signum() >= 0) {
            return new Worded.True(text);
        }
        var why = new Text("%s低于零，不能直接写在“增长”“超出”之后", "%s is below zero and cannot follow \"grew by\"")
                .with(exactly(value));
        return new Worded.Untrue(text, why, "signed", signed(value));
    }

    /// Whether its values are changes: computed, or a rate published by those who computed it.
    static boolean isChange(Indicator indicator) {
        return switch (indicator.formula()) {
            case Formula.Growth _, Formula.Excess _, Formula.Difference _ -> true;
            case Formula.Latest _ -> isRate(indicator) || indicator.unit().equals("百分点");
            case Formula.Total _, Formula.Count _, Formula.Distinct _, Formula.Balance _, Formula.Ratio _,
                    Formula.Attainment _, Formula.Addition _ -> false;
        };
    }

    static boolean isRate(Indicator indicator) {
        return indicator.unit().equals("%") || indicator.unit().equals("‰");
    }

    private String signed(Exact value) {
        var change = printed(value);
        var amount = number(change.abs(), true);
        boolean target = indicator.formula() instanceof Formula.Excess;
        return switch (language) {
            case ZH -> change.signum() == 0 ? "持平" : (change.signum() > 0 ? up(target) : down(target)) + amount;
            case EN -> change.signum() == 0 ? "no change" : amount + (change.signum() > 0 ? " more" : " less");
        };
    }

    private static String up(boolean target) {
        return target ? "超出" : "增长";
    }

    private static String down(boolean target) {
        return target ? "低于" : "下降";
    }

    private Worded over(boolean unit, Wording.Mark chosen, Exact value) {
        var mark = mark(chosen, value, naturalStep(value));
        var said = overText(mark, unit);
        if (mark.compareTo(LEAST_ROUND) < 0) {
            return plainly(said, unit, value, new Text(
                    "%s不到10，前面没有整数可说“余”", "there is no round number of 10 or more below %s").with(exactly(value)));
        }
        var low = Exact.of(mark);
        if (value.compareTo(low) == 0) {
            return plainly(said, unit, value, new Text("正好是%s，不多", "it is exactly %s, no more").with(exactly(value)));
        }
        var high = mark.add(width(chosen, mark, value));
        if (value.compareTo(low) > 0 && value.compareTo(Exact.of(high)) < 0) {
            return new Worded.True(said);
        }
        var why = new Text("%s不在%s与%s之间", "%s does not lie between %s and %s")
                .with(exactly(value), number(mark, unit), number(high, unit));
        return switch (over(unit, new Wording.Mark.Natural(), value)) {
            case Worded.True(var text) -> new Worded.Untrue(said, why, unit ? "余" : "value 余", text);
            case Worded.Untrue(_, _, var modifiers, var text) -> new Worded.Untrue(said, why, modifiers, text);
        };
    }

    private Worded atLeast(Wording.Mark chosen, Exact value) {
        var step = isRate(indicator) ? BigDecimal.ONE : naturalStep(value);
        var mark = mark(chosen, value, step);
        var said = atLeastText(mark);
        if (mark.signum() <= 0) {
            return plainly(said, true, value, new Text(
                    "%s以下没有可说“以上”的数", "there is no number below %s of which to say so").with(exactly(value)));
        }
        if (value.compareTo(Exact.of(mark)) >= 0) {
            return new Worded.True(said);
        }
        var why = new Text("%s低于%s", "%s is below %s").with(exactly(value), number(mark, true));
        return switch (atLeast(new Wording.Mark.Natural(), value)) {
            case Worded.True(var text) -> new Worded.Untrue(said, why, "以上", text);
            case Worded.Untrue(_, _, var modifiers, var text) -> new Worded.Untrue(said, why, modifiers, text);
        };
    }

    private Worded plainly(String said, boolean unit, Exact value, Text why) {
        return new Worded.Untrue(said, why, unit ? "" : "value", number(printed(value), unit));
    }

    private static BigDecimal mark(Wording.Mark chosen, Exact value, BigDecimal natural) {
        return switch (chosen) {
            case Wording.Mark.Natural _ -> below(value, natural);
            case Wording.Mark.Step(var step) -> below(value, step);
            case Wording.Mark.At(var number) -> number;
        };
    }

    /// How far "mark and some" reaches: to the next number as round as the mark is.
    private static BigDecimal width(Wording.Mark chosen, BigDecimal mark, Exact value) {
        return switch (chosen) {
            case Wording.Mark.Natural _ -> naturalStep(value);
            case Wording.Mark.Step(var step) -> step;
            case Wording.Mark.At _ -> BigDecimal.ONE.scaleByPowerOfTen(-mark.stripTrailingZeros().scale());
        };
    }

    private static BigDecimal below(Exact value, BigDecimal step) {
        return value.over(Exact.of(step)).rounded(0, RoundingMode.FLOOR).multiply(step);
    }

    /// One digit is kept of numbers up to 999, two of larger ones: 203 → 200, 12 345 → 12 000.
    private static BigDecimal naturalStep(Exact value) {
        int digits = value.rounded(0, RoundingMode.DOWN).toBigInteger().abs().toString().length();
        return BigDecimal.ONE.scaleByPowerOfTen(digits <= 3 ? digits - 1 : digits - 2);
    }

    private BigDecimal printed(Exact value) {
        return value.rounded(indicator.decimals(), RoundingMode.HALF_UP);
    }

    private String overText(BigDecimal mark, boolean unit) {
        return switch (language) {
            case ZH -> shown(mark) + "余" + (unit ? indicator.unit() : "");
            case EN -> "more than " + number(mark, unit);
        };
    }

    private String atLeastText(BigDecimal mark) {
        return switch (language) {
            case ZH -> number(mark, true) + "以上";
            case EN -> number(mark, true) + " or more";
        };
    }

    private String number(BigDecimal number, boolean unit) {
        var digits = number.toPlainString();
        if (!unit || indicator.unit().isEmpty()) {
            return digits;
        }
        boolean joined = language == Language.ZH || isRate(indicator);
        return digits + (joined ? "" : " ") + indicator.unit();
    }

    /// The value with its unit, to more decimals than are printed.
    private String exactly(Exact value) {
        return shown(value.rounded(indicator.decimals() + MORE, RoundingMode.HALF_UP)) + indicator.unit();
    }

    private static String shown(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
