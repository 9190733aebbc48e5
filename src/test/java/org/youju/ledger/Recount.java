package org.youju.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.youju.entry.Entry;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Measure;
import org.youju.posting.Postings;
import org.youju.posting.Scope;
import org.youju.posting.Sum;

/// The measures of the packs's registers, written down a second time in plain Java over entries as they read now.
final class Recount {
    /// One thing counted: when, from when it is true, until when, of whom, how much.
    private record Line(String measure, PlaceCode place, LocalDate day, LocalDate seen, String subject,
            BigDecimal amount) {}

    private static final LocalDate ALWAYS = LocalDate.MIN;
    private final List<Line> lines;

    private Recount(List<Line> lines) {
        this.lines = lines;
    }

    static Recount of(List<Entry> entries) {
        return new Recount(entries.stream().filter(entry -> !entry.isWithdrawn())
                .flatMap(entry -> lines(entry).stream()).toList());
    }

    private static List<Line> lines(Entry entry) {
        var lines = new java.util.ArrayList<Line>();
        var place = entry.place();
        var one = BigDecimal.ONE;
        switch (entry.register()) {
            case "visit" -> {
                var day = (LocalDate) entry.fields().get("visited_on");
                var firm = (String) entry.fields().get("enterprise");
                boolean old = day.getYear() < 2024;
                if (old || entry.state().equals("approved")) {
                    lines.add(new Line("visit.visits", place, day, ALWAYS, firm, one));
                }
                if (!old) {
                    lines.add(new Line("visit.filed", place, day, ALWAYS, "", one));
                }
                if (!old && !entry.state().equals("returned") && entry.fields()
                        .get("problems") instanceof Long problems) {
                    lines.add(new Line("visit.problems", place, day, ALWAYS, firm, BigDecimal.valueOf(problems)));
                }
                if (!old && entry.fields().get("spent") instanceof BigDecimal spent) {
                    lines.add(new Line("visit.spent", place, day, ALWAYS, "", spent));
                }
            }
            case "lease" -> {
                var from = (LocalDate) entry.fields().get("signed_on");
                var to = entry.fields().get("ends_on") instanceof LocalDate end ? end : LocalDate.MAX;
                if (to.isAfter(from)) {
                    stock(lines, "lease.leases", place, from, to, entry.fields().get("holder") instanceof String holder
                            ? holder : "", one, true);
                    if (entry.fields().get("area") instanceof BigDecimal area) {
                        stock(lines, "lease.area", place, from, to, "", area, false);
                    }
                }
            }
            case "hazard" -> {
                var found = (LocalDate) entry.fields().get("found_on");
                lines.add(new Line("hazard.found", place, found, ALWAYS, "", one));
                var due = entry.fields().get("due_on") instanceof LocalDate day ? day : null;
                var closed = entry.fields().get("closed_on") instanceof LocalDate day ? day : null;
                if (closed != null && due != null) {
                    lines.add(new Line(closed.isAfter(due) ? "hazard.late" : "hazard.on_time", place, found, closed, "",
                            one));
                }
                if (due != null && (closed == null || closed.isAfter(due))) {
                    var overdue = due.plusDays(1);
                    if (closed == null || closed.isAfter(overdue)) {
                        lines.add(new Line("hazard.overdue", place, found, overdue, "", one));
                        if (closed != null) {
                            lines.add(new Line("hazard.overdue", place, found, closed, "", one.negate()));
                        }
                    }
                }
            }
            default -> throw new IllegalArgumentException(entry.register());
        }
        return lines;
    }

    private static void stock(
            List<Line> lines, String measure, PlaceCode place, LocalDate from, LocalDate to, String subject,
            BigDecimal amount, boolean needsSubject) {
        if (needsSubject && subject.isEmpty()) {
            return;
        }
        lines.add(new Line(measure, place, from, ALWAYS, subject, amount));
        if (!to.equals(LocalDate.MAX)) {
            lines.add(new Line(measure, place, to, ALWAYS, subject, amount.negate()));
        }
    }

