package org.youju.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.figure.Township.CODE;
import static org.youju.figure.Township.SYSTEM;
import static org.youju.figure.Township.village;
import static org.youju.figure.Township.words;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.DatabaseTest;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Role;
import org.youju.entry.EntryId;

@DatabaseTest
@SpringBootTest(classes = Township.EveryFormula.class)
class FigurePagesTests {
    private static final String PASSWORD = "a long sentence";
    private static final String HERE = "place=990101001000&year=2025";

    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Targets targets;

    private Township township;
    private Browser browser;
    private EntryId visit;

    @BeforeEach
    void aTownshipWithSomeWork(@Autowired Township.Founder founder) {
        township = founder.found(2);
        visit = township.file(
                "visit", CODE, "approved", "visited_on", "2025-03-01", "enterprise", "青河机械厂", "helped", "1.5");
        township.file("visit", CODE, "approved", "visited_on", "2025-04-01", "enterprise", "=白河食品", "helped", "2");
        township.file("visit", CODE, "approved", "visited_on", "2024-04-01", "enterprise", "青河机械厂");
        township.file("hazard", village(1), "", "found_on", "2025-05-01", "site", "甲厂", "due_on", "2025-06-01");
        browser = new Browser(server);
        person("head", Role.HEAD);
        person("clerk", Role.CLERK);
        person("aud", Role.AUDITOR);
    }

    private void person(String login, Role role) {
        accounts.create(login, login, PASSWORD, SYSTEM);
        accounts.grant(login, new Grant(role, CODE), SYSTEM);
    }

    @Test
    void whoeverMayNotReadFiguresIsRefused() {
        browser.signIn("aud", PASSWORD);
        assertThat(browser.open("/figures?" + HERE).status()).isEqualTo(403);
        assertThat(browser.open("/figures/visits?" + HERE).status()).isEqualTo(403);
        assertThat(browser.open("/account").texts(".navbar-nav a")).doesNotContain("数据");
    }

    @Test
    void whoeverMayNotExportGetsNoFile() {
        browser.signIn("clerk", PASSWORD);
        assertThat(browser.open("/figures.csv?" + HERE).status()).isEqualTo(403);
        assertThat(browser.open("/figures/visits/trace.csv?" + HERE).status()).isEqualTo(403);
        assertThat(browser.open("/figures?" + HERE).text()).doesNotContain("下载");
        assertThat(browser.open("/figures/visits?" + HERE).text()).doesNotContain("下载", "下达");
    }

    @Test
    void whatCannotBeAskedIsRefusedInWords() {
        browser.signIn("head", PASSWORD);
        assertThat(browser.open("/figures?place=990101001000&year=25").text()).contains("年份 25 无效");
        assertThat(browser.open("/figures?place=12&year=2025").status()).isEqualTo(404);
        assertThat(browser.open("/figures/nothing?" + HERE).status()).isEqualTo(404);
        assertThat(browser.open("/figures/visits?on=31.12.2025&" + HERE).text()).contains("日期“31.12.2025”无效");
        assertThat(browser.open("/figures/visits?position=0&" + HERE).text()).contains("流水号“0”无效");
        assertThat(browser.open("/figures/visits?position=99&" + HERE).text()).contains("台账目前到 4");
    }

    @Test
    void aTargetThatIsNoNumberIsShownBesideItsField() {
        browser.signIn("head", PASSWORD);
        browser.open("/figures/visits?" + HERE);
        var page = browser.submit("/figures/visits/target", "place", CODE.value(), "year", "2025", "target", "很多");
        assertThat(page.find("#target-wrong").text()).contains("如 1200 或 98.5");
        assertThat(page.find("#target").val()).isEqualTo("很多");
        assertThat(targets.history("visits", CODE, 2025)).isEmpty();
    }

    @Test
    void whoeverMayNotSetTargetsIsRefusedWhateverTheFormSays() {
        browser.signIn("clerk", PASSWORD);
        browser.open("/figures/visits?" + HERE);
        var page = browser.submit("/figures/visits/target", "place", CODE.value(), "year", "2025", "target", "3");
        assertThat(page.status()).isEqualTo(403);
        assertThat(targets.history("visits", CODE, 2025)).isEmpty();
    }

