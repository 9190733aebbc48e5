package org.youju.figure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.youju.kernel.Period;
import org.youju.ledger.Entries;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;
import org.youju.pack.Measure;
import org.youju.posting.Postings;
import org.youju.posting.Scope;
import org.youju.posting.Sum;

/// Reads what the figures of one question stand on. Whoever needs them all has the sums of one kind read together: a
/// pack has hundreds of indicators, and as many questions to the database take longer than their answers.
final class Sums {
    private enum Kind {
        TOTAL,
        DISTINCT,
        BALANCE
    }

    /// Entries of a register from a day on, up to another.
    private record Filed(LocalDate from, LocalDate to) {}

    private final Postings postings;
    private final Entries entries;
    private final Scope scope;
    private final Period period;
    private final LocalDate end;
    private final Map<Kind, Map<String, Measure>> ahead = new HashMap<>();
    private final Map<Kind, Map<String, Sum>> read = new HashMap<>();
    private final Set<String> registers = new LinkedHashSet<>();
    private final Map<Filed, Set<String>> filed = new HashMap<>();

    /// @param end of stocks
    Sums(Postings postings, Entries entries, Scope scope, Period period, LocalDate end) {
        this.postings = postings;
        this.entries = entries;
        this.scope = scope;
        this.period = period;
        this.end = end;
    }

    /// These will be needed; those of one kind are read when the first of them is.
    void expect(List<Indicator> indicators, Function<String, Measure> measures) {
        for (var indicator : indicators) {
            switch (indicator.formula()) {
                case Formula.Total(var measure) -> expect(Kind.TOTAL, measures.apply(measure));
                case Formula.Count(var measure) -> expect(Kind.TOTAL, measures.apply(measure));
                case Formula.Distinct(var measure) -> expect(Kind.DISTINCT, measures.apply(measure));
                case Formula.Balance(var measure) -> expect(Kind.BALANCE, measures.apply(measure));
                case Formula.Latest _, Formula.Ratio _, Formula.Growth _, Formula.Excess _, Formula.Attainment _,
                        Formula.Difference _, Formula.Addition _ -> { }
            }
        }
    }

    private void expect(Kind kind, Measure measure) {
        ahead.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(measure.id(), measure);
        registers.add(register(measure));
    }

    Sum total(Measure measure) {
        return sum(Kind.TOTAL, measure);
    }

    Sum distinct(Measure measure) {
        return sum(Kind.DISTINCT, measure);
    }

    Sum balance(Measure measure) {
        return sum(Kind.BALANCE, measure);
    }

    private Sum sum(Kind kind, Measure measure) {
        var expected = ahead.getOrDefault(kind, Map.of());
        var together = expected.containsKey(measure.id())
                ? read.computeIfAbsent(kind, _ -> ask(kind, List.copyOf(expected.values())))
                : ask(kind, List.of(measure));
        return together.getOrDefault(measure.id(), Sum.NOTHING);
    }

    private Map<String, Sum> ask(Kind kind, List<Measure> measures) {
        return switch (kind) {
            case TOTAL -> postings.totals(measures, scope, period);
            case DISTINCT -> postings.distinct(measures, scope, period);
            case BALANCE -> postings.balances(measures, scope, end);
        };
    }

    boolean anythingFiledInPeriod(String register) {
        return anythingFiled(register, period.from(), period.to());
    }

    boolean anythingFiledUpToEnd(String register) {
        return anythingFiled(register, LocalDate.MIN, end);
    }

    private boolean anythingFiled(String register, LocalDate from, LocalDate to) {
        if (!registers.contains(register)) {
            return !any(List.of(register), from, to).isEmpty();
        }
        return filed.computeIfAbsent(new Filed(from, to), _ -> any(List.copyOf(registers), from, to)).contains(register);
    }

    private Set<String> any(List<String> registers, LocalDate from, LocalDate to) {
        return entries.any(registers, scope.books(), scope.places(), from, to, scope.position());
    }

    static String register(Measure measure) {
        return measure.id().substring(0, measure.id().indexOf('.'));
    }
}
