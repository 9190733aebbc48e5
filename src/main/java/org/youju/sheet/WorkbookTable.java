package org.youju.sheet;

import java.util.BitSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/// A sheet of an Excel workbook, of today's kind or of before 2007: the one asked for, or the first visible one with
/// content.
final class WorkbookTable implements Table {
    /// The rows of one sheet as they go by, whatever the file's kind.
    interface Rows extends AutoCloseable {
        /// The next row with content.
        Optional<Row> next();

        BitSet hiddenColumns();

        List<Area> merged();

        @Override
        void close();
    }

    private record Sheet(String name, boolean visible, Supplier<Rows> rows) {}

    /// What all sheets of a file share.
    ///
    /// @param ended done once the last row has been read
    private record Book(List<Sheet> sheets, DateSystem dates, Runnable ended, Runnable close) {}

    private final Book book;
    private final Sheet sheet;
    private final Rows rows;
    private Optional<Row> next;

    private WorkbookTable(Book book, Sheet sheet, Rows rows, Row first) {
        this.book = book;
        this.sheet = sheet;
        this.rows = rows;
        this.next = Optional.of(first);
    }

    static WorkbookTable open(Upload upload, Optional<String> wanted) {
        var archive = Archive.open(upload);
        try {
            var workbook = Workbook.of(upload, archive);
            var strings = workbook.strings().map(path -> new SharedStrings(upload, archive.xml(path)));
            var sheets = workbook.sheets().stream()
                    .map(sheet -> new Sheet(sheet.name(), sheet.visible(), () -> new SheetRows(
                            upload, strings, workbook.percents(), archive.xml(sheet.path()))))
                    .toList();
            return of(new Book(sheets, workbook.dates(), () -> strings.ifPresent(SharedStrings::drain), () -> {
                // Closing the archive would do; the strings give their buffers back earlier.
                try (archive) {
                    strings.ifPresent(SharedStrings::close);
                }
            }), upload, wanted);
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    static WorkbookTable openOld(Upload upload, Optional<String> wanted) {
        var container = CompoundFile.open(upload);
        try {
            var workbook = OldWorkbook.of(upload, container);
            var sheets = workbook.sheets().stream()
                    .map(sheet -> new Sheet(sheet.name(), sheet.visible(), () -> new OldSheetRows(upload, workbook,
                            new BiffRecords(upload, container.stream(OldWorkbook.STREAM, sheet.position())))))
                    .toList();
            return of(new Book(sheets, workbook.dates(), () -> {}, container::close), upload, wanted);
        } catch (RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private static WorkbookTable of(Book book, Upload upload, Optional<String> wanted) {
        for (var sheet : book.sheets()) {
            if (wanted.map(sheet.name()::equals).orElse(sheet.visible())) {
                var rows = sheet.rows().get();
                var first = rows.next();
                if (first.isPresent()) {
                    return new WorkbookTable(book, sheet, rows, first.get());
                }
                rows.close();
            }
        }
        throw upload.missing(wanted, book.sheets().stream().map(Sheet::name).toList());
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Row next() {
        var row = next.orElseThrow(NoSuchElementException::new);
        next = rows.next();
        if (next.isEmpty()) {
            book.ended().run();
        }
        return row;
    }

    @Override
    public List<String> sheets() {
        return book.sheets().stream().map(Sheet::name).toList();
    }

    @Override
    public List<String> visibleSheets() {
        return book.sheets().stream().filter(Sheet::visible).map(Sheet::name).toList();
    }

    @Override
    public String sheet() {
        return sheet.name();
    }

    @Override
    public DateSystem dates() {
        return book.dates();
    }

    @Override
    public BitSet hiddenColumns() {
        return rows.hiddenColumns();
    }

    @Override
    public List<Area> merged() {
        return rows.merged();
    }

    @Override
    public void close() {
        try {
            rows.close();
        } finally {
            book.close().run();
        }
    }
}
