package org.youju.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads the examples beside an indicator, and checks that all they name exists.
final class CaseReader {
    private static final List<String> STEPS = List.of("file", "move", "correct", "withdraw", "clock");
    private static final List<String> CLOCKS = List.of("pause", "resume", "extend", "restart");
    private static final int MOST_VILLAGES = 99;

    private final Map<String, List<Definition<Register>>> registers;
    private final Mistakes mistakes;

    CaseReader(Map<String, List<Definition<Register>>> registers, Mistakes mistakes) {
        this.registers = registers;
        this.mistakes = mistakes;
    }

    List<Case> cases(Mapping indicator, Optional<Formula> formula) {
        return indicator.mappings("cases").stream().map(at -> {
            var expect = expect(at);
            if (expect.isPresent() && formula.filter(CaseReader::needsTarget).isPresent()) {
                at.required("target");
            }
            return read(at, expect);
        }).toList();
    }

    private static boolean needsTarget(Formula formula) {
        return formula instanceof Formula.Excess || formula instanceof Formula.Attainment;
    }

    List<Case> claimCases(Mapping claim) {
        return claim.mappings("cases").stream().map(at -> {
            var expect = at.word("expect");
            mistakes.knows(expect, List.of("holds", "fails", "none"));
            return read(at, switch (expect.value()) {
                case "holds" -> Optional.of(BigDecimal.ONE);
                case "fails" -> Optional.of(BigDecimal.ZERO);
                default -> Optional.empty();
            });
        }).toList();
    }

    private Case read(Mapping at, Optional<BigDecimal> expect) {
        var title = at.text("case");
        int year = at.whole("year", 1949, 2200);
        var given = steps(at);
        var target = at.numberIfAny("target");
        var targets = new LinkedHashMap<String, BigDecimal>();
        at.mappingIfAny("targets").ifPresent(set -> set.keys().forEach(indicator ->
                set.numberIfAny(indicator.value()).ifPresent(value -> targets.put(indicator.value(), value))));
        var on = at.dateIfAny("on").map(Object::toString);
        at.done();
        return new Case(title, given, year, expect, target, targets, on);
    }

    /// Subjects that cases refer to without filing them each time.
    List<Case.Step.File> cast(List<Mapping> documents) {
        var filed = new LinkedHashMap<String, String>();
        var cast = documents.stream().map(at -> {
            var step = file(at, filed);
            at.done();
            return step;
        }).toList();
        return cast.stream().map(Case.Step.File.class::cast).toList();
    }

    private Optional<BigDecimal> expect(Mapping at) {
        at.required("expect");
        return at.wordIfAny("expect").filter(word -> word.value().equals("none")).isPresent()
                ? Optional.empty()
                : at.numberIfAny("expect");
    }

    private List<Case.Step> steps(Mapping at) {
        var steps = new ArrayList<Case.Step>();
        var filed = new LinkedHashMap<String, String>();
        for (var step : at.mappings("given")) {
            var kinds = STEPS.stream().filter(step::has).toList();
            if (kinds.size() != 1) {
                mistakes.add(step.line(), String.join(", ", kinds), Mistakes.oneOf("", STEPS));
                continue;
            }
            steps.add(switch (kinds.getFirst()) {
                case "file" -> file(step, filed);
                case "move" -> move(step, filed);
                case "correct" -> {
                    var entry = entry(step, "correct", filed);
                    step.required("fields");
                    yield new Case.Step.Correct(entry.value(), fields(step, filed.getOrDefault(entry.value(), "")));
                }
                case "clock" -> clock(step, filed);
                case String withdraw -> new Case.Step.Withdraw(entry(step, withdraw, filed).value());
            });
            step.done();
        }
        at.required("given");
        return steps;
    }

    private Case.Step file(Mapping step, Map<String, String> filed) {
        var register = step.word("file");
        mistakes.knows(register, registers.keySet());
        var named = step.has("as") ? step.id("as") : new Scalar(step.line(), "entry_" + (filed.size() + 1), true,
                false);
        if (filed.putIfAbsent(named.value(), register.value()) != null) {
            mistakes.add(named, "每项登记用自己的名字", "a name no other entry of the case has");
        }
        var state = step.wordIfAny("state").map(it -> state(register.value(), it));
        return new Case.Step.File(named.value(), register.value(),
                step.wholeIfAny("village", 0, MOST_VILLAGES).orElse(0), fields(step, register.value()),
                state);
    }

