package org.youju.sheet;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/// Makes cells of a record's fields as they are parsed, and stops at the first field beyond a limit.
final class CsvRecords extends AbstractBaseCsvCallbackHandler<List<Cell>> {
    private final Upload upload;
    private final int linesBefore;
    private List<Cell> cells = new ArrayList<>();
    private long line;
    private int number;

    CsvRecords(Upload upload, int linesBefore) {
        this.upload = upload;
        this.linesBefore = linesBefore;
    }

    /// The line in which the record that is being read started.
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = linesBefore + startingLineNumber;
        number++;
        cells = new ArrayList<>(cells.size());
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        var limits = upload.limits();
        var cell = Cell.words(FormulaGuard.unguarded(new String(buffer, offset, length)));
        if (cell instanceof Cell.Empty) {
            return;
        }
        if (column >= limits.columns()) {
            throw upload.refused(SheetProblem.TOO_MANY_COLUMNS, Row.address(column, number), limits.columns());
        }
        if (length > limits.cellLength()) {
            throw upload.refused(SheetProblem.CELL_TOO_LONG, Row.address(column, number), limits.cellLength());
        }
        while (cells.size() < column) {
            cells.add(Cell.EMPTY);
        }
        cells.add(cell);
    }

    @Override
    protected List<Cell> buildRecord() {
        return cells;
    }
}
