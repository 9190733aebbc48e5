package org.youju.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.DatabaseTest;
import org.youju.Foundation;
import org.youju.place.Place;

@DatabaseTest
@SpringBootTest(classes = Foundation.class)
class AccountPagesTests {
    private static final Officer SYSTEM = Officer.system("test");
    private static final String PASSWORD = "a long sentence";

    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    private Browser browser;

    @BeforeEach
    void people() {
        browser = new Browser(server);
        person("sys", "王系统", Role.SYSTEM_ADMINISTRATOR);
        person("sec", "赵安全", Role.SECURITY_ADMINISTRATOR);
        person("aud", "钱审计", Role.AUDITOR);
        person("li", "李雷", Role.CLERK);
    }

    @Test
    void everyPageNeedsSignIn() {
        for (var path : new String[] {"/", "/account", "/account/password", "/accounts", "/accounts/new",
                "/accounts/li",
                "/audit", "/nowhere"}) {
            assertThat(browser.open(path).path()).as(path).isEqualTo("/sign-in");
        }
    }

    @Test
    void aWrongPasswordSaysSoAndKeepsTheLogin() {
        var page = browser.signIn("li", "wrong");

        assertThat(page.text()).contains("登录名或密码不对");
        assertThat(page.find("#login").val()).isEqualTo("li");
        assertThat(browser.open("/sign-in").text()).doesNotContain("登录名或密码不对");
    }

