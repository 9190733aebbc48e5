package org.youju.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/// The rows of one sheet of a workbook as its XML goes by. Rows and cells without content are passed over, however
/// many are declared: only what is filled in counts.
final class SheetRows implements WorkbookTable.Rows {
    /// Longer numbers are no doubles any program wrote out.
    private static final int LONGEST_NUMBER = 40;
    private static final int EXACT_DIGITS = 15;

    private final Upload upload;
    private final Optional<SharedStrings> strings;
    private final BitSet percents;
    private final XmlPart part;
    private final Merged merged;
    private final BitSet hiddenColumns = new BitSet();
    private int number;
    private boolean ended;

    SheetRows(Upload upload, Optional<SharedStrings> strings, BitSet percents, XmlPart part) {
        this.upload = upload;
        this.strings = strings;
        this.percents = percents;
        this.part = part;
        this.merged = new Merged(upload);
        for (int event = part.nextWithin(); !part.starts(event, "sheetData"); event = part.nextWithin()) {
            if (part.starts(event, "col") && isTrue("hidden")) {
                hide();
            }
        }
    }

    private void hide() {
        int first = part.attribute("min").map(this::whole).orElse(1);
        int last = part.attribute("max").map(this::whole).orElse(first);
        hiddenColumns.set(Math.clamp(first - 1L, 0, Row.COLUMNS_IN_EXCEL), Math.clamp(last, 0, Row.COLUMNS_IN_EXCEL));
    }

    private boolean isTrue(String attribute) {
        var value = part.attribute(attribute).orElse("0");
        return value.equals("1") || value.equals("true");
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
            int event = part.nextWithin();
            if (part.starts(event, "row")) {
                var row = row();
                if (row.isPresent()) {
                    return row;
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                part.skip();
            } else if (part.ends(event, "sheetData")) {
                ended = true;
                merge();
                part.drain();
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        part.close();
    }

    /// What follows the rows (ECMA-376, 18.3.1.99) is of no interest but for the merged cells.
    private void merge() {
        int event = part.next();
        while (event != XMLStreamConstants.END_DOCUMENT && !part.ends(event, "mergeCells")) {
            if (part.starts(event, "mergeCell")) {
                var corners = part.attribute("ref").orElse("").split(":");
                merged.add(row(corners[0]), row(corners[corners.length - 1]),
                        column(corners[0]), column(corners[corners.length - 1]));
            }
            event = part.next();
        }
    }

    private int row(String reference) {
        return whole(reference.replaceFirst("^[A-Z]*", ""));
    }

    private Optional<Row> row() {
        int before = number;
        number = part.attribute("r").map(this::whole).orElse(before + 1);
        boolean hidden = isTrue("hidden");
        if (number <= before || number > Row.LAST_IN_EXCEL) {
            throw upload.damaged();
        }
        var cells = cells();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        if (number > upload.limits().rows()) {
            throw upload.refused(SheetProblem.TOO_MANY_ROWS, upload.limits().rows());
        }
        return Optional.of(new Row(number, cells, hidden));
    }

    private List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        int column = -1;
        for (int event = part.nextWithin(); !part.ends(event, "row"); event = part.nextWithin()) {
            if (!part.starts(event, "c")) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    part.skip();
                }
                continue;
            }
            int before = column;
            column = part.attribute("r").map(this::column).orElse(before + 1);
            if (column <= before || column >= Row.COLUMNS_IN_EXCEL) {
                throw upload.damaged();
            }
            var cell = cell(column);
            if (!(cell instanceof Cell.Empty)) {
                add(cells, column, cell);
            }
        }
        return cells;
    }

    private void add(List<Cell> cells, int column, Cell cell) {
        int limit = upload.limits().columns();
        if (column >= limit) {
            throw upload.refused(SheetProblem.TOO_MANY_COLUMNS, Row.address(column, number), limit);
        }
        while (cells.size() < column) {
            cells.add(Cell.EMPTY);
        }
        cells.add(cell);
    }

    private Cell cell(int column) {
        var type = part.attribute("t").orElse("n");
        boolean percent = part.attribute("s").map(style -> percents.get(whole(style))).orElse(false);
        boolean formula = false;
        Cell cell = Cell.EMPTY;
        for (int event = part.nextWithin(); !part.ends(event, "c"); event = part.nextWithin()) {
            if (part.starts(event, "v")) {
                cell = valued(type, text(part.text(upload.limits().cellLength()), column), column);
            } else if (part.starts(event, "is")) {
                cell = Cell.words(text(SharedStrings.rich(part, "is", upload.limits().cellLength()), column));
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                formula = formula || part.starts(event, "f");
                part.skip();
            }
        }
        if (percent && cell instanceof Cell.Number(var value)) {
            cell = new Cell.Percent(plain(value.movePointRight(2)));
        }
        return formula ? new Cell.Formula(cell) : cell;
    }

    private String text(Optional<String> text, int column) {
        return text.orElseThrow(() -> upload.refused(SheetProblem.CELL_TOO_LONG, Row.address(column, number),
                upload.limits().cellLength()));
    }

    /// The types of ECMA-376, 18.18.11.
    private Cell valued(String type, String value, int column) {
        return switch (type) {
            case "s" -> Cell.words(text(shared(value), column));
            case "str", "d" -> Cell.words(SharedStrings.unescaped(value));
            case "inlineStr" -> Cell.EMPTY;
            case "b" -> new Cell.Flag(value.strip().equals("1") || value.strip().equals("true"));
            case "e" -> new Cell.Fault(value);
            case "n" -> value.isBlank() ? Cell.EMPTY : new Cell.Number(number(value.strip()));
            default -> throw upload.damaged();
        };
    }

    private Optional<String> shared(String index) {
        return strings.orElseThrow(upload::damaged).get(whole(index.strip()));
    }

    private BigDecimal number(String written) {
        if (written.length() > LONGEST_NUMBER) {
            throw upload.damaged();
        }
        try {
            var exact = new BigDecimal(written);
            double binary = exact.doubleValue();
            if (!Double.isFinite(binary)) {
                throw upload.damaged();
            }
            if (binary == 0) {
                return BigDecimal.ZERO;
            }
            return plain(exact.precision() <= EXACT_DIGITS ? exact : new BigDecimal(Double.toString(binary)));
        } catch (NumberFormatException e) {
            throw upload.damaged();
        }
    }

    /// Workbooks keep no trailing zeros, and 1.5E3 is only another spelling of 1500.
    static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private int whole(String digits) {
        try {
            int value = Integer.parseInt(digits);
            if (value < 0) {
                throw upload.damaged();
            }
            return value;
        } catch (NumberFormatException e) {
            throw upload.damaged();
        }
    }

    private int column(String reference) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && reference.charAt(letters) >= 'A' && reference.charAt(letters) <= 'Z') {
            column = column * 26 + reference.charAt(letters) - 'A' + 1;
            if (++letters > 3) {
                throw upload.damaged();
            }
        }
        return column - 1;
    }
}
