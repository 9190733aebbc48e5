package org.youju.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.youju.figure.Exact;
import org.youju.kernel.Language;
import org.youju.kernel.Text;

/// Round numbers in place of a value, and the words that say on which side of it they lie: 200余户, 近300户, 约200户,
/// 200户左右, 200户以上, 超过200户; and 达, after which stands the value itself.
final class Bounds {
    /// 近 reaches as far as a tenth of the number, 约 and 左右 as far as three hundredths.
    private static final long NEARLY = 10;
    private static final long ABOUT = 3;

    private final Speech speech;
    private final Amount amount;
    private final Wording wording;
    private final Measured measured;
    private final Exact value;

    Bounds(Speech speech, Amount amount, Wording wording, Measured measured) {
        this.speech = speech;
        this.amount = amount;
        this.wording = wording;
        this.measured = measured;
        this.value = Speech.converted(wording, measured.value());
    }

    Worded say() {
        return switch (wording.rule()) {
            case OVER, SOME -> over();
            case NEARLY -> nearly();
            case ABOUT, AROUND -> about();
            case AT_LEAST, MORE_THAN -> above();
            default -> reached();
        };
    }

    private Worded over() {
        var mark = mark(naturalStep());
        var said = said(mark);
        if (mark.compareTo(amount.leastRound()) < 0) {
            return plainly(said, new Text(
                    "%s不到10，前面没有整数可说“余”", "there is no round number of 10 or more below %s").with(exactly()));
        }
        if (value.compareTo(Exact.of(mark)) == 0) {
            return plainly(said, new Text("正好是%s，不多", "it is exactly %s, no more").with(exactly()));
        }
        var high = mark.add(width(mark));
        if (value.compareTo(Exact.of(mark)) > 0 && value.compareTo(Exact.of(high)) < 0) {
            return new Worded.True(said);
        }
        return refused(said, between(mark, high), wording.rule());
    }

    /// Below the number, above the number before it as round, and at most a tenth short of it.
    private Worded nearly() {
        var mark = switch (wording.mark()) {
            case Wording.Mark.Natural _ -> nearest();
            case Wording.Mark.Step(var step) -> ceiling(step);
            case Wording.Mark.At(var number) -> number;
        };
        var said = said(mark);
        if (value.compareTo(Exact.of(mark)) == 0) {
            return plainly(said, new Text("正好是%s，不少", "it is exactly %s, no less").with(exactly()));
        }
        var low = mark.subtract(mark.divide(BigDecimal.valueOf(NEARLY))).max(mark.subtract(width(mark)));
        boolean open = low.compareTo(mark.subtract(width(mark))) == 0;
        int side = value.compareTo(Exact.of(low));
        if (mark.compareTo(amount.leastRound()) >= 0 && value.compareTo(Exact.of(mark)) < 0
                && (open ? side > 0 : side >= 0)) {
            return new Worded.True(said);
        }
        return refused(said, between(low, mark), Rule.NEARLY, Rule.OVER);
    }

    /// The roundest number above the value that is at most a tenth of itself away.
    private BigDecimal nearest() {
        if (Amount.isRate(measured.indicator())) {
            return ceiling(BigDecimal.ONE);
        }
        var coarse = BigDecimal.ONE.scaleByPowerOfTen(digits() - 1).max(amount.leastRound());
        var fine = BigDecimal.ONE.scaleByPowerOfTen(digits() - 2).max(amount.leastRound());
        var roundest = ceiling(coarse);
        var gap = Exact.of(roundest).minus(value).times(NEARLY);
        return gap.compareTo(Exact.of(roundest)) <= 0 ? roundest : ceiling(fine);
    }

    private Worded about() {
        var mark = switch (wording.mark()) {
            case Wording.Mark.Natural _ -> roundest().orElse(amount.rounded(value));
            case Wording.Mark.Step(var step) -> nearest(step);
            case Wording.Mark.At(var number) -> number;
        };
        var said = said(mark);
        if (mark.signum() > 0 && isAbout(mark)) {
            return new Worded.True(said);
        }
        var why = new Text("%s与%s相差超过3%%", "%s is more than 3 %% away from %s").with(exactly(), number(mark));
        return refused(said, why, wording.rule());
    }

