package org.youju.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@Journey
class SigningJourneyTests {
    private static final String POINTS = "/figures/river_problem_points?place=990101101000&year=2025";

    @Test
    void aReportIsReturnedSignedAndThenDriftsWhenTheLedgerIsPutRight(People people) {
        var drafter = people.officer("drafter");
        drafter.open("/drafts").choose("年份", "2025").press("新建草稿").sees("草稿已建立");
        drafter.follow("送审与办理情况").sees("编写中").press("送审").sees("已送审");
        var report = drafter.path();

        var head = people.officer("head");
        head.open("/signing").sees("待您办理").open(report).sees("审核中");
        head.fill("退回的理由", "请核对安全部分").press("退回").sees("已退回");
        fits(head);
        drafter.open(report).sees("退回：请核对安全部分").press("送审").sees("已送审");

        head.open(report);
        while (head.text().contains("放行的理由，将印入报告附录")) {
            head.writes("form[action$=waive] input[name=reason]", "已核对原件").touches("form[action$=waive] button");
            head.sees("已放行");
        }
        head.press("审核通过").sees("等待签发").press("签发").sees("文本和数据已固定", "第1版");
        var printed = head.reads("article .chip[href*='/figures/']");
        head.click("article .chip[href*='/figures/']").sees("账簿位置", "口径摘要");
        fits(head);

        var entry = drafter.open(POINTS).attribute(".trace a[href^='/entries/']", "href");
        people.officer("environment_lead").open(entry).opens("撤回").fill("理由", "重复登记").press("撤回").sees("撤回申请已提交");
        head.open(entry).press("批准").sees("已撤回，不计入任何数据");
        head.open(report).press("立即核对").sees("处会不同", "清理河道坑塘问题点位", "撤回");
        assertThat(head.reads("article .chip[href*='/figures/']")).isEqualTo(printed);
        fits(head);
        head.open("/").sees("1 份已签发的报告有新的数据变化");
        fits(drafter.open("/signing"));
    }

    private static void fits(Person person) {
        for (int width : new int[] {1280, 360}) {
            assertThat(person.overflow(width)).as(person.path()).isZero();
        }
    }
}
