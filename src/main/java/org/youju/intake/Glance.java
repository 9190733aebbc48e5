package org.youju.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youju.kernel.Text;
import org.youju.ledger.FieldReading;
import org.youju.sheet.Cell;
import org.youju.sheet.DateSystem;
import org.youju.sheet.Parsed;
import org.youju.sheet.Row;
import org.youju.sheet.Table;

/// What a table looks like to us: each column as what it is taken, and how its first rows are read.
record Glance(List<Column> columns, List<Line> first) {
    private static final int ROWS = 8;
    private static final Text PASSED_OVER = new Text("不读取", "not read");

    /// @param as the field, place or state it was taken as
    record Column(String title, Text as, boolean passedOver) {}

    /// @param cells empty where the row was left out
    record Line(int row, List<Shown> cells, Optional<LeftOut> leftOut) {}

    /// @param wrong what was expected, where it cannot be read
    record Shown(String words, Optional<Text> wrong) {}

    static Glance of(Table table, Header header, Sieve sieve, RowReader reader) {
        var columns = new ArrayList<Column>();
        for (int column = 0; column < header.width(); column++) {
            var target = header.targets().get(column);
            columns.add(new Column(
                    header.titles().get(column), as(target), target instanceof Header.Target.PassedOver));
        }
        var lines = new ArrayList<Line>();
        for (var next = sieve.next(); next.isPresent(); next = sieve.next()) {
            lines.add(line(next.get(), header, reader, table.dates()));
            if (lines.size() == ROWS) {
                break;
            }
        }
        int last = lines.size() < ROWS ? Integer.MAX_VALUE : lines.getLast().row();
        sieve.leftOut().first().stream()
                .filter(one -> one.row() < last && one.reason() != LeftOut.Reason.OUTSIDE)
                .limit(ROWS * 2L)
                .forEach(one -> lines.add(new Line(one.row(), List.of(), Optional.of(one))));
        lines.sort(Comparator.comparingInt(Line::row));
        return new Glance(columns, lines);
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

    private static Line line(Sieve.Sifted sifted, Header header, RowReader reader, DateSystem dates) {
        var wrongs = switch (reader.read(sifted.row())) {
            case RowReader.Read.Refused(var found) -> reasons(found);
            case RowReader.Read.Recorded(_, _, var found) -> reasons(found);
            case RowReader.Read.Ok _, RowReader.Read.Withdrawn _ -> Map.<Integer, Text>of();
        };
        var cells = new ArrayList<Shown>();
        for (int column = 0; column < header.width(); column++) {
            cells.add(new Shown(shown(sifted, column, header.targets().get(column), dates),
                    Optional.ofNullable(wrongs.get(column))));
        }
        return new Line(sifted.row().number(), cells, Optional.empty());
    }

    private static Map<Integer, Text> reasons(List<RowReader.Wrong> wrongs) {
        return wrongs.stream().filter(wrong -> wrong.column() >= 0)
                .collect(Collectors.toMap(RowReader.Wrong::column, wrong -> wrong.mistake().expected(),
                        (first, _) -> first));
    }

    /// A workbook's date is a number; it is shown as the day it was read as. A place is shown as it was written.
    private static String shown(Sieve.Sifted sifted, int column, Header.Target target, DateSystem dates) {
        var cell = sifted.row().cell(column);
        if (target instanceof Header.Target.ToField(var field)
                && FieldReading.read(field, cell, dates) instanceof Parsed.Value<?>(var value)
                && (value instanceof LocalDate || value instanceof LocalDateTime)) {
            return value.toString().replace('T', ' ');
        }
        return target instanceof Header.Target.ToPlace() || target instanceof Header.Target.PassedOver()
                ? written(sifted.written(), column)
                : cell.shown();
    }

    private static String written(Row row, int column) {
        Cell cell = row.cell(column);
        return cell.shown().strip();
    }
}
