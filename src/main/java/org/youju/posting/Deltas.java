package org.youju.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// What postings change in the tallies of one book, summed up before it is written.
final class Deltas {
    record Cell(String measure, String place, LocalDate month) {}

    record Reached(String measure, String place, int year, String subject) {}

    private final int book;
    private final Map<Cell, Sum> cells = new HashMap<>();
    private final Map<Reached, Long> subjects = new HashMap<>();

    Deltas(int book) {
        this.book = book;
    }

    void add(Contribution line) {
        if (line.isTimed()) {
            return;
        }
        var place = line.place().value();
        cells.merge(new Cell(line.measure(), place, line.day().withDayOfMonth(1)),
                new Sum(line.amount(), line.entries()), Sum::plus);
        if (!line.subject().isEmpty()) {
            reach(new Reached(line.measure(), place, line.day().getYear(), line.subject()), line.entries());
            reach(new Reached(line.measure(), "", line.day().getYear(), line.subject()), line.entries());
        }
    }

    private void reach(Reached reached, long entries) {
        subjects.merge(reached, entries, Long::sum);
    }

    int book() {
        return book;
    }

    Map<Cell, Sum> cells() {
        cells.values().removeIf(sum -> sum.entries() == 0 && sum.amount().compareTo(BigDecimal.ZERO) == 0);
        return cells;
    }

    Map<Reached, Long> subjects() {
        subjects.values().removeIf(entries -> entries == 0);
        return subjects;
    }
}
