package org.youju.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.figure.Figure;
import org.youju.figure.Snapshot;
import org.youju.figure.Trace;
import org.youju.kernel.Language;
import org.youju.ledger.Entries;
import org.youju.ledger.References;
import org.youju.ledger.SubjectNames;
import org.youju.pack.Field;
import org.youju.pack.Formula;
import org.youju.place.Places;

/// Finds the records that an indicator counts, by its trace, and says what is told of them.
final class NamedRecords {
    /// A figure on more entries than these is not told of one by one.
    private static final int LARGEST = 5000;

    private final Snapshot snapshot;
    private final Entries entries;
    private final References references;
    private final Places places;
    private final Officer officer;
    private final Language language;

    NamedRecords(
            Snapshot snapshot, Entries entries, References references, Places places, Officer officer,
            Language language) {
        this.snapshot = snapshot;
        this.entries = entries;
        this.references = references;
        this.places = places;
        this.officer = officer;
        this.language = language;
    }

    /// One record that is told of.
    ///
    /// @param number its number among them, from 1
    record Row(Entry entry, Trace trace, SubjectNames names, int number, Records records) {}

    /// @param rows those that are told of
    /// @param all how many there are
    record Found(Figure figure, List<Row> rows, int all) {
        boolean isLimited() {
            return rows.size() < all;
        }
    }

    Found find(Records records) {
        var figure = snapshot.figure(records.indicator());
        if (figure.exact().isEmpty()) {
            return new Found(figure, List.of(), 0);
        }
        if (figure.records() > LARGEST) {
            throw TemplateProblem.TOO_MANY_RECORDS.refused(figure.indicator().title(), figure.records(), LARGEST);
        }
        var trace = counted(snapshot.trace(records.indicator(), LARGEST), figure);
        var known = entries.named(trace.stream().map(Trace::entry).toList(), officer);
        long hidden = trace.stream().filter(line -> !known.containsKey(line.entry())).count();
        if (hidden > 0) {
            throw TemplateProblem.RECORDS_UNREADABLE.refused(records.register().title(), hidden);
        }
        var names = references.names(known.values());
        var chosen = new ArrayList<>(trace.stream().filter(line -> holds(records, known, line)).toList());
        records.sort().ifPresent(sort -> chosen.sort(order(sort, known)));
        int shown = records.limit().orElse(chosen.size());
        if (shown > RecordsReader.MOST) {
            throw TemplateProblem.TOO_MANY_RECORDS.refused(figure.indicator().title(), shown, RecordsReader.MOST);
        }
        var rows = new ArrayList<Row>();
        for (var line : chosen.subList(0, Math.min(shown, chosen.size()))) {
            rows.add(new Row(found(known, line), line, names, rows.size() + 1, records));
        }
        return new Found(figure, rows, chosen.size());
    }

    /// Each subject once, where it is subjects that are counted.
    private static List<Trace> counted(List<Trace> trace, Figure figure) {
        if (!(figure.indicator().formula() instanceof Formula.Distinct)) {
            return trace;
        }
        var seen = new HashSet<String>();
        return trace.stream().filter(line -> seen.add(line.subject())).toList();
    }

    private static Entry found(Map<EntryId, Entry> known, Trace line) {
        var entry = known.get(line.entry());
        if (entry == null) {
            throw new IllegalStateException("entry " + line.entry() + ": none (expected: one that was just read)");
        }
        return entry;
    }

    private static boolean holds(Records records, Map<EntryId, Entry> known, Trace line) {
        var fields = found(known, line).fields();
        return records.where().stream().allMatch(where -> same(fields.get(where.field().id()), where.value()));
    }

    private static boolean same(@Nullable Object has, Object wanted) {
        return has instanceof BigDecimal one && wanted instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : wanted.equals(has);
    }

    private static Comparator<Trace> order(Records.Sort sort, Map<EntryId, Entry> known) {
        Comparator<Trace> order = (one, other) -> compared(
                key(sort.column(), one, found(known, one)), key(sort.column(), other, found(known, other)),
                sort.descending());
        return order.thenComparing(Trace::day).thenComparing(line -> line.entry().number());
    }

    /// What has no value stands last either way.
    private static int compared(Optional<Object> one, Optional<Object> other, boolean descending) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        int order = switch (one.get()) {
            case BigDecimal number when other.get() instanceof BigDecimal than -> number.compareTo(than);
            case Long number when other.get() instanceof Long than -> number.compareTo(than);
            case Integer number when other.get() instanceof Integer than -> number.compareTo(than);
            case LocalDate day when other.get() instanceof LocalDate than -> day.compareTo(than);
            case Object value -> value.toString().compareTo(other.get().toString());
        };
        return descending ? -order : order;
    }

    private static Optional<Object> key(Piece.Column column, Trace line, Entry entry) {
        if (column.field().isPresent()) {
            return Optional.ofNullable(entry.fields().get(column.field().get().id()));
        }
        return Optional.of(switch (column.id()) {
            case "place" -> entry.place().value();
            case "amount" -> line.amount();
            default -> line.day();
        });
    }

    /// What a column says of a record; empty where the record says nothing.
    String say(Row row, Piece.Column column) {
        if (column.field().isPresent() && !column.id().equals("name")) {
            return field(row, column.field().get(), column.unit());
        }
        var entry = row.entry();
        return switch (column.id()) {
            case "place" -> places.find(entry.place()).title();
            case "day" -> day(row.trace().day());
            case "amount" -> row.trace().amount().stripTrailingZeros().toPlainString();
            case "number" -> String.valueOf(row.number());
            default -> entries.name(entry, row.records().register(), row.names(), language);
        };
    }

    private String field(Row row, Field field, boolean unit) {
        var value = row.entry().fields().get(field.id());
        if (value == null) {
            return "";
        }
        var words = value instanceof LocalDate date ? day(date) : entries.shown(field, value, language);
        var called = row.names().called(row.entry().id().book(), field, value, words);
        var space = language == Language.EN && !field.unit().equals("%") ? " " : "";
        return unit && !field.unit().isEmpty() ? called + space + field.unit() : called;
    }

    private String day(LocalDate day) {
        return switch (language) {
            case ZH -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case EN -> day.toString();
        };
    }
}
