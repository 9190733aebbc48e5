package org.youju.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Refused;

class HostileFileTests {
    private static final String GOOD_ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a,
        (byte) 0xe1};

    @TempDir
    Path folder;
    Uploads uploads;

    @BeforeEach
    void setUp() {
        uploads = new Uploads(folder);
    }

    @Test
    void anEmptyFileIsRefused() {
        refused(uploads.text(""), SheetProblem.EMPTY_FILE);
    }

    @Test
    void aFileLargerThanTheLimitIsRefusedUnread() throws IOException {
        var file = uploads.text("a");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength((50L << 20) + 1);
        }
        refused(file, SheetProblem.TOO_LARGE).hasMessageContaining("52428801");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"%PDF-1.7|PDF", "{\\rtf1|RTF", "<html><table>|web page", "  <TABLE border=1>|web page",
        "<?xml version='1.0'?><html/>|web page", "<?xml version='1.0'?><Workbook/>|XML"})
    void anotherFormatIsRefusedByName(String start, String named) {
        refused(uploads.text(start), SheetProblem.OTHER_FORMAT).hasMessageContaining(named);
    }

    @Test
    void archivesAndPicturesAreRefusedByName() {
        Map.of("Rar!\u001a\u0007", "RAR", "\u001f\u008b\b", "gzip", "\u0089PNG\r\n", "picture", "7z\u00bc\u00af'\u001c",
                "7z")
                .forEach((start, named) -> refused(uploads.file(start.getBytes(StandardCharsets.ISO_8859_1)),
                        SheetProblem.OTHER_FORMAT).hasMessageContaining(named));
    }

    @Test
    void anOldContainerWithNothingInItIsDamaged() {
        refused(uploads.file(Arrays.copyOf(COMPOUND, 4096)), SheetProblem.DAMAGED);
    }

    @ParameterizedTest
    @CsvSource({"mimetype, application/vnd.oasis.opendocument.spreadsheet, .ods",
        "mimetype, application/vnd.oasis.opendocument.text, OpenDocument", "OFD.xml, <x/>, OFD", "a.txt, a, unpack"})
    void otherZipsAreRefusedByName(String part, String content, String named) {
        refused(uploads.zip(Map.of(part, Uploads.bytes(content))), SheetProblem.OTHER_FORMAT)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml, .docx", "ppt/presentation.xml, .pptx", "xl/workbook.bin, .xlsb"})
    void otherOfficeDocumentsAreRefusedByName(String main, String named) {
        var parts = Map.of("[Content_Types].xml", Uploads.bytes("<Types/>"), "_rels/.rels", Uploads.bytes(
                "<Relationships><Relationship Id=\"a\" Type=\"urn:x/officeDocument\" Target=\"" + main
                + "\"/></Relationships>"));
        refused(uploads.zip(parts), SheetProblem.OTHER_FORMAT).hasMessageContaining(named);
    }

    @Test
    void aWorkbookWithMacrosIsReadAndItsMacrosAreNot() {
        var parts = Uploads.parts(Uploads.sheet(GOOD_ROW));
        parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
        assertThat(Uploads.read(uploads.zip(parts))).hasSize(1);
    }

    @Test
    void aTruncatedWorkbookIsRefusedWhereverItEnds() {
        var whole = Uploads.zipped(Uploads.parts(Uploads.sheet(GOOD_ROW.repeat(1))));
        for (int length = 4; length < whole.length; length += 37) {
            refused(uploads.file(Arrays.copyOf(whole, length)), SheetProblem.DAMAGED);
        }
    }

    @Test
    void aWorkbookWithAFlippedBitNeverReadsAsSomethingElse() {
        var rows = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> "<row r=\"%d\"><c><v>%d</v></c></row>".formatted(i, i * 7919))
                .collect(Collectors.joining());
        var whole = Uploads.zipped(Uploads.parts(Uploads.sheet(rows)));
        var expected = Uploads.read(uploads.file(whole));
        for (int i = 0; i < whole.length; i += 3) {
            var damaged = whole.clone();
            damaged[i] ^= 0x10;
            try {
                assertThat(Uploads.read(uploads.file(damaged))).as("byte " + i).isEqualTo(expected);
            } catch (Refused refused) {
                assertThat(refused.problem()).isInstanceOf(SheetProblem.class);
            }
        }
    }

    @Test
    void aZipBombIsRefusedByItsRatio() {
        refused(uploads.workbook(" <!-- -->".repeat(4 << 20)), SheetProblem.UNPACKS_TOO_LARGE);
    }

    @Test
    void moreThanTheAllowedSizeIsNotUnpacked() {
        var limits = new Limits(1 << 20, 10_000, 1000, 10, 100, 100, 1000);
        var file = uploads.workbook("<row/>".repeat(5_000));
        refusedWithin(limits, file, SheetProblem.UNPACKS_TOO_LARGE);
    }

    @Test
    void aDeclaredSizeOfTwoGigabytesIsRefusedUnread() {
        var bytes = Uploads.zipped(Uploads.parts(Uploads.sheet(GOOD_ROW)));
        declareSizes(bytes, "sheet1.xml", Integer.MAX_VALUE);
        refused(uploads.file(bytes), SheetProblem.UNPACKS_TOO_LARGE);
    }

    @Test
    void aDeclaredSizeThatIsTooSmallGainsNothing() {
        var limits = new Limits(1 << 20, 10_000, 1000, 10, 100, 100, 1000);
        var bytes = Uploads.zipped(Uploads.parts(Uploads.sheet("<row/>".repeat(5_000))));
        declareSizes(bytes, "sheet1.xml", 10);
        assertThatThrownBy(() -> Uploads.read(uploads.file(bytes), limits)).isInstanceOf(Refused.class);
    }

    /// In the central directory an entry's unpacked size stands 22 bytes before its name.
    private static void declareSizes(byte[] zip, String name, int size) {
        var text = new String(zip, StandardCharsets.ISO_8859_1);
        int start = text.lastIndexOf("xl/worksheets/" + name);
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(start - 22, size);
    }

    @Test
    void moreZipEntriesThanAnyWorkbookHasAreRefused() {
        var parts = new LinkedHashMap<>(Uploads.parts(Uploads.sheet(GOOD_ROW)));
        for (int i = 0; i < 10_001; i++) {
            parts.put("x" + i, new byte[0]);
        }
        refused(uploads.zip(parts), SheetProblem.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
        "<!DOCTYPE x [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">"})
    void aDocumentTypeIsRefusedInEveryPart(String type) {
        for (var part : new String[] {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "_rels/.rels",
                "xl/sharedStrings.xml"}) {
            var parts = Uploads.parts(Uploads.sheet("<row><c t=\"s\"><v>0</v></c></row>"));
            parts.putIfAbsent("xl/sharedStrings.xml", Uploads.bytes("<sst><si><t>&b;</t></si></sst>"));
            parts.put(part, Uploads.bytes(type + new String(parts.get(part), StandardCharsets.UTF_8)));
            refused(uploads.zip(parts), SheetProblem.FORBIDDEN_XML);
        }
    }

    @Test
    void anUndeclaredEntityIsRefused() {
        assertThatThrownBy(() -> Uploads.read(uploads.workbook("<row><c t=\"str\"><v>&b;</v></c></row>")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem())
                        .isIn(SheetProblem.FORBIDDEN_XML, SheetProblem.DAMAGED));
    }

    @Test
    void depthAndNamesWithoutEndAreRefused() {
        refused(uploads.workbook("<a>".repeat(100_000)), SheetProblem.DAMAGED);
        refused(uploads.workbook(
                IntStream.range(0, 150_000).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining())),
                SheetProblem.DAMAGED);
        refused(uploads.workbook(
                IntStream.range(0, 150_000).mapToObj(i -> "<row n" + i + "=\"\"/>").collect(Collectors.joining())),
                SheetProblem.DAMAGED);
    }

    @Test
    void aTagOfManyMegabytesIsRefused() {
        refused(uploads.workbook("<row r=\"" + "1".repeat(3 << 20) + "\"/>"), SheetProblem.DAMAGED);
    }

    @Test
    void aCellLongerThanExcelAllowsIsRefusedWithItsAddress() {
        var text = "长".repeat(40_000);
        refused(uploads.workbook("<row r=\"9\"><c r=\"C9\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>"),
                SheetProblem.CELL_TOO_LONG).hasMessageContaining("C9");
        refused(uploads.workbook(
                "<row r=\"9\"><c r=\"C9\" t=\"str\"><v><![CDATA[" + "<a".repeat(2 << 20) + "]]></v></c></row>"),
                SheetProblem.CELL_TOO_LONG).hasMessageContaining("C9");
        var parts = Uploads.parts(Uploads.sheet("<row r=\"9\"><c r=\"C9\" t=\"s\"><v>1</v></c></row>"));
        parts.put("xl/sharedStrings.xml",
                Uploads.bytes("<sst><si><t/></si><si><r><t>" + text.substring(20_000) + "</t></r><r><t>"
                + text.substring(20_000) + "</t></r></si></sst>"));
        refused(uploads.zip(parts), SheetProblem.CELL_TOO_LONG).hasMessageContaining("C9");
    }

    @Test
    void aTableOfStringsTooLargeForMemoryIsRefused() {
        var limits = new Limits(1 << 20, 1 << 20, 1000, 10, 100, 100, 1000);
        var parts = Uploads.parts(Uploads.sheet("<row><c t=\"s\"><v>90</v></c></row>"));
        parts.put("xl/sharedStrings.xml", Uploads.bytes("<sst>" + "<si><t/></si>".repeat(100) + "</sst>"));
        refusedWithin(limits, uploads.zip(parts), SheetProblem.UNPACKS_TOO_LARGE);
    }

    @Test
    void fiveHundredColumnsAreRefusedButFiveHundredEmptyOnesAreNot() {
        var cells = IntStream.range(0, 500).mapToObj(i -> "<c r=\"" + Row.address(i, 1) + "\" s=\"1\"%s/c>")
                .collect(Collectors.joining());
        refused(uploads.workbook("<row r=\"1\">" + cells.replace("%s/c", "><v>1</v></c") + "</row>"),
                SheetProblem.TOO_MANY_COLUMNS).hasMessageContaining("GS1");
        assertThat(Uploads.read(uploads.workbook(GOOD_ROW + "<row r=\"2\">" + cells.replace("%s/c", "/") + "</row>")))
                .hasSize(1);
    }

    @Test
    void aRowBeyondTheLimitIsRefused() {
        var limits = new Limits(1 << 20, 1 << 20, 1000, 10, 100, 100, 1000);
        refusedWithin(limits, uploads.workbook("<row r=\"101\"><c><v>1</v></c></row>"), SheetProblem.TOO_MANY_ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"<row r=\"1048577\"/>", "<row r=\"99999999999\"/>", "<row r=\"-1\"/>", "<row r=\"2\"/><row r=\"2\"/>",
        "<row><c r=\"ZZZZZZ1\"/></row>", "<row><c r=\"XFE1\"/></row>", "<row><c r=\"B1\"/><c r=\"A1\"/></row>",
        "<row><c r=\"1\"/></row>", "<row><c t=\"s\"><v>2000000000</v></c></row>", "<row><c t=\"s\"><v>x</v></c></row>",
        "<row><c><v>NaN</v></c></row>", "<row><c><v>1E999999999</v></c></row>", "<row><c><v>1,5</v></c></row>",
        "<row><c t=\"?\"><v>1</v></c></row>", "<row><c></row>", "<row>", "<row><c s=\"x\"/></row>"})
    void whatNoProgramWritesIsRefused(String rows) {
        var parts = Uploads.parts(Uploads.sheet(rows));
        parts.put("xl/sharedStrings.xml", Uploads.bytes("<sst><si><t>a</t></si></sst>"));
        refused(uploads.zip(parts), SheetProblem.DAMAGED);
    }

    @Test
    void sixtyFiveThousandDeclaredRowsOfWhichFiveHundredAreFilledReadAsFiveHundred() {
        var rows = IntStream.rangeClosed(1, 65_000)
                .mapToObj(i -> "<row r=\"%1$d\"><c r=\"A%1$d\" s=\"1\">%2$s</c><c r=\"B%1$d\" s=\"1\"/></row>"
                        .formatted(i, i <= 500 ? "<v>" + i + "</v>" : ""))
                .collect(Collectors.joining());
        assertThat(Uploads.read(uploads.workbook(rows))).hasSize(500).last().extracting(Row::number).isEqualTo(500);
    }

    @Test
    void aMissingPartIsRefused() {
        for (var part : new String[] {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"}) {
            var parts = new HashMap<>(Uploads.parts(Uploads.sheet(GOOD_ROW)));
            parts.remove(part);
            refused(uploads.zip(parts), SheetProblem.DAMAGED);
        }
    }

    @Test
    void aWorkbookWithoutContentIsRefused() {
        refused(uploads.workbook("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>"), SheetProblem.NO_CONTENT);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Path file, SheetProblem problem) {
        return refusedWithin(Limits.USUAL, file, problem);
    }

    private AbstractThrowableAssert<?,
            ? extends Throwable> refusedWithin(Limits limits, Path file, SheetProblem problem) {
        return assertThatThrownBy(() -> Uploads.read(file, limits))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
