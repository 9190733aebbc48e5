package org.youju.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.draft.Drafts;
import org.youju.draft.ReportDraft;
import org.youju.kernel.Period;
import org.youju.ledger.LedgerTest;
import org.youju.ledger.Township;

@LedgerTest
class SigningPagesTests {
    private static final Officer SYSTEM = Officer.system("test");

    @Autowired
    private MockMvc server;

    @Autowired
    private Drafts drafts;

    private Township township;
    private ReportDraft draft;

    @BeforeEach
    void aDraft(@Autowired Township.Founder founder, @Autowired Accounts accounts) {
        township = founder.found();
        for (var role : List.of(Role.CLERK, Role.DRAFTER, Role.LEADER, Role.HEAD, Role.SECURITY_ADMINISTRATOR)) {
            var login = role.name().toLowerCase(Locale.ROOT);
            accounts.create(login, role.text().zh(), "a long sentence", SYSTEM);
            accounts.grant(login, new Grant(role, township.code), SYSTEM);
        }
        visit("甲厂");
        draft = drafts.begin(township.code, Period.year(2025), "annual", "", "年度报告", "---\ntitle: 年度报告\npost: 镇长\n---",
                List.of("## 一、走访", "走访{{visits}}，另有3户。"), SYSTEM, Instant.parse("2026-01-10T02:00:00Z"));
    }

    @Test
    void whoeverMayNotDoAStepIsNotOfferedItAndIsRefused() {
        var clerk = as("clerk");
        var page = clerk.open(path(""));
        assertThat(page.document().select("main form[action$=/submit]")).isEmpty();
        assertThat(clerk.submit(path("/submit"), "version", "1").status()).isEqualTo(403);
        assertThat(clerk.submit(path("/vanish")).status()).isEqualTo(409);
        assertThat(clerk.open("/officials").status()).isEqualTo(403);
        assertThat(clerk.open("/signing/9999999").status()).isEqualTo(404);
    }

    @Test
    void aReportGoesFromDraftToSignatureAndItsDriftIsShown() {
        var drafter = as("drafter");
        assertThat(drafter.open("/signing").texts("td.called a")).contains("年度报告");
        drafter.submit(path("/submit"), "version", "1");

        var leader = as("leader");
        var review = leader.open(path(""));
        assertThat(review.document().text()).contains("审核中", "手工填写的数字", "还有 1 项未决事项");
        assertThat(review.document().select("form[action$=/approve]")).isEmpty();
        leader.submit(path("/return"), "reason", "请注明出处");
        assertThat(drafter.open(path("")).document().text()).contains("退回：请注明出处", "已退回");
        drafter.submit(path("/submit"), "version", "1");
        var mark = leader.open(path("")).find("input[name=mark]").val();
        leader.submit(path("/waive"), "mark", mark, "reason", "会议纪要所载");
        leader.submit(path("/approve"), "reason", "");

        var head = as("head");
        assertThat(head.open("/").texts(".doors .count")).contains("1");
        head.submit(path("/sign"));
        var signed = head.open(path(""));
        assertThat(signed.text()).contains("第1版", "放行说明", "会议纪要所载", "走访1家次");
        var figure = head.open(signed.find("article .chip").attr("href"));
        assertThat(figure.text()).contains("与固定时的清单一致", "账簿位置", township.code.value());

        visit("乙厂");
        head.submit(path("/drift"));
        assertThat(head.open(path("")).text()).contains("有 1 处会不同", "1家次 → 2家次", "新登记");
        assertThat(head.open("/").text()).contains("1 份已签发的报告有新的数据变化");
        head.submit(path("/note"), "reason", "下年体现");
        assertThat(head.open("/").text()).doesNotContain("新的数据变化");

        assertThat(drafter.download(path("/file.docx")).getStatus()).isEqualTo(200);
        drafter.submit(path("/correct"), "reason", "漏计");
        assertThat(drafter.open("/signing").texts("td.called a")).filteredOn("年度报告"::equals).hasSize(2);
    }

    @Test
    void officialsAreWrittenDownAndWhatIsWrongIsSaidBesideItsField() {
        var security = as("security_administrator");
        var page = security.submit("/officials", "place", township.code.value(), "post", "", "name", "李明", "since", "昨天");
        assertThat(page.document().select(".is-invalid")).hasSize(2);
        security.submit("/officials", "place", township.code.value(), "post", "副镇长", "name", "李明", "login", "leader",
                "areas", "work", "since", "2020-01-01");
        assertThat(security.open("/officials").text()).contains("副镇长", "李明", "leader");
        security.submit("/officials/end", "place", township.code.value(), "post", "副镇长");
        assertThat(security.open("/officials").texts("td.called")).isEmpty();
    }

    private String path(String rest) {
        return "/signing/" + draft.id() + rest;
    }

    private Browser as(String login) {
        var browser = new Browser(server);
        browser.signIn(login, "a long sentence");
        return browser;
    }

    private void visit(String enterprise) {
        var id = township.file("visit", township.first, "visited_on", "2025-03-01", "enterprise", enterprise);
        township.move(id, "approve");
    }
}
