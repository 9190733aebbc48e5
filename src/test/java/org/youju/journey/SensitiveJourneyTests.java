package org.youju.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.youju.account.Role;

@Journey
class SensitiveJourneyTests {
    private static final String IDENTITY = "990101195003072316";
    private static final String APPLICANT = "欧阳青松";

    @Test
    void whoAppliedForAidIsMaskedEverywhereAndWhoeverLooksSaysWhy(People people) {
        var clerk = people.officer("village01");
        clerk.open("/ledgers/aid_application").follow("新登记")
                .fill("申请日期", "2026-03-03")
                .choose("救助类别", "临时救助")
                .fill("户编号", "LW-2026-901")
                .fill("申请人", APPLICANT)
                .fill("公民身份号码", IDENTITY)
                .fill("保障人数", "2")
                .press("登记")
                .sees("已登记。编号", "部分内容已遮掩");
        assertThat(clerk.text()).doesNotContain(APPLICANT, IDENTITY).doesNotContain("查看完整内容");
        var entry = clerk.path();
        assertThat(clerk.open("/ledgers/aid_application").text()).contains("LW-2026-901")
                .doesNotContain(APPLICANT, IDENTITY);

        var office = people.officer("social_lead");
        assertThat(office.open("/ledgers/aid_application?year=2026&q=LW-2026-901").text())
                .doesNotContain(APPLICANT, IDENTITY);
        assertThat(new String(office.download("CSV"), StandardCharsets.UTF_8))
                .contains("LW-2026-901").doesNotContain(APPLICANT, IDENTITY);
        office.open(entry);
        assertThat(office.text()).doesNotContain(APPLICANT, IDENTITY);
        office.opens("查看完整内容").fill("查看事由", "核对身份后受理").press("查看完整内容").sees(APPLICANT, IDENTITY, "只显示这一次");
        assertThat(office.open(entry).text()).doesNotContain(APPLICANT, IDENTITY);

        var auditor = people.newcomer("auditor", Role.AUDITOR);
        auditor.open("/audit").sees("核对身份后受理");
        assertThat(auditor.text()).doesNotContain(APPLICANT, IDENTITY);
        assertThat(clerk.status("/audit")).as("the trail, for a clerk").isEqualTo(403);
        assertThat(auditor.status(entry)).as("the entry, for the auditor").isEqualTo(403);
    }
}
