package org.youju.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.youju.kernel.Language;

/// Numbers as a picture. What it says is said in words as well, for whoever cannot see it.
///
/// @param caption the line under it
/// @param labels one for each value of a series, in order: months, villages, kinds
/// @param series what is compared; one alone for a [Kind#PIE]
/// @param unit of all values, as printed; empty for none
/// @param alternative what it shows, in a sentence
public record Chart(
        Kind kind, Words caption, List<String> labels, List<Series> series, String unit, String alternative)
        implements Block {
    public enum Kind {
        BARS,
        LINES,
        STACKED,
        PIE
    }

    /// @param values one for each label; none where there is no data, which is drawn as a gap and not as zero
    public record Series(String title, List<Optional<BigDecimal>> values) {
        public Series {
            title = Words.shown(title);
            values = List.copyOf(values);
        }
    }

    public Chart {
        labels = labels.stream().map(Words::shown).toList();
        series = List.copyOf(series);
        unit = Words.shown(unit);
        alternative = Words.shown(alternative);
        if (labels.isEmpty() || series.isEmpty()) {
            throw new IllegalArgumentException("chart: " + labels.size() + " labels, " + series.size()
                    + " series (expected: at least one of each)");
        }
        for (var one : series) {
            if (one.values().size() != labels.size()) {
                throw new IllegalArgumentException("chart series " + one.title() + ": " + one.values().size()
                        + " values (expected: " + labels.size() + ", as many as labels)");
            }
        }
        if (kind == Kind.PIE && series.size() > 1) {
            throw new IllegalArgumentException("pie: " + series.size() + " series (expected: one)");
        }
        if ((kind == Kind.PIE || kind == Kind.STACKED) && values(series).anyMatch(value -> value.signum() < 0)) {
            throw new IllegalArgumentException(kind + ": a value below zero (expected: parts of a whole)");
        }
        if (alternative.isBlank()) {
            throw new IllegalArgumentException("chart: no alternative (expected: what it shows, in a sentence)");
        }
    }

    /// Only the caption is text of a printed page; the rest is drawn.
    @Override
    public Stream<Run> runs() {
        return Stream.of(caption);
    }

    @Override
    public String content() {
        return String.join("\n", caption.text(), alternative, toString());
    }

    /// The same numbers as a table without caption: a row a label, a column a series.
    public Table table(Language language) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.of(switch (language) {
            case ZH -> "项目";
            case EN -> "Item";
        }, Table.Side.LEFT, 2));
        for (var one : series) {
            var head = unit.isEmpty() ? one.title() : one.title() + "（" + unit + "）";
            columns.add(Table.Column.of(head, Table.Side.RIGHT, 2));
        }
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < labels.size(); i++) {
            var cells = new ArrayList<Run>();
            cells.add(new Words(labels.get(i)));
            for (var one : series) {
                cells.add(new Words(one.values().get(i).map(Thousands::grouped).orElse("—")));
            }
            rows.add(Table.Row.of(cells.toArray(Run[]::new)));
        }
        return new Table(new Words(""), columns, rows);
    }

    private static Stream<BigDecimal> values(List<Series> series) {
        return series.stream().flatMap(one -> one.values().stream()).flatMap(Optional::stream);
    }
}
