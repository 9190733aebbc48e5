package org.youju.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.youju.kernel.Language;

/// A workbook of one sheet. It is written to a file of its own first, so that a failure halfway sends nothing.
final class XlsxSheetWriter implements SheetWriter {
    private static final int FLUSHED_EVERY = 1_000;
    /// Excel computes with 15 digits; a number with more is written as text rather than changed.
    private static final int EXACT_DIGITS = 15;
    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    private static final String TEXT = "@";
    private static final String MARK = "FFE699";
    private static final String HEADER = "EDEDED";
    /// What Excel would take for an escaped character.
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final OutputStream out;
    private final List<Column> columns;
    private final Path draft;
    private final OutputStream drafted;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxSheetWriter(OutputStream out, String name, List<Column> columns, Heading heading) {
        this.out = out;
        this.columns = List.copyOf(columns);
        try {
            draft = Files.createTempFile("sheet", ".xlsx");
            drafted = Files.newOutputStream(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workbook = new Workbook(drafted, "Youju", "1.0");
        workbook.setCompressionLevel(0);
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, heading.rows().size());
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
        }
        for (var words : heading.rows()) {
            head(words, row + 1 >= heading.headerRow());
            row++;
        }
        heading.merged().forEach(area -> sheet.range(area.firstRow() - 1, area.firstColumn(), area.lastRow() - 1,
                area.lastColumn()).merge());
    }

    private void head(List<String> words, boolean header) {
        for (int i = 0; i < (header ? Math.max(columns.size(), words.size()) : words.size()); i++) {
            if (i < words.size() && !words.get(i).isEmpty()) {
                sheet.inlineString(row, i, LOOKS_ESCAPED.matcher(words.get(i)).replaceAll("_x005F_"));
            }
            var style = sheet.style(row, i).bold().verticalAlignment("center");
            if (header) {
                style.fillColor(HEADER).wrapText(true).set();
            } else {
                style.set();
            }
        }
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void marked(List<Cell> cells, DateSystem dates, List<Objection> objections, Language language) {
        var marks = new TreeMap<Integer, String>();
        for (var objection : objections) {
            if (objection.column() >= 0 && objection.column() < columns.size()) {
                marks.merge(objection.column(), objection.reason().in(language), (one, other) -> one + "\n" + other);
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            var format = column < cells.size() ? write(column, cells.get(column), dates) : Optional.<String>empty();
            style(column, format, marks.containsKey(column));
        }
        marks.forEach((column, reasons) -> sheet.comment(row, column, reasons));
        if (++row % FLUSHED_EVERY == 0) {
            flush();
        }
    }

    private void style(int column, Optional<String> format, boolean marked) {
        if (format.isEmpty() && !marked) {
            return;
        }
        StyleSetter style = sheet.style(row, column);
        format.ifPresent(style::format);
        if (marked) {
            style.fillColor(MARK);
        }
        style.set();
    }

    /// @return the format in which the cell is shown
    private Optional<String> write(int column, Cell cell, DateSystem dates) {
        return switch (cell) {
            case Cell.Empty _ -> Optional.empty();
            case Cell.Words(var text) -> words(column, text);
            case Cell.Fault(var code) -> words(column, code);
            case Cell.Formula(var cached) -> write(column, cached, dates);
            case Cell.Number(var value) -> number(column, value, dates);
            case Cell.Percent(var value) -> {
                sheet.value(row, column, value.movePointLeft(2));
                yield Optional.of(decimals(Math.max(0, value.scale())) + "%");
            }
            case Cell.Flag(var value) -> {
                sheet.value(row, column, value);
                yield Optional.empty();
            }
            case Cell.Day(var day) -> serial(column, DateSystem.FROM_1900.serial(day.atStartOfDay()), DAY);
            case Cell.Moment(var moment) -> serial(column, DateSystem.FROM_1900.serial(moment), MOMENT);
        };
    }

    private Optional<String> number(int column, BigDecimal value, DateSystem dates) {
        return switch (columns.get(column).kind()) {
            case DAY, MOMENT -> dates.moment(value)
                    .map(moment -> serial(column, DateSystem.FROM_1900.serial(moment),
                            moment.toLocalTime().toSecondOfDay() == 0 ? DAY : MOMENT))
                    .orElseGet(() -> plain(column, value));
            case TEXT -> words(column, value.toPlainString());
            case NUMBER, FLAG, REASONS -> plain(column, value);
        };
    }

    private Optional<String> plain(int column, BigDecimal value) {
        if (value.round(new MathContext(EXACT_DIGITS, RoundingMode.DOWN)).compareTo(value) != 0) {
            return words(column, value.toPlainString());
        }
        sheet.value(row, column, value);
        return Optional.of(decimals(Math.max(value.stripTrailingZeros().scale(), columns.get(column).scale())));
    }

    private Optional<String> serial(int column, BigDecimal serial, String format) {
        sheet.value(row, column, serial);
        return Optional.of(format);
    }

    private Optional<String> words(int column, String text) {
        if (text.length() > Limits.USUAL.cellLength()) {
            throw new IllegalArgumentException(Row.address(column, row + 1) + ": " + text.length()
                    + " characters (expected: " + Limits.USUAL.cellLength() + " or fewer)");
        }
        sheet.inlineString(row, column, LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_"));
        return columns.get(column).kind() == Column.Kind.TEXT ? Optional.of(TEXT) : Optional.empty();
    }

    private static String decimals(int scale) {
        return scale > 0 ? "0." + "0".repeat(Math.min(scale, EXACT_DIGITS)) : "0";
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void finish() {
        try {
            sheet.finish();
            workbook.finish();
            drafted.close();
            SettledZip.copy(draft, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            drafted.close();
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
