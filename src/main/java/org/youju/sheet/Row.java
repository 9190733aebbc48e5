package org.youju.sheet;

import java.util.ArrayList;
import java.util.List;
import org.youju.kernel.Mistake;
import org.youju.kernel.Text;

/// A row with something in it.
///
/// @param number as Excel shows it, from 1
/// @param cells from column A to the last one that holds something
/// @param hidden whether the workbook keeps it from being seen, by hand or by a filter
public record Row(int number, List<Cell> cells, boolean hidden) {
    static final int LAST_IN_EXCEL = 1_048_576;
    static final int COLUMNS_IN_EXCEL = 16_384;

    public Row {
        if (number < 1 || number > LAST_IN_EXCEL) {
            throw new IllegalArgumentException("number: " + number + " (expected: 1 to " + LAST_IN_EXCEL + ")");
        }
        cells = List.copyOf(cells);
    }

    public Row(int number, List<Cell> cells) {
        this(number, cells, false);
    }

    /// The cell of a column, counted from 0; empty beyond the last.
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /// A column's cell as Excel names it: `C5`.
    public String address(int column) {
        return address(column, number);
    }

    /// A row may be shorter than its header; what stands to the right of the header belongs to no column.
    public List<Mistake> beyond(int width) {
        var mistakes = new ArrayList<Mistake>();
        for (int column = width; column < cells.size(); column++) {
            if (!(cells.get(column) instanceof Cell.Empty)) {
                mistakes.add(new Mistake(address(column), cells.get(column).shown(), new Text(
                        "此处无内容：表头只有 %d 列".formatted(width),
                        "nothing here: the header has %d columns".formatted(width))));
            }
        }
        return mistakes;
    }

    public static String address(int column, int row) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