    /// A state may be written as its title, in the words of the office, or as its id.
    private String state(String register, Scalar state) {
        if (!registers.containsKey(register)) {
            return state.value();
        }
        var known = new LinkedHashMap<String, String>();
        for (var version : registers.get(register)) {
            for (var each : version.value().states()) {
                List.of(each.title().zh(), each.title().en(), each.id()).forEach(word -> known.put(word, each.id()));
            }
        }
        mistakes.knows(state, known.keySet());
        return known.getOrDefault(state.value(), "");
    }

    private Case.Step move(Mapping step, Map<String, String> filed) {
        var entry = entry(step, "move", filed);
        var by = step.word("by");
        var register = filed.getOrDefault(entry.value(), "");
        if (registers.containsKey(register)) {
            mistakes.knows(by, ids(register, Register::moves, Move::id));
        }
        return new Case.Step.Do(entry.value(), by.value(), fields(step, register));
    }

    private Case.Step clock(Mapping step, Map<String, String> filed) {
        var entry = entry(step, "clock", filed).value();
        var register = filed.getOrDefault(entry, "");
        var term = step.word("term");
        if (registers.containsKey(register)) {
            mistakes.knows(term, ids(register, Register::terms, Term::id));
        }
        var kinds = CLOCKS.stream().filter(step::has).toList();
        if (kinds.size() != 1) {
            mistakes.add(step.line(), String.join(", ", kinds), Mistakes.oneOf("", CLOCKS));
        }
        var reason = step.wordIfAny("reason").map(Scalar::value).orElse("");
        return switch (kinds.isEmpty() ? "resume" : kinds.getFirst()) {
            case "pause" -> new Case.Step.Pause(entry, term.value(), pause(step, register, term), on(step, "on"),
                    reason);
            case "extend" -> new Case.Step.Extend(entry, term.value(), step.whole("extend", 1, 999), on(step, "on"),
                    reason);
            case "restart" -> new Case.Step.Restart(entry, term.value(), on(step, "restart"), reason);
            case String _ -> new Case.Step.Resume(entry, term.value(), on(step, "resume"));
        };
    }

    private String pause(Mapping step, String register, Scalar term) {
        var pause = step.word("pause");
        if (registers.containsKey(register)) {
            mistakes.knows(pause, registers.get(register).stream()
                    .flatMap(version -> version.value().term(term.value()).stream())
                    .flatMap(found -> found.pauses().stream())
                    .map(Term.Pause::id)
                    .toList());
        }
        return pause.value();
    }

    private static LocalDate on(Mapping step, String key) {
        step.required(key);
        return step.dateIfAny(key).orElse(LocalDate.EPOCH);
    }

    private Scalar entry(Mapping step, String key, Map<String, String> filed) {
        var entry = step.word(key);
        mistakes.knows(entry, filed.keySet());
        return entry;
    }

    private Map<String, String> fields(Mapping step, String register) {
        var fields = new LinkedHashMap<String, String>();
        var mapping = step.mappingIfAny("fields");
        if (mapping.isEmpty()) {
            return fields;
        }
        var known = registers.containsKey(register);
        for (var key : mapping.get().keys()) {
            var value = mapping.get().wordIfAny(key.value());
            if (!known || mistakes.knows(key, ids(register, Register::fields, Field::id))) {
                value.ifPresent(it -> fields.put(key.value(), known ? choice(register, key.value(), it) : it.value()));
            }
        }
        return fields;
    }

    /// A choice may be written as its title or as its id; a spreadsheet would have the Chinese title.
    private String choice(String register, String field, Scalar value) {
        var known = new LinkedHashMap<String, String>();
        for (var version : registers.get(register)) {
            var choices = version.value().field(field).map(Field::choices).orElse(List.of());
            for (var choice : choices) {
                List.of(choice.title().zh(), choice.title().en(), choice.id())
                        .forEach(word -> known.putIfAbsent(word, choice.title().zh()));
            }
        }
        if (known.isEmpty() || !mistakes.knows(value, known.keySet())) {
            return value.value();
        }
        return known.get(value.value());
    }

    private <T> List<String> ids(String register, Function<Register, List<T>> parts, Function<T, String> id) {
        return registers.get(register).stream()
                .flatMap(version -> parts.apply(version.value()).stream())
                .map(id)
                .distinct()
                .toList();
    }
}
