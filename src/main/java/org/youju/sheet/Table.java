package org.youju.sheet;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

/// An uploaded table, read once from top to bottom, a row at a time.
///
/// Rows without content are passed over; the others keep the number Excel shows. Reading on may refuse the file at any
/// row ([SheetProblem]), so nothing read is to be kept unless the end was reached.
public sealed interface Table extends Iterator<Row>, AutoCloseable permits CsvTable, WorkbookTable {
    /// The sheets of a workbook, hidden ones too, in their order; none in a CSV file.
    List<String> sheets();

    /// Those of them that are not hidden.
    List<String> visibleSheets();

    /// The sheet that is read: the one asked for, or the first visible one with content; the file's name for CSV.
    String sheet();

    DateSystem dates();

    /// Columns that the workbook keeps from being seen, counted from 0; known from the start.
    BitSet hiddenColumns();

    /// Cells shown as one. Workbooks name them behind their rows, so they are known once the last row has been read.
    List<Area> merged();

    @Override
    void close();
}
