package org.youju.sheet;

import java.util.Iterator;
import java.util.List;

/// An uploaded table, read once from top to bottom, a row at a time.
///
/// Rows without content are passed over; the others keep the number Excel shows. Reading on may refuse the file at any
/// row ([SheetProblem]), so nothing read is to be kept unless the end was reached.
public sealed interface Table extends Iterator<Row>, AutoCloseable permits CsvTable, XlsxTable {
    /// The sheets of a workbook, hidden ones too, in their order; none in a CSV file.
    List<String> sheets();

    /// The sheet that is read, the first visible one with content; the file's name for CSV.
    String sheet();

    DateSystem dates();

    @Override
    void close();
}