    /// The number with the fewest digits that is near enough.
    private Optional<BigDecimal> roundest() {
        boolean rate = Amount.isRate(measured.indicator());
        for (int place = rate ? 0 : digits() - 1; place >= -amount.printed(); place--) {
            var mark = nearest(BigDecimal.ONE.scaleByPowerOfTen(place));
            if (mark.signum() > 0 && isAbout(mark)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    private boolean isAbout(BigDecimal mark) {
        var gap = value.minus(Exact.of(mark));
        var distance = gap.signum() < 0 ? Exact.of(0).minus(gap) : gap;
        return distance.times(Shares.WHOLE).compareTo(Exact.of(mark).times(ABOUT)) <= 0;
    }

    private Worded above() {
        var mark = mark(Amount.isRate(measured.indicator()) ? BigDecimal.ONE : naturalStep());
        var said = said(mark);
        boolean strict = wording.rule() == Rule.MORE_THAN;
        if (mark.signum() <= 0) {
            return plainly(said, new Text(
                    "%s以下没有可说“%s”的数", "there is no number below %s of which to say so (%s)")
                    .with(exactly(), wording.rule().word()));
        }
        int side = value.compareTo(Exact.of(mark));
        if (strict ? side > 0 : side >= 0) {
            return new Worded.True(said);
        }
        var why = side == 0
                ? new Text("正好是%s，不超过", "it is exactly %s, no more").with(exactly())
                : new Text("%s低于%s", "%s is below %s").with(exactly(), number(mark));
        return strict ? refused(said, why, Rule.MORE_THAN, Rule.AT_LEAST) : refused(said, why, Rule.AT_LEAST);
    }

    /// A mark has been reached, and the value is printed as it is: 达到 100 % must not come from rounding.
    private Worded reached() {
        var printed = amount.rounded(value);
        var said = said(printed);
        if (printed.signum() <= 0) {
            return plainly(said, new Text("%s，谈不上“%s”", "%s reaches nothing (%s)")
                    .with(exactly(), wording.rule().word()));
        }
        var whole = isWhole(printed) ? printed : BigDecimal.ZERO;
        var mark = switch (wording.mark()) {
            case Wording.Mark.At(var number) -> number.max(whole);
            case Wording.Mark.Natural _, Wording.Mark.Step _ -> whole;
        };
        if (value.compareTo(Exact.of(mark)) >= 0) {
            return new Worded.True(said);
        }
        var why = new Text("%s低于%s", "%s is below %s").with(exactly(), number(mark));
        return isWhole(printed) ? refused(said, why, Rule.AT_LEAST) : plainly(said, why);
    }

    private boolean isWhole(BigDecimal printed) {
        return measured.indicator().unit().equals("%") && printed.compareTo(BigDecimal.valueOf(Shares.WHOLE)) == 0;
    }

    private Worded plainly(String said, Text why) {
        return speech.refused(said, why, List.of(wording.by(Rule.PLAIN)), measured);
    }

    private Worded refused(String said, Text why, Rule... instead) {
        var natural = wording.mark() instanceof Wording.Mark.Natural;
        var candidates = new ArrayList<Wording>();
        Arrays.stream(instead)
                .filter(rule -> !(natural && rule == wording.rule()))
                .filter(rule -> !(rule == Rule.OVER && Amount.isRate(measured.indicator())))
                .forEach(rule -> candidates.add(wording.by(rule)));
        candidates.add(wording.by(Rule.PLAIN));
        return speech.refused(said, why, candidates, measured);
    }

    private Text between(BigDecimal low, BigDecimal high) {
        return new Text("%s不在%s与%s之间", "%s does not lie between %s and %s")
                .with(exactly(), number(low), number(high));
    }

    private BigDecimal mark(BigDecimal natural) {
        return switch (wording.mark()) {
            case Wording.Mark.Natural _ -> floor(natural);
            case Wording.Mark.Step(var step) -> floor(step);
            case Wording.Mark.At(var number) -> number;
        };
    }

    /// How far to the next number that is as round.
    private BigDecimal width(BigDecimal mark) {
        return switch (wording.mark()) {
            case Wording.Mark.Natural _ -> wording.rule() == Rule.NEARLY
                    ? BigDecimal.ONE.scaleByPowerOfTen(-mark.stripTrailingZeros().scale()) : naturalStep();
            case Wording.Mark.Step(var step) -> step;
            case Wording.Mark.At _ -> BigDecimal.ONE.scaleByPowerOfTen(-mark.stripTrailingZeros().scale());
        };
    }

    private BigDecimal floor(BigDecimal step) {
        return value.over(Exact.of(step)).rounded(0, RoundingMode.FLOOR).multiply(step);
    }

    private BigDecimal ceiling(BigDecimal step) {
        return value.over(Exact.of(step)).rounded(0, RoundingMode.CEILING).multiply(step);
    }

    private BigDecimal nearest(BigDecimal step) {
        return value.over(Exact.of(step)).rounded(0, RoundingMode.HALF_UP).multiply(step);
    }

    /// One digit is kept of numbers up to 999, two of larger ones: 203 → 200, 12 345 → 12 000.
    private BigDecimal naturalStep() {
        return BigDecimal.ONE.scaleByPowerOfTen(digits() <= 3 ? digits() - 1 : digits() - 2);
    }

    private int digits() {
        return value.rounded(0, RoundingMode.DOWN).toBigInteger().abs().toString().length();
    }

    private String exactly() {
        return amount.exactly(value);
    }

    private String number(BigDecimal number) {
        return amount.number(new BigDecimal(Amount.shown(number)), true);
    }

    private String said(BigDecimal mark) {
        boolean zh = amount.language() == Language.ZH;
        var plain = wording.rule() == Rule.REACHING || wording.rule() == Rule.REACHED
                ? amount.number(mark, wording.unit())
                : amount.number(new BigDecimal(Amount.shown(mark)), wording.unit());
        return switch (wording.rule()) {
            case OVER -> zh ? amount.inside(mark, "余", wording.unit()) : "more than " + plain;
            case SOME -> zh ? amount.inside(mark, "多", wording.unit()) : "more than " + plain;
            case NEARLY -> (zh ? "近" : "nearly ") + plain;
            case ABOUT -> (zh ? "约" : "about ") + plain;
            case AROUND -> zh ? plain + "左右" : "around " + plain;
            case AT_LEAST -> plain + (zh ? "以上" : " or more");
            case MORE_THAN -> (zh ? "超过" : "over ") + plain;
            case REACHING -> (zh ? "达" : "reaching ") + plain;
            default -> (zh ? "达到" : "a full ") + plain;
        };
    }
}
