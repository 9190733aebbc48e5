package org.youju.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Refused;

/// Workbooks before 2007, written by Apache POI, read by our own code, and broken in every way.
class OldWorkbookTests {
    @TempDir
    Path folder;
    Uploads uploads;

    @BeforeEach
    void setUp() {
        uploads = new Uploads(folder);
    }

    @Test
    void aPasswordIsNamedAsTheReason() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("登记").createRow(0).createCell(0).setCellValue("甲");
            refused(bytes(workbook), SheetProblem.ENCRYPTED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"WordDocument", "PowerPoint Document", "Anything"})
    void otherOldFilesAreRefusedByName(String stream) throws IOException {
        refused(container(stream), SheetProblem.OTHER_FORMAT);
    }

    @Test
    void excel95AndModernPasswordsAreToldApart() throws IOException {
        refused(container("Book"), SheetProblem.OLD_EXCEL);
        refused(container("EncryptedPackage"), SheetProblem.ENCRYPTED);
    }

    private static byte[] container(String stream) throws IOException {
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), stream);
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void aFileCutAnywhereIsDamaged() throws IOException {
        var whole = messy();
        for (int length = 9; length < whole.length - 512; length += 487) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Uploads.read(uploads.file(cut))).as("cut at " + length)
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void aFileWithBytesChangedAnywhereIsReadOrRefusedAndNothingElse() throws IOException {
        var whole = messy();
        var random = new Random(7);
        for (int i = 0; i < 1_500; i++) {
            var changed = whole.clone();
            for (int j = 0; j < 1 + i % 3; j++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                Uploads.read(uploads.file(changed));
            } catch (Refused refused) {
                assertThat(refused.problem()).isInstanceOf(SheetProblem.class);
            }
        }
    }

    @Test
    void aTableOfStringsThatClaimsBillionsIsDamaged() throws IOException {
        var bytes = messy();
        int at = find(bytes, new byte[] {(byte) 0xfc, 0}, 1_024);
        Arrays.fill(bytes, at + 8, at + 11, (byte) 0xff);
        bytes[at + 11] = 0x7f;
        refused(bytes, SheetProblem.DAMAGED);
    }

    private static int find(byte[] in, byte[] what, int from) {
        for (int i = from; i < in.length - what.length; i++) {
            boolean length = (in[i + 2] & 0xff | in[i + 3] << 8) > 20;
            if (in[i] == what[0] && in[i + 1] == what[1] && length) {
                return i;
            }
        }
        throw new IllegalArgumentException("not there");
    }

    @Test
    void cellsOfEveryKindAreRead() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("登记").createRow(2);
            row.createCell(0).setCellValue("重庆");
            row.createCell(1).setCellValue(12.5);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0);
            row.createCell(4).setCellFormula("1+1");
            row.createCell(6).setCellFormula("\"甲\"&\"乙\"");
            row.createCell(7).setCellValue(45717);
            row.createCell(8).setCellValue(0.125);
            row.createCell(9).setCellValue(-0.01);
            row.createCell(10).setCellValue(123456789012.25);
            var percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            row.getCell(8).setCellStyle(percent);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

            assertThat(Uploads.read(uploads.file(bytes(workbook)))).containsExactly(new Row(3, java.util.List.of(
                    new Cell.Words("重庆"), number("12.5"), new Cell.Flag(true), new Cell.Fault("#DIV/0!"),
                    new Cell.Formula(number("2")), Cell.EMPTY, new Cell.Formula(new Cell.Words("甲乙")),
                    number("45717"), new Cell.Percent(new BigDecimal("12.5")), number("-0.01"),
                    number("123456789012.25"))));
        }
    }

    @Test
    void stringsThatGoOverManyRecordsAreReadWhole() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet();
            for (int i = 0; i < 400; i++) {
                sheet.createRow(i).createCell(0).setCellValue((i % 2 == 0 ? "abc" : "青河") .repeat(i * 5 + 1) + i);
            }
            var rows = Uploads.read(uploads.file(bytes(workbook)));
            assertThat(rows).hasSize(400);
            for (int i = 0; i < 400; i++) {
                assertThat(rows.get(i).cell(0).shown())
                        .isEqualTo((i % 2 == 0 ? "abc" : "青河").repeat(i * 5 + 1) + i);
            }
        }
    }

    @Test
    void hiddenRowsAndColumnsMergedCellsAndHiddenSheetsAreKnown() throws IOException {
        try (var table = Sheets.open(uploads.file(messy()), "登记.xlsx")) {
            assertThat(table.sheets()).containsExactly("字典", "登记", "空");
            assertThat(table.visibleSheets()).containsExactly("登记", "空");
            assertThat(table.sheet()).isEqualTo("登记");
            assertThat(table.hiddenColumns().get(2)).isTrue();
            assertThat(table.hiddenColumns().cardinality()).isEqualTo(1);
            var hidden = new java.util.ArrayList<Integer>();
            int rows = 0;
            while (table.hasNext()) {
                var row = table.next();
                rows++;
                if (row.hidden()) {
                    hidden.add(row.number());
                }
            }
            assertThat(rows).isEqualTo(101);
            assertThat(hidden).containsExactly(6);
            assertThat(table.merged()).containsExactly(new Area(1, 1, 0, 3), new Area(3, 4, 0, 0));
        }
        try (var table = Sheets.open(uploads.file(messy()), "登记.xls", Limits.USUAL, Optional.of("字典"))) {
            assertThat(table.next().cell(0).shown()).isEqualTo("一般");
        }
        assertThatThrownBy(() -> Sheets.open(uploads.file(messy()), "登记.xls", Limits.USUAL, Optional.of("没有")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(SheetProblem.NO_SUCH_SHEET);
                    assertThat(refused.text().zh()).contains("字典、登记");
                });
    }

    @Test
    void sixtyFiveThousandEmptyRowsAreNone() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet();
            var style = workbook.createCellStyle();
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            for (int i = 0; i < 65_000; i++) {
                sheet.createRow(i).createCell(3).setCellStyle(style);
            }
            for (int i = 0; i < 500; i++) {
                sheet.getRow(i).createCell(0).setCellValue(i);
            }
            assertThat(Uploads.read(uploads.file(bytes(workbook)))).hasSize(500);
        }
    }

    private static byte[] messy() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("字典").createRow(0).createCell(0).setCellValue("一般");
            workbook.setSheetHidden(0, true);
            var sheet = workbook.createSheet("登记");
            workbook.createSheet("空");
            sheet.createRow(0).createCell(0).setCellValue("青河镇2025年台账");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            sheet.setColumnHidden(2, true);
            for (int i = 1; i <= 100; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("第" + i + "户");
                row.createCell(1).setCellValue(i * 1.5);
                row.createCell(2).setCellValue(org.apache.poi.ss.usermodel.DateUtil.getExcelDate(
                        LocalDate.of(2025, 1, 1).plusDays(i)));
            }
            sheet.getRow(5).setZeroHeight(true);
            return bytes(workbook);
        }
    }

    private static Cell number(String value) {
        return new Cell.Number(new BigDecimal(value));
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private void refused(byte[] bytes, SheetProblem problem) {
        assertThatThrownBy(() -> Uploads.read(uploads.file(bytes)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