    @Test
    void theTableShowsEveryFigureByArea() {
        targets.set("visits", CODE, 2025, new BigDecimal("4"), SYSTEM, Instant.EPOCH);
        browser.signIn("head", PASSWORD);
        var page = browser.open("/figures");
        assertThat(page.title()).isEqualTo("青河镇 2025年数据");
        assertThat(page.texts("tr.area")).containsExactly("企业服务", "安全生产");
        assertThat(page.find("tr:has(a[href^=/figures/visits?])").children().eachText())
                .containsExactly("1", "走访企业家次", "2", "家次", "≥4", "50.0%", "未达到", "1", "+100.0%", "2");
        assertThat(page.find("tr:has(a[href^=/figures/visits_excess?])").text()).contains("-50.0");
        assertThat(page.find("tr:has(a[href^=/figures/hazards_growth?])").text()).contains("（数据待核）", "口径与上年不同");
        assertThat(page.texts(".navbar-nav a")).contains("数据");
        assertThat(page.texts("#place option")).contains("青河镇", "第1村", "第2村").doesNotContain("全国");
    }

    @Test
    void theTableComesAsTheCommandLinePrintsIt() {
        browser.signIn("head", PASSWORD);
        var answer = browser.download("/figures.csv?" + HERE);
        assertThat(answer.getContentType()).startsWith("text/csv");
        assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFid,title,value,unit,numerator,denominator,records\r\nvisits,走访企业家次,2,家次,,,2\r\n")
                .contains("visits_growth,走访同比,100.0,%,2,1,2\r\n")
                .contains("per_firm,户均走访,1.0,次,2,2,2\r\n")
                .contains("hazards_growth,隐患同比,,%,,,0\r\n");
    }

    @Test
    void aFigureShowsItsTraceAndThatItAddsUp() {
        browser.signIn("head", PASSWORD);
        var page = browser.open("/figures/helped?" + HERE);
        assertThat(page.title()).isEqualTo("帮扶资金");
        assertThat(page.find(".large").text()).isEqualTo("3.50 万元");
        assertThat(page.find("h2#trace").text()).isEqualTo("所依据的登记");
        assertThat(page.texts("table:has(a[href^=/entries/]) tbody tr"))
                .containsExactly("1 2025-03-01 青河机械厂 已核定 1.5", "2 2025-04-01 =白河食品 已核定 2");
        assertThat(page.find(".check").text()).isEqualTo("以上 2 条登记合计 3.5， 与数据一致。");
        assertThat(page.find("a[href^=/entries/]").attr("href")).isEqualTo("/entries/990101001000/1");
        assertThat(page.text()).contains("走访台账", "逐条累加“帮扶资金”，按“走访日期”归入期间");
    }

    @Test
    void aDistinctFigureCountsDifferentSubjects() {
        township.file("visit", CODE, "approved", "visited_on", "2025-06-01", "enterprise", "青河机械厂");
        browser.signIn("head", PASSWORD);
        var page = browser.open("/figures/firms?" + HERE);
        assertThat(page.find(".large").text()).isEqualTo("2 家");
        assertThat(page.find(".check").text()).isEqualTo("以上 3 条登记，不同对象 2 个， 与数据一致。");
    }

    @Test
    void aFigureMadeOfOthersLeadsToThem() {
        browser.signIn("head", PASSWORD);
        var page = browser.open("/figures/visits_growth?" + HERE);
        assertThat(page.find(".large").text()).isEqualTo("100.0 %");
        assertThat(page.texts("tbody tr")).containsExactly("走访企业家次 2025 2 家次 2", "走访企业家次 2024 1 家次 1");
        assertThat(page.find("tbody a[href*=year=2024]").attr("href"))
                .isEqualTo("/figures/visits?place=990101001000&year=2024");
    }

    @Test
    void villagesAreListedWhereRecordsAreKeptForThem() {
        browser.signIn("head", PASSWORD);
        assertThat(browser.open("/figures/hazards?" + HERE).text()).contains("所辖各地", "第1村 1 处 1", "第2村 （数据待核）");
        assertThat(browser.open("/figures/visits?" + HERE).text()).doesNotContain("所辖各地");
        assertThat(browser.open("/figures/hazards?place=990101001001&year=2025").find(".large").text())
                .isEqualTo("1 处");
    }

