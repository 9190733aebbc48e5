package org.youju.pack;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one rule about many entries, and checks that what it names exists.
final class SuspicionReader {
    private static final List<String> KINDS =
            List.of("part_of_whole", "busy_day", "same_text", "same_minute", "repeated", "spread");
    private static final int MOST = 100_000;

    private final Mapping at;
    private final Collection<String> areas;
    private final Map<String, List<Definition<Register>>> registers;
    private final Map<String, List<Definition<Indicator>>> indicators;
    private final Mistakes mistakes;

    SuspicionReader(
            Mapping at, Collection<String> areas, Map<String, List<Definition<Register>>> registers,
            Map<String, List<Definition<Indicator>>> indicators, Mistakes mistakes) {
        this.at = at;
        this.areas = areas;
        this.registers = registers;
        this.indicators = indicators;
        this.mistakes = mistakes;
    }

    /// @return its id, and the rule where it could be read
    Map.Entry<Scalar, Optional<Suspicion>> read() {
        var id = at.id("check");
        var area = Definition.area(at, areas, mistakes);
        var title = at.text("title");
        var why = at.text("why");
        var sign = sign();
        at.done();
        return Map.entry(id, sign.map(it -> new Suspicion(id.value(), area.value(), title, why, it)));
    }

    private Optional<Suspicion.Sign> sign() {
        var kind = at.word("kind");
        if (!mistakes.knows(kind, KINDS)) {
            return Optional.empty();
        }
        return Optional.of(switch (kind.value()) {
            case "part_of_whole" -> new Suspicion.Sign.PartOfWhole(indicator("part"), indicator("whole"));
            case "busy_day" -> new Suspicion.Sign.BusyDay(
                    register(), field("who", EnumSet.of(FieldType.TEXT, FieldType.REFERENCE)),
                    at.whole("more_than", 1, MOST));
            case "same_text" -> new Suspicion.Sign.SameText(
                    register(), field("field", EnumSet.of(FieldType.TEXT)), at.whole("at_least", 2, MOST));
            case "same_minute" -> new Suspicion.Sign.SameMinute(register(), moves());
            case "repeated" -> {
                var within = at.wordIfAny("within");
                within.ifPresent(word -> mistakes.knows(word, List.of("year")));
                yield new Suspicion.Sign.Repeated(
                        register(), field("field", EnumSet.of(FieldType.TEXT, FieldType.REFERENCE)),
                        within.isPresent());
            }
            case "spread" -> new Suspicion.Sign.Spread(
                    register(), field("field", EnumSet.of(FieldType.INTEGER, FieldType.DECIMAL)),
                    at.numberIfAny("factor").orElseGet(() -> {
                        at.required("factor");
                        return java.math.BigDecimal.TEN;
                    }));
            case String other -> throw new IllegalStateException("kind: " + other + " (expected: one of " + KINDS
                    + ")");
        });
    }

    private String indicator(String key) {
        var word = at.word(key);
        mistakes.knows(word, indicators.keySet());
        return word.value();
    }

    private String register() {
        var word = at.word("register");
        mistakes.knows(word, registers.keySet());
        return word.value();
    }

    private List<Definition<Register>> versions() {
        return registers.getOrDefault(at.word("register").value(), List.of());
    }

    private String field(String key, Set<FieldType> types) {
        var word = at.word(key);
        var fitting = versions().stream().flatMap(version -> version.value().fields().stream())
                .filter(field -> types.contains(field.type()) && !field.isSensitive())
                .map(Field::id)
                .distinct()
                .toList();
        if (!versions().isEmpty()) {
            mistakes.knows(word, fitting);
        }
        return word.value();
    }

    private List<String> moves() {
        at.required("moves");
        var words = at.words("moves");
        var known = versions().stream().flatMap(version -> version.value().moves().stream()).map(Move::id).distinct()
                .toList();
        if (!versions().isEmpty()) {
            words.forEach(word -> mistakes.knows(word, known));
        }
        return words.stream().map(Scalar::value).toList();
    }
}
