package org.youju.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.DatabaseTest;
import org.youju.Program;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.kernel.PlaceCode;
import org.youju.place.Place;
import org.youju.place.Places;

@DatabaseTest
@SpringBootTest(classes = Program.class)
class HomePagesTests {
    private static final Officer SYSTEM = Officer.system("test");
    private static final String PASSWORD = "a long sentence";
    private static final PlaceCode TOWNSHIP = new PlaceCode("330101101000");

    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Places places;

    @BeforeEach
    void township() {
        places.add(Place.of(TOWNSHIP, Place.COUNTRY, "青河镇", LocalDate.of(1949, 10, 1)));
    }

    @Test
    void whoeverHasNoRoleIsToldWhoGivesOne() {
        accounts.create("li", "李雷", PASSWORD, SYSTEM);
        var page = new Browser(server).signIn("li", PASSWORD);

        assertThat(page.path()).isEqualTo("/");
        assertThat(page.text()).contains("还没有岗位", "安全管理员");
        assertThat(page.texts(".doors strong")).containsExactly("我的账号");
    }

    @Test
    void administratorsFindTheirPagesAndNoLedgers() {
        var page = person("admin", Role.SYSTEM_ADMINISTRATOR).open("/");

        assertThat(page.title()).isEqualTo("首页");
        assertThat(page.texts(".doors strong")).containsExactly("账号", "工作日历", "我的账号");
        assertThat(page.texts("h2")).isEmpty();
    }

    @Test
    void whatIsFiledWaitsForThoseWhoMayTakeItFurther() {
        var clerk = person("clerk", Role.CLERK);
        var officer = person("officer", Role.OFFICER);
        assertThat(officer.open("/").texts("h2")).isEmpty();

        clerk.open("/ledgers/hazard/new");
        clerk.submit("/ledgers/hazard/new", "place", TOWNSHIP.value(), "f-found_on", "2025-06-01",
                "f-site", "红星砖厂", "f-grade", "general");

        var page = officer.open("/");
        assertThat(page.title()).isEqualTo("青河镇");
        assertThat(page.texts("h2")).containsExactly("等待办理", "2025 年至今");
        assertThat(page.texts("table:first-of-type tbody tr").getFirst()).isEqualTo("隐患台账 整改中 1");
        assertThat(officer.open(page.find("tbody a").attr("href")).texts("tbody .called")).containsExactly("红星砖厂");
        assertThat(clerk.open("/").texts("h2")).as("a clerk may not close it").containsExactly("2025 年至今");
        assertThat(clerk.open("/?lang=en").texts("h2")).containsExactly("2025 so far");
    }

    private Browser person(String login, Role role) {
        accounts.create(login, login, PASSWORD, SYSTEM);
        accounts.grant(login, new Grant(role, TOWNSHIP), SYSTEM);
        var browser = new Browser(server);
        browser.signIn(login, PASSWORD);
        return browser;
    }
}
