package org.youju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.DatabaseTest;
import org.youju.Page;
import org.youju.Program;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.evidence.Photographs;
import org.youju.kernel.PlaceCode;
import org.youju.place.Place;
import org.youju.place.Places;

@DatabaseTest
@SpringBootTest(classes = Program.class)
class LedgerPagesTests {
    private static final Officer SYSTEM = Officer.system("test");
    private static final String PASSWORD = "a long sentence";
    private static final String QINGHE = "330101101000";
    private static final String VILLAGE = "330101101201";
    private static final String BAISHI = "330101102000";
    private static final byte[] PHOTO = Photographs.jpeg(1);

    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Places places;

    @Autowired
    private JdbcClient jdbc;

    private Browser clerk;
    private Browser officer;

    @BeforeEach
    void people() {
        place(QINGHE, "青河镇");
        place(VILLAGE, "上河村");
        place(BAISHI, "白石镇");
        clerk = person("li", "李雷", Role.CLERK, VILLAGE);
        officer = person("han", "韩梅梅", Role.OFFICER, QINGHE);
    }

    @Test
    void aClerkOfAnotherTownshipSeesNeitherLedgersNorEntries() {
        var number = filed();
        var other = person("wang", "王五", Role.CLERK, BAISHI);

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
        var number = filed();

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
    void anEntryIsClosedWithAPhotographThatOnlyItsReadersSee() {
        var number = filed();
        officer.open(entry(number) + "/moves/close");
        var page = officer.upload(
                entry(number) + "/moves/close", List.of(file("整改后.jpg", PHOTO)), "f-closed_on", "2025-06-10");

        assertThat(page.text()).contains("“销号”已办理", "已销号", "2025-06-10");
        var photo = page.find(".evidence a").attr("href");
        var answer = clerk.download(photo);
        assertThat(answer.getContentAsByteArray()).isEqualTo(PHOTO);
        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("inline").contains("%E6%95%B4");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(person("wang", "王五", Role.CLERK, BAISHI).download(photo).getStatus()).isEqualTo(403);
        assertThat(clerk.download(photo.replaceFirst("[0-9a-f]{8}$", "00000000")).getStatus()).isEqualTo(404);
    }

    @Test
    void tooManyOrDamagedFilesAreRefusedAndNothingIsNoted() {
        var number = filed();
        officer.open(entry(number));
        var many = java.util.stream.IntStream.range(0, 21).mapToObj(i -> file(i + ".jpg", PHOTO)).toList();
        assertThat(officer.upload(entry(number) + "/notes", many, "text", "").text()).contains("一次最多上传 20 份");
        var broken = file("b.jpg", java.util.Arrays.copyOf(PHOTO, 200));
        assertThat(officer.upload(entry(number) + "/notes", List.of(broken), "text", "").text()).contains("“b.jpg”打不开");
        assertThat(officer.open(entry(number)).text()).contains("还没有佐证材料");
    }

    @Test
    void aPapersThumbnailAndAnotherEntrysPhotographAreNotFound() {
        var number = filed();
        officer.open(entry(number));
        var page = officer.upload(entry(number) + "/notes", List.of(file("说明.txt", "<b>粗".getBytes(StandardCharsets.UTF_8))),
                "text", "");
        assertThat(page.text()).contains("不能作为佐证材料");
        page = officer.upload(entry(number) + "/notes", List.of(file("说明.txt", "已整改".getBytes(StandardCharsets.UTF_8))),
                "text", "");
        var paper = page.find(".evidence a").attr("href");
        assertThat(page.find(".evidence .paper").text()).isEqualTo("TXT");
        assertThat(officer.download(paper + "/thumbnail").getStatus()).isEqualTo(404);
        assertThat(officer.download(paper).getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(officer.download(paper).getContentType()).startsWith("text/plain");
        assertThat(officer.download(paper.replace("/" + number + "/", "/" + (number + 1) + "/")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void thePageSaysWhatTheCameraSaysApartFromWhatWasFiled() {
        var number = filed();
        officer.open(entry(number));
        var near = Photographs.withNotes(PHOTO, 1, "2025:06:03 09:30:05", 30.123456, 119.5);
        var far = Photographs.withNotes(Photographs.jpeg(2), 6, "2025:04:01 08:00:00", -30.1, -119.5);
        var page = officer.upload(
                entry(number) + "/notes", List.of(file("near.jpg", near), file("far.jpg", far)), "text", "");
        assertThat(page.texts("dl.camera")).containsExactly(
                "拍摄时间 2025-06-03 09:30 拍摄位置 30.12346°N 119.50000°E",
                "拍摄时间 2025-04-01 08:00 拍摄位置 30.10000°S 119.50000°W");
        assertThat(page.texts(".doubt")).containsExactly("拍摄时间与登记的日期相差 61 天，请核对。");
        var thumbnail = officer.download(page.find(".evidence img").attr("src"));
        assertThat(thumbnail.getContentType()).isEqualTo("image/jpeg");
        assertThat(thumbnail.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(person("wang", "王五", Role.CLERK, BAISHI).download(page.find(".evidence img").attr("src"))
                .getStatus()).isEqualTo(403);
    }

    @Test
    void aPhotographUsedTwiceIsShownOnBothPages() {
        var first = filed();
        officer.open(entry(first));
        officer.upload(entry(first) + "/notes", List.of(file("a.jpg", PHOTO)), "text", "");
        officer.open("/ledgers/enterprise_visit/new");
        var second = visit(officer).path();
        var page = officer.upload(second + "/notes", List.of(file("b.jpg", PHOTO)), "text", "");
        assertThat(page.find(".doubt").text()).contains("同一文件还用于", "隐患台账 红星砖厂");
        assertThat(page.find(".doubt a").attr("href")).isEqualTo(entry(first));
        page = officer.upload(second + "/notes", List.of(file("c.jpg", Photographs.copy(1))), "text", "");
        assertThat(page.texts(".doubt").get(1)).contains("疑似同一照片");
        assertThat(officer.open(entry(first)).find(".doubt a").attr("href")).isEqualTo(second);
        assertThat(clerk.open(entry(first)).find(".doubt").text()).contains("另有").contains("无权查看");
    }

    @Test
    void theSameTwiceIsNotFiledAndLeadsToTheFirst() {
        var number = filed();
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
        var number = filed();
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
        var lead = person("lead", "韩科长", Role.OFFICER, QINGHE);
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
        assertThat(person("lead", "韩科长", Role.OFFICER, QINGHE).open(entry(number))
                .document().select("a[href$=/moves/close]")).hasSize(1);
    }

    @Test
    void sensitiveFieldsAreMaskedAndEveryReadingIsInTheTrail() {
        var number = filed();
        var page = clerk.open(entry(number));
        assertThat(page.text()).contains("张*").doesNotContain("张三");
        assertThat(clerk.submit(entry(number) + "/reveal", "reason", "想看").status()).isEqualTo(403);
        assertThat(officer.open(entry(number) + "/correct").document().outerHtml()).doesNotContain("张三");

        officer.open(entry(number));
        assertThat(officer.submit(entry(number) + "/reveal", "reason", " ").status()).isEqualTo(422);
        officer.open(entry(number));
        assertThat(officer.submit(entry(number) + "/reveal", "reason", "核对身份").text()).contains("张三", "只显示这一次");
        assertThat(trail()).contains("li entry.read", "han entry.read", "han entry.reveal");
    }

    @Test
    void openingAnEntryIsInTheTrailOnceHoweverMuchItShows() {
        var number = filed();
        officer.open(entry(number));
        officer.upload(entry(number) + "/notes",
                List.of(file("1.jpg", Photographs.jpeg(1)), file("2.jpg", Photographs.jpeg(2))), "text", "");
        long before = reads();
        var page = officer.open(entry(number));
        page.document().select(".evidence img").forEach(image ->
                assertThat(officer.download(image.attr("src")).getStatus()).isEqualTo(200));
        assertThat(reads()).isEqualTo(before + 1);

        officer.open(entry(number) + "/correct");
        officer.submit(entry(number) + "/correct", "seen", "1", "reason", "");
        assertThat(reads()).isEqualTo(before + 2);
        officer.open(entry(number) + "/moves/close");
        officer.submit(entry(number) + "/moves/close", "reason", "");
        assertThat(reads()).isEqualTo(before + 3);
        officer.download(page.find(".evidence a").attr("href"));
        assertThat(reads()).isEqualTo(before + 3);
        assertThat(trail()).contains("han entry.file");
    }

    private long reads() {
        return jdbc.sql("select count(*) from account.audit where what = 'entry.read'").query(Long.class).single();
    }

    @Test
    void anEntryIsFoundByAWholeNameAndTheTrailDoesNotSayWhose() {
        var number = filed();
        clerk.open("/ledgers/hazard");
        assertThat(clerk.open("/ledgers/hazard").document().select("#find-value")).isEmpty();
        assertThat(clerk.submit("/ledgers/hazard/find", "value", "张三").status()).isEqualTo(403);

        assertThat(officer.open("/ledgers/hazard").document().select("#find-value")).hasSize(1);
        assertThat(officer.submit("/ledgers/hazard/find", "value", "张").text()).contains("没有找到");
        officer.open("/ledgers/hazard");
        assertThat(officer.submit("/ledgers/hazard/find", "value", "").text()).contains("没有找到");
        officer.open("/ledgers/hazard");
        var page = officer.submit("/ledgers/hazard/find", "value", " 张三");
        assertThat(page.find("tbody .called a").attr("href")).isEqualTo(entry(number));
        assertThat(page.document().outerHtml()).doesNotContain("张三");
        assertThat(jdbc.sql("select string_agg(who || ' ' || what || ' ' || object, ' ') from account.audit")
                .query(String.class).single()).contains("han entries.find hazard 1").doesNotContain("张三");
    }

    @Test
    void theSecurityAdministratorErasesWhatHasPassedItsTermWithoutSeeingIt() {
        var security = person("an", "安全员", Role.SECURITY_ADMINISTRATOR, QINGHE);
        assertThat(officer.open("/erasure").status()).isEqualTo(403);
        filed();
        assertThat(security.open("/erasure").text()).contains("没有满保存期限的个人信息");

        clerk.open("/ledgers/hazard/new");
        var path = clerk.submit("/ledgers/hazard/new", "place", VILLAGE, "f-found_on", "2023-06-01", "f-grade", "general",
                "f-site", "红旗砖厂", "f-finder", "李四").path();
        assertThat(security.open(path).status()).isEqualTo(403);
        var page = security.open("/erasure");
        assertThat(page.texts("tbody tr")).singleElement().asString().contains("隐患台账", "2023", "1 年 地方做法");
        assertThat(security.submit("/erasure", "register", "hazard", "year", "2023", "reason", " ").status()).isEqualTo(422);
        security.open("/erasure");
        assertThat(security.submit("/erasure", "register", "hazard", "year", "2025", "reason", "到期").text())
                .contains("要到 2027 年 1 月 1 日");
        security.open("/erasure");
        page = security.submit("/erasure", "register", "hazard", "year", "2023", "reason", "满一年");
        assertThat(page.text()).contains("2023 年共 1 条登记的个人信息已清除", "没有满保存期限");

        page = officer.open(path);
        assertThat(page.text()).contains("已清除", "个人信息已按期限清除", "满一年", "1 处").doesNotContain("李*");
        assertThat(officer.submit(path + "/reveal", "reason", "核对").text()).doesNotContain("李四");
        assertThat(trail()).contains("an entries.erase");
    }

    @Test
    void aWithdrawnEntryCountsNoMore() {
        var number = filed();
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
        var number = filed();
        clerk.open(entry(number));
        assertThat(clerk.submit(entry(number) + "/notes", "text", "已电话告知").find(".history").text()).contains("已电话告知");
    }

    @Test
    void listsAreFilteredByPlaceYearStateAndWords() {
        filed();
        assertThat(officer.open("/ledgers").texts(".ledgers .amount")).contains("1 条");
        assertThat(officer.open("/ledgers?q=隐患").texts(".ledgers .called")).containsExactly("隐患台账");
        assertThat(officer.open("/ledgers/hazard").texts("tbody .called")).containsExactly("红星砖厂");
        assertThat(officer.open("/ledgers/hazard?place=" + VILLAGE + "&state=open&q=砖").texts("tbody .called"))
                .hasSize(1);
        assertThat(officer.open("/ledgers/hazard?year=2024").text()).contains("还没有登记");
        assertThat(officer.open("/ledgers/hazard?state=closed").text()).contains("没有符合条件");
        assertThat(officer.open("/ledgers/hazard?year=0&lang=en").texts("tbody .called")).hasSize(1);
    }

    private long filed() {
        clerk.open("/ledgers/hazard/new");
        var page = file(clerk);
        assertThat(page.path()).startsWith("/entries/" + QINGHE + "/");
        assertThat(page.text()).contains("已登记。编号");
        return Long.parseLong(page.path().substring(page.path().lastIndexOf('/') + 1));
    }

    private static Browser opened(Browser browser) {
        browser.open("/ledgers/hazard/new");
        return browser;
    }

    private static Page file(Browser browser) {
        return browser.submit("/ledgers/hazard/new", "place", VILLAGE, "f-found_on", "2025-06-01", "f-grade", "general",
                "f-site", "红星砖厂", "f-finder", "张三");
    }

    private static Page visit(Browser browser, String... more) {
        var fields = new ArrayList<>(List.of("place", QINGHE, "f-visited_on", LocalDate.of(2025, 3, 1).toString(),
                "f-enterprise", "青河食品厂"));
        fields.addAll(List.of(more));
        return browser.submit("/ledgers/enterprise_visit/new", fields.toArray(String[]::new));
    }

    private Page correct(long number, long seen, String reason) {
        return clerk.submit(entry(number) + "/correct", "seen", String.valueOf(seen), "reason", reason,
                "f-found_on", "2025-06-01", "f-grade", "general", "f-site", "红旗砖厂");
    }

    private static String entry(long number) {
        return "/entries/" + QINGHE + "/" + number;
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("evidence", name, "application/octet-stream", content);
    }

    private String trail() {
        return String.join("\n", jdbc.sql("select who || ' ' || what from account.audit").query(String.class).list());
    }

    private void place(String code, String title) {
        var parent = code.equals(VILLAGE) ? new PlaceCode(QINGHE) : Place.COUNTRY;
        places.add(Place.of(new PlaceCode(code), parent, title, LocalDate.of(1949, 10, 1)));
    }

    private Browser person(String login, String name, Role role, String place) {
        accounts.create(login, name, PASSWORD, SYSTEM);
        accounts.grant(login, new Grant(role, new PlaceCode(place)), SYSTEM);
        var browser = new Browser(server);
        browser.signIn(login, PASSWORD);
        return browser;
    }
}