    @Test
    void tooManyWrongPasswordsSayHowLongToWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn("li", "wrong").text()).as("attempt %d", i + 1).contains("登录名或密码不对");
        }
        assertThat(browser.signIn("li", PASSWORD).text()).contains("请 15 分钟后再试");
    }

    @Test
    void administratorsSeeTheirPagesAndNobodyElseDoes() {
        browser.signIn("li", PASSWORD);
        assertThat(browser.open("/accounts").status()).isEqualTo(403);
        assertThat(browser.open("/accounts").text()).contains("管理账号", "系统管理员");
        assertThat(browser.open("/accounts/new").status()).isEqualTo(403);
        assertThat(browser.open("/accounts/sys").status()).isEqualTo(403);
        assertThat(browser.open("/audit").status()).isEqualTo(403);
        assertThat(browser.open("/account").texts(".navbar-nav a")).doesNotContain("账号", "审计日志");
    }

    @Test
    void aTokenFromAnotherSessionIsRefused() {
        browser.signIn("sys", PASSWORD);
        browser.open("/accounts");
        assertThat(browser.forgetToken().submit("/accounts/li/password").status()).isEqualTo(403);
    }

    @Test
    void theSessionHasAnotherNameAfterSigningIn() {
        browser.open("/sign-in");
        var before = browser.sessionId();
        browser.submit("/sign-in", "login", "li", "password", PASSWORD);
        assertThat(browser.sessionId()).isNotEqualTo(before);
    }

    @Test
    void thePageAskedForIsShownAfterSigningIn() {
        browser.open("/account");
        assertThat(browser.submit("/sign-in", "login", "li", "password", PASSWORD).path()).isEqualTo("/account");
    }

    @Test
    void aSessionThatHasEndedSaysSo() {
        browser.signIn("li", PASSWORD);
        var page = browser.loseSession().open("/account");
        assertThat(page.path()).isEqualTo("/sign-in?expired");
        assertThat(page.text()).contains("登录已过期");
    }

    @Test
    void aDisabledAccountIsSignedOutWithTheNextClick() {
        browser.signIn("li", PASSWORD);
        accounts.disable("li", SYSTEM);
        assertThat(browser.open("/account").path()).isEqualTo("/sign-in?expired");
    }

    @Test
    void aResetPasswordEndsTheSession() {
        browser.signIn("li", PASSWORD);
        accounts.resetPassword("li", SYSTEM);
        assertThat(browser.open("/account").path()).isEqualTo("/sign-in?expired");
    }

    @Test
    void aRoleTakenAwayIsGoneWithTheNextClick() {
        browser.signIn("sys", PASSWORD);
        assertThat(browser.open("/accounts").status()).isEqualTo(200);
        accounts.revoke("sys", new Grant(Role.SYSTEM_ADMINISTRATOR, Place.COUNTRY), SYSTEM);
        assertThat(browser.open("/accounts").status()).isEqualTo(403);
    }

    @Test
    void whoeverSignsOutIsOut() {
        browser.signIn("li", PASSWORD);
        browser.open("/account");
        assertThat(browser.submit("/sign-out").text()).contains("您已退出");
        assertThat(browser.open("/account").path()).startsWith("/sign-in");
    }

    @Test
    void aNewAccountIsMadeWithAPasswordShownOnceAndChangedFirst() {
        browser.signIn("sys", PASSWORD);
        browser.open("/accounts/new");
        assertThat(browser.submit("/accounts/new", "login", "li", "name", "李四").find("#login-wrong").text())
                .contains("已有人使用");
        assertThat(browser.submit("/accounts/new", "login", "han", "name", " ").texts("#mistakes li")).hasSize(1);
        var first = browser.submit("/accounts/new", "login", "han", "name", "韩梅梅").find(".secret").text();
        assertThat(browser.answer().getHeader("Cache-Control")).contains("no-store");

        var han = new Browser(server);
        han.signIn("han", first);
        var page = han.open("/account");
        assertThat(page.path()).isEqualTo("/account/password");
        assertThat(han.submit("/account/password", "old", first, "fresh", "0123456789", "again", "other")
                .texts("#mistakes li"))
                .hasSize(1);
        assertThat(han.submit("/account/password", "old", first, "fresh", PASSWORD, "again", PASSWORD).text())
                .contains("密码已更改", "您还没有岗位");
    }

    @Test
    void rolesAreGrantedAndRevoked() {
        browser.signIn("sec", PASSWORD);
        var page = browser.open("/accounts/li");
        assertThat(page.document().select("#reset")).isEmpty();
        assertThat(browser.submit("/accounts/li/grants", "role", "KING", "place", "1").texts("#mistakes li"))
                .hasSize(2);
        assertThat(browser.submit("/accounts/li/grants", "role", "HEAD", "place", Place.COUNTRY.value(), "register", "")
                        .texts("tbody td:first-child"))
                .containsExactly("村级办理员", "镇长");
        assertThat(browser.submit(
                "/accounts/li/grants/revoke", "role", "HEAD", "place", Place.COUNTRY.value(), "register", "")
                        .texts("tbody td:first-child"))
                .containsExactly("村级办理员");
    }

    @Test
    void aRoleForOneLedgerIsGrantedByTheLedgersName() {
        browser.signIn("sec", PASSWORD);
        var page = browser.open("/accounts/li");
        assertThat(page.texts("#register option")).containsExactly("全部台账", "隐患台账");
        assertThat(browser.submit("/accounts/li/grants", "role", "OFFICER", "place", Place.COUNTRY.value(), "register",
                "no_such").find("#register-wrong").text()).contains("从列表中选择");
        assertThat(browser.submit("/accounts/li/grants", "role", "OFFICER", "place", Place.COUNTRY.value(), "register",
                "hazard").texts("tbody td:nth-child(3)")).containsExactly("全部台账", "隐患台账");
    }

    @Test
    void aRoleForALedgerThatIsNoLongerThereIsShownByItsCodeAndRevoked() {
        accounts.grant("li", new Grant(Role.OFFICER, Place.COUNTRY, "gone"), SYSTEM);
        browser.signIn("sec", PASSWORD);

        assertThat(browser.open("/accounts/li").texts("tbody td:nth-child(3)")).contains("gone");
        assertThat(browser.submit("/accounts/li/grants/revoke", "role", "OFFICER", "place", Place.COUNTRY.value(),
                "register", "gone").texts("tbody td:nth-child(3)")).containsExactly("全部台账");
    }

    @Test
    void anAccountIsDisabledAndEnabledAndItsPasswordReset() {
        browser.signIn("sys", PASSWORD);
        browser.open("/accounts/li");
        assertThat(browser.submit("/accounts/li/enabled", "enabled", "false").text()).contains("已停用，立即生效");
        assertThat(browser.submit("/accounts/li/enabled", "enabled", "true").text()).contains("已启用");
        assertThat(browser.submit("/accounts/li/password").find(".secret").text()).hasSize(14);
        assertThat(browser.open("/accounts/nobody").status()).isEqualTo(404);
        assertThat(browser.open("/accounts?q=李").texts("tbody td:first-child")).containsExactly("li");
        assertThat(browser.open("/accounts?q=zzz").text()).contains("没有符合条件的账号");
    }

    @Test
    void theTrailIsReadByTheAuditorInBothLanguages() {
        browser.signIn("aud", PASSWORD);
        assertThat(browser.open("/audit").texts("tbody tr:first-child td")).contains("aud", "登录 account.sign-in", "完成");
        assertThat(browser.open("/audit?q=no+such+thing&lang=en").text()).contains("Nothing matches");
        assertThat(browser.open("/audit").title()).isEqualTo("Audit trail");
    }

    private void person(String login, String name, Role role) {
        accounts.create(login, name, PASSWORD, SYSTEM);
        accounts.grant(login, new Grant(role, Place.COUNTRY), SYSTEM);
    }
}
