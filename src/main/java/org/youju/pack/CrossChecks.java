package org.youju.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Checks what indicators say of measures and of each other.
final class CrossChecks {
    private final Map<String, List<Definition<Register>>> registers;
    private final Map<String, List<Definition<Indicator>>> indicators;
    private final Map<String, List<Definition<Claim>>> claims;
    private final Mistakes mistakes;

    CrossChecks(
            Map<String, List<Definition<Register>>> registers,
            Map<String, List<Definition<Indicator>>> indicators,
            Map<String, List<Definition<Claim>>> claims,
            Mistakes mistakes) {
        this.registers = registers;
        this.indicators = indicators;
        this.claims = claims;
        this.mistakes = mistakes;
    }

    void check() {
        registers.values().forEach(this::noOverlap);
        indicators.values().forEach(this::noOverlap);
        claims.values().forEach(this::noOverlap);
        numbers();
        indicators.values().forEach(versions -> versions.forEach(this::formula));
        cycles();
    }

    private void noOverlap(List<? extends Definition<?>> versions) {
        for (int i = 1; i < versions.size(); i++) {
            var later = versions.get(i);
            for (var earlier : versions.subList(0, i)) {
                if (later.overlaps(earlier)) {
                    mistakes.add(later.id(), "日期不与 " + earlier.id().line() + " 重叠，或换一个名字",
                            "days that do not overlap with " + earlier.id().line() + ", or another id");
                }
            }
        }
    }

    private void numbers() {
        var numbered = new ArrayList<Definition<Indicator>>();
        for (var each : indicators.values().stream().flatMap(List::stream).toList()) {
            if (each.value().number().isEmpty()) {
                continue;
            }
            numbered.stream()
                    .filter(other -> !other.value().id().equals(each.value().id()) && other.overlaps(each)
                            && other.value().number().equals(each.value().number()))
                    .findFirst()
                    .ifPresent(other -> mistakes.add(each.at().word("number"),
                            "别的序号：" + other.value().id() + " 已用", "a number that " + other.value().id()
                                    + " does not have"));
            numbered.add(each);
        }
    }

    private void formula(Definition<Indicator> indicator) {
        var at = indicator.at();
        switch (indicator.value().formula()) {
            case Formula.Total _ -> measure(indicator, "total", _ -> true, "", "");
            case Formula.Count _ -> measure(indicator, "count", measure -> measure.amount().isEmpty(),
                    "没有 amount 的计量；有 amount 的用 total", "a measure without amount; one with an amount is for total");
            case Formula.Distinct _ -> measure(indicator, "distinct",
                    measure -> measure.subject().isPresent() && measure.amount().isEmpty(),
                    "有 subject、没有 amount 的计量", "a measure with a subject and without amount");
            case Formula.Balance _ -> measure(indicator, "balance", _ -> true, "", "");
            case Formula.Latest _ -> measure(indicator, "latest", measure -> measure.amount().isPresent(),
                    "有 amount 的计量", "a measure with an amount");
            case Formula.Ratio _ -> at.mappingIfAny("ratio").ifPresent(ratio -> {
                part(indicator, ratio.words("numerator"));
                part(indicator, ratio.words("denominator"));
            });
            case Formula.Growth _ -> {
                percent(indicator);
                at.wordIfAny("growth").ifPresent(of -> covered(indicator, of));
            }
            case Formula.Excess _ -> {
                percent(indicator);
                at.wordIfAny("excess").ifPresent(of -> covered(indicator, of));
            }
            case Formula.Attainment _ -> {
                percent(indicator);
                at.wordIfAny("attainment").ifPresent(of -> covered(indicator, of));
            }
            case Formula.Difference _ -> at.wordIfAny("difference").ifPresent(of -> points(indicator, of));
            case Formula.Addition _ -> part(indicator, at.words("sum"));
        }
    }

    private void measure(Definition<Indicator> indicator, String key, Predicate<Measure> fits, String zh, String en) {
        var found = indicator.at().wordIfAny(key);
        if (found.isEmpty()) {
            return;
        }
        var word = found.get();
        var versions = registers.getOrDefault(word.value().split("\\.", 2)[0], List.of()).stream()
                .filter(version -> measures(version).anyMatch(measure -> measure.id().equals(word.value())))
                .toList();
        if (versions.isEmpty()) {
            mistakes.knows(word, known(word));
            return;
        }
        if (!Definition.cover(versions, indicator.validity())) {
            mistakes.add(word, "指标有效期内每天都有的计量", "a measure that is defined on every day of the indicator's validity");
        }
        if (versions.stream().filter(version -> version.overlaps(indicator)).flatMap(CrossChecks::measures)
                .anyMatch(measure -> measure.id().equals(word.value()) && !fits.test(measure))) {
            mistakes.add(word, zh, en);
        }
    }

