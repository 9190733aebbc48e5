package org.youju.document;

import java.util.List;
import java.util.stream.Stream;

/// A table with one header row, which is repeated on every page it reaches.
///
/// @param caption the line above it; empty for none
public record Table(Words caption, List<Column> columns, List<Row> rows) implements Block {
    public Table {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("table: no columns (expected: at least one)");
        }
        for (var row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("table row: " + row.cells().size() + " cells (expected: "
                        + columns.size() + ", as many as columns)");
            }
        }
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public Stream<Run> runs() {
        var heads = columns.stream().map(column -> (Run) column.head());
        var cells = rows.stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.words().stream());
        return Stream.of(Stream.<Run>of(caption), heads, cells).flatMap(runs -> runs);
    }

    /// Where the cells of a column stand: words at the left, numbers at the right so that digits stand under
    /// digits, short marks in the middle.
    public enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    /// @param share how wide the column is, measured against the shares of the others
    public record Column(Words head, Side side, int share) {
        public Column {
            if (share < 1) {
                throw new IllegalArgumentException("column share: " + share + " (expected: 1 or more)");
            }
        }

        public static Column of(String head, Side side, int share) {
            return new Column(new Words(head), side, share);
        }
    }

    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Run... cells) {
            return new Row(Stream.of(cells).map(run -> new Cell(List.of(run))).toList());
        }
    }

    /// @param words may be empty: an empty cell is a statement of its own
    public record Cell(List<Run> words) {
        public Cell {
            words = List.copyOf(words);
        }
    }
}
