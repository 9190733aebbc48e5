package org.youju.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.youju.figure.Exact;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;

/// A value against last year's, in words that say the direction: never 增长-3.2%, never 下降两倍.
///
/// 同比 is (this year − last year) ÷ last year for amounts and the difference in percentage points for rates; over a
/// base of zero or less, or of another definition, both values are printed instead.
final class Changes {
    private static final int GROWTH_DECIMALS = 1;

    private final Speech speech;
    private final Language language;

    Changes(Speech speech, Language language) {
        this.speech = speech;
        this.language = language;
    }

    Worded say(Wording wording, Measured measured) {
        return switch (wording.rule()) {
            case SIGNED -> new Worded.True(signed(wording, measured));
            case ON_YEAR -> onYear(wording, measured);
            case POINTS -> Amount.isPoints(measured.indicator())
                    ? new Worded.True(signed(wording, measured))
                    : points(wording, measured);
            case DOUBLED -> doubled(wording, measured);
            default -> moved(wording, measured);
        };
    }

    /// A change that is a figure of its own.
    private String signed(Wording wording, Measured measured) {
        var amount = speech.amount(wording, measured);
        var change = amount.rounded(measured.value());
        var by = points(amount.number(change.abs(), true), measured.indicator());
        if (change.signum() == 0) {
            return zh() ? "持平" : "no change";
        }
        if (!zh()) {
            return by + (change.signum() > 0 ? " more" : " less");
        }
        return direction(change.signum() > 0, measured.indicator()) + by;
    }

    private static String direction(boolean up, Indicator indicator) {
        if (indicator.formula() instanceof Formula.Excess) {
            return up ? "超出" : "低于";
        }
        return Amount.isPoints(indicator) ? up ? "提高" : "下降" : up ? "增长" : "下降";
    }

    /// However the pack writes the unit of points, it is read 个百分点.
    private static String points(String by, Indicator indicator) {
        return Amount.isPoints(indicator) && by.endsWith("百分点") && !by.endsWith("个百分点")
                ? by.substring(0, by.length() - 3) + "个百分点"
                : by;
    }

    private Worded onYear(Wording wording, Measured measured) {
        if (Speech.isChange(measured.indicator())) {
            return new Worded.True(zh() ? "同比" + signed(wording, measured) : signed(wording, measured) + " on the year");
        }
        if (Amount.isRate(measured.indicator())) {
            return points(wording, measured);
        }
        if (measured.before().isEmpty()) {
            return noBase(wording, measured);
        }
        var before = measured.before().get();
        if (!before.comparable() || before.value().signum() <= 0) {
            return new Worded.True(both(measured.indicator(), measured.value(), before.indicator(), before.value(),
                    wording));
        }
        int places = wording.decimals().orElse(GROWTH_DECIMALS);
        var growth = measured.value().minus(before.value()).over(before.value()).times(100)
                .rounded(places, RoundingMode.HALF_UP);
        return new Worded.True(changed(growth, growth.abs().toPlainString() + "%", "增长"));
    }

    private String changed(BigDecimal by, String text, String up) {
        if (!zh()) {
            return by.signum() == 0 ? "unchanged on the year" : (by.signum() > 0 ? "up " : "down ") + text + " on the year";
        }
        return by.signum() == 0 ? "同比持平" : "同比" + (by.signum() > 0 ? up : "下降") + text;
    }

    /// The difference of a rate, in points.
    private Worded points(Wording wording, Measured measured) {
        if (measured.before().isEmpty()) {
            return noBase(wording, measured);
        }
        var before = measured.before().get();
        if (!before.comparable()) {
            return new Worded.True(both(measured.indicator(), measured.value(), before.indicator(), before.value(),
                    wording));
        }
        var by = speech.amount(wording, measured).rounded(measured.value().minus(before.value()));
        boolean perCent = measured.indicator().unit().equals("%");
        var text = by.abs().toPlainString() + (zh() ? perCent ? "个百分点" : "个千分点"
                : perCent ? " percentage points" : " points per thousand");
        if (wording.rule() == Rule.ON_YEAR) {
            return new Worded.True(changed(by, text, "提高"));
        }
        if (!zh()) {
            return new Worded.True(by.signum() == 0 ? "unchanged" : (by.signum() > 0 ? "up " : "down ") + text);
        }
        return new Worded.True(by.signum() == 0 ? "持平" : (by.signum() > 0 ? "提高" : "下降") + text);
    }

