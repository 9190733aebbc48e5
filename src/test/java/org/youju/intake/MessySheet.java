package org.youju.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.youju.sheet.Area;
import org.youju.sheet.DateSystem;

/// A table as an office has it, put together row by row and written as any kind of file.
final class MessySheet {
    enum Kind { XLSX, XLS, CSV, CSV_GB18030 }

    private final List<Object[]> rows = new ArrayList<>();
    private final List<Area> merged = new ArrayList<>();
    private final Set<Integer> hiddenRows = new TreeSet<>();
    private final Set<Integer> hiddenColumns = new TreeSet<>();
    private final List<String> sheetsBefore = new ArrayList<>();
    private final List<String> sheetsBehind = new ArrayList<>();

    /// Texts, numbers (strings that are numbers stay texts), dates as serial numbers; null for nothing.
    MessySheet row(Object... cells) {
        rows.add(cells);
        return this;
    }

    MessySheet hidden(Object... cells) {
        row(cells);
        hiddenRows.add(rows.size());
        return this;
    }

    /// Merges cells of rows counted from the last one written, which is 0, upwards.
    MessySheet merge(int rowsUp, int height, int firstColumn, int width) {
        int first = rows.size() - rowsUp;
        merged.add(new Area(first, first + height - 1, firstColumn, firstColumn + width - 1));
        return this;
    }

    MessySheet hideColumn(int column) {
        hiddenColumns.add(column);
        return this;
    }

    MessySheet before(String sheet) {
        sheetsBefore.add(sheet);
        return this;
    }

    MessySheet behind(String sheet) {
        sheetsBehind.add(sheet);
        return this;
    }

    int size() {
        return rows.size();
    }

    Path write(Path folder, String name, Kind kind) {
        try {
            return switch (kind) {
                case XLSX -> xlsx(folder.resolve(name + ".xlsx"));
                case XLS -> xls(folder.resolve(name + ".xls"));
                case CSV -> csv(folder.resolve(name + ".csv"), Charset.forName("UTF-8"));
                case CSV_GB18030 -> csv(folder.resolve(name + ".csv"), Charset.forName("GB18030"));
            };
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path xlsx(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); var workbook = new Workbook(out, "test", "1.0")) {
            for (var name : sheetsBefore) {
                other(workbook.newWorksheet(name));
            }
            var sheet = workbook.newWorksheet("台账");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).length; column++) {
                    xlsx(sheet, row, column, rows.get(row)[column]);
                }
            }
            merged.forEach(area -> sheet.range(area.firstRow() - 1, area.firstColumn(), area.lastRow() - 1,
                    area.lastColumn()).merge());
            hiddenRows.forEach(row -> sheet.hideRow(row - 1));
            hiddenColumns.forEach(sheet::hideColumn);
            for (var name : sheetsBehind) {
                other(workbook.newWorksheet(name));
            }
        }
        return file;
    }

    private static void other(Worksheet sheet) {
        sheet.value(0, 0, "说明：本表只作参考");
        sheet.value(2, 1, "联系电话");
    }

    private static void xlsx(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case null -> { }
            case BigDecimal number -> sheet.value(row, column, number);
            case LocalDate day -> sheet.value(row, column, DateSystem.FROM_1900.serial(day.atStartOfDay()));
            case Integer number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, value.toString());
        }
    }

    private Path xls(Path file) throws IOException {
        try (var workbook = new HSSFWorkbook(); var out = Files.newOutputStream(file)) {
            sheetsBefore.forEach(name -> workbook.createSheet(name).createRow(0).createCell(0).setCellValue("说明：参考"));
            var sheet = workbook.createSheet("台账");
            for (int row = 0; row < rows.size(); row++) {
                xls(sheet, row);
            }
            merged.forEach(area -> sheet.addMergedRegion(new CellRangeAddress(area.firstRow() - 1, area.lastRow() - 1,
                    area.firstColumn(), area.lastColumn())));
            hiddenColumns.forEach(column -> sheet.setColumnHidden(column, true));
            sheetsBehind.forEach(name -> workbook.createSheet(name).createRow(0).createCell(0).setCellValue("说明：参考"));
            workbook.write(out);
        }
        return file;
    }

    private void xls(HSSFSheet sheet, int number) {
        var row = sheet.createRow(number);
        var cells = rows.get(number);
        for (int column = 0; column < cells.length; column++) {
            switch (cells[column]) {
                case null -> { }
                case BigDecimal value -> row.createCell(column).setCellValue(value.doubleValue());
                case LocalDate day -> row.createCell(column).setCellValue(
                        DateSystem.FROM_1900.serial(day.atStartOfDay()).doubleValue());
                case Integer value -> row.createCell(column).setCellValue(value);
                default -> row.createCell(column).setCellValue(cells[column].toString());
            }
        }
        row.setZeroHeight(hiddenRows.contains(number + 1));
    }

    /// A CSV file knows nothing of what is hidden.
    private Path csv(Path file, Charset charset) throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            if (!hiddenRows.contains(i + 1)) {
                var cells = new ArrayList<String>();
                for (var cell : rows.get(i)) {
                    cells.add(cell == null ? "" : "\"" + cell.toString().replace("\"", "\"\"") + "\"");
                }
                text.append(String.join(",", cells)).append("\r\n");
            }
        }
        return Files.write(file, text.toString().getBytes(charset));
    }
}
