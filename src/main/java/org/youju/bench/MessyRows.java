package org.youju.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.youju.bench.VisitRows.Visit;
import org.youju.sheet.DateSystem;

/// The same visits as an office would have them: titles, a header of two rows, subtotals, hidden rows, dates of every
/// kind, units in cells, signs for nothing, notes below.
final class MessyRows {
    private static final int SUBTOTAL_EVERY = 1_000;
    private static final int HIDDEN_EVERY = 5_000;
    private static final int FLUSHED_EVERY = 1_000;

    private final Worksheet sheet;
    private int row;

    private MessyRows(Worksheet sheet) {
        this.sheet = sheet;
    }

    /// @param rows how many of them are visits
    static Path xlsx(Path folder, int rows) {
        var file = folder.resolve("messy-" + rows + ".xlsx");
        try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "bench", "1.0")) {
            // One sheet is finished before the next begins: a sheet that is flushed must be the only one open.
            try (var notes = workbook.newWorksheet("填表说明")) {
                notes.value(0, 0, "请如实填写");
            }
            try (var visits = workbook.newWorksheet("走访")) {
                new MessyRows(visits).write(rows);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    private void write(int rows) throws IOException {
        words("2025年企业走访情况汇总表");
        sheet.range(0, 0, 0, 9).merge();
        words("填报单位：经济发展办公室");
        words("序号", "走访日期", "企 业", "走访人员", "", "方式", "接待人职务", "提出问题（个）", "走访情况", "状态");
        sheet.range(2, 3, 2, 4).merge();
        words("", "", "", "走访人", "包联层级");
        var random = VisitRows.random(rows + 1);
        for (int i = 0; i < rows; i++) {
            visit(Visit.of(i, random));
            if (i % SUBTOTAL_EVERY == SUBTOTAL_EVERY - 1) {
                words("小  计", "", "", "", "", "", "", String.valueOf(SUBTOTAL_EVERY));
            }
            if (i % HIDDEN_EVERY == 0) {
                sheet.hideRow(row);
                words("0", "2024.1.1", "作废");
            }
            if (row % FLUSHED_EVERY == 0) {
                sheet.flush();
            }
        }
        words("合计", "", "", "", "", "", "", String.valueOf(rows));
        words("备注：线上联系也登记。");
        words("填表人：甲", "", "", "审核人：乙");
    }

    private void words(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.value(row, i, cells[i]);
            }
        }
        row++;
    }

    private void visit(Visit visit) {
        sheet.value(row, 0, visit.number() + 1);
        day(visit);
        sheet.value(row, 2, VisitRows.enterprise(visit.enterprise()) + (visit.number() % 3 == 0 ? " " : ""));
        sheet.value(row, 3, visit.visitor());
        sheet.value(row, 4, visit.number() % 7 == 0 ? "／" : visit.level());
        sheet.value(row, 5, visit.method());
        sheet.value(row, 6, visit.number() % 5 == 0 ? "—" : visit.receivedBy());
        problems(visit);
        sheet.value(row, 8, visit.summary());
        sheet.value(row, 9, visit.state());
        row++;
    }

    private void day(Visit visit) {
        var day = visit.day();
        switch (visit.number() % 5) {
            case 0 -> sheet.value(row, 1, DateSystem.FROM_1900.serial(day.atStartOfDay()));
            case 1 -> sheet.value(row, 1, "%d.%d.%d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
            case 2 -> sheet.value(row, 1, day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
            case 3 -> sheet.value(row, 1, day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth());
            default -> sheet.value(row, 1, "%02d年%d月%d日".formatted(
                    day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth()));
        }
    }

    private void problems(Visit visit) {
        switch (visit.number() % 4) {
            case 0 -> sheet.value(row, 7, visit.problems());
            case 1 -> sheet.value(row, 7, visit.problems() + "个");
            case 2 -> sheet.value(row, 7, String.valueOf(visit.problems()));
            default -> sheet.value(row, 7, String.valueOf((char) ('０' + visit.problems())));
        }
    }
}
