package org.youju.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.desk.Desk.QINGHE;
import static org.youju.desk.Desk.VILLAGE;
import static org.youju.desk.Desk.entry;
import static org.youju.desk.Desk.file;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.DatabaseTest;
import org.youju.Program;
import org.youju.account.Accounts;
import org.youju.account.Role;
import org.youju.evidence.Photographs;
import org.youju.place.Places;

/// Sensitive fields at the pages: masked, revealed on record, found by digest, erased.
@DatabaseTest
@SpringBootTest(classes = Program.class)
class SensitivePagesTests {
    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Places places;

    @Autowired
    private JdbcClient jdbc;

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
    void sensitiveFieldsAreMaskedAndEveryReadingIsInTheTrail() {
        var number = desk.filed();
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
        var number = desk.filed();
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

    @Test
    void anEntryIsFoundByAWholeNameAndTheTrailDoesNotSayWhose() {
        var number = desk.filed();
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
        var security = desk.person("an", "安全员", Role.SECURITY_ADMINISTRATOR, QINGHE);
        assertThat(officer.open("/erasure").status()).isEqualTo(403);
        desk.filed();
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

    private long reads() {
        return jdbc.sql("select count(*) from account.audit where what = 'entry.read'").query(Long.class).single();
    }

    private String trail() {
        return String.join("\n", jdbc.sql("select who || ' ' || what from account.audit").query(String.class).list());
    }
}