    private Worded noBase(Wording wording, Measured measured) {
        var said = zh() ? wording.rule().word() : wording.rule().english();
        return speech.refused(said, new Text("上年没有数据", "there is no data of the year before"),
                List.of(wording.by(Rule.PLAIN)), measured);
    }

    /// Where no change may be computed.
    String both(Indicator indicator, Exact now, Indicator indicatorBefore, Exact before, Wording wording) {
        var value = Amount.of(indicator, language, wording, Speech.converted(wording, now));
        var old = Amount.of(indicatorBefore, language, wording, Speech.converted(wording, before));
        var words = zh() ? "上年为%s、本年为%s" : "%s the year before and %s this year";
        return words.formatted(old.text(Speech.converted(wording, before), true),
                value.text(Speech.converted(wording, now), true));
    }

    /// 翻一番: twice last year's.
    private Worded doubled(Wording wording, Measured measured) {
        var said = zh() ? "翻一番" : "at least doubled";
        var before = measured.comparable();
        if (before.isEmpty()) {
            return notComparable(said, wording, measured);
        }
        boolean holds = before.get().signum() > 0 && measured.value().compareTo(before.get().times(2)) >= 0;
        if (holds) {
            return new Worded.True(said);
        }
        var amount = speech.amount(wording, measured);
        return speech.refused(said, new Text("%s不到上年%s的两倍", "%s is not twice last year's %s").with(
                amount.exactly(converted(wording, measured.value())), amount.exactly(converted(wording, before.get()))),
                List.of(wording.by(Rule.ON_YEAR)), measured);
    }

    /// 增加到, 增加了, 减少到, 减少了, 提高到, 降低到.
    private Worded moved(Wording wording, Measured measured) {
        var amount = speech.amount(wording, measured);
        boolean up = switch (wording.rule()) {
            case RISEN_TO, RISEN_BY, RAISED_TO -> true;
            default -> false;
        };
        boolean by = wording.rule() == Rule.RISEN_BY || wording.rule() == Rule.FALLEN_BY;
        var value = converted(wording, measured.value());
        var before = measured.comparable().map(base -> converted(wording, base));
        if (before.isEmpty()) {
            return notComparable(movedText(wording, amount, value), wording, measured);
        }
        var change = value.minus(before.get());
        var distance = change.signum() < 0 ? before.get().minus(value) : change;
        var text = movedText(wording, amount, by ? distance : value);
        boolean vanished = by && amount.rounded(distance).signum() == 0;
        if (up == change.signum() > 0 && change.signum() != 0 && !vanished) {
            return new Worded.True(text);
        }
        var why = new Text("本年%s，上年%s", "it is %s, and was %s the year before")
                .with(amount.exactly(value), amount.exactly(before.get()));
        boolean other = change.signum() != 0 && !vanished;
        return speech.refused(text, why, List.of(wording.by(other ? opposite(wording.rule()) : Rule.PLAIN)), measured);
    }

    private static Rule opposite(Rule rule) {
        return switch (rule) {
            case RISEN_TO -> Rule.FALLEN_TO;
            case RISEN_BY -> Rule.FALLEN_BY;
            case FALLEN_TO -> Rule.RISEN_TO;
            case FALLEN_BY -> Rule.RISEN_BY;
            case RAISED_TO -> Rule.LOWERED_TO;
            default -> Rule.RAISED_TO;
        };
    }

    private String movedText(Wording wording, Amount amount, Exact number) {
        var said = zh() ? wording.rule().word() : switch (wording.rule()) {
            case RISEN_TO -> "rising to ";
            case RISEN_BY -> "up by ";
            case FALLEN_TO -> "falling to ";
            case FALLEN_BY -> "down by ";
            case RAISED_TO -> "rising to ";
            default -> "falling to ";
        };
        return said + amount.text(number, wording.unit());
    }

    private Worded notComparable(String said, Wording wording, Measured measured) {
        return speech.refused(said, new Text("上年没有可比的数据", "there is no comparable data of the year before"),
                List.of(wording.by(Rule.PLAIN)), measured);
    }

    private static Exact converted(Wording wording, Exact value) {
        return Speech.converted(wording, value);
    }

    private boolean zh() {
        return language == Language.ZH;
    }
}
