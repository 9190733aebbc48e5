package org.youju.sheet;

import java.util.BitSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// A sheet of an Excel workbook: the one asked for, or the first visible one with content.
final class XlsxTable implements Table {
    private final Archive archive;
    private final Workbook workbook;
    private final Optional<SharedStrings> strings;
    private final Workbook.Sheet sheet;
    private final XmlPart part;
    private final SheetRows rows;
    private Optional<Row> next;

    private XlsxTable(Archive archive, Workbook workbook, Optional<SharedStrings> strings, Workbook.Sheet sheet,
                      XmlPart part, SheetRows rows, Row first) {
        this.archive = archive;
        this.workbook = workbook;
        this.strings = strings;
        this.sheet = sheet;
        this.part = part;
        this.rows = rows;
        this.next = Optional.of(first);
    }

    static XlsxTable open(Upload upload, Optional<String> wanted) {
        var archive = Archive.open(upload);
        try {
            var workbook = Workbook.of(upload, archive);
            var strings = workbook.strings().map(path -> new SharedStrings(upload, archive.xml(path)));
            for (var sheet : workbook.sheets()) {
                if (wanted.map(sheet.name()::equals).orElse(sheet.visible())) {
                    var part = archive.xml(sheet.path());
                    var rows = new SheetRows(upload, strings, workbook.percents(), part);
                    var first = rows.next();
                    if (first.isPresent()) {
                        return new XlsxTable(archive, workbook, strings, sheet, part, rows, first.get());
                    }
                    part.close();
                }
            }
            throw upload.missing(wanted, workbook.sheets().stream().map(Workbook.Sheet::name).toList());
        } catch (RuntimeException e) {
            archive.close();
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
        if (next.isEmpty()) {
            strings.ifPresent(SharedStrings::drain);
        }
        return row;
    }

    @Override
    public List<String> sheets() {
        return workbook.sheets().stream().map(Workbook.Sheet::name).toList();
    }

    @Override
    public List<String> visibleSheets() {
        return workbook.sheets().stream().filter(Workbook.Sheet::visible).map(Workbook.Sheet::name).toList();
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
    public String sheet() {
        return sheet.name();
    }

    @Override
    public DateSystem dates() {
        return workbook.dates();
    }

    /// Closing the archive would do; the parts give their buffers back earlier.
    @Override
    public void close() {
        try (archive; part) {
            strings.ifPresent(SharedStrings::close);
        }
    }
}
