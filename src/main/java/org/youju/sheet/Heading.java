package org.youju.sheet;

import java.util.List;

/// What stands above the entries of a table that is written: titles, and a header of several rows.
///
/// @param rows in words, from the first row of the sheet down to the last of the header
/// @param merged the cells in them that are shown as one
/// @param headerRow the first row of the header, as Excel counts
public record Heading(List<List<String>> rows, List<Area> merged, int headerRow) {
    public Heading {
        rows = rows.stream().map(List::copyOf).toList();
        merged = List.copyOf(merged);
        if (headerRow < 1 || headerRow > rows.size()) {
            throw new IllegalArgumentException("headerRow: " + headerRow + " (expected: 1 to " + rows.size() + ")");
        }
    }

    /// A header of one row: the columns' titles.
    static Heading of(List<Column> columns) {
        return new Heading(List.of(columns.stream().map(Column::title).toList()), List.of(), 1);
    }
}
