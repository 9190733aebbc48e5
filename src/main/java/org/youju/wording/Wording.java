package org.youju.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How a slot words its figure.
///
/// @param unit whether the unit is printed
/// @param mark which round number is printed, for rules that print one
/// @param in another unit than the indicator's own, to print in
/// @param decimals how many to print, where not as many as the indicator does
/// @param cumulative 累计: everything since `since`; for a stock, which is that by itself, without
/// @param since the first year that is added up
public record Wording(
        Rule rule,
        boolean unit,
        Mark mark,
        Optional<Conversion> in,
        OptionalInt decimals,
        boolean cumulative,
        OptionalInt since) {
    /// The value and its unit.
    public static final Wording PLAIN = new Wording(
            Rule.PLAIN, true, new Mark.Natural(), Optional.empty(), OptionalInt.empty(), false, OptionalInt.empty());

    /// Which round number is printed.
    public sealed interface Mark {
        /// The one that speech would choose for a number of that size.
        record Natural() implements Mark {}

        /// The next multiple of a step.
        record Step(BigDecimal step) implements Mark {}

        /// This one and no other.
        record At(BigDecimal number) implements Mark {}
    }

    /// The same by another rule, with the round number left to speech.
    Wording by(Rule other) {
        var decimalsThen = other.isRound() || other.isShare() ? OptionalInt.empty() : decimals;
        boolean unitThen = unit || other == Rule.AT_LEAST || other == Rule.AROUND;
        return new Wording(other, unitThen, new Mark.Natural(), in, decimalsThen, cumulative, since);
    }

    /// The same in the indicator's own unit and decimals.
    Wording unconverted() {
        return new Wording(rule, unit, mark, Optional.empty(), OptionalInt.empty(), cumulative, since);
    }

    /// As a slot asks for it.
    public String modifiers() {
        var words = new ArrayList<String>();
        if (!unit) {
            words.add("value");
        }
        if (cumulative) {
            words.add("累计");
        }
        since.ifPresent(year -> words.add("since=" + year));
        switch (mark) {
            case Mark.Natural _ -> { }
            case Mark.Step(var step) -> words.add("step=" + step.toPlainString());
            case Mark.At(var number) -> words.add("at=" + number.toPlainString());
        }
        in.ifPresent(other -> words.add(other.unit()));
        decimals.ifPresent(places -> words.add("decimals=" + places));
        if (rule == Rule.ALMOST_COVERED) {
            words.addAll(List.of("基本", "全覆盖"));
        } else if (rule != Rule.PLAIN) {
            words.add(rule.word());
        }
        return String.join(" ", words);
    }
}
