package org.youju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.Page;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Role;
import org.youju.entry.EntryId;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.LedgerTest;
import org.youju.ledger.Township;

/// Subjects and warnings as people meet them in forms, lists and pages.
@LedgerTest
class ReferencePagesTests {
    private static final String CODE = "91990101MA0000001Y";

    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Township.Founder founder;

    private Township town;
    private EntryId firm;
    private Browser clerk;

    @BeforeEach
    void people() {
        town = founder.found();
        firm = town.file("firm", town.first, "code", CODE, "title", "青河机械厂", "known_since", "2025-01-01",
                "sector", "机械");
        clerk = person("clerk", Role.OFFICER, town.code);
    }

    @Test
    void onlyThoseWhoMayWriteAreOfferedSubjectsAndOnlyOfTheirTownship() {
        var path = "/ledgers/call/subjects/firm?f-firm=机械&place=";
        var stranger = person("stranger", Role.OFFICER, founder.found().code);
        assertThat(stranger.fetch(path + town.first).document().select("option")).isEmpty();
        assertThat(clerk.fetch("/ledgers/call/subjects/firm?f-firm=机械").document().select("option")).isEmpty();
        assertThat(clerk.fetch("/ledgers/call/subjects/minutes?place=" + town.first).document().select("option"))
                .isEmpty();

        var offered = clerk.fetch(path + town.first).document().select("option");
        assertThat(offered.eachAttr("value")).containsExactly("青河机械厂");
        assertThat(offered.eachText()).containsExactly(CODE);
        assertThat(person("village", Role.CLERK, town.second).fetch(path + town.code).document().select("option"))
                .hasSize(1);
    }

    @Test
    void aSubjectThatIsNotRecordedIsAMistakeBesideItsField() {
        clerk.open("/ledgers/call/new");
        var page = call("无此厂", "");
        assertThat(page.find("#f-firm-wrong").text()).contains("“企业”台账", "先到该台账登记");
        assertThat(page.find("#f-firm").attr("value")).isEqualTo("无此厂");
        assertThat(page.texts("#mistakes li")).as("nor asks for what it would fill in").hasSize(1);
    }

    @Test
    void whatIsChosenByNameIsLinkedEverywhereAndListedWithTheSubject() {
        clerk.open("/ledgers/call/new");
        var page = call("青河机械厂", "");
        assertThat(page.title()).isEqualTo("青河机械厂");
        assertThat(page.document().select("dd a[href=" + firm.path() + "]").text()).isEqualTo("青河机械厂");
        assertThat(page.text()).contains("机械");
        var call = page.path();

        assertThat(clerk.open(call + "/correct").find("#f-firm").attr("value")).isEqualTo("青河机械厂");
        var list = clerk.open("/ledgers/call?year=2025");
        assertThat(list.document().select("td.called").text()).isEqualTo("青河机械厂");
        assertThat(clerk.open("/ledgers/call?year=2025&q=河机械").document().select("td.called")).hasSize(1);
        assertThat(clerk.open("/ledgers/call?year=2025&q=白石").document().select("td.called")).isEmpty();
        var subject = clerk.open(firm.path());
        assertThat(subject.document().select("#referring ~ .sheet a[href=" + call + "]")).hasSize(1);
    }

    @Test
    void whatLooksUnusualIsFiledOnceSomebodySaysThatItIsRight() {
        clerk.open("/ledgers/call/new");
        var page = call("青河机械厂", "300");
        assertThat(page.find(".doubts").text()).contains("时长", "300", "一次回访一般不超过 240 分钟", "仍要登记");
        assertThat(page.find("#f-minutes-field .doubt").text()).contains("240");
        var sure = page.find("#sure").attr("value");

        page = clerk.submit("/ledgers/call/new", "place", town.first.value(), "f-called_on", "2025-04-01",
                "f-firm", "青河机械厂", "f-minutes", "400", "sure", sure);
        assertThat(page.document().select(".doubts")).as("other doubts than were seen").hasSize(1);
        page = clerk.submit("/ledgers/call/new", "place", town.first.value(), "f-called_on", "2025-04-01",
                "f-firm", "青河机械厂", "f-minutes", "300", "sure", sure);
        assertThat(page.find(".history").text()).contains("有提示，确认无误");
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void aCodeWithAWrongCheckDigitIsWarnedOfWhenFiledAndOnlyOnce() {
        clerk.open("/ledgers/firm/new");
        var page = clerk.submit("/ledgers/firm/new", "place", town.first.value(), "f-code", "91990101MA0000002Y",
                "f-title", "白石砖厂", "f-known_since", "2025-02-01");
        assertThat(page.find("#f-code-field .doubt").text()).contains("校验码");
        page = clerk.submit("/ledgers/firm/new", "place", town.first.value(), "f-code", "91990101MA0000002Y",
                "f-title", "白石砖厂", "f-known_since", "2025-02-01", "sure", page.find("#sure").attr("value"));
        var path = page.path();
        var number = Long.parseLong(path.replaceFirst(".*/", ""));

        clerk.open(path + "/correct");
        page = clerk.submit(path + "/correct", "seen", String.valueOf(number), "reason", "改名",
                "f-code", "91990101MA0000002Y", "f-title", "白石新砖厂", "f-known_since", "2025-02-01");
        assertThat(page.path()).isEqualTo(path);
        assertThat(page.title()).isEqualTo("白石新砖厂");
    }

    @Test
    void whatMayHaveBeenRecordedAlreadyIsShownBeforeItIsFiled() {
        var visit = town.file("visit", town.first, "visited_on", "2025-03-01", "enterprise", "甲厂");
        town.file("visit", town.first, "visited_on", "2025-03-09", "enterprise", "甲厂");
        town.file("visit", town.first, "visited_on", "2025-03-02", "enterprise", "乙厂");
        town.file("visit", town.second, "visited_on", "2025-03-02", "enterprise", "甲厂");
        clerk.open("/ledgers/visit/new");
        var page = visit("甲厂", "");
        assertThat(page.document().select(".doubts a").eachAttr("href")).containsExactly(visit.path());
        assertThat(town.position()).isEqualTo(5);

        page = visit("甲厂", page.find("#sure").attr("value"));
        assertThat(page.path()).isEqualTo(new EntryId(town.code, 6).path());
    }

    private Page call(String firm, String minutes) {
        return clerk.submit("/ledgers/call/new", "place", town.first.value(), "f-called_on", "2025-04-01",
                "f-firm", firm, "f-minutes", minutes);
    }

    private Page visit(String enterprise, String sure) {
        return clerk.submit("/ledgers/visit/new", "place", town.first.value(), "f-visited_on", "2025-03-03",
                "f-enterprise", enterprise, "sure", sure);
    }

    private Browser person(String login, Role role, PlaceCode place) {
        accounts.create(login, login, "a long sentence", Township.CLERK);
        accounts.grant(login, new Grant(role, place), Township.CLERK);
        var browser = new Browser(server);
        browser.signIn(login, "a long sentence");
        return browser;
    }
}
