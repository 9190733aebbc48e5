package org.youju.sheet;

import java.util.BitSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// A sheet of a workbook before 2007: the one asked for, or the first visible one with content.
final class OldTable implements Table {
    private final CompoundFile container;
    private final OldWorkbook workbook;
    private final OldWorkbook.Sheet sheet;
    private final OldSheetRows rows;
    private Optional<Row> next;

    private OldTable(CompoundFile container, OldWorkbook workbook, OldWorkbook.Sheet sheet, OldSheetRows rows,
                     Row first) {
        this.container = container;
        this.workbook = workbook;
        this.sheet = sheet;
        this.rows = rows;
        this.next = Optional.of(first);
    }

    static OldTable open(Upload upload, Optional<String> wanted) {
        var container = CompoundFile.open(upload);
        try {
            var workbook = OldWorkbook.of(upload, container);
            for (var sheet : workbook.sheets()) {
                if (wanted.map(sheet.name()::equals).orElse(sheet.visible())) {
                    var rows = new OldSheetRows(upload, workbook,
                            new BiffRecords(upload, container.stream(OldWorkbook.STREAM, sheet.position())));
                    var first = rows.next();
                    if (first.isPresent()) {
                        return new OldTable(container, workbook, sheet, rows, first.get());
                    }
                    rows.close();
                }
            }
            throw upload.missing(wanted, workbook.sheets().stream().map(OldWorkbook.Sheet::name).toList());
        } catch (RuntimeException e) {
            container.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Row next() {
        var row = next.orElseThrow(NoSuchElementException::new);
        next = rows.next();
        return row;
    }

    @Override
    public List<String> sheets() {
        return workbook.sheets().stream().map(OldWorkbook.Sheet::name).toList();
    }

    @Override
    public List<String> visibleSheets() {
        return workbook.sheets().stream().filter(OldWorkbook.Sheet::visible).map(OldWorkbook.Sheet::name).toList();
    }

    @Override
    public String sheet() {
        return sheet.name();
    }

    @Override
    public DateSystem dates() {
        return workbook.dates();
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
        try (container) {
            rows.close();
        }
    }
}
