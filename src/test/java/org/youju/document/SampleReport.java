package org.youju.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.youju.kernel.Language;

/// An invented township's report: all four levels of headings, a table, sixty-odd figures, five pages.
final class SampleReport {
    private static final String[] WORKS = {
        "粮食生产功能区", "高标准农田", "设施农业", "农民专业合作社", "土地流转",
        "人居环境整治", "乡村公路", "危房改造", "居民医保", "矛盾纠纷调处"
    };

    private SampleReport() {}

    static Document report() {
        var blocks = new ArrayList<Block>();
        blocks.add(Salutation.of("各位代表、同志们："));
        blocks.add(Paragraph.of(new Words("2025年，在县委、县政府和镇党委的坚强领导下，我坚持以“三农”工作为重心，聚焦主责主业——抓项目、"
                + "强产业、惠民生、保平安……各项工作取得新的进展。现将一年来履行职责、道德修养和廉洁自律情况报告如下。")));
        chapter(blocks, "一、坚定政治立场，提升履职能力", "a", 3);
        chapter(blocks, "二、聚力乡村振兴，夯实发展根基", "b", 6);
        blocks.add(table());
        chapter(blocks, "三、坚持人民至上，办好民生实事", "c", 6);
        blocks.add(Heading.of(1, "四、严守纪律规矩，保持清廉本色"));
        blocks.add(Paragraph.of(new Words("严格执行中央八项规定及其实施细则精神，认真落实党风廉政建设“第一责任人”职责，全年主持召开"
                        + "专题会议"), new Figure("integrity.meetings", "12次", "党风廉政专题会议"),
                new Words("，开展廉政谈话"), new Figure("integrity.talks", "86人次", "廉政谈话人次"),
                new Words("，公开政务事项"), Figure.missing("affairs.published", "公开政务事项"),
                new Words("。带头执行个人有关事项报告制度，管好家人和身边工作人员，自觉接受各方面监督。")));
        blocks.add(Paragraph.of(new Words("以上报告，请各位代表评议，并请列席会议的同志提出宝贵意见。")));
        blocks.add(Signature.of("李喆", LocalDate.of(2026, 1, 5)));
        var identity = new Identity(
                "〔2026〕第3号",
                "青禾镇镇长2025年度述职述德述廉报告",
                Language.ZH,
                "青禾镇人民政府",
                Instant.parse("2026-01-05T01:02:03Z"));
        return new Document(
                identity,
                List.of(new Words("青禾镇人民政府镇长"), new Words("2025年度述职述德述廉报告")),
                List.of(new Words("青禾镇党委副书记、镇长　李喆"), new Words("（2026年1月5日）")),
                blocks);
    }

    /// The same with a chart of every kind, words that stand on records, rare characters, and a table of four pages.
    static Document full() {
        var report = report();
        var blocks = new ArrayList<>(report.blocks());
        var signature = blocks.removeLast();
        blocks.add(Heading.of(1, "五、图表"));
        blocks.add(Heading.of(3, "1. 直接到第三级"));
        blocks.add(Paragraph.of(
                new Said("record:12:title", "青禾河堃喆桥改建", "项目名称"), new Words("等"),
                new Figure("projects.bridges", "3个", "桥梁项目"), new Words("，新建桥面1,200.50㎡，由镕昇公司承建。")));
        for (var kind : Chart.Kind.values()) {
            blocks.add(chart(kind));
        }
        blocks.add(Paragraph.of(new Words("以上数据以台账为准。")));
        blocks.add(signature);
        blocks.addAll(Appendix.of(appendix(), Language.ZH));
        return new Document(report.identity(), report.title(), report.subtitle(), blocks);
    }

    static List<AppendixRow> appendix() {
        var rows = new ArrayList<AppendixRow>();
        for (int i = 0; i < 60; i++) {
            var work = WORKS[i % WORKS.length];
            rows.add(new AppendixRow(
                    i < 25 ? "农业农村" : "民生保障",
                    new Figure("appendix." + i, i == 7 ? Figure.MISSING : "1,2" + i + ".50", work + "投入资金"),
                    "万元",
                    "全年投入" + work + "的资金，按到账日期计，不含上年结转。",
                    i % 3 == 0 ? "中央、省、市、县各级资金之和 ÷ 当年预算" : "",
                    "资金台账"));
        }
        return rows;
    }

    static Chart chart(Chart.Kind kind) {
        var labels = List.of("青禾村", "柳溪村", "白石桥村", "东岗社区居民委员会", "沙河村");
        var grain = values("1200.50", "980", "", "1530.25", "760.1");
        var fruit = values("320", "411.5", "260", "", "105");
        var series = kind == Chart.Kind.PIE
                ? List.of(new Chart.Series("粮食", grain))
                : List.of(new Chart.Series("粮食", grain), new Chart.Series("水果", fruit));
        return new Chart(kind, new Words("图" + (kind.ordinal() + 1) + "　各村产量"), labels, series, "吨",
                "各村粮食和水果产量：东岗最高，白石桥粮食数据待核。");
    }

    private static List<Optional<BigDecimal>> values(String... values) {
        return Stream.of(values)
                .map(value -> value.isEmpty() ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(value)))
                .toList();
    }

    private static void chapter(List<Block> blocks, String heading, String key, int sections) {
        blocks.add(Heading.of(1, heading));
        for (int i = 1; i <= sections; i++) {
            var work = WORKS[(i * 7 + key.charAt(0)) % WORKS.length];
            blocks.add(Heading.of(2, "（" + "一二三四五六".charAt(i - 1) + "）扎实推进" + work));
            if (i == 2) {
                blocks.add(Heading.of(3, "1. 压实责任"));
                blocks.add(Heading.of(4, "（1）完善网格"));
            }
            blocks.add(Paragraph.of(
                    new Words("坚持把" + work + "作为“一把手”工程，召开调度会"),
                    new Figure("meetings", 4 + i + "次", "调度会次数"),
                    new Words("，累计实施项目"),
                    new Figure("projects." + key + i, (i * 3 + 5) + "个", work + "项目数"),
                    new Words("，完成投资"),
                    new Figure("investment." + key + i, "1,2" + i + "3.5" + i + "万元", work + "完成投资"),
                    new Words("，同比增长"),
                    new Figure("growth." + key + i, i + ".8%", work + "投资同比"),
                    new Words("。针对群众反映强烈的突出问题，逐村走访、逐户核实、逐项销号，做到件件有着落、事事有回音，"
                            + "群众满意度持续提升。下一步将继续完善长效机制，推动责任层层落实。")));
        }
    }

    private static Table table() {
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < 6; i++) {
            rows.add(Table.Row.of(
                    new Words(WORKS[i]),
                    new Words(i % 2 == 0 ? "亩" : "户"),
                    new Words("1,000"),
                    new Figure("table.done" + i, i == 4 ? Figure.MISSING : "1,2" + i + "5.50", WORKS[i]),
                    new Figure("table.rate" + i, "12" + i + ".6%", WORKS[i] + "完成率")));
        }
        return new Table(
                new Words("表1　2025年度主要任务完成情况"),
                List.of(
                        Table.Column.of("任务", Table.Side.LEFT, 4),
                        Table.Column.of("单位", Table.Side.CENTRE, 1),
                        Table.Column.of("目标", Table.Side.RIGHT, 2),
                        Table.Column.of("完成", Table.Side.RIGHT, 3),
                        Table.Column.of("完成率", Table.Side.RIGHT, 2)),
                rows);
    }
}
