package org.youju.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Refused;

class CsvTests {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;
    Uploads uploads;

    @BeforeEach
    void setUp() {
        uploads = new Uploads(folder);
    }

    @Test
    void bytesThatAreNeitherUtf8NorGb18030AreRefused() {
        refused(uploads.file(new byte[] {'a', ',', (byte) 0xff, (byte) 0xff, '\n'}), SheetProblem.UNKNOWN_ENCODING)
                .hasMessageContaining("neither UTF-8 nor GB18030");
    }

    @Test
    void aFileThatEndsWithinACharacterIsRefused() {
        refused(uploads.file(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, (byte) 0xe6, (byte) 0x9d}),
                SheetProblem.UNKNOWN_ENCODING);
    }

    @Test
    void aNulByteIsRefusedWithItsLine() {
        refused(uploads.text("姓名,金额\n李\0四,5\n"), SheetProblem.CONTROL_CHARACTER).hasMessageContaining("line 2")
                .hasMessageContaining("U+0000");
    }

    @Test
    void anUnclosedQuoteIsRefusedWithTheLineWhereItsRowBegins() {
        refused(uploads.text("姓名,备注\n\"张\n三\",好\n李四,\"没有结束\n王五,好\n"), SheetProblem.BAD_QUOTES)
                .hasMessageContaining("line 4");
    }

    @Test
    void anUnclosedQuoteIsCountedFromTheFirstLineOfTheFile() {
        refused(uploads.text("sep=;\n姓名;备注\n李四;\"没有结束\n"), SheetProblem.BAD_QUOTES).hasMessageContaining("line 3");
    }

    @Test
    void textBehindAClosingQuoteIsRefused() {
        refused(uploads.text("a,b\n\"x\"y,z\n"), SheetProblem.BAD_QUOTES).hasMessageContaining("line 2");
    }

    @Test
    void aQuoteThatSwallowsTheRestOfALargeFileIsRefused() {
        refused(uploads.text("a,b\n\"x" + "一二三四五,六七八九十\n".repeat(100_000)), SheetProblem.BAD_QUOTES)
                .hasMessageContaining("line 2");
    }

    @Test
    void fiveHundredColumnsAreRefused() {
        var header = IntStream.range(0, 500).mapToObj(i -> "列" + i).collect(Collectors.joining(","));
        refused(uploads.text(header + "\n"), SheetProblem.TOO_MANY_COLUMNS).hasMessageContaining("GS1")
                .hasMessageContaining("200");
    }

    @Test
    void aCellLongerThanExcelAllowsIsRefusedWithItsAddress() {
        refused(uploads.text("a,b\n1," + "长".repeat(32_768) + "\n"), SheetProblem.CELL_TOO_LONG)
                .hasMessageContaining("B2");
        assertThat(Uploads.read(uploads.text("a,b\n1," + "长".repeat(32_767) + "\n"))).hasSize(2);
    }

    @Test
    void moreRowsThanTheLimitAreRefused() {
        var limits = new Limits(1 << 20, 1 << 20, 100, 10, 3, 100, 1 << 20);
        refusedWithin(limits, uploads.text("a\nb\nc\nd\n"), SheetProblem.TOO_MANY_ROWS);
        assertThat(Uploads.read(uploads.text("a\nb\nc\n\n\n\n"), limits)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n\n", ",,,\n,,,\n", " , \n", "\"\"\n"})
    void aFileWithoutContentIsRefused(String text) {
        assertThatThrownBy(() -> Uploads.read(uploads.text(text)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem())
                        .isIn(SheetProblem.NO_CONTENT, SheetProblem.EMPTY_FILE));
    }

    @Test
    void utf8WithAndWithoutAByteOrderMarkReadsTheSame() {
        var expected = rows(List.of("姓名", "金额"), List.of("张三", "5"));
        assertThat(Uploads.read(uploads.text("姓名,金额\n张三,5\n"))).isEqualTo(expected);
        assertThat(Uploads.read(uploads.text("\uFEFF姓名,金额\n张三,5\n"))).isEqualTo(expected);
    }

    @Test
    void gb18030IsRecognised() {
        assertThat(Uploads.read(uploads.file("姓名,金额\n张堃,5\n".getBytes(GB18030))))
                .isEqualTo(rows(List.of("姓名", "金额"), List.of("张堃", "5")));
    }

    @Test
    void utf16WithAByteOrderMarkIsRead() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var bytes = new ByteArrayOutputStream();
            bytes.write("\uFEFF姓名\t金额\r\n张三\t5\r\n".getBytes(charset));
            assertThat(Uploads.read(uploads.file(bytes.toByteArray())))
                    .isEqualTo(rows(List.of("姓名", "金额"), List.of("张三", "5")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a,b\n1,2\n", "a;b\n1;2\n", "a\tb\n1\t2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\r\n1,2", "sep=;\r\na;b\n1;2",
        "\"a\",\"b\"\n\"1\",2\n", "a,b,,,\n1,2,,\n"})
    void delimitersAndLineEndsAreRecognised(String text) {
        assertThat(Uploads.read(uploads.text(text))).isEqualTo(rows(List.of("a", "b"), List.of("1", "2")));
    }

    @Test
    void mixedLineEndsAndBlankLinesKeepTheNumbersExcelShows() {
        var rows = Uploads.read(uploads.text("a,b\r\n\n1,2\r3,4\n,,\n\"5\n6\",7\r\n8,9"));
        assertThat(rows).extracting(Row::number).containsExactly(1, 3, 4, 6, 7);
        assertThat(rows.get(3).cell(0)).isEqualTo(new Cell.Words("5\n6"));
    }

    @Test
    void aDecimalCommaDoesNotOutvoteTheSemicolonsOfTheHeader() {
        assertThat(Uploads.read(uploads.text("2025年台账\na;b\n1,5,2;2,5,7,8\n")).getLast().cells())
                .containsExactly(new Cell.Words("1,5,2"), new Cell.Words("2,5,7,8"));
    }

    @Test
    void whatStandsBeyondTheHeaderIsReportedWithItsCellAndWhatIsMissingIsEmpty() {
        var rows = Uploads.read(uploads.text("a,b,c\n1\n1,2,3,,多余\n"));
        assertThat(rows.get(1).cell(2)).isEqualTo(Cell.EMPTY);
        assertThat(rows.get(1).beyond(3)).isEmpty();
        assertThat(rows.get(2).beyond(3)).singleElement().satisfies(mistake -> {
            assertThat(mistake.where()).isEqualTo("E3");
            assertThat(mistake.value()).isEqualTo("多余");
        });
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Path file, SheetProblem problem) {
        return refusedWithin(Limits.USUAL, file, problem);
    }

    private AbstractThrowableAssert<?,
            ? extends Throwable> refusedWithin(Limits limits, Path file, SheetProblem problem) {
        return assertThatThrownBy(() -> Uploads.read(file, limits))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    @SafeVarargs
    private static List<Row> rows(List<String>... rows) {
        return IntStream.range(0, rows.length)
                .mapToObj(i -> new Row(i + 1, rows[i].stream().map(Cell::words).toList()))
                .toList();
    }
}
