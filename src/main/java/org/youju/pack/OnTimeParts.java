package org.youju.pack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.youju.kernel.Text;

/// The three quantities of which an on-time rate is made: indicators like any other, so that they are shown, traced
/// and checked like any other.
final class OnTimeParts {
    private final Map<String, List<Definition<Register>>> registers;
    private final Mistakes mistakes;

    OnTimeParts(Map<String, List<Definition<Register>>> registers, Mistakes mistakes) {
        this.registers = registers;
        this.mistakes = mistakes;
    }

    /// @param word the register's id, a full stop and the term's id
    /// @return kept on time, kept late, still open and overdue
    Optional<List<Definition<Indicator>>> of(Mapping at, Scalar word, Scalar id, Scalar area, Validity validity) {
        if (!mistakes.knows(word, known())) {
            return Optional.empty();
        }
        var names = word.value().split("\\.", 2);
        var versions = registers.get(names[0]).stream()
                .filter(version -> version.value().term(names[1]).isPresent())
                .toList();
        if (!Definition.cover(versions, validity)) {
            mistakes.add(word, "指标有效期内每天都有的期限", "a term that is defined on every day of the indicator's validity");
        }
        var register = versions.getFirst().value();
        var term = register.term(names[1]).orElseThrow();
        var subject = new Text("%s（%s）", "%s (%s)").with(register.title(), term.title());
        return Optional.of(List.of(
                part(at, id, area, validity, register, term, "on_time", Indicator.Better.MORE,
                        new Text("%s按期", "%s: on time").with(subject),
                        new Text("在最后一日（含）以前办结的；延长和中止的，按延长、中止后的最后一日。",
                                "Done on or before the last day, extensions and pauses included.")),
                part(at, id, area, validity, register, term, "late", Indicator.Better.LESS,
                        new Text("%s逾期办结", "%s: late").with(subject),
                        new Text("在最后一日以后才办结的。", "Done after the last day.")),
                part(at, id, area, validity, register, term, "overdue", Indicator.Better.LESS,
                        new Text("%s逾期未办结", "%s: overdue").with(subject),
                        new Text("查看日已过最后一日、仍未办结的。", "Not done although the last day is over on the day it is looked at."))));
    }

    private LinkedHashSet<String> known() {
        var known = new LinkedHashSet<String>();
        registers.values().forEach(versions -> versions.forEach(version -> version.value().terms().stream()
                .filter(term -> !term.isWaiting())
                .forEach(term -> known.add(version.value().id() + "." + term.id()))));
        return known;
    }

    private static Definition<Indicator> part(
            Mapping at, Scalar id, Scalar area, Validity validity, Register register, Term term, String kind,
            Indicator.Better better, Text title, Text counts) {
        var made = new Scalar(id.line(), id.value() + "_" + kind, true, false);
        var measure = register.id() + "." + term.id() + "_" + kind;
        return new Definition<>(made, validity, new Indicator(made.value(), OptionalInt.empty(), area.value(), title,
                "件", 0, better, term.basis(), register.office(), counts, Optional.empty(), validity,
                new Formula.Count(measure), List.of()), at);
    }
}
