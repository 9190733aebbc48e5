package org.youju.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.Browser;
import org.youju.DatabaseTest;
import org.youju.Page;
import org.youju.Program;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.kernel.PlaceCode;
import org.youju.place.Place;
import org.youju.place.Places;

/// An import has threads and connections of its own, so what these tests do stays: each in a township of its own, in a
/// database that ends with the run.
@DatabaseTest
@SpringBootTest(classes = Program.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ImportPagesTests {
    private static final Officer SYSTEM = Officer.system("test");
    private static final String PASSWORD = "a long sentence";
    private static final String HEADER = "发现日期,单位,等级,罚款(元),备注栏\n";
    private static final String RIGHT = HEADER + "2025-03-01,红星砖厂,一般,,无\n2025-03-02,青河食品厂,一般,12.5,\n";
    private static final String WRONG = RIGHT + "三月三日,大桥加油站,一般,,\n";

    private static int townships;

    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Places places;

    private String township = "";
    private Browser officer;

    @BeforeEach
    void people() {
        township = "3301022%02d000".formatted(++townships);
        places.add(Place.of(new PlaceCode(township), Place.COUNTRY, "东山镇" + townships, LocalDate.of(1949, 10, 1)));
        officer = person("officer" + townships, Role.OFFICER);
    }

    @Test
    void whoeverMayNotImportIsRefused() {
        var clerk = person("clerk" + townships, Role.CLERK);

        assertThat(clerk.open("/ledgers/hazard/import").status()).isEqualTo(403);
        assertThat(upload(clerk, RIGHT).status()).isEqualTo(403);
        assertThat(clerk.download("/ledgers/hazard/export.xlsx").getStatus()).isEqualTo(403);
    }

    @Test
    void whatIsNoTableIsRefusedBesideTheFile() {
        assertThat(upload(officer, "").find("#file-wrong").text()).contains("选择一个 Excel");
        assertThat(upload(officer, "%PDF-1.7\n").find("#file-wrong").text()).contains("PDF");
    }

    @Test
    void aTableThatCannotBeReadByItselfIsAskedAbout() {
        var page = upload(officer, "隐患排查\n检查时间,企业,罚款（万元）\n3月2日,红星砖厂,0.5\n");
        assertThat(page.path()).endsWith("/layout");
        assertThat(page.text()).contains("缺少必填列", "发现日期", "红星砖厂");
        var layout = page.path();

        var part = officer.submit(layout + "/show", "read", "2:1:", "header", "2", "rows", "1", "year", "2025", "c0",
                "found_on", "c1", "site", "c2", "fine", "k-grade", "general");
        assertThat(part.text()).contains("下面是系统对这张表的理解", "2025-03-02", "5000", "换算为元").doesNotContain("缺少必填列");
        assertThat(officer.submit(layout, "read", "2:1:", "header", "2", "rows", "1", "year", "x").text())
                .contains("四位年份");
        officer.open(layout);
        var checked = officer.submit(layout, "read", "2:1:", "header", "2", "rows", "1", "year", "2025", "c0",
                "found_on", "c1", "site", "c2", "fine", "k-grade", "general");
        assertThat(checked.texts(".counts dd")).containsExactly("1", "0", "0", "1");
        assertThat(checked.text()).contains("表头 第 2 行", "表头以上的标题 1", "记住这种表的读法");

        officer.submit(checked.path() + "/run", "mode", "ALL_NEW", "remember", "true", "form", "隐患排查表");
        var again = upload(officer, "隐患排查\n检查时间,企业,罚款（万元）\n2025.3.3,大桥加油站,1\n");
        assertThat(again.text()).contains("按记住的表样“隐患排查表”读取", "导入 1 条");
    }

    @Test
    void whatDiffersFromAnEntryIsShownSideBySideAndCorrectedOnlyWhereSomebodySaysSo() {
        var first = upload(officer, RIGHT);
        officer.submit(first.path() + "/run", "mode", "ALL_NEW");

        var other = HEADER + "2025-03-01,红星砖厂,一般,88,\n2025-03-02,青河食品厂,一般,99,\n";
        var page = upload(officer, other);
        assertThat(page.texts(".conflict legend")).containsExactly("第 2 行：红星砖厂（1 号）", "第 3 行：青河食品厂（2 号）");
        assertThat(page.texts(".conflict td")).containsExactly("（空）", "88.00", "12.50", "99.00");
        var done = officer.submit(page.path() + "/run", "mode", "ALL_NEW", "conflict-2", "keep", "conflict-3",
                "correct");
        assertThat(done.texts(".outcomes li")).hasSize(1).first().asString().contains("2 号", "青河食品厂");
        assertThat(officer.open("/entries/" + township + "/2").text()).contains("99");
        assertThat(officer.open("/entries/" + township + "/1").text()).doesNotContain("88");
    }

    @Test
    void anUploadIsSeenByItsOwnerAlone() {
        var page = upload(officer, RIGHT);
        var colleague = person("colleague" + townships, Role.OFFICER);

        assertThat(colleague.open(page.path()).status()).isEqualTo(410);
        assertThat(colleague.open(page.path().replace("hazard", "enterprise_visit")).status()).isEqualTo(410);
        colleague.open("/account");
        assertThat(colleague.submit(page.path() + "/run", "mode", "ALL_NEW").status()).isEqualTo(410);
        officer.open(page.path());
        assertThat(officer.submit(page.path() + "/cancel").text()).contains("没有导入任何内容");
        assertThat(officer.open(page.path()).status()).isEqualTo(410);
    }

    @Test
    void aRightTableIsCheckedThenImportedAndAddsNothingTheSecondTime() {
        var page = upload(officer, RIGHT);
        assertThat(page.texts(".counts dd")).containsExactly("2", "0", "0", "2");
        assertThat(page.text()).contains("备注栏", "2025-03-01", "导入 2 条");
        assertThat(officer.open("/ledgers/hazard").text()).contains("还没有登记");
        assertThat(officer.fetch(page.path() + "/progress").text()).contains("已完成");
        assertThat(officer.answer().getHeader("HX-Redirect")).isEqualTo(page.path());

        officer.open(page.path());
        assertThat(officer.submit(page.path() + "/run", "mode", "ALL_NEW").texts(".counts dd"))
                .containsExactly("2", "0", "0");
        assertThat(officer.open("/ledgers/hazard").texts("tbody .called")).containsExactly("青河食品厂", "红星砖厂");
        assertThat(upload(officer, RIGHT).text()).contains("此前都已登记过");
    }

    @Test
    void wrongRowsComeBackWithTheirReasonsAndTheRightOnesMayGoIn() {
        var page = upload(officer, WRONG);
        assertThat(page.texts(".counts dd")).containsExactly("2", "0", "1", "3");
        assertThat(page.text()).contains("三月三日", "日期，如", "只导入无误的 2 行").doesNotContain("确认后导入");
        var workbook = officer.download(page.path() + "/wrong.xlsx");
        assertThat(workbook.getHeader("Content-Disposition")).contains("UTF-8''").contains(".xlsx");
        assertThat(workbook.getContentAsByteArray()).startsWith('P', 'K');

        officer.open(page.path());
        assertThat(officer.submit(page.path() + "/run", "mode", "RIGHT_ONES").text()).contains("有误未导入", "整张表重新上传");
        assertThat(officer.open("/ledgers/hazard").texts("tbody .called")).hasSize(2);
    }

    @Test
    void theListIsExportedAsItIsFiltered() {
        officer.open(upload(officer, RIGHT).path());
        var csv = officer.download("/ledgers/hazard/export.csv?q=%E7%A0%96");
        assertThat(new String(csv.getContentAsByteArray(), StandardCharsets.UTF_8)).doesNotContain("红星砖厂");

        var page = upload(officer, RIGHT);
        officer.submit(page.path() + "/run", "mode", "ALL_NEW");
        csv = officer.download("/ledgers/hazard/export.csv?q=%E7%A0%96");
        assertThat(new String(csv.getContentAsByteArray(), StandardCharsets.UTF_8)).contains("红星砖厂")
                .doesNotContain("食品厂");
        assertThat(csv.getHeader("Content-Disposition")).contains("attachment", "UTF-8''");
        assertThat(officer.download("/ledgers/hazard/export.xlsx").getContentAsByteArray()).startsWith('P', 'K');
        assertThat(officer.download("/ledgers/hazard/form.xlsx").getContentAsByteArray()).startsWith('P', 'K');
    }

    private Page upload(Browser browser, String table) {
        browser.open("/ledgers");
        var file = new MockMultipartFile("file", "隐患.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        return browser.upload("/ledgers/hazard/import", List.of(file), "place", township);
    }

    private Browser person(String login, Role role) {
        accounts.create(login, login, PASSWORD, SYSTEM);
        accounts.grant(login, new Grant(role, new PlaceCode(township)), SYSTEM);
        var browser = new Browser(server);
        browser.signIn(login, PASSWORD);
        return browser;
    }
}
