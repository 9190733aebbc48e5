package org.youju.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.youju.pack.Field;
import org.youju.pack.FieldType;
import org.youju.sheet.Cell;
import org.youju.sheet.OfficeWords;
import org.youju.sheet.Row;

/// Makes of each cell what its column plainly means by it. What it does not understand it leaves, so that a mistake
/// quotes what stands in the table.
final class Tidying {
    private static final Set<FieldType> DAYS = Set.of(FieldType.DATE, FieldType.DATETIME);

    private final List<Header.Target> targets;
    private final List<Layout.Column> columns;
    private final boolean formulas;
    private final OptionalInt year;
    private final PlaceNames places;

    Tidying(Header header, Layout layout, PlaceNames places) {
        this.targets = header.targets();
        this.columns = layout.columns();
        this.formulas = layout.formulas();
        this.year = layout.year() == 0 ? OptionalInt.empty() : OptionalInt.of(layout.year());
        this.places = places;
    }

    Row tidy(Row row) {
        var cells = new ArrayList<Cell>(row.cells().size());
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            cells.add(i < targets.size() ? tidy(cell, i) : cell);
        }
        return new Row(row.number(), cells, row.hidden());
    }

    private Cell tidy(Cell written, int column) {
        if (written instanceof Cell.Empty) {
            return written;
        }
        var cell = formulas && written instanceof Cell.Formula(var cached) ? cached : written;
        return switch (targets.get(column)) {
            case Header.Target.ToField(var field) -> tidy(cell, field, columns.get(column).unit());
            case Header.Target.ToPlace() -> OfficeWords.isNothing(cell, true) ? Cell.EMPTY : place(cell);
            case Header.Target.ToState() -> OfficeWords.isNothing(cell, true) ? Cell.EMPTY : cell;
            case Header.Target.ToNumber(), Header.Target.PassedOver() -> cell;
        };
    }

    private Cell tidy(Cell cell, Field field, String unit) {
        // Asked first of all: next to no cell stands for nothing, whatever its column.
        if (OfficeWords.isNothing(cell, true) && OfficeWords.isNothing(cell, isNoneNothing(cell, field))) {
            return Cell.EMPTY;
        }
        if (isDay(field)) {
            return OfficeWords.date(cell, year);
        }
        return Match.isAmount(field) ? OfficeWords.amount(cell, unit, field.unit()) : cell;
    }

    static boolean isDay(Field field) {
        return DAYS.contains(field.type());
    }

    /// `无` answers a question with yes and no; it may be a choice, or all there is to say in a column that must not be
    /// empty.
    private static boolean isNoneNothing(Cell cell, Field field) {
        if (field.type() == FieldType.FLAG) {
            return false;
        }
        var word = cell.shown().strip();
        boolean choice = field.choices().stream().anyMatch(one -> one.title().zh().equals(word));
        return !choice && !(field.type() == FieldType.TEXT && field.required());
    }

    private Cell place(Cell cell) {
        return places.find(cell.shown()).<Cell>map(code -> new Cell.Words(code.value())).orElse(cell);
    }
}
