package org.youju.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.youju.kernel.Language;

/// CSV as RFC 4180 has it, in UTF-8 with a byte order mark.
final class CsvSheetWriter implements SheetWriter {
    private final List<Column> columns;
    private final Writer out;
    private final CsvWriter csv;

    CsvSheetWriter(OutputStream out, List<Column> columns, Heading heading) {
        this.columns = List.copyOf(columns);
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.out);
        try {
            this.out.write('\ufeff');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        heading.rows().forEach(row -> csv.writeRecord(row.stream().map(FormulaGuard::guarded).toList()));
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void marked(List<Cell> cells, DateSystem dates, List<Objection> objections, Language language) {
        var fields = new ArrayList<String>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            fields.add(i < cells.size() ? field(cells.get(i), columns.get(i), dates) : "");
        }
        csv.writeRecord(fields);
    }

    private static String field(Cell cell, Column column, DateSystem dates) {
        return switch (cell) {
            case Cell.Words(var text) -> FormulaGuard.guarded(text);
            case Cell.Number(var value) -> number(value, column, dates);
            case Cell.Formula(var cached) -> field(cached, column, dates);
            case Cell.Empty _, Cell.Percent _, Cell.Flag _, Cell.Fault _, Cell.Day _, Cell.Moment _ -> cell.shown();
        };
    }

    private static String number(BigDecimal value, Column column, DateSystem dates) {
        return switch (column.kind()) {
            case DAY -> dates.moment(value)
                    .map(moment -> moment.toLocalTime().toSecondOfDay() == 0
                            ? moment.toLocalDate().toString()
                            : Cell.MOMENT.format(moment))
                    .orElseGet(value::toPlainString);
            case MOMENT -> dates.moment(value).map(Cell.MOMENT::format).orElseGet(value::toPlainString);
            case TEXT, NUMBER, FLAG, REASONS -> value.toPlainString();
        };
    }

    @Override
    public void finish() {
        try {
            csv.flush();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The stream is the caller's to close.
    @Override
    public void close() {}
}
