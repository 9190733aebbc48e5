package org.youju.wording;

import java.util.List;
import java.util.Optional;
import org.youju.figure.Exact;
import org.youju.figure.Figure;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;

/// Puts values into words, and refuses words that are not true of them.
///
/// Nothing is rounded but once, and whether words are true is asked of the exact value, never of the rounded one.
public final class Speech {
    private final Language language;

    public Speech(Language language) {
        this.language = language;
    }

    /// The words, or why not and what would hold.
    public Worded say(Wording wording, Measured measured) {
        return switch (inner(wording, measured)) {
            case Worded.True(var text) -> new Worded.True(summed(wording, text));
            case Worded.Untrue(var said, var why, var modifiers, var holding) ->
                new Worded.Untrue(summed(wording, said), why, modifiers, summed(wording, holding));
        };
    }

    /// 同比 of a growth rate that has no data because its base is zero or less, or is defined otherwise: both values.
    public Optional<String> sayBoth(Wording wording, Figure figure) {
        if (wording.rule() != Rule.ON_YEAR || !(figure.indicator().formula() instanceof Formula.Growth)
                || figure.parts().size() != 2) {
            return Optional.empty();
        }
        var now = figure.parts().get(0);
        var before = figure.parts().get(1);
        if (now.exact().isEmpty() || before.exact().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(changes().both(now.indicator(), now.exact().get(), before.indicator(),
                before.exact().get(), Wording.PLAIN));
    }

    /// Whether its values are changes: computed, or a rate published by those who computed it.
    public static boolean isChange(Indicator indicator) {
        return switch (indicator.formula()) {
            case Formula.Growth _, Formula.Excess _, Formula.Difference _ -> true;
            case Formula.Latest _ -> Amount.isRate(indicator) || indicator.unit().endsWith("百分点");
            case Formula.Total _, Formula.Count _, Formula.Distinct _, Formula.Balance _, Formula.Ratio _,
                    Formula.Attainment _, Formula.Addition _ -> false;
        };
    }

    private Changes changes() {
        return new Changes(this, language);
    }

    Worded inner(Wording wording, Measured measured) {
        return switch (wording.rule()) {
            case PLAIN -> plain(wording, measured);
            case OVER, SOME, NEARLY, ABOUT, AROUND, AT_LEAST, MORE_THAN, REACHING, REACHED ->
                new Bounds(this, amount(wording, measured), wording, measured).say();
            case ALMOST, ALL, COVERED, ALMOST_COVERED -> share(wording, measured);
            case SIGNED, ON_YEAR, POINTS, RISEN_TO, RISEN_BY, FALLEN_TO, FALLEN_BY, RAISED_TO, LOWERED_TO, DOUBLED ->
                changes().say(wording, measured);
        };
    }

    /// 累计 stands before the number, with the start where the value does not say it by itself.
    private String summed(Wording wording, String text) {
        if (!wording.cumulative()) {
            return text;
        }
        return switch (language) {
            case ZH -> (wording.since().isPresent() ? wording.since().getAsInt() + "年以来" : "") + "累计" + text;
            case EN -> text + " in all" + (wording.since().isPresent() ? " since " + wording.since().getAsInt() : "");
        };
    }

    static Exact converted(Wording wording, Exact value) {
        return wording.in().map(other -> other.apply(value)).orElse(value);
    }

    Amount amount(Wording wording, Measured measured) {
        return Amount.of(measured.indicator(), language, wording, converted(wording, measured.value()));
    }

    /// "增长-3.2%" is no Chinese and no truth: a rate of change below zero needs the word for it. And what is there
    /// must not print as nothing.
    private Worded plain(Wording wording, Measured measured) {
        var amount = amount(wording, measured);
        var value = converted(wording, measured.value());
        var text = amount.text(value, wording.unit());
        if (isChange(measured.indicator()) && amount.rounded(value).signum() < 0) {
            return refused(text, new Text("%s低于零，不能直接写在“增长”“超出”之后", "%s is below zero and cannot follow \"grew by\"")
                    .with(amount.exactly(value)), List.of(wording.by(Rule.SIGNED)), measured);
        }
        boolean vanished = value.signum() != 0 && amount.rounded(value).signum() == 0;
        if (vanished && !wording.equals(wording.unconverted())) {
            return refused(text, new Text("%s不是零", "%s is not zero").with(amount.exactly(value)),
                    List.of(wording.unconverted()), measured);
        }
        return new Worded.True(text);
    }

    private Worded share(Wording wording, Measured measured) {
        var amount = amount(wording, measured);
        boolean almost = wording.rule() == Rule.ALMOST || wording.rule() == Rule.ALMOST_COVERED;
        int least = almost ? Shares.ALMOST : Shares.WHOLE;
        var said = Shares.words(wording.rule(), language);
        if (measured.value().compareTo(Exact.of(least)) >= 0) {
            return new Worded.True(said);
        }
        var why = new Text("%s不到%d%%", "%s is below %d %%").with(amount.exactly(measured.value()), least);
        return refused(said, why, Shares.weaker(wording.rule()).map(wording::by).stream().toList(), measured);
    }

    /// The first of these wordings that is true, or else the plain value.
    Worded.Untrue refused(String said, Text why, List<Wording> candidates, Measured measured) {
        for (var candidate : candidates) {
            if (inner(candidate, measured) instanceof Worded.True(var text)) {
                return new Worded.Untrue(said, why, candidate.modifiers(), text);
            }
        }
        var first = candidates.isEmpty() ? Wording.PLAIN : candidates.getFirst();
        var plain = first.by(Rule.PLAIN);
        return switch (inner(plain, measured)) {
            case Worded.True(var text) -> new Worded.Untrue(said, why, plain.modifiers(), text);
            case Worded.Untrue(_, _, var modifiers, var text) -> new Worded.Untrue(said, why, modifiers, text);
        };
    }
}
