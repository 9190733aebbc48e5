package org.youju.sheet;

/// Cells that a workbook shows as one. The value stands in the first of them.
///
/// @param firstRow as Excel counts, from 1, as is `lastRow`
/// @param firstColumn from 0, as is `lastColumn`
public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    public Area {
        if (firstRow < 1 || lastRow < firstRow || firstColumn < 0 || lastColumn < firstColumn) {
            throw new IllegalArgumentException("area: rows %d to %d, columns %d to %d (expected: from 1 and 0 upwards)"
                    .formatted(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    public boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    public int width() {
        return lastColumn - firstColumn + 1;
    }
}
