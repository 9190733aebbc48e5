package org.youju.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.youju.kernel.Text;
import org.youju.ledger.FieldReading;
import org.youju.sheet.Cell;
import org.youju.sheet.DateSystem;
import org.youju.sheet.Parsed;
import org.youju.sheet.Row;
import org.youju.sheet.Table;

/// What a table looks like to us: what was taken as its header, each column as what, and its first rows.
record Glance(String sheet, int headerRow, List<Column> columns, List<Line> first) {
    private static final int ROWS = 10;
    private static final Text PASSED_OVER = new Text("不读取", "not read");

    /// @param as the field, place or state it was taken as
    record Column(String title, Text as, boolean passedOver) {}

    record Line(int row, List<String> cells) {}

    static Glance of(Table table, Header header, Sieve sieve) {
        var columns = new ArrayList<Column>();
        for (int column = 0; column < header.width(); column++) {
            var target = header.targets().get(column);
            columns.add(new Column(
                    header.titles().get(column), as(target), target instanceof Header.Target.PassedOver));
        }
        var lines = new ArrayList<Line>();
        for (var next = sieve.next(); lines.size() < ROWS && next.isPresent(); next = sieve.next()) {
            lines.add(line(next.get().row(), header, table.dates()));
        }
        return new Glance(table.sheet(), header.row(), columns, lines);
    }

    private static Text as(Header.Target target) {
        return switch (target) {
            case Header.Target.ToField(var field) -> field.title();
            case Header.Target.ToPlace() -> Titles.PLACE;
            case Header.Target.ToState() -> Titles.STATE;
            case Header.Target.ToNumber() -> Titles.NUMBER;
            case Header.Target.PassedOver() -> PASSED_OVER;
        };
    }

    private static Line line(Row row, Header header, DateSystem dates) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < header.width(); column++) {
            cells.add(shown(row.cell(column), header.targets().get(column), dates));
        }
        return new Line(row.number(), cells);
    }

    /// A workbook's date is a number; it is shown as the day it was read as.
    private static String shown(Cell cell, Header.Target target, DateSystem dates) {
        if (target instanceof Header.Target.ToField(var field)
                && FieldReading.read(field, cell, dates) instanceof Parsed.Value<?>(var value)
                && (value instanceof LocalDate || value instanceof LocalDateTime)) {
            return value.toString().replace('T', ' ');
        }
        return cell.shown();
    }
}
