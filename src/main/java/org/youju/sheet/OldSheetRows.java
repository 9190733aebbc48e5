package org.youju.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The rows of one sheet of a workbook before 2007 as its records go by. Cells must come row by row, as every program
/// writes them.
final class OldSheetRows implements WorkbookTable.Rows {
    private static final int COLUMNS = 0x007d;
    private static final int ROW = 0x0208;
    private static final int NUMBER = 0x0203;
    private static final int RK = 0x027e;
    private static final int MANY_RK = 0x00bd;
    private static final int SHARED_TEXT = 0x00fd;
    private static final int TEXT = 0x0204;
    private static final int RICH_TEXT = 0x00d6;
    private static final int FORMULA = 0x0006;
    private static final int FORMULA_TEXT = 0x0207;
    private static final int FLAG_OR_FAULT = 0x0205;
    private static final int MERGED = 0x00e5;
    private static final int HIDDEN_ROW = 0x20;

    private final Upload upload;
    private final OldWorkbook workbook;
    private final BiffRecords records;
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final Merged merged;
    private List<Cell> cells = new ArrayList<>();
    private int number;
    private boolean ended;

    OldSheetRows(Upload upload, OldWorkbook workbook, BiffRecords records) {
        this.upload = upload;
        this.workbook = workbook;
        this.records = records;
        this.merged = new Merged(upload);
        if (records.next() != OldWorkbook.BEGIN) {
            throw upload.damaged();
        }
    }

    @Override
    public BitSet hiddenColumns() {
        return hiddenColumns;
    }

    @Override
    public List<Area> merged() {
        return merged.areas();
    }