    private static Stream<Measure> measures(Definition<Register> register) {
        return register.value().measures().stream();
    }

    /// The measures of the register a word names, or where there is none such, of all.
    private Set<String> known(Scalar word) {
        var register = word.value().split("\\.", 2)[0];
        var near = registers.containsKey(register)
                ? registers.get(register).stream()
                : registers.values().stream().flatMap(List::stream);
        var ids = new LinkedHashSet<String>();
        near.flatMap(CrossChecks::measures).forEach(measure -> ids.add(measure.id()));
        return ids;
    }

    /// Sums of numbers in different units, and sums of rates, mean nothing.
    private void part(Definition<Indicator> indicator, List<Scalar> part) {
        var units = new LinkedHashSet<String>();
        for (var word : part) {
            covered(indicator, word);
            for (var version : indicators.getOrDefault(word.value(), List.of())) {
                var isSummable = switch (version.value().formula()) {
                    case Formula.Ratio _, Formula.Growth _, Formula.Excess _, Formula.Attainment _,
                            Formula.Difference _ -> false;
                    case Formula.Total _, Formula.Count _, Formula.Distinct _, Formula.Balance _,
                            Formula.Latest _, Formula.Addition _ -> true;
                };
                if (!isSummable) {
                    mistakes.add(word, "数量，不是比率", "a quantity, not a rate");
                }
                if (version.overlaps(indicator) && units.add(version.value().unit()) && units.size() > 1) {
                    mistakes.add(word, "单位与其他各项相同：" + units.getFirst(), "the unit of the other parts: "
                            + units.getFirst());
                }
            }
        }
    }

    private void covered(Definition<Indicator> indicator, Scalar of) {
        if (mistakes.knows(of, indicators.keySet())
                && !Definition.cover(indicators.get(of.value()), indicator.validity())) {
            mistakes.add(of, "本指标有效期内每天都有的指标", "an indicator that is defined on every day of this one's validity");
        }
    }

    private void percent(Definition<Indicator> indicator) {
        if (!indicator.value().unit().equals("%") && !indicator.value().unit().isEmpty()) {
            mistakes.add(indicator.at().word("unit"), "%", "%");
        }
    }

    private static final String POINTS = "个百分点";

    private void points(Definition<Indicator> indicator, Scalar of) {
        covered(indicator, of);
        if (!indicator.value().unit().equals(POINTS)) {
            mistakes.add(indicator.at().word("unit"), POINTS, POINTS);
        }
        if (indicators.getOrDefault(of.value(), List.of()).stream().anyMatch(it -> !it.value().unit().equals("%"))) {
            mistakes.add(of, "单位为 % 的指标", "an indicator whose unit is %");
        }
    }

    private void cycles() {
        var reported = new HashSet<String>();
        for (var id : indicators.keySet()) {
            var path = new ArrayList<String>(List.of(id));
            if (!reported.contains(id) && leadsBack(id, path, new HashSet<>())) {
                reported.addAll(path);
                var round = String.join(" → ", path);
                mistakes.add(indicators.get(id).getFirst().id().line(), round, "不绕回自己的算法",
                        "formulas that do not come back to themselves");
            }
        }
    }

    private boolean leadsBack(String start, List<String> path, Set<String> seen) {
        for (var next : parts(path.getLast())) {
            if (next.equals(start) || seen.add(next)) {
                path.add(next);
                if (next.equals(start) || leadsBack(start, path, seen)) {
                    return true;
                }
                path.removeLast();
            }
        }
        return false;
    }

    private Set<String> parts(String id) {
        var parts = new LinkedHashSet<String>();
        for (var version : indicators.getOrDefault(id, List.of())) {
            switch (version.value().formula()) {
                case Formula.Ratio ratio -> {
                    parts.addAll(ratio.numerator());
                    parts.addAll(ratio.denominator());
                }
                case Formula.Growth growth -> parts.add(growth.of());
                case Formula.Excess excess -> parts.add(excess.of());
                case Formula.Attainment attainment -> parts.add(attainment.of());
                case Formula.Difference difference -> parts.add(difference.of());
                case Formula.Addition addition -> parts.addAll(addition.of());
                case Formula.Total _, Formula.Count _, Formula.Distinct _, Formula.Balance _, Formula.Latest _ -> {}
            }
        }
        return parts;
    }
}
