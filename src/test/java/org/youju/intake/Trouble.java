package org.youju.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Tables of leases with troubles mixed by chance, the same for the same seed.
final class Trouble {
    record Lease(String number, boolean east, LocalDate day, BigDecimal area) {}

    private enum Column { ORDER, VILLAGE, NUMBER, DAY, AREA, REMARK }

    private Trouble() {}

    static List<Lease> leases(Random random) {
        var leases = new ArrayList<Lease>();
        int count = 3 + random.nextInt(12);
        for (int i = 1; i <= count; i++) {
            leases.add(new Lease("合同" + i, random.nextBoolean(), LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365)),
                    BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2)));
        }
        return leases;
    }

    static MessySheet table(List<Lease> leases, Random random) {
        var sheet = new MessySheet();
        for (int i = random.nextInt(3); i > 0; i--) {
            sheet.before("说明" + i);
        }
        var columns = new ArrayList<>(List.of(Column.values()));
        if (random.nextBoolean()) {
            Collections.shuffle(columns, random);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            sheet.row(i == 1 ? "2025年度土地流转合同登记表" : "填报单位：青河镇人民政府");
        }
        header(sheet, columns, random);
        for (int i = 0; i < leases.size(); i++) {
            between(sheet, columns, random);
            sheet.row(columns.stream().map(cells(leases.get(i), i + 1, random)).toArray());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            sheet.row(columns.stream().map(column -> column == Column.ORDER ? (Object) 90 : null).toArray());
        }
        if (random.nextBoolean()) {
            sheet.row(total("合计", columns));
        }
        if (random.nextBoolean()) {
            sheet.row("备注：" + random.nextInt()).row("面积以实测为准，四舍五入");
        }
        if (random.nextBoolean()) {
            sheet.row("填表人：甲", null, "审核人：乙");
        }
        return sheet;
    }

    private static void header(MessySheet sheet, List<Column> columns, Random random) {
        boolean two = random.nextBoolean();
        boolean spaced = random.nextBoolean();
        sheet.row(columns.stream().map(column -> title(column, two, spaced)).toArray());
        if (two) {
            sheet.row(columns.stream().map(column -> switch (column) {
                case DAY -> "签订日期";
                case AREA -> "面积(亩)";
                case ORDER, VILLAGE, NUMBER, REMARK -> (Object) null;
            }).toArray());
        }
    }

    private static Object title(Column column, boolean two, boolean spaced) {
        return switch (column) {
            case ORDER -> spaced ? "序  号" : "序号";
            case VILLAGE -> spaced ? "村（社区） " : "所属村";
            case NUMBER -> spaced ? "合同\n编号" : "合同编号";
            case DAY -> two ? "签订情况" : "签订日期";
            case AREA -> two ? "流转规模" : "面积（亩）";
            case REMARK -> "经办说明";
        };
    }

    private static void between(MessySheet sheet, List<Column> columns, Random random) {
        switch (random.nextInt(12)) {
            case 0 -> sheet.row(total("小　计", columns));
            case 1 -> sheet.row();
            case 2 -> sheet.hidden(columns.stream().map(column -> (Object) "废").toArray());
            case 3 -> sheet.row(columns.stream().map(column -> (Object) "／").toArray());
            default -> { }
        }
    }

    private static Object[] total(String word, List<Column> columns) {
        var cells = columns.stream().map(column -> column == Column.AREA ? (Object) 100 : null).toArray();
        cells[cells[0] == null ? 0 : 1] = word;
        return cells;
    }

    private static java.util.function.Function<Column, Object> cells(Lease lease, int order, Random random) {
        return column -> switch (column) {
            case ORDER -> order;
            case VILLAGE -> village(lease.east() ? "东" : "西", random);
            case NUMBER -> random.nextBoolean() ? lease.number() : " " + lease.number() + "\u3000";
            case DAY -> day(lease.day(), random);
            case AREA -> area(lease.area(), random);
            case REMARK -> List.of("／", "无", "", "已备案").get(random.nextInt(4));
        };
    }

    private static String village(String stem, Random random) {
        return stem + List.of("村", "村委会", "", "村民委员会").get(random.nextInt(4));
    }

    private static Object day(LocalDate day, Random random) {
        int y = day.getYear();
        int m = day.getMonthValue();
        int d = day.getDayOfMonth();
        return switch (random.nextInt(9)) {
            case 0 -> y + "." + m + "." + d;
            case 1 -> y + "年" + m + "月" + d + "日";
            case 2 -> "%d%02d%02d".formatted(y, m, d);
            case 3 -> m + "月" + d + "日";
            case 4 -> "%02d.%d.%d".formatted(y % 100, m, d);
            case 5 -> Integer.valueOf(y * 10_000 + m * 100 + d);
            case 6 -> "２０２５/" + m + "/" + d;
            case 7 -> y + "-" + m + "-" + d;
            default -> day;
        };
    }

    private static Object area(BigDecimal area, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> area.toPlainString() + "亩";
            case 1 -> area.movePointLeft(4).toPlainString() + "万亩";
            case 2 -> "%,.2f".formatted(area);
            case 3 -> area.toPlainString().replace('0', '０').replace('5', '５');
            case 4 -> " " + area.toPlainString();
            default -> area;
        };
    }
}
