package org.youju.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.report.ReportBooks.SYSTEM;
import static org.youju.report.ReportBooks.TOWNSHIP;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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

@DatabaseTest
@SpringBootTest(classes = ReportBooks.class)
class ReportPagesTests {
    private static final String PASSWORD = "a long sentence";
    private static final String REPORT = "/reports/" + TOWNSHIP + "/2025";

    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ReportBooks.Year year;

    private Browser drafter;

    @BeforeEach
    void people() {
        year.places();
        drafter = person("li", Role.DRAFTER);
    }

    @Test
    void whoeverMayNotComposeReportsSeesNone() {
        var clerk = person("han", Role.CLERK);
        for (var path : new String[] {"/reports", REPORT, REPORT + ".docx", REPORT + ".pdf", REPORT + ".html"}) {
            assertThat(clerk.download(path).getStatus()).as(path).isEqualTo(403);
        }
        assertThat(clerk.open("/account").texts(".navbar-nav a")).doesNotContain("报告");
    }

    @Test
    void aReportWithUntrueWordsShowsWhatToDoAndCannotBeTakenAway() {
        year.hazards(200, 3);
        var page = drafter.open(REPORT + "?template=untrue");

        assertThat(page.texts("#untrue li")).hasSize(3).first().asString()
                .contains("templates/untrue.md:3", "{{hazards at=200 余}}", "200余处", "{{hazards}}");
        assertThat(page.texts(".chip.missing")).containsExactly("200处", "3处", "1%以上");
        assertThat(page.texts("a[download]")).isEmpty();
        var refused = drafter.download(REPORT + ".docx?template=untrue");
        assertThat(refused.getStatus()).isEqualTo(422);
    }

    @Test
    void aBrokenTemplateIsShownWithItsLines() {
        assertThat(drafter.open(REPORT + "?template=broken").texts("#mistakes li")).hasSize(4)
                .first().asString().contains("templates/broken.md:3", "hazzards", "是不是“hazards”");
        assertThat(drafter.open(REPORT + "?template=broken&lang=en").text()).contains("did you mean");
        assertThat(drafter.open(REPORT + "?template=none&lang=zh").status()).isEqualTo(404);
        assertThat(drafter.open("/reports/123/2025").status()).isEqualTo(404);
        assertThat(drafter.open("/reports/" + TOWNSHIP + "/abc").status()).isEqualTo(400);
    }

    @Test
    void everyFigureOfTheReportLeadsToWhereItComesFrom() {
        year.hazards(13, 3);
        var page = drafter.open(REPORT);

        assertThat(page.title()).isEqualTo("云陵县青河镇报告（2025年）");
        assertThat(page.texts("article .chip")).containsExactly("10余处", "3处", "23.08%", "13处", "（数据待核）", "13");
        var chip = page.find("article .chip");
        assertThat(chip.attr("href")).isEqualTo("/figures/hazards?place=" + TOWNSHIP + "&year=2025");
        assertThat(chip.attr("title")).contains("排查隐患", "发现的隐患", "13处");
        assertThat(page.texts("article .chip.missing")).containsExactly("（数据待核）");
        assertThat(page.find("article .chip.missing").attr("title")).contains("不计算同比");
        assertThat(page.texts("#gaps li")).singleElement().asString().contains("隐患同比");
        assertThat(page.texts("article h2, article h3")).containsExactly("一、安全", "（一）同比");
        assertThat(page.text()).contains("青河镇人民政府镇长", "2026年3月10日");
    }

    @Test
    void theReportIsTakenAwayAsAWordFileNamedAfterIt() {
        year.hazards(13, 3);
        assertThat(drafter.open(REPORT).find("a[download].btn-primary").attr("href")).isEqualTo(REPORT + ".docx");
        var file = drafter.download(REPORT + ".docx");

        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentType()).contains("wordprocessingml");
        assertThat(URLDecoder.decode(String.valueOf(file.getHeader("Content-Disposition")), StandardCharsets.UTF_8))
                .contains("云陵县青河镇报告（2025年）.docx");
        assertThat(file.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void theReportIsTakenAwayAsPdfAndAsHtml() {
        year.hazards(13, 3);
        assertThat(drafter.open(REPORT).find("a[download]").attr("href")).isEqualTo(REPORT + ".pdf");
        var pdf = drafter.download(REPORT + ".pdf");
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F', '-');
        var html = drafter.download(REPORT + ".html");
        assertThat(html.getContentType()).startsWith("text/html");
        assertThat(URLDecoder.decode(String.valueOf(html.getHeader("Content-Disposition")), StandardCharsets.UTF_8))
                .startsWith("attachment").contains("云陵县青河镇报告（2025年）.html");
        assertThat(new String(html.getContentAsByteArray(), StandardCharsets.UTF_8)).contains("10余处");
        assertThat(drafter.download(REPORT + ".odt").getStatus()).isIn(400, 404);
    }

    @Test
    void theListLeadsToTheReportsOfTheLastYears() {
        var page = drafter.open("/reports");

        assertThat(page.texts("tbody tr:first-child td:first-child")).containsExactly("青河镇");
        assertThat(page.texts("tbody tr:first-child a")).containsExactly("2026年", "2025年", "2024年", "2023年");
        assertThat(page.find("tbody tr:nth-child(2) a").attr("href")).isEqualTo("/reports/" + TOWNSHIP + "/2026?template=untrue");
        assertThat(page.texts(".navbar-nav .active a")).containsExactly("报告");
        assertThat(drafter.open("/reports?lang=en").title()).isEqualTo("Reports");
    }

    private Browser person(String login, Role role) {
        accounts.create(login, login, PASSWORD, SYSTEM);
        accounts.grant(login, new Grant(role, TOWNSHIP), SYSTEM);
        var browser = new Browser(server);
        browser.signIn(login, PASSWORD);
        return browser;
    }
}
