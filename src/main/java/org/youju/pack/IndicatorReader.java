package org.youju.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one indicator; what it refers to is looked at once all are known.
final class IndicatorReader {
    static final List<String> FORMULAS =
            List.of("total", "count", "distinct", "balance", "latest", "ratio", "growth", "excess", "attainment",
                    "difference", "sum", "on_time");
    private static final int MOST_DECIMALS = 9;
    private static final int HIGHEST_NUMBER = 9999;

    private final Mapping at;
    private final Map<String, List<Definition<Register>>> registers;
    private final Mistakes mistakes;
    private final Scalar id;
    private final Scalar area;
    private final Validity validity;
    private List<Definition<Indicator>> parts = List.of();

    IndicatorReader(
            Mapping at, Collection<String> areas, Map<String, List<Definition<Register>>> registers,
                    Mistakes mistakes) {
        this.at = at;
        this.registers = registers;
        this.mistakes = mistakes;
        this.id = at.id("indicator");
        this.area = Definition.area(at, areas, mistakes);
        this.validity = Definition.validity(at, mistakes);
    }

    /// The indicator, and those made for it where it is a rate of a term.
    List<Definition<Indicator>> read() {
        var number = at.wholeIfAny("number", 1, HIGHEST_NUMBER);
        var title = at.text("title");
        var unit = at.word("unit").value();
        var decimals = at.whole("decimals", 0, MOST_DECIMALS);
        var better = at.constant("better", Indicator.Better.class).orElse(Indicator.Better.NEITHER);
        var basis = at.text("basis");
        var office = at.text("office");
        var counts = at.text("counts");
        var per = at.textIfAny("per");
        var formula = formula();
        formula.ifPresent(this::per);
        var cases = new CaseReader(registers, mistakes).cases(at, formula);
        at.done();
        var indicator = new Indicator(id.value(), number, area.value(), title, unit, decimals, better, basis, office,
                counts, per, validity, formula.orElse(new Formula.Count("")), cases);
        var read = new ArrayList<Definition<Indicator>>();
        read.add(new Definition<>(id, validity, indicator, at));
        read.addAll(parts);
        return read;
    }

    private void per(Formula formula) {
        switch (formula) {
            case Formula.Ratio _ -> {
                if (parts.isEmpty()) {
                    at.required("per");
                }
            }
            case Formula.Growth _, Formula.Excess _, Formula.Attainment _, Formula.Difference _ -> {}
            case Formula.Total _, Formula.Count _, Formula.Distinct _, Formula.Balance _, Formula.Latest _,
                    Formula.Addition _ -> {
                if (at.has("per")) {
                    mistakes.add(at.key("per"), "不写：数量没有分母", "nothing: only a rate is divided by something");
                }
            }
        }
    }

    private Optional<Formula> formula() {
        var present = FORMULAS.stream().filter(at::has).toList();
        if (present.isEmpty()) {
            mistakes.add(at.line(), "", "缺少算法：" + String.join(", ", FORMULAS) + " 之一",
                    "a formula, which is missing: one of " + String.join(", ", FORMULAS));
            return Optional.empty();
        }
        present.stream().skip(1).forEach(second ->
                mistakes.add(at.key(second), "只写一种算法；已有 " + present.getFirst(), "one formula; there is "
                        + present.getFirst()));
        var kind = present.getFirst();
        if (kind.equals("ratio")) {
            return at.mappingIfAny("ratio").map(this::ratio);
        }
        if (kind.equals("on_time")) {
            return onTime();
        }
        if (kind.equals("sum")) {
            return Optional.of(new Formula.Addition(addends()));
        }
        return at.wordIfAny(kind).map(word -> switch (kind) {
            case "total" -> new Formula.Total(word.value());
            case "count" -> new Formula.Count(word.value());
            case "distinct" -> new Formula.Distinct(word.value());
            case "balance" -> new Formula.Balance(word.value());
            case "latest" -> new Formula.Latest(word.value());
            case "growth" -> new Formula.Growth(word.value());
            case "excess" -> new Formula.Excess(word.value());
            case "attainment" -> new Formula.Attainment(word.value());
            case "difference" -> new Formula.Difference(word.value());
            case String other -> throw new IllegalStateException("formula: " + other + " (expected: one of "
                    + FORMULAS + ")");
        });
    }

    /// A rate of its own parts: those kept on time among those kept, late, or still open and overdue.
    private Optional<Formula> onTime() {
        var word = at.word("on_time");
        return new OnTimeParts(registers, mistakes).of(at, word, id, area, validity).map(made -> {
            parts = made;
            var ids = made.stream().map(part -> part.value().id()).toList();
            return new Formula.Ratio(ids.subList(0, 1), ids);
        });
    }

    private List<String> addends() {
        var words = at.words("sum");
        mistakes.unique(words);
        if (words.size() < 2) {
            mistakes.add(at.key("sum"), "至少两项", "at least two");
        }
        return words.stream().map(Scalar::value).toList();
    }

    private Formula ratio(Mapping ratio) {
        var numerator = ratio.words("numerator");
        var denominator = ratio.words("denominator");
        for (var key : List.of("numerator", "denominator")) {
            ratio.required(key);
            mistakes.unique(ratio.words(key));
            if (ratio.has(key) && ratio.words(key).isEmpty()) {
                mistakes.add(ratio.key(key), "至少一项", "at least one");
            }
        }
        ratio.done();
        return new Formula.Ratio(
                numerator.stream().map(Scalar::value).toList(), denominator.stream().map(Scalar::value).toList());
    }
}
