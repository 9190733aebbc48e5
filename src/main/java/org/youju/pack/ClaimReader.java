package org.youju.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one claim and checks that the figures it compares exist.
final class ClaimReader {
    private static final List<String> COMPARISONS = List.of("at_least", "more_than", "at_most", "less_than", "equals");

    private final Mapping at;
    private final Collection<String> areas;
    private final Map<String, List<Definition<Register>>> registers;
    private final Map<String, List<Definition<Indicator>>> indicators;
    private final Mistakes mistakes;

    ClaimReader(
            Mapping at, Collection<String> areas, Map<String, List<Definition<Register>>> registers,
            Map<String, List<Definition<Indicator>>> indicators, Mistakes mistakes) {
        this.at = at;
        this.areas = areas;
        this.registers = registers;
        this.indicators = indicators;
        this.mistakes = mistakes;
    }

    Definition<Claim> read() {
        var id = at.id("claim");
        var area = Definition.area(at, areas, mistakes);
        var validity = Definition.validity(at, mistakes);
        var claim = new Claim(id.value(), area.value(), at.text("title"), at.text("says"), at.text("means"), validity,
                parts(validity), new CaseReader(registers, mistakes).claimCases(at));
        at.done();
        return new Definition<>(id, validity, claim, at);
    }

    private List<Claim.Part> parts(Validity validity) {
        var parts = new ArrayList<Claim.Part>();
        at.required("all");
        for (var part : at.mappings("all")) {
            part(part, validity).ifPresent(parts::add);
            part.done();
        }
        if (at.has("all") && at.mappings("all").isEmpty()) {
            mistakes.add(at.key("all"), "至少一项", "at least one");
        }
        return parts;
    }

    private Optional<Claim.Part> part(Mapping part, Validity validity) {
        if (part.has("every_target")) {
            mistakes.knows(part.word("every_target"), List.of("reached"));
            return Optional.of(new Claim.EveryTarget());
        }
        var figure = part.word("figure");
        known(figure, validity);
        var comparisons = COMPARISONS.stream().filter(part::has).toList();
        if (comparisons.size() != 1) {
            mistakes.add(part.line(), String.join(", ", comparisons), Mistakes.oneOf("", COMPARISONS));
            return Optional.empty();
        }
        var key = comparisons.getFirst();
        var comparison = Claim.Comparison.valueOf(key.toUpperCase(java.util.Locale.ROOT));
        return against(part, key, validity)
                .map(against -> new Claim.Compared(figure.value(), comparison, against));
    }

    private Optional<Claim.Against> against(Mapping part, String key, Validity validity) {
        var word = part.word(key);
        if (word.value().matches("-?\\d+(\\.\\d+)?")) {
            return part.numberIfAny(key).map(Claim.Against.Number::new);
        }
        return switch (word.value()) {
            case "" -> Optional.empty();
            case "last_year" -> Optional.of(new Claim.Against.LastYear());
            case "target" -> Optional.of(new Claim.Against.Target());
            case String other -> {
                known(word, validity);
                yield Optional.of(new Claim.Against.Other(other));
            }
        };
    }

    private void known(Scalar indicator, Validity validity) {
        if (mistakes.knows(indicator, indicators.keySet())
                && !Definition.cover(indicators.get(indicator.value()), validity)) {
            mistakes.add(indicator, "本论断有效期内每天都有的指标", "an indicator that is defined on every day of the claim's validity");
        }
    }
}
