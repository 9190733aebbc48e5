package org.youju.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.youju.entry.Entry;
import org.youju.pack.Field;
import org.youju.pack.Register;
import org.youju.sheet.Cell;
import org.youju.sheet.Column;
import org.youju.sheet.Heading;
import org.youju.sheet.OfficeWords;

/// Writes entries in a remembered form: its columns in their order, in the units they are in, below its own heading.
final class FormColumns {
    private final TableForm form;
    private final Register register;
    private long written;

    FormColumns(TableForm form, Register register) {
        this.form = form;
        this.register = register;
    }

    List<Column> columns(BiFunction<Field, String, Column> kind) {
        var columns = new ArrayList<Column>();
        for (var column : form.layout().columns()) {
            columns.add(register.field(column.use())
                    .map(field -> kind.apply(field, column.words()))
                    .orElseGet(() -> isOrder(column) || column.use().equals(Layout.NUMBER)
                            ? Column.number(column.words(), 0)
                            : Column.text(column.words())));
        }
        return columns;
    }

    private static boolean isOrder(Layout.Column column) {
        return column.use().isEmpty() && Titles.isPassedOver(column.words()) && column.words().contains("序");
    }

    /// The year that the titles name gives way to the one that is exported.
    Heading heading(int year) {
        var layout = form.layout();
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < form.above().size(); i++) {
            boolean title = i + 1 < layout.headerRow() && year != 0 && layout.year() != 0;
            rows.add(form.above().get(i).stream()
                    .map(words -> title
                            ? words.replace(String.valueOf(layout.year()), String.valueOf(year))
                            : words)
                    .toList());
        }
        return new Heading(rows, form.merged(), layout.headerRow());
    }

    /// @param cells what an entry's fields read, by id, and [Layout#PLACE] and [Layout#STATE]
    List<Cell> cells(Entry entry, Map<String, Cell> cells) {
        written++;
        var row = new ArrayList<Cell>();
        for (var column : form.layout().columns()) {
            if (column.use().equals(Layout.NUMBER)) {
                row.add(Cell.number(BigDecimal.valueOf(entry.id().number())));
            } else if (isOrder(column)) {
                row.add(Cell.number(BigDecimal.valueOf(written)));
            } else {
                row.add(inUnit(cells.getOrDefault(column.use(), Cell.EMPTY), column));
            }
        }
        return row;
    }

    private Cell inUnit(Cell cell, Layout.Column column) {
        return column.unit().isEmpty()
                ? cell
                : OfficeWords.amount(cell, register.field(column.use()).map(Field::unit).orElse(""), column.unit());
    }
}
