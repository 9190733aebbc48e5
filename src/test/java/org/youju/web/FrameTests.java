package org.youju.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;

@SpringBootTest(classes = SamplePages.class)
@AutoConfigureMockMvc
class FrameTests {
    @Autowired
    private MockMvc server;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(server);
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheSignInPage() {
        assertThat(browser.open("/").path()).isEqualTo("/sign-in");
        assertThat(browser.open("/").title()).isEqualTo("登录");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedAndNothingIsSaved() {
        signIn();
        var page = browser.forgetToken().submit("/", "area", "3");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("没有保存", "重新登录");
    }

    @Test
    void aSignInFormLeftOpenTooLongIsShownAgain() {
        assertThat(browser.forgetToken().submit("/sign-in", "login", "x").path()).isEqualTo("/sign-in?expired");
    }

    @Test
    void aPageOfAnotherRoleIsRefused() {
        signIn();
        var page = browser.open("/head-only");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.title()).isEqualTo("没有权限");
        assertThat(page.texts(".navbar-nav a")).containsExactly("返回首页");
    }

    @Test
    void anUnknownPageIsNotFound() {
        signIn();
        assertThat(browser.open("/nowhere").status()).isEqualTo(404);
    }

    @Test
    void aRefusalShowsItsTextInTheReadersLanguage() {
        assertThat(browser.open("/open/refused").status()).isEqualTo(413);
        assertThat(browser.open("/open/refused").text()).contains("一次最多 3 MB");
        assertThat(browser.open("/open/refused?lang=en").text()).contains("at most 3 MB");
    }

    @Test
    void aBugShowsAReferenceNumberAndNothingElse() {
        var page = browser.open("/open/broken");

        assertThat(page.status()).isEqualTo(500);
        assertThat(page.text()).containsPattern("编号 [0-9A-F]{8}").doesNotContain("rows");
        assertThat(browser.open("/open/broken").text()).isNotEqualTo(page.text());
    }

    @Test
    void aParameterThatCannotBeReadIsNoBug() {
        assertThat(browser.open("/open/number?n=abc").status()).isEqualTo(400);
    }

    @Test
    void htmxIsGivenANoticeInsteadOfAPage() {
        var part = browser.fetch("/open/refused");

        assertThat(part.document().select("h1")).isEmpty();
        assertThat(part.find(".alert").text()).contains("3 MB");
        assertThat(browser.answer().getHeader("HX-Retarget")).isEqualTo("#notices");
    }

    @Test
    void htmxIsLedToTheSignInPageAsAWhole() {
        browser.fetch("/");
        assertThat(browser.answer().getStatus()).isEqualTo(401);
        assertThat(browser.answer().getHeader("HX-Redirect")).isEqualTo("/sign-in");
    }

    /// The server gives up reading such an upload, so that its token is never seen.
    @Test
    void anUploadThatIsTooLargeSaysSo() throws Exception {
        var answer = server.perform(post("/upload").contentType(MULTIPART_FORM_DATA).content(new byte[65 << 20]))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(answer.getContentAsString(UTF_8)).contains("一次最多 64 MB");
    }

    @Test
    void mistakesAreShownAllAtOnceEachBesideItsField() {
        signIn();
        var page = browser.submit("/", "area", " ", "kind", "a", "note", "<b>&\"'");

        assertThat(page.texts("#mistakes li")).hasSize(2);
        assertThat(page.find("#area-wrong").text()).contains("例如 3.5");
        assertThat(page.find("#area").attr("aria-describedby")).isEqualTo("area-hint area-wrong");
        assertThat(page.find("#area").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.find("#kind option[selected]").val()).isEqualTo("a");
        assertThat(page.find("#note").wholeText()).isEqualTo("<b>&\"'");
    }

    @Test
    void aNoticeIsShownOnce() {
        signIn();
        assertThat(browser.submit("/", "area", "3").find("#notices").text()).isEqualTo("已保存 3");
        assertThat(browser.open("/").find("#notices").text()).isEmpty();
    }

    @Test
    void theLanguageIsRemembered() {
        assertThat(browser.open("/sign-in?lang=en").title()).isEqualTo("Sign in");
        assertThat(browser.open("/sign-in").title()).isEqualTo("Sign in");
        assertThat(browser.open("/sign-in?lang=zh").title()).isEqualTo("登录");
        assertThat(browser.open("/sign-in?lang=%2e%2e").title()).isEqualTo("登录");
    }

    @Test
    void theOtherLanguageKeepsThePlaceOnThePage() {
        signIn();
        assertThat(browser.open("/?page=3&q=a").find(".whoami a[lang]").attr("href")).isEqualTo("/?page=3&q=a&lang=en");
    }

    @Test
    void aLongListIsTurnedByThePage() {
        signIn();
        var page = browser.open("/?q=a&page=2");

        assertThat(page.find(".paging").text()).startsWith("第 51–100 条，共 12,345 条");
        assertThat(page.find(".paging [rel=next]").attr("href")).isEqualTo("/?q=a&page=3");
    }

    @Test
    void everyAnswerCarriesTheProtectingHeaders() {
        for (var path : new String[] {"/sign-in", "/css/frame.css", "/css/figures.css", "/webjars/tabler__core/dist/css/tabler.min.css",
                "/webjars/htmx.org/dist/htmx.min.js", "/open/broken", "/nowhere"}) {
            var answer = browser.download(path);
            assertThat(answer.getHeader("Content-Security-Policy")).as(path).isEqualTo(PageSecurity.CONTENT_POLICY);
            assertThat(answer.getHeader("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.getHeader("Referrer-Policy")).as(path).isEqualTo("same-origin");
        }
        assertThat(browser.download("/webjars/htmx.org/dist/htmx.min.js").getStatus()).isEqualTo(200);
        assertThat(browser.download("/webjars/tabler__core/dist/css/tabler.min.css").getStatus()).isEqualTo(200);
    }

    private void signIn() {
        assertThat(browser.signIn("李雷", "right horse").find(".whoami a").text()).isEqualTo("李雷");
    }
}
