package org.youju.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
