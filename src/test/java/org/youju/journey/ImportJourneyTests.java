package org.youju.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

@Journey
class ImportJourneyTests {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<List<String>> PATROLS = List.of(
            List.of("巡河日期", "河段或坑塘", "河长", "河长层级", "时长", "里程", "发现问题"),
            List.of("2026-02-02", "青河长堤段", "周河长", "镇级", "60", "3.5", "0"),
            List.of("二月三日", "青河石桥段", "周河长", "镇级", "55", "3", "1"),
            List.of("2026-02-04", "青河柳湾段", "周河长", "镇级", "50", "2.8", "0"),
            List.of("2026-02-05", "石桥坑塘", "周河长", "县级", "九十", "2", "0"));

    @Test
    void wrongRowsComeBackAreCorrectedAndNothingIsEverImportedTwice(People people) throws IOException {
        var office = people.officer("environment");
        upload(office, "二月巡河.xlsx", PATROLS)
                .sees("还没有导入", "二月三日", "日期，如", "县级", "九十", "只导入无误的 2 行");
        assertThat(office.readsAll(".counts dd")).containsExactly("2", "0", "2", "4");
        assertThat(office.readsAll("table:not(.raw) tbody tr td:nth-child(-n+3)"))
                .containsExactly("3", "巡河日期", "二月三日", "5", "河长层级", "县级", "5", "时长", "九十");

        var wrong = rows(office.download("下载有误的行"));
        assertThat(wrong).hasSize(3);
        office.press("只导入无误的 2 行").sees("导入完成", "有误的行没有导入");
        assertThat(office.readsAll(".counts dd")).containsExactly("2", "0", "2");

        var corrections = Map.of("二月三日", "2026-02-03", "县级", "镇级", "九十", "90");
        var corrected = wrong.stream()
                .map(row -> row.stream().map(cell -> corrections.getOrDefault(cell, cell)).toList())
                .toList();
        upload(office, "二月巡河-改正.xlsx", corrected).sees("没有发现错误").press("导入 2 条").sees("导入完成");
        assertThat(office.readsAll(".counts dd")).containsExactly("2", "0", "0");

        upload(office, "二月巡河-改正.xlsx", corrected).sees("表中内容此前都已登记过");
        assertThat(office.readsAll(".counts dd")).startsWith("0", "2", "0");
        office.open("/ledgers/river_patrol?year=2026&q=周河长");
        assertThat(office.readsAll("tbody .called")).containsExactly("石桥坑塘", "青河柳湾段", "青河石桥段", "青河长堤段");
    }

    private static Person upload(Person office, String name, List<List<String>> table) throws IOException {
        return office.open("/ledgers/river_patrol").follow("导入")
                .choose("这张表是哪里的", "青河镇")
                .attach("表格文件", name, TYPE, workbook(table))
                .press("上传并检查")
                .sees("检查结果");
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("巡河");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static List<List<String>> rows(byte[] workbook) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = read.getFirstSheet().openStream()) {
            var all = new ArrayList<List<String>>();
            rows.forEach(row -> all.add(row.stream().map(ImportJourneyTests::words).toList()));
            return all;
        }
    }

    private static String words(Cell cell) {
        return cell == null ? "" : cell.getText();
    }
}
