package org.youju.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.desk.Desk.BAISHI;
import static org.youju.desk.Desk.QINGHE;
import static org.youju.desk.Desk.VILLAGE;
import static org.youju.desk.Desk.entry;
import static org.youju.desk.Desk.file;
import static org.youju.desk.Desk.opened;
import static org.youju.desk.Desk.visit;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.DatabaseTest;
import org.youju.Page;
import org.youju.Program;
import org.youju.account.Accounts;
import org.youju.account.Role;
import org.youju.place.Places;

/// Filing, stepping, correcting and finding entries, as officers do it at the pages.
@DatabaseTest
@SpringBootTest(classes = Program.class)
class LedgerPagesTests {
    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Places places;

    private Desk desk;
    private Browser clerk;
    private Browser officer;

    @BeforeEach
    void people() {
        desk = new Desk(server, accounts, places);
        clerk = desk.clerk;
        officer = desk.officer;
    }

    @Test
    void aClerkOfAnotherTownshipSeesNeitherLedgersNorEntries() {
        var number = desk.filed();
        var other = desk.person("wang", "王五", Role.CLERK, BAISHI);

        assertThat(other.open("/ledgers/hazard").text()).contains("还没有登记");
        assertThat(other.open("/ledgers/hazard?place=" + QINGHE).status()).isEqualTo(403);
        assertThat(other.open(entry(number)).status()).isEqualTo(403);
        assertThat(other.open(entry(number) + "/correct").status()).isEqualTo(403);
        assertThat(other.open(entry(number) + "/moves/close").status()).isEqualTo(403);
        assertThat(other.open("/ledgers/nothing").status()).isEqualTo(404);
        assertThat(other.open("/ledgers/hazard?place=abc").status()).isEqualTo(404);
    }

    @Test
    void everyMistakeStandsBesideItsField() {
        clerk.open("/ledgers/hazard/new");
        var page = clerk.submit("/ledgers/hazard/new", "place", QINGHE, "f-found_on", "昨天", "f-fine", "1.234");

        assertThat(page.texts("#mistakes li")).hasSize(5);
        assertThat(page.find("#place-wrong").text()).contains("从列表中选择");
        assertThat(page.find("#f-found_on-wrong").text()).contains("日期");
        assertThat(page.find("#f-fine").val()).isEqualTo("1.234");

        page = clerk.submit("/ledgers/hazard/new", "place", VILLAGE, "f-found_on", "2025-06-01", "f-grade", "major");
        assertThat(page.find("#f-site-wrong").text()).contains("必填");
        page = clerk.submit("/ledgers/hazard/new",
                "place", VILLAGE, "f-found_on", "2025-06-01", "f-grade", "major", "f-site", "红星砖厂");
        assertThat(page.find("#f-due_on-wrong").text()).contains("整改期限");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        clerk.open("/ledgers/hazard/new");
        assertThat(clerk.forgetToken().submit("/ledgers/hazard/new", "place", VILLAGE).status()).isEqualTo(403);
    }

    @Test
    void aStepThatIsNotDueOrNotTheirsIsRefused() {
        var number = desk.filed();

        assertThat(clerk.open(entry(number)).texts(".heading a")).doesNotContain("销号");
        assertThat(clerk.open(entry(number) + "/moves/close").status()).isEqualTo(403);
        assertThat(officer.open(entry(number) + "/moves/reopen").status()).isEqualTo(409);
        assertThat(officer.open(entry(number) + "/moves/fly").status()).isEqualTo(404);
        var page = officer.open(entry(number) + "/moves/close");
        assertThat(page.find("#f-closed_on").hasAttr("required")).isTrue();
        page = officer.submit(entry(number) + "/moves/close", "reason", "");
        assertThat(page.find("#f-closed_on-wrong").text()).contains("必填");
        page = officer.submit(entry(number) + "/moves/close", "f-closed_on", "2025-06-10");
        assertThat(page.find("#evidence-wrong").text()).contains("至少需要 1 份");
        page = officer.upload(
                entry(number) + "/moves/close", List.of(file("a.html", "text".getBytes())), "f-closed_on", "2025-06-10");
        assertThat(page.find("#evidence-wrong").text()).contains("不能作为佐证材料");
    }

    @Test
    void theSameTwiceIsNotFiledAndLeadsToTheFirst() {
        var number = desk.filed();
        clerk.open("/ledgers/hazard/new");
        var page = file(clerk);

        assertThat(page.text()).contains("已经登记过", "办理更正");
        assertThat(page.find("#mistakes a").attr("href")).isEqualTo(entry(number));

        officer.open("/ledgers/enterprise_visit/new");
        visit(officer);
        page = visit(officer);
        assertThat(page.document().select("#again")).isNotEmpty();
        assertThat(visit(officer, "again", "true").text()).contains("已登记。编号 3");
    }

