package org.youju.intake;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.kernel.Language;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.Entries;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.References;
import org.youju.ledger.Registers;
import org.youju.ledger.Resolving;
import org.youju.pack.Field;
import org.youju.pack.Register;
import org.youju.place.Place;
import org.youju.place.Places;
import org.youju.sheet.Cell;
import org.youju.sheet.Column;
import org.youju.sheet.SheetWriter;

/// Exports a register's entries with their states, so that anyone can recompute a figure by hand, and so that the file
/// can be imported again.
@Component
public class Exporter {
    public enum Format {
        CSV,
        XLSX
    }

    private final Entries entries;
    private final Registers registers;
    private final References references;
    private final Places places;

    Exporter(Entries entries, Registers registers, References references, Places places) {
        this.references = references;
        this.entries = entries;
        this.registers = registers;
        this.places = places;
    }

    /// Writes every entry of the query in the order of filing, sensitive fields masked. Answers with how many.
    @Transactional(readOnly = true)
    public long export(EntryQuery query, Format format, Language language, Officer officer, OutputStream out) {
        var register = registers.newest(query.register());
        return write(query, register, officer, language, writer(format, register, language, out),
                (entry, cells) -> own(register, entry, cells));
    }

    /// The same in a form that an office has been seen to use: its columns, in their order, below its own heading.
    @Transactional(readOnly = true)
    public long export(
            EntryQuery query, TableForm form, Format format, Language language, Officer officer, OutputStream out) {
        var register = registers.newest(query.register());
        var columns = new FormColumns(form, register);
        var heading = columns.heading(query.period()
                .filter(period -> period.equals(Period.year(period.from().getYear())))
                .map(period -> period.from().getYear()).orElse(0));
        var kinds = columns.columns(Exporter::column);
        var writer = switch (format) {
            case CSV -> SheetWriter.csv(out, kinds, heading);
            case XLSX -> SheetWriter.xlsx(out, form.layout().sheet().isEmpty() ? register.title().in(language)
                    : form.layout().sheet(), kinds, heading);
        };
        return write(query, register, officer, language, writer, columns::cells);
    }

    private long write(EntryQuery query, Register register, Officer officer, Language language, SheetWriter opened,
            BiFunction<Entry, Map<String, Cell>, List<Cell>> row) {
        var titles = new HashMap<String, String>();
        var known = new HashMap<PlaceCode, Resolving>();
        var count = new long[1];
        try (var writer = opened) {
            entries.each(query, officer, entry -> {
                writer.row(row.apply(entry, cells(register, entry, titles, known.computeIfAbsent(
                        entry.id().book(), book -> references.knowing(book, register.id())), language)));
                count[0]++;
            });
            writer.finish();
        }
        return count[0];
    }

    /// The header alone: a form to fill in.
    public void form(String registerId, Language language, OutputStream out) {
        var register = registers.newest(registerId);
        var columns = new ArrayList<>(columns(register, language));
        columns.removeIf(column -> column.title().equals(Titles.NUMBER.in(language)) || column.title()
                .equals(Titles.PLACE_CODE.in(language)));
        try (var writer = SheetWriter.xlsx(out, register.title().in(language), columns)) {
            writer.finish();
        }
    }

    private static SheetWriter writer(Format format, Register register, Language language, OutputStream out) {
        return switch (format) {
            case CSV -> SheetWriter.csv(out, columns(register, language));
            case XLSX -> SheetWriter.xlsx(out, register.title().in(language), columns(register, language));
        };
    }

    private static List<Column> columns(Register register, Language language) {
        var columns = new ArrayList<Column>();
        columns.add(Column.number(Titles.NUMBER.in(language), 0));
        columns.add(Column.text(Titles.PLACE_CODE.in(language)));
        columns.add(Column.text(Titles.PLACE.in(language)));
        columns.add(Column.text(Titles.STATE.in(language)));
        register.fields().forEach(field -> columns.add(column(field, field.title().in(language))));
        return columns;
    }

    private static Column column(Field field, String title) {
        return switch (field.type()) {
            case TEXT, CHOICE, REFERENCE -> Column.text(title);
            case INTEGER, YEAR -> Column.number(title, 0);
            case DECIMAL -> Column.number(title, field.scale());
            case DATE -> Column.day(title);
            case DATETIME -> Column.moment(title);
            case FLAG -> Column.flag(title);
        };
    }

    private Map<String, Cell> cells(
            Register register, Entry entry, Map<String, String> titles, Resolving known, Language language) {
        var cells = new HashMap<String, Cell>();
        cells.put(Layout.PLACE, Cell.words(titles.computeIfAbsent(entry.place().value(), _ -> title(entry))));
        cells.put(Layout.STATE, Cell.words(
                registers.on(register.id(), entry.day()).state(entry.state()).map(state -> state.title().in(language))
                .orElse(entry.state())));
        register.fields().forEach(field -> cells.put(
                field.id(), cell(field, entry.fields().get(field.id()), known, language)));
        return cells;
    }

    /// In our own form: number, code and all.
    private static List<Cell> own(Register register, Entry entry, Map<String, Cell> cells) {
        var row = new ArrayList<Cell>();
        row.add(Cell.number(BigDecimal.valueOf(entry.id().number())));
        row.add(Cell.words(entry.place().value()));
        row.add(cells.getOrDefault(Layout.PLACE, Cell.EMPTY));
        row.add(cells.getOrDefault(Layout.STATE, Cell.EMPTY));
        register.fields().forEach(field -> row.add(cells.getOrDefault(field.id(), Cell.EMPTY)));
        return row;
    }

    private String title(Entry entry) {
        Place place = places.find(entry.place());
        return place.title();
    }

    private Cell cell(Field field, @Nullable Object value, Resolving known, Language language) {
        return switch (value) {
            case null -> Cell.EMPTY;
            case String key when !field.to().isEmpty() -> Cell.words(known.word(field, key));
            case BigDecimal decimal -> Cell.number(decimal);
            case Long whole -> Cell.number(BigDecimal.valueOf(whole));
            case Integer year -> Cell.number(BigDecimal.valueOf(year));
            case LocalDate day -> new Cell.Day(day);
            case LocalDateTime moment -> new Cell.Moment(moment);
            case Boolean flag -> new Cell.Flag(flag);
            default -> Cell.words(entries.shown(field, value, language));
        };
    }
}
