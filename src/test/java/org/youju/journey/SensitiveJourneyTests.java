package org.youju.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.youju.account.Role;

@Journey
class SensitiveJourneyTests {
    private static final String IDENTITY = "990101194808081237";
    private static final String HEAD = "欧阳青松";

    @Test
    void aHeadOfHouseholdIsMaskedEverywhereAndWhoeverLooksSaysWhy(People people) {
        var clerk = people.officer("village01");
        clerk.open("/ledgers/household").follow("新登记")
                .fill("户编号", "LW-26-901")
                .fill("建档日期", "2026-03-03")
                .fill("户主", HEAD)
                .fill("户主公民身份号码", IDENTITY)
                .fill("家庭人口", "2")
                .choose("对象类别", "一般农户")
                .press("登记")
                .sees("已登记。编号", "部分内容已遮掩");
        assertThat(clerk.text()).doesNotContain(HEAD, IDENTITY).doesNotContain("查看完整内容");
        var entry = clerk.path();
        assertThat(clerk.open("/ledgers/household").text()).contains("LW-26-901")
                .doesNotContain(HEAD, IDENTITY);

        var office = people.officer("social_lead");
        assertThat(office.open("/ledgers/household?year=2026&q=LW-26-901").text())
                .doesNotContain(HEAD, IDENTITY);
        assertThat(new String(office.download("CSV"), StandardCharsets.UTF_8))
                .contains("LW-26-901").doesNotContain(HEAD, IDENTITY);
        office.open(entry);
        assertThat(office.text()).doesNotContain(HEAD, IDENTITY);
        office.opens("查看完整内容").fill("查看事由", "核对户主身份").press("查看完整内容").sees(HEAD, IDENTITY, "只显示这一次");
        assertThat(office.open(entry).text()).doesNotContain(HEAD, IDENTITY);

        var auditor = people.newcomer("auditor", Role.AUDITOR);
        auditor.open("/audit").sees("核对户主身份");
        assertThat(auditor.text()).doesNotContain(HEAD, IDENTITY);
        assertThat(clerk.status("/audit")).as("the trail, for a clerk").isEqualTo(403);
        assertThat(auditor.status(entry)).as("the entry, for the auditor").isEqualTo(403);
    }
}