    @Override
    public Optional<Row> next() {
        while (!ended) {
            switch (records.next()) {
                case BiffRecords.END -> throw upload.damaged();
                case OldWorkbook.BEGIN -> passOver();
                case OldWorkbook.END -> ended = true;
                case COLUMNS -> columns();
                case ROW -> hide();
                case MERGED -> merge();
                case NUMBER -> single(() -> new Cell.Number(number(records.real())));
                case RK -> single(() -> new Cell.Number(rk(records.integer())));
                case MANY_RK -> many();
                case SHARED_TEXT -> single(() -> Cell.words(shared(records.integer())));
                case TEXT, RICH_TEXT -> single(() -> Cell.words(records.text()));
                case FLAG_OR_FAULT -> single(() -> flagOrFault(records.unsignedByte(), records.unsignedByte() != 0));
                case FORMULA -> single(() -> new Cell.Formula(formula()));
                case FORMULA_TEXT -> formulaText();
                default -> {
                    // Blank cells, pictures, page setup.
                }
            }
            if (waiting.isPresent()) {
                return taken();
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(flushed());
    }

    /// A finished row, once the first cell of another has been read.
    private Optional<Row> waiting = Optional.empty();

    private Optional<Row> taken() {
        var row = waiting;
        waiting = Optional.empty();
        return row;
    }

    private Row flushed() {
        var row = new Row(number, cells, hiddenRows.get(number));
        cells = new ArrayList<>();
        return row;
    }

    /// A chart within the sheet.
    private void passOver() {
        for (int depth = 1; depth > 0;) {
            switch (records.next()) {
                case BiffRecords.END -> throw upload.damaged();
                case OldWorkbook.BEGIN -> depth++;
                case OldWorkbook.END -> depth--;
                default -> {
                    // Whatever a chart is made of.
                }
            }
        }
    }

    private void columns() {
        int first = records.unsignedShort();
        int last = records.unsignedShort();
        records.skip(4);
        if ((records.unsignedShort() & 1) != 0) {
            hiddenColumns.set(Math.min(first, Row.COLUMNS_IN_EXCEL), Math.min(last + 1, Row.COLUMNS_IN_EXCEL));
        }
    }

    private void hide() {
        int row = records.unsignedShort() + 1;
        records.skip(10);
        hiddenRows.set(row, (records.unsignedShort() & HIDDEN_ROW) != 0);
    }

    private void merge() {
        int count = records.unsignedShort();
        for (int i = 0; i < count; i++) {
            int firstRow = records.unsignedShort() + 1;
            int lastRow = records.unsignedShort() + 1;
            merged.add(firstRow, lastRow, records.unsignedShort(), records.unsignedShort());
        }
    }

    private interface Reading {
        Cell read();
    }

    private void single(Reading reading) {
        int row = records.unsignedShort() + 1;
        int column = records.unsignedShort();
        boolean percent = workbook.percents().get(records.unsignedShort());
        put(row, column, percent, reading.read());
    }

    private void many() {
        int row = records.unsignedShort() + 1;
        int column = records.unsignedShort();
        while (records.left() > 2) {
            boolean percent = workbook.percents().get(records.unsignedShort());
            put(row, column++, percent, new Cell.Number(rk(records.integer())));
        }
    }

    private void put(int row, int column, boolean percent, Cell read) {
        if (row < number) {
            throw upload.damaged();
        }
        var cell = percent && read instanceof Cell.Number(var value)
                ? new Cell.Percent(SheetRows.plain(value.movePointRight(2)))
                : read;
        if (row > number) {
            if (!cells.isEmpty()) {
                waiting = Optional.of(flushed());
            }
            number = row;
        }
        if (cell instanceof Cell.Empty) {
            return;
        }
        refuseBeyond(column);
        if (column < cells.size()) {
            throw upload.damaged();
        }
        while (cells.size() < column) {
            cells.add(Cell.EMPTY);
        }
        cells.add(cell);
    }

    private void refuseBeyond(int column) {
        if (column >= upload.limits().columns()) {
            throw upload.refused(SheetProblem.TOO_MANY_COLUMNS, Row.address(column, number),
                    upload.limits().columns());
        }
        if (number > upload.limits().rows()) {
            throw upload.refused(SheetProblem.TOO_MANY_ROWS, upload.limits().rows());
        }
    }

    private String shared(int index) {
        if (index < 0 || index >= workbook.strings().size()) {
            throw upload.damaged();
        }
        return workbook.strings().get(index);
    }

    private java.math.BigDecimal number(double value) {
        if (!Double.isFinite(value)) {
            throw upload.damaged();
        }
        return SheetRows.plain(new java.math.BigDecimal(Double.toString(value)));
    }

    /// A number in four bytes: a whole one or the first half of a double, perhaps in hundredths.
    private java.math.BigDecimal rk(int rk) {
        double value = (rk & 2) != 0 ? rk >> 2 : Double.longBitsToDouble((rk & 0xffff_fffcL) << 32);
        return number((rk & 1) != 0 ? value / 100 : value);
    }

    private Cell flagOrFault(int value, boolean fault) {
        return fault ? new Cell.Fault(fault(value)) : new Cell.Flag(value != 0);
    }

    private static String fault(int code) {
        return switch (code) {
            case 0x00 -> "#NULL!";
            case 0x07 -> "#DIV/0!";
            case 0x0f -> "#VALUE!";
            case 0x17 -> "#REF!";
            case 0x1d -> "#NAME?";
            case 0x24 -> "#NUM!";
            default -> "#N/A";
        };
    }

    /// Its last result; where that is a text, it follows in a record of its own.
    private Cell formula() {
        long low = records.integer() & 0xffff_ffffL;
        long high = records.integer() & 0xffff_ffffL;
        if (high >>> 16 != 0xffff) {
            return new Cell.Number(number(Double.longBitsToDouble(low | high << 32)));
        }
        int value = (int) (low >>> 16) & 0xff;
        return switch ((int) low & 0xff) {
            case 1 -> new Cell.Flag(value != 0);
            case 2 -> new Cell.Fault(fault(value));
            default -> Cell.EMPTY;
        };
    }

    private void formulaText() {
        if (!cells.isEmpty() && cells.getLast() instanceof Cell.Formula(Cell.Empty _)) {
            cells.set(cells.size() - 1, new Cell.Formula(Cell.words(records.text())));
        }
    }

    @Override
    public void close() {
        records.close();
    }
}
