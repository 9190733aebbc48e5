package org.youju.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.youju.sheet.Area;
import org.youju.sheet.Cell;
import org.youju.sheet.Limits;
import org.youju.sheet.Row;
import org.youju.sheet.Sheets;

/// The beginning of a sheet, and what is to be known before its rows are read: merged cells, hidden columns.
///
/// @param file the file's name
/// @param sheet empty in a CSV file
/// @param sheets the visible ones
/// @param lastRow the last row with content, as far as was read
record Head(
        String file, String sheet, List<String> sheets, Map<Integer, Row> rows, List<Area> merged, BitSet hidden,
        int lastRow) {
    static final int ROWS = 100;
    private static final int SHEETS = 40;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?=\\s*年|年度|[^\\d.]|$)");

    static Head of(Importer.Source source, String sheet) {
        return of(source, sheet, true);
    }

    /// A CSV file has no merged cells; a workbook names them behind its last row, so it is read to its end.
    private static Head of(Importer.Source source, String sheet, boolean merged) {
        var wanted = sheet.isEmpty() ? Optional.<String>empty() : Optional.of(sheet);
        try (var table = Sheets.open(source.file(), source.name(), Limits.USUAL, wanted)) {
            var rows = new HashMap<Integer, Row>();
            int last = 0;
            boolean workbook = !table.sheets().isEmpty();
            while (table.hasNext() && (rows.size() < ROWS || workbook && merged)) {
                var row = table.next();
                last = row.number();
                if (rows.size() < ROWS) {
                    rows.put(last, row);
                }
            }
            return new Head(source.name(), workbook ? table.sheet() : "", table.visibleSheets(), rows, table.merged(),
                    table.hiddenColumns(), last);
        }
    }

    /// The beginnings of all visible sheets that have content; merged cells are not known yet.
    static Stream<Head> all(Importer.Source source) {
        var first = of(source, "", false);
        return first.sheets.size() < 2
                ? Stream.of(first)
                : first.sheets.stream().limit(SHEETS).flatMap(name -> name.equals(first.sheet)
                        ? Stream.of(first)
                        : filled(source, name));
    }

    private static Stream<Head> filled(Importer.Source source, String name) {
        try {
            return Stream.of(of(source, name, false));
        } catch (org.youju.kernel.Refused empty) {
            return Stream.empty();
        }
    }

    /// The numbers of its first rows, in their order.
    List<Integer> numbers() {
        return rows.keySet().stream().sorted().toList();
    }

    String text(int row, int column) {
        return Optional.ofNullable(rows.get(row)).map(one -> one.cell(column)).map(Cell::shown).map(String::strip)
                .orElse("");
    }

    /// How many columns these rows have.
    int width(int firstRow, int lastRow) {
        int width = 0;
        for (int row = firstRow; row <= lastRow; row++) {
            width = Math.max(width, Optional.ofNullable(rows.get(row)).map(one -> one.cells().size()).orElse(0));
        }
        return width;
    }

    /// The titles of all columns, each with the groups above it. Without merged cells, a group reaches over the empty
    /// cells at its right that have a title below them.
    List<List<String>> titles(int headerRow, int headerRows) {
        int last = headerRow + headerRows - 1;
        var titles = new ArrayList<List<String>>();
        boolean known = merged.stream().anyMatch(area -> area.firstRow() <= last && area.lastRow() >= headerRow
                && area.width() > 1);
        int width = width(headerRow, last);
        var group = new String[headerRows];
        for (int column = 0; column < width; column++) {
            var path = new ArrayList<String>();
            for (int row = headerRow; row <= last; row++) {
                int at = row - headerRow;
                var own = merged(row, column);
                boolean below = row < last && !text(row + 1, column).isEmpty();
                group[at] = !own.isEmpty() ? own : !known && below && group[at] != null ? group[at] : "";
                if (!group[at].isEmpty() && (path.isEmpty() || !path.getLast().equals(group[at]))) {
                    path.add(group[at]);
                }
            }
            titles.add(path);
        }
        return titles;
    }

    private String merged(int row, int column) {
        var own = text(row, column);
        return own.isEmpty()
                ? merged.stream().filter(area -> area.covers(row, column)).findFirst()
                        .map(area -> text(area.firstRow(), area.firstColumn())).orElse("")
                : own;
    }

    /// The year that the titles above the header name, or the sheet, or the file; 0 where none does.
    int year(int headerRow) {
        var above = numbers().stream().filter(number -> number < headerRow)
                .flatMap(number -> rows.get(number).cells().stream().map(Cell::shown));
        return Stream.concat(above, Stream.of(sheet, file))
                .map(YEAR::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(match -> Integer.parseInt(match.group(1)))
                .findFirst()
                .orElse(0);
    }
}
