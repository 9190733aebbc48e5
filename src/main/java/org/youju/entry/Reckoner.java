package org.youju.entry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.youju.calendar.LastDay;
import org.youju.calendar.Pause;
import org.youju.calendar.Span;
import org.youju.calendar.WorkingDays;
import org.youju.pack.Register;
import org.youju.pack.Term;
import org.youju.posting.Contributions;

/// Reckons the last days of an entry's terms from how it reads and from what was done to its clocks.
public final class Reckoner {
    private Reckoner() {}

    /// The last day of each term whose clock has started and has an end.
    ///
    /// @param values what conditions see, but for the last days themselves; a term sees those of the terms before it
    public static Map<String, LastDay> dues(
            Register register, Map<String, Object> values, Clocks clocks, WorkingDays days) {
        if (register.terms().isEmpty()) {
            return Map.of();
        }
        var seen = new HashMap<>(values);
        var dues = new TreeMap<String, LastDay>();
        for (var term : register.terms()) {
            seen.remove(term.due());
            due(term, seen, clocks.of(term.id()), days).ifPresent(due -> {
                dues.put(term.id(), due);
                seen.put(term.due(), due.day());
            });
        }
        return dues;
    }

    private static Optional<LastDay> due(
            Term term, Map<String, Object> values, TermClock clock, WorkingDays days) {
        return start(term, values, clock).flatMap(start -> days.lastDay(
                start, span(term.length(), clock.extended()),
                clock.halts().stream().map(halt -> pause(term, halt, met(term, values))).toList()));
    }

    /// The day of the event: that of its field, or of the restart; none for a term that does not apply.
    public static Optional<LocalDate> start(Term term, Map<String, Object> values, TermClock clock) {
        if (term.when().isPresent() && !term.when().get().holds(values)) {
            return Optional.empty();
        }
        return Contributions.day(values.get(term.from()))
                .map(from -> clock.restarted().filter(on -> on.isAfter(from)).orElse(from));
    }

    /// The day it was met.
    public static Optional<LocalDate> met(Term term, Map<String, Object> values) {
        return term.until().flatMap(until -> Contributions.day(values.get(until)));
    }

    private static Span span(Term.Length length, int extended) {
        return new Span(length.amount() + extended, switch (length.unit()) {
            case DAYS -> Span.Unit.DAYS;
            case WORKING_DAYS -> Span.Unit.WORKING_DAYS;
            case MONTHS -> Span.Unit.MONTHS;
        });
    }

    /// What is met while it stands still stood still until then.
    private static Pause pause(Term term, TermClock.Halt halt, Optional<LocalDate> met) {
        var atMost = term.pause(halt.ground()).flatMap(Term.Pause::atMost);
        var end = halt.resumed().or(() -> met.map(day -> day.isBefore(halt.on()) ? halt.on() : day));
        return new Pause(halt.ground(), halt.on(), end,
                atMost.isPresent() ? OptionalInt.of(atMost.get()) : OptionalInt.empty());
    }
}
