package org.youju.sheet;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.youju.kernel.Language;

/// Writes a table, a row at a time, header first; what is written reads back with the same values. The same content
/// gives the same bytes.
///
/// CSV is UTF-8 with a byte order mark, for without it Excel takes it for something else; texts that Excel would
/// compute get an apostrophe in front ([FormulaGuard]), which reading takes away again. Excel cuts long digits in a CSV
/// file: offer .xlsx first.
public sealed interface SheetWriter extends AutoCloseable permits CsvSheetWriter, XlsxSheetWriter {
    static SheetWriter csv(OutputStream out, List<Column> columns) {
        return csv(out, columns, Heading.of(columns));
    }

    /// With another heading than the columns' titles.
    static SheetWriter csv(OutputStream out, List<Column> columns, Heading heading) {
        return new CsvSheetWriter(out, columns, heading);
    }

    static SheetWriter xlsx(OutputStream out, String sheet, List<Column> columns) {
        return xlsx(out, sheet, columns, Heading.of(columns));
    }

    /// With another heading than the columns' titles.
    static SheetWriter xlsx(OutputStream out, String sheet, List<Column> columns, Heading heading) {
        return new XlsxSheetWriter(out, sheet, columns, heading);
    }

    List<Column> columns();

    /// Writes cells and marks some of them, where the format can.
    ///
    /// @param dates from when serial numbers in columns of days count
    void marked(List<Cell> cells, DateSystem dates, List<Objection> objections, Language language);

    /// Nothing reaches the stream for certain before this. Without it the file is no file.
    void finish();

    @Override
    void close();

    default void row(List<Cell> cells) {
        marked(cells, DateSystem.FROM_1900, List.of(), Language.ZH);
    }

    /// Hands a row back as it came, with all reasons in the last column, which must be [Column#reasons], and each
    /// beside its cell.
    default void returned(Row row, DateSystem dates, List<Objection> objections, Language language) {
        int last = columns().size() - 1;
        if (columns().get(last).kind() != Column.Kind.REASONS) {
            throw new IllegalStateException("last column: " + columns().get(last).kind() + " (expected: REASONS)");
        }
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < last; column++) {
            cells.add(row.cell(column));
        }
        cells.add(Cell.words(objections.stream()
                .map(objection -> reason(objection, language))
                .collect(Collectors.joining("\n"))));
        marked(cells, dates, objections, language);
    }

    private String reason(Objection objection, Language language) {
        var reason = objection.reason().in(language);
        boolean named = objection.column() >= 0 && objection.column() < columns().size() - 1;
        return named ? columns().get(objection.column()).title() + (language == Language.ZH ? "：" : ": ") + reason
                : reason;
    }
}
