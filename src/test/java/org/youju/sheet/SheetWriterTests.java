package org.youju.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Language;
import org.youju.kernel.Text;

class SheetWriterTests {
    private static final List<Column> COLUMNS = List.of(Column.text("姓名"), Column.number("金额（元）", 2), Column.day("日期"),
            Column.moment("时间"), Column.flag("达标"), Column.text("备注"));

    @TempDir
    Path folder;
    Uploads uploads;

    @BeforeEach
    void setUp() {
        uploads = new Uploads(folder);
    }

    @Test
    void withoutItsEndNothingOfAWorkbookIsSent() {
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.xlsx(out, "台账", COLUMNS)) {
            writer.row(List.of(Cell.words("张三")));
        }
        assertThat(out.size()).isZero();
    }

    @Test
    void aTextLongerThanACellIsNoTextToWrite() {
        assertThatThrownBy(() -> xlsx(COLUMNS, writer -> writer.row(List.of(Cell.words("长".repeat(32_768))))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("A2: 32768 characters");
    }

    @Test
    void randomValuesReadBackTheSameFromWorkbooks() {
        assertRoundTrip(true);
    }

    @Test
    void randomValuesReadBackTheSameFromCsv() {
        assertRoundTrip(false);
    }

    private void assertRoundTrip(boolean workbook) {
        var random = new Random(20250301);
        for (int round = 0; round < 20; round++) {
            var expected = new ArrayList<List<Object>>();
            Consumer<SheetWriter> rows = writer -> {
                for (int i = 0; i < 100; i++) {
                    var values = values(random);
                    expected.add(values);
                    writer.row(cells(values));
                }
            };
            var file = uploads.file(workbook ? xlsx(COLUMNS, rows) : csv(COLUMNS, rows));
            var found = Uploads.read(file).stream().skip(1).map(SheetWriterTests::values).toList();
            assertThat(found).isEqualTo(expected);
        }
    }

    private static List<Object> values(Random random) {
        var day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(73_000));
        return List.of(text(random), new BigDecimal(random.nextLong(2_000_000_000_000L) - 1_000_000_000_000L)
                .movePointLeft(2),
                day, day.atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60)), random.nextBoolean(),
                text(random));
    }

    private static String text(Random random) {
        var alphabet = "=+-@'\"＝,;\n张堃𠮷é<&>_x0041_ 0123".codePoints().toArray();
        var text = new StringBuilder("'=+-@".substring(0, random.nextInt(6)));
        for (int i = random.nextInt(20); i >= 0; i--) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.append("止").toString().strip();
    }

    private static List<Cell> cells(List<Object> values) {
        return List.of(Cell.words((String) values.get(0)), Cell.number((BigDecimal) values.get(1)),
                new Cell.Day((LocalDate) values.get(2)), new Cell.Moment((LocalDateTime) values.get(3)),
                new Cell.Flag((boolean) values.get(4)), Cell.words((String) values.get(5)));
    }

    private static List<Object> values(Row row) {
        return List.of(value(Values.text(row.cell(0), 99)), value(Values.number(row.cell(1), NumberRule.decimal(2))),
                value(Values.date(row.cell(2), DateSystem.FROM_1900)),
                value(Values.moment(row.cell(3), DateSystem.FROM_1900)),
                value(Values.flag(row.cell(4))), value(Values.text(row.cell(5), 99)));
    }

    private static Object value(Parsed<?> parsed) {
        return parsed instanceof Parsed.Value<?>(var value) ? value : parsed;
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"=1+1", "+86 138", "-好", "@张三", "＝1", "'=1", "''=1", "'好", "=cmd|' /C calc'!A0", "\t好", "\n好"})
    void textsThatAFormulaCouldHideInAreGuardedAndReadBackIdentically(String text) {
        var bytes = csv(List.of(Column.text("备注"), Column.text("又")), writer ->
                writer.row(List.of(Cell.words("首"), Cell.words(text))));
        var field = new String(bytes, StandardCharsets.UTF_8).split("首,", 2)[1].replaceFirst("^\"", "");
        assertThat(field.charAt(0)).isNotIn('=', '+', '-', '@', '\t', '\n', '＝');
        assertThat(Uploads.read(uploads.file(bytes)).get(1).cell(1)).isEqualTo(new Cell.Words(text));
    }

    @Test
    void csvIsUtf8WithAByteOrderMarkAndNumbersAreNotGuarded() {
        var bytes = csv(COLUMNS,
                writer -> writer.row(cells(List.of("张,三", new BigDecimal("-5.50"), LocalDate.of(2025, 3, 1),
                LocalDateTime.of(2025, 3, 1, 14, 5), true, "a\"b"))));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\ufeff姓名,金额（元）,日期,时间,达标,备注\r\n"
                + "\"张,三\",-5.50,2025-03-01,2025-03-01 14:05:00,TRUE,\"a\"\"b\"\r\n");
    }

    @Test
    void theSameContentGivesTheSameBytes() throws InterruptedException {
        Consumer<SheetWriter> rows = writer -> writer.row(List.of(Cell.words("张三"), Cell.number(BigDecimal.TEN)));
        var first = xlsx(COLUMNS, rows);
        Thread.sleep(2_100); // A zip's clock ticks every two seconds.
        assertThat(xlsx(COLUMNS, rows)).isEqualTo(first);
        assertThat(part(first, "docProps/core.xml")).doesNotContain("created");
    }

    @Test
    void anotherReaderFindsDatesAsNumbersWithADateFormatAndLongDigitsAsText() throws IOException {
        var bytes = xlsx(COLUMNS, writer -> writer.row(List.of(Cell.number(new BigDecimal("110101199001011234")),
                Cell.number(new BigDecimal("1234.50")), new Cell.Day(LocalDate.of(2025, 3, 1)), Cell.EMPTY, Cell.EMPTY,
                Cell.number(new BigDecimal("0001")))));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).asString()).isEqualTo("110101199001011234");
            assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("1234.5");
            assertThat(row.getCell(2).asNumber()).isEqualByComparingTo("45717");
        }
        assertThat(part(bytes, "xl/styles.xml")).contains("yyyy-mm-dd", "formatCode=\"0.00\"", "<b/>");
        assertThat(part(bytes, "xl/worksheets/sheet1.xml")).contains("state=\"frozen\"", "<cols>");
    }

    @Test
    void aNumberWithMoreDigitsThanExcelComputesWithIsWrittenAsText() {
        var bytes = xlsx(COLUMNS,
                writer -> writer.row(List.of(Cell.EMPTY, Cell.number(new BigDecimal("1234567890123456.78")))));
        assertThat(Uploads.read(uploads.file(bytes)).get(1).cell(1)).isEqualTo(new Cell.Words("1234567890123456.78"));
    }

    @Test
    void aPercentageReadsBackAsAPercentage() {
        var percent = new Cell.Percent(new BigDecimal("12.5"));
        var bytes = xlsx(COLUMNS, writer -> writer.row(List.of(Cell.EMPTY, percent, Cell.EMPTY)));
        assertThat(Uploads.read(uploads.file(bytes)).get(1).cell(1)).isEqualTo(percent);
    }

    @Test
    void aReturnedRowKeepsItsCellsAndCarriesItsReasons() {
        var columns = List.of(Column.text("姓名"), Column.day("日期"), Column.reasons(Language.ZH));
        var row = new Row(7, List.of(Cell.words("张三"), Cell.number(new BigDecimal("44255")), Cell.words("多余")));
        var objections = List.of(new Objection(1, new Text("不在本期内", "outside the period")),
                new Objection(1, new Text("是休息日", "a day off")),
                Objection.toRow(new Text("与第 3 行重复", "same as row 3")));

        var bytes = xlsx(columns, writer -> writer.returned(row, DateSystem.FROM_1904, objections, Language.ZH));
        var read = Uploads.read(uploads.file(bytes));
        assertThat(read.get(0).cell(2)).isEqualTo(new Cell.Words("问题"));
        assertThat(read.get(1).cells()).containsExactly(new Cell.Words("张三"), new Cell.Number(new BigDecimal("45717")),
                new Cell.Words("日期：不在本期内\n日期：是休息日\n与第 3 行重复"));
        assertThat(part(bytes, "xl/comments1.xml")).contains("ref=\"B2\"").doesNotContain("ref=\"A2\"");
        assertThat(part(bytes, "xl/styles.xml")).contains("FFE699");

        var text = new String(
                csv(columns, writer -> writer.returned(row, DateSystem.FROM_1904, objections, Language.EN)),
                StandardCharsets.UTF_8);
        assertThat(text).contains("张三,2025-03-01,\"日期: outside the period\n日期: a day off\nsame as row 3\"");
    }

    @Test
    void rowsAreReturnedOnlyIntoATableWithAColumnForReasons() {
        assertThatThrownBy(() -> xlsx(COLUMNS, writer -> writer.returned(new Row(2, List.of()), DateSystem.FROM_1900,
                List.of(), Language.ZH))).isInstanceOf(IllegalStateException.class).hasMessageContaining("REASONS");
    }

    private static byte[] xlsx(List<Column> columns, Consumer<SheetWriter> rows) {
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.xlsx(out, "台账", columns)) {
            rows.accept(writer);
            writer.finish();
        }
        return out.toByteArray();
    }

    private static byte[] csv(List<Column> columns, Consumer<SheetWriter> rows) {
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.csv(out, columns)) {
            rows.accept(writer);
            writer.finish();
        }
        return out.toByteArray();
    }

    private static String part(byte[] workbook, String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError(name + " is missing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