    @Test
    void aCorrectionKeepsWhatItReadBeforeAndNeedsAReason() {
        var number = desk.filed();
        clerk.open(entry(number) + "/correct");
        var page = correct(number, number, "");
        assertThat(page.find("#reason-wrong").text()).contains("理由");

        page = correct(number, number, "名称写错");
        assertThat(page.title()).isEqualTo("红星砖厂");
        assertThat(page.find(".request").text()).contains("红星砖厂", "红旗砖厂", "名称写错", "李雷");
        assertThat(correct(number, number + 1, "再改一次").status()).isEqualTo(409);

        officer.open("/requests");
        page = officer.submit(entry(number) + "/requests/" + (number + 1) + "/approve");
        assertThat(page.title()).isEqualTo("红旗砖厂");
        assertThat(page.find(".history").text()).contains("红星砖厂", "→", "红旗砖厂", "名称写错", "李雷");
        assertThat(page.text()).contains("张*");
        assertThat(correct(number, number, "再改一次").status()).isEqualTo(409);
        assertThat(correct(number, number + 2, "没有改").text()).contains("没有任何改动");
    }

    @Test
    void whoAskedDoesNotDecideAndWhoDecidesIsToldOfIt() {
        var number = Long.parseLong(file(opened(officer)).path().replaceFirst(".*/", ""));
        var lead = desk.person("lead", "韩科长", Role.OFFICER, QINGHE);
        officer.open(entry(number) + "/correct");
        var page = officer.submit(entry(number) + "/correct", "seen", String.valueOf(number), "reason", "名称写错",
                "f-found_on", "2025-06-01", "f-grade", "general", "f-site", "红旗砖厂");
        assertThat(page.document().select("form[action$=/approve]")).isEmpty();
        assertThat(page.text()).contains("更正申请已提交", "由申请人以外");
        var request = entry(number) + "/requests/" + (number + 1);
        assertThat(officer.submit(request + "/approve").status()).isEqualTo(403);
        assertThat(officer.open("/requests").text()).contains("没有等待您审批的申请", "我提出的申请", "红星砖厂");

        assertThat(lead.open("/").text()).contains("有 1 项更正或撤回申请等您审批");
        assertThat(lead.open("/requests").text()).contains("红星砖厂", "名称写错", "韩梅梅");
        lead.open(entry(number));
        assertThat(lead.submit(request + "/refuse", "reason", " ").status()).isEqualTo(422);
        page = lead.submit(request + "/refuse", "reason", "原始单据无误");
        assertThat(page.text()).contains("已答复不同意", "原始单据无误");
        assertThat(page.document().select(".request")).isEmpty();
        assertThat(lead.submit(request + "/approve").text()).contains("已不在等待审批");
        assertThat(lead.open("/requests").text()).contains("没有等待您审批的申请");
    }

    @Test
    void whoFiledAnEntryIsToldThatSomebodyElseApprovesIt() {
        var number = Long.parseLong(file(opened(officer)).path().replaceFirst(".*/", ""));
        var page = officer.open(entry(number));
        assertThat(page.document().select("a[href$=/moves/close]")).isEmpty();
        assertThat(page.text()).contains("“销号”须由登记人、提请人以外的人员办理");
        assertThat(desk.person("lead", "韩科长", Role.OFFICER, QINGHE).open(entry(number))
                .document().select("a[href$=/moves/close]")).hasSize(1);
    }

    @Test
    void aWithdrawnEntryCountsNoMore() {
        var number = desk.filed();
        assertThat(clerk.open(entry(number)).text()).contains("计入的数据", "1 处");
        var page = clerk.submit(entry(number) + "/withdraw", "reason", "重复登记");
        assertThat(page.text()).contains("申请撤回，待审批", "重复登记", "1 处");

        officer.open(entry(number));
        page = officer.submit(entry(number) + "/requests/" + (number + 1) + "/approve");
        assertThat(page.text()).contains("已撤回", "不计入任何数据", "重复登记");
        assertThat(page.document().select("#withdraw")).isEmpty();
        assertThat(clerk.open(entry(number) + "/correct").status()).isEqualTo(409);
    }

    @Test
    void aNoteStandsInTheHistory() {
        var number = desk.filed();
        clerk.open(entry(number));
        assertThat(clerk.submit(entry(number) + "/notes", "text", "已电话告知").find(".history").text()).contains("已电话告知");
    }

    @Test
    void listsAreFilteredByPlaceYearStateAndWords() {
        desk.filed();
        assertThat(officer.open("/ledgers").texts(".ledgers .amount")).contains("1 条");
        assertThat(officer.open("/ledgers?q=隐患").texts(".ledgers .called")).containsExactly("隐患台账");
        assertThat(officer.open("/ledgers/hazard").texts("tbody .called")).containsExactly("红星砖厂");
        assertThat(officer.open("/ledgers/hazard?place=" + VILLAGE + "&state=open&q=砖").texts("tbody .called"))
                .hasSize(1);
        assertThat(officer.open("/ledgers/hazard?year=2024").text()).contains("还没有登记");
        assertThat(officer.open("/ledgers/hazard?state=closed").text()).contains("没有符合条件");
        assertThat(officer.open("/ledgers/hazard?year=0&lang=en").texts("tbody .called")).hasSize(1);
    }

    private Page correct(long number, long seen, String reason) {
        return clerk.submit(entry(number) + "/correct", "seen", String.valueOf(seen), "reason", reason,
                "f-found_on", "2025-06-01", "f-grade", "general", "f-site", "红旗砖厂");
    }
}
