package org.youju.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTests {
    @TempDir
    Path folder;
    Uploads uploads;

    @BeforeEach
    void setUp() {
        uploads = new Uploads(folder);
    }

    @Test
    void cellsOfEveryKindAreRead() {
        var parts = Uploads.parts(Uploads.sheet("""
                <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>12.50</v></c><c r="C3" t="b"><v>1</v></c>\
                <c r="D3" t="e"><v>#DIV/0!</v></c><c r="E3"><f>A1+1</f><v>2</v></c>\
                <c r="G3" t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></is></c>\
                <c r="H3" t="str"><v>a_x000D_b</v></c><c r="I3" s="4"/><c r="J3" t="d"><v>2025-03-01</v></c></row>"""));
        parts.put("xl/sharedStrings.xml", Uploads.bytes(
                "<sst><si><t>没用</t></si><si><t>重</t><rPh sb=\"0\" eb=\"1\"><t>チョウ</t></rPh><r><t>庆</t></r></si></sst>"));

        assertThat(Uploads.read(uploads.zip(parts))).containsExactly(new Row(3, List.of(
                new Cell.Words("重庆"), new Cell.Number(new BigDecimal("12.5")), new Cell.Flag(true),
                new Cell.Fault("#DIV/0!"), new Cell.Formula(new Cell.Number(new BigDecimal(2))), Cell.EMPTY,
                new Cell.Words("甲 乙"), new Cell.Words("a\rb"), Cell.EMPTY, new Cell.Words("2025-03-01"))));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "0.10000000000000001, 0.1", "1.5E3, 1500", "12345678901234500000, 12345678901234500000",
        "0.30000000000000004, 0.30000000000000004", "-0, 0", "45717.583333333336, 45717.583333333336", "1E-400, 0"})
    void aNumberIsTheShortestDecimalOfItsDouble(String written, BigDecimal value) {
        assertThat(Uploads.read(uploads.workbook("<row><c><v>" + written + "</v></c></row>")).getFirst().cell(0))
                .isEqualTo(new Cell.Number(value));
    }

    @Test
    void rowsAndCellsWithoutAddressesFollowOneAnother() {
        assertThat(Uploads.read(
                uploads.workbook("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>")))
                .extracting(Row::number, row -> row.address(1)).containsExactly(
                        tuple(1, "B1"), tuple(2, "B2"));
    }

    @Test
    void theFirstVisibleSheetWithContentIsRead() {
        var sheets = new LinkedHashMap<String, String>();
        sheets.put("字典", Uploads.sheet("<row><c><v>1</v></c></row>"));
        sheets.put("说明", Uploads.sheet("<row r=\"1\"/>"));
        sheets.put("登记", Uploads.sheet("<row><c><v>3</v></c></row>"));
        var file = uploads.zip(Uploads.parts("date1904=\"1\"", sheets, Map.of("字典", "hidden")));
        try (var table = Sheets.open(file, "登记.xls")) {
            assertThat(table.sheet()).isEqualTo("登记");
            assertThat(table.sheets()).containsExactly("字典", "说明", "登记");
            assertThat(table.dates()).isEqualTo(DateSystem.FROM_1904);
            assertThat(table.next().cell(0)).isEqualTo(new Cell.Number(new BigDecimal(3)));
            assertThat(table.hasNext()).isFalse();
        }
    }
}
