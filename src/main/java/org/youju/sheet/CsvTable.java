package org.youju.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.youju.kernel.Refused;

/// A CSV file (RFC 4180) with whatever delimiter and line ends it uses.
final class CsvTable implements Table {
    /// More characters than a cell may have, with its quotes doubled.
    private static final int BUFFER = 1 << 18;

    private final Upload upload;
    private final CsvRecords records;
    private final CloseableIterator<List<Cell>> iterator;
    private int number;
    private Optional<Row> next = Optional.empty();

    private CsvTable(Upload upload, CsvRecords records, CloseableIterator<List<Cell>> iterator) {
        this.upload = upload;
        this.records = records;
        this.iterator = iterator;
    }

    static CsvTable open(Upload upload) {
        var text = CsvText.of(upload);
        var records = new CsvRecords(upload, text.announced() ? 1 : 0);
        try {
            var reader = CsvReader.builder()
                    .fieldSeparator(text.delimiter())
                    .skipEmptyLines(false)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .maxBufferSize(BUFFER)
                    .build(records, text.open(upload));
            var table = new CsvTable(upload, records, reader.iterator());
            if (!table.hasNext()) {
                table.close();
                throw upload.refused(SheetProblem.NO_CONTENT);
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && more()) {
            number++;
            var cells = cells();
            if (cells.isEmpty()) {
                continue;
            }
            if (number > upload.limits().rows()) {
                throw upload.refused(SheetProblem.TOO_MANY_ROWS, upload.limits().rows());
            }
            next = Optional.of(new Row(number, cells));
        }
        return next.isPresent();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = next.orElseThrow();
        next = Optional.empty();
        return row;
    }

    private boolean more() {
        try {
            return iterator.hasNext();
        } catch (CsvParseException e) {
            throw refused(e);
        }
    }

    private List<Cell> cells() {
        try {
            return iterator.next();
        } catch (CsvParseException e) {
            throw refused(e);
        }
    }

    private Refused refused(CsvParseException e) {
        return e.getCause() instanceof Refused refused
                ? refused
                : upload.refused(SheetProblem.BAD_QUOTES, records.line());
    }

    @Override
    public List<String> sheets() {
        return List.of();
    }

    @Override
    public List<String> visibleSheets() {
        return List.of();
    }

    @Override
    public BitSet hiddenColumns() {
        return new BitSet();
    }

    @Override
    public List<Area> merged() {
        return List.of();
    }

    @Override
    public String sheet() {
        return upload.name();
    }

    @Override
    public DateSystem dates() {
        return DateSystem.FROM_1900;
    }

    @Override
    public void close() {
        try {
            iterator.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