    private BigDecimal total(String measure, Set<PlaceCode> places, LocalDate from, LocalDate to, LocalDate asOf) {
        return lines.stream()
                .filter(line -> line.measure().equals(measure) && (places.isEmpty() || places.contains(line.place()))
                        && !line.day().isBefore(from) && !line.day().isAfter(to) && !line.seen().isAfter(asOf))
                .map(Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    private BigDecimal distinct(String measure, Set<PlaceCode> places, Period period) {
        return BigDecimal.valueOf(lines.stream()
                .filter(line -> line.measure().equals(measure) && (places.isEmpty() || places.contains(line.place()))
                        && period.contains(line.day()))
                .map(Line::subject)
                .distinct()
                .count()).stripTrailingZeros();
    }

    /// What is read of a book: every measure over years, months, odd spans, the whole and a village, as of several
    /// days.
    static Map<String, BigDecimal> read(Postings postings, Measures measures, Township town, OptionalLong position) {
        return answers(town, (measure, places, period, asOf) ->
                sum(postings.total(measures.of(measure), new Scope(List.of(town.book()), places, asOf, position),
                        period)),
                (measure, places, end) ->
                sum(postings.balance(
                        measures.of(measure), new Scope(List.of(town.book()), places, end, position), end)),
                (measure, places, period) ->
                sum(postings.distinct(
                        measures.of(measure), new Scope(List.of(town.book()), places, period.to(), position), period)));
    }

    Map<String, BigDecimal> expected(Township town) {
        return answers(town,
                (measure, places, period, asOf) -> total(measure, places, period.from(), period.to(), asOf),
                (measure, places, end) -> total(measure, places, LocalDate.MIN, end, end),
                this::distinct);
    }

    private static BigDecimal sum(Sum sum) {
        return sum.amount().stripTrailingZeros();
    }

    /// Finds measures by their ids.
    record Measures(Function<String, Measure> find) {
        Measure of(String id) {
            return find.apply(id);
        }
    }

    private interface Total {
        BigDecimal of(String measure, Set<PlaceCode> places, Period period, LocalDate asOf);
    }

    private interface Balance {
        BigDecimal of(String measure, Set<PlaceCode> places, LocalDate end);
    }

    private interface Distinct {
        BigDecimal of(String measure, Set<PlaceCode> places, Period period);
    }

    private static final List<Period> PERIODS = List.of(
            Period.year(2023), Period.year(2024), Period.year(2025), Period.year(2026),
            new Period(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 28)),
            new Period(LocalDate.of(2024, 11, 17), LocalDate.of(2025, 6, 3)));

    private static Map<String, BigDecimal> answers(Township town, Total total, Balance balance, Distinct distinct) {
        var answers = new HashMap<String, BigDecimal>();
        for (var places : List.of(Set.<PlaceCode>of(), Set.of(town.first), Set.of(town.first, town.second))) {
            for (var period : PERIODS) {
                for (var measure : List.of(
                        "visit.visits", "visit.filed", "visit.problems", "visit.spent", "hazard.found")) {
                    answers.put(measure + places + period, total.of(measure, places, period, period.to()));
                }
                for (var asOf : List.of(LocalDate.of(2025, 3, 15), LocalDate.of(2026, 12, 31))) {
                    for (var measure : List.of("hazard.on_time", "hazard.late", "hazard.overdue")) {
                        answers.put(measure + places + period + asOf, total.of(measure, places, period, asOf));
                    }
                }
                answers.put("distinct visits" + places + period, distinct.of("visit.visits", places, period));
                answers.put("distinct problems" + places + period, distinct.of("visit.problems", places, period));
                for (var measure : List.of("lease.leases", "lease.area")) {
                    answers.put(measure + places + period.to(), balance.of(measure, places, period.to()));
                }
            }
        }
        return answers;
    }

    @Override
    public String toString() {
        return lines.stream().map(Line::toString).collect(Collectors.joining("\n"));
    }
}
