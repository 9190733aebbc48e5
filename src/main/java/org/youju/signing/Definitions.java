package org.youju.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.youju.entry.CanonicalJson;
import org.youju.pack.Condition;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;
import org.youju.pack.Measure;
import org.youju.pack.Pack;

/// What of the pack decides what a figure is: a digest of it is the same as long as the figure means the same.
final class Definitions {
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    private Definitions() {}

    /// Of the definition itself, with the measure it sums; the figures it is computed from have their own.
    static String digest(Pack pack, Indicator indicator, LocalDate day) {
        return Digest.of(CanonicalJson.write(Map.of(
                "id", indicator.id(), "unit", indicator.unit(), "decimals", indicator.decimals(),
                "counts", indicator.counts().zh(), "per", indicator.per().map(it -> it.zh()).orElse(""),
                "from", indicator.validity().from(), "formula", formula(indicator.formula()),
                "measure", measure(indicator.formula()).flatMap(id -> pack.measure(id, day))
                        .map(one -> measure(pack, one)).orElse(Map.of()))));
    }

    static boolean isCounted(Formula formula) {
        return measure(formula).isPresent();
    }

    private static Optional<String> measure(Formula formula) {
        return switch (formula) {
            case Formula.Total(var measure) -> Optional.of(measure);
            case Formula.Count(var measure) -> Optional.of(measure);
            case Formula.Distinct(var measure) -> Optional.of(measure);
            case Formula.Balance(var measure) -> Optional.of(measure);
            case Formula.Latest(var measure) -> Optional.of(measure);
            case Formula.Ratio _, Formula.Growth _, Formula.Excess _, Formula.Attainment _, Formula.Difference _,
                    Formula.Addition _ -> Optional.empty();
        };
    }

    private static List<String> formula(Formula formula) {
        return switch (formula) {
            case Formula.Total(var measure) -> List.of("total", measure);
            case Formula.Count(var measure) -> List.of("count", measure);
            case Formula.Distinct(var measure) -> List.of("distinct", measure);
            case Formula.Balance(var measure) -> List.of("balance", measure);
            case Formula.Latest(var measure) -> List.of("latest", measure);
            case Formula.Ratio(var numerator, var denominator) ->
                List.of("ratio", String.join("+", numerator), String.join("+", denominator));
            case Formula.Growth(var of) -> List.of("growth", of);
            case Formula.Excess(var of) -> List.of("excess", of);
            case Formula.Attainment(var of) -> List.of("attainment", of);
            case Formula.Difference(var of) -> List.of("difference", of);
            case Formula.Addition(var of) -> List.of("addition", String.join("+", of));
        };
    }

    private static Map<String, Object> measure(Pack pack, Measure measure) {
        var when = measure.when().map(Condition::source).orElse("");
        return Map.of(
                "id", measure.id(), "when", when, "parameters", parameters(pack, when),
                "amount", measure.amount().orElse(""), "unit", measure.unit(),
                "days", List.of(measure.day(), measure.until().orElse(""), measure.since().orElse(""),
                        measure.after().orElse(""), measure.ends().orElse("")),
                "subject", measure.subject().orElse(""));
    }

    /// The values that a condition borrows from the pack's parameters.
    private static List<String> parameters(Pack pack, String condition) {
        var named = NAME.matcher(condition).results().map(it -> it.group()).toList();
        return pack.parameters().stream()
                .filter(parameter -> named.contains(parameter.id()))
                .map(parameter -> parameter.id() + "=" + parameter.value().toPlainString())
                .toList();
    }
}