    @Test
    void anEarlierPositionIsShownUnderABanner() {
        township.correct(visit, words("helped", "10"));
        browser.signIn("head", PASSWORD);
        assertThat(browser.open("/figures/helped?" + HERE).find(".large").text()).isEqualTo("12.00 万元");
        assertThat(browser.open("/figures/helped?" + HERE).document().select(".earlier")).isEmpty();
        var page = browser.open("/figures/helped?position=4&" + HERE);
        assertThat(page.find(".earlier").text()).contains("台账截至流水号 4 的数据", "查看最新数据");
        assertThat(page.find(".large").text()).isEqualTo("3.50 万元");
        assertThat(page.find(".check").text()).contains("合计 3.5", "与数据一致");
    }

    @Test
    void anEarlierDayIsShownUnderABanner() {
        browser.signIn("head", PASSWORD);
        assertThat(browser.open("/figures/overdue?on=2025-06-01&" + HERE).find(".large").text()).isEqualTo("0 处");
        var page = browser.open("/figures/overdue?on=2025-06-02&" + HERE);
        assertThat(page.find(".large").text()).isEqualTo("1 处");
        assertThat(page.find(".earlier").text()).contains("2025-06-02");
    }

    @Test
    void aTargetIsSetAndItsHistoryStays() {
        browser.signIn("head", PASSWORD);
        browser.open("/figures/visits?" + HERE);
        browser.submit("/figures/visits/target", "place", CODE.value(), "year", "2025", "target", "1,000");
        var page = browser.submit("/figures/visits/target", "place", CODE.value(), "year", "2025", "target", "2");
        assertThat(page.text()).contains("目标已下达", "≥2 家次，完成 100.0%", "已达到");
        assertThat(page.texts("table:contains(下达人) td.amount")).containsExactly("2", "1,000");
        assertThat(page.find("#target").val()).isEqualTo("2");
    }

    @Test
    void aLongTraceIsTurnedAndDownloadedWhole() {
        for (int day = 1; day <= 55; day++) {
            township.file("hazard", CODE, "", "found_on", "2025-07-01", "site", "第%d厂".formatted(day));
        }
        browser.signIn("head", PASSWORD);
        assertThat(browser.open("/figures/hazards?" + HERE).texts("a[href^=/entries/]")).hasSize(50);
        var second = browser.open("/figures/hazards?page=2&" + HERE);
        assertThat(second.texts("a[href^=/entries/]")).hasSize(6);
        assertThat(second.text()).contains("第 51–56 条，共 56 条");
        assertThat(new String(browser.download("/figures/hazards/trace.csv?" + HERE).getContentAsByteArray(),
                StandardCharsets.UTF_8).lines()).hasSize(57);
    }

    @Test
    void aSubjectThatWouldBeComputedIsGuardedInTheFile() {
        browser.signIn("head", PASSWORD);
        assertThat(new String(browser.download("/figures/visits/trace.csv?" + HERE).getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFentry,day,subject,amount\r\n990101001000/1,2025-03-01,青河机械厂,1\r\n"
                        + "990101001000/2,2025-04-01,'=白河食品,1\r\n");
    }

    @Test
    void everyPageIsThereInEnglish() {
        browser.signIn("head", PASSWORD);
        assertThat(browser.open("/figures?lang=en&" + HERE).title()).isEqualTo("青河镇: figures of 2025");
        for (var indicator : new String[] {"visits", "firms", "helped", "helped_last", "visits_growth", "visits_excess",
                "per_firm", "hazards", "hazards_growth", "hazards_open", "on_time_rate"}) {
            var page = browser.open("/figures/" + indicator + "?" + HERE);
            assertThat(page.status()).as(indicator).isEqualTo(200);
            assertThat(page.text()).as(indicator).contains("How it is computed");
            assertThat(page.find(".facts").text()).as(indicator).doesNotContainPattern("[一-龥]{4}");
        }
    }
}
