package org.youju.blank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.blank.BlankBooks.TOWNSHIP;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.DatabaseTest;
import org.youju.Page;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.kernel.PlaceCode;
import org.youju.place.Places;

@DatabaseTest
@SpringBootTest(classes = BlankBooks.class)
class BlankPagesTests {
    private static final String TEXT = """
            XX镇工作报告
            全年完成农村危房改造XX户，新办低保____户，支持XX合作社发展。上年改造38户。
            """;
    private static final Officer SYSTEM = Officer.system("test");

    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OwnTemplates templates;

    private Browser drafter;

    @BeforeEach
    void people(@Autowired Places places) {
        BlankBooks.places(places);
        drafter = person("li", Role.DRAFTER);
    }

    private Browser person(String login, Role role) {
        accounts.create(login, login, "a long sentence", SYSTEM);
        accounts.grant(login, new Grant(role, TOWNSHIP), SYSTEM);
        var browser = new Browser(server);
        browser.signIn(login, "a long sentence");
        return browser;
    }

    private Page upload(String name, byte[] content) {
        return drafter.upload("/blanks", List.of(new MockMultipartFile("file", name, null, content)),
                "place", TOWNSHIP.value());
    }

    private String path(Page page) {
        return page.find("form[action$=/template]").attr("action").replace("/template", "");
    }

    @Test
    void whoever_may_not_compose_reports_may_not_fill_blanks() {
        var path = path(upload("报告.txt", TEXT.getBytes(UTF_8)));
        var clerk = person("han", Role.CLERK);
        assertThat(clerk.open("/blanks").status()).isEqualTo(403);
        assertThat(clerk.open(path).status()).isEqualTo(403);
        assertThat(drafter.open("/blanks/no-such-thing").status()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_no_text_is_refused_beside_its_field() {
        assertThat(upload("空.txt", new byte[0]).texts("#file-wrong")).singleElement().asString().contains("Word");
        assertThat(upload("图.docx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}).texts("#file-wrong"))
                .singleElement().asString().contains("另存为 .docx");
    }

    @Test
    void blanks_are_shown_with_what_is_offered() {
        var page = upload("报告.txt", TEXT.getBytes(UTF_8));
        assertThat(page.texts(".manuscript a.gap")).containsExactly("XX", "XX", "____", "XX");
        assertThat(page.texts(".manuscript a.gap.name")).hasSize(2);
        assertThat(page.texts("#blank-2-choice option").get(1)).isEqualTo("农村危房改造 · 暂无数据");
        assertThat(page.texts("#settled label")).containsExactly("空白已处理0处，共4处");
        assertThat(page.texts("summary")).containsExactly("正文中写明的数字（1处）");
    }

    @Test
    void a_wrong_choice_costs_nothing_that_was_chosen_before() {
        var path = path(upload("报告.txt", TEXT.getBytes(UTF_8)));
        drafter.submit(path + "/1-10", "choice", "figure:houses_renovated");
        var page = drafter.submit(path + "/1-18", "choice", "other", "written", "没有这个指标");

        assertThat(page.texts("#blank-3-wrong p")).singleElement().asString().contains("指标的名称或代码");
        assertThat(page.find("#blank-3-written").attr("value")).isEqualTo("没有这个指标");
        assertThat(page.texts("#settled label")).containsExactly("空白已处理1处，共4处");
        assertThat(drafter.submit(path + "/9-9", "choice", "left").status()).isEqualTo(404);
    }

    @Test
    void a_template_is_kept_once_every_blank_is_settled_and_composes() {
        var path = path(upload("报告.txt", TEXT.getBytes(UTF_8)));
        assertThat(drafter.submit(path + "/template", "title", "年度报告").texts("#mistakes li"))
                .singleElement().asString().contains("还有 4 处空白");
        drafter.submit(path + "/1-18", "choice", "other", "written", "特困供养");
        drafter.submit(path + "/1-18", "choice", "other", "written", "destitute_new");
        drafter.submit(path + "/rest");
        drafter.submit(path + "/template", "title", "年度报告");

        var kept = templates.of(TOWNSHIP);
        assertThat(kept).singleElement().satisfies(template -> {
            assertThat(template.version()).isEqualTo(1);
            assertThat(template.text()).isEqualTo("""
                    # {{township}}工作报告

                    全年完成农村危房改造{{houses_renovated}}，新办低保{{destitute_new}}，支持XX合作社发展。上年改造38户。
                    """);
        });
        assertThat(drafter.open("/reports").text()).contains("年度报告");
        assertThat(drafter.open("/reports/" + TOWNSHIP + "/2025?template=" + kept.getFirst().id()).text())
                .contains("青河镇工作报告", "（数据待核）");
        assertThat(drafter.open("/reports/" + TOWNSHIP + "/2025?template=own-none").status()).isEqualTo(404);
    }

    @Test
    void kept_again_it_is_the_next_version_where_anything_changed() {
        var path = path(upload("报告.txt", TEXT.getBytes(UTF_8)));
        drafter.submit(path + "/rest");
        drafter.submit(path + "/template", "title", "报告");
        drafter.submit(path + "/template", "title", "报告");
        assertThat(templates.of(TOWNSHIP)).extracting(OwnTemplate::version).containsExactly(1);
        drafter.submit(path + "/1-10", "choice", "left");
        drafter.submit(path + "/template", "title", "报告");
        assertThat(templates.of(TOWNSHIP)).extracting(OwnTemplate::version).containsExactly(2);
    }

    /// What is written for whole reports, however their blanks look, is a template without mistakes.
    @ParameterizedTest
    @ValueSource(strings = {"half-year.txt", "party-secretary.txt", "deputy.txt"})
    void whole_reports_become_templates_without_mistakes(String name) throws Exception {
        var report = String.join("\n", MarkedReport.read(name).paragraphs());
        var path = path(upload(name, report.getBytes(UTF_8)));
        drafter.submit(path + "/rest");
        drafter.submit(path + "/template", "title", name);
        var page = drafter.open("/reports/" + new PlaceCode("990101101000") + "/2025?template="
                + templates.of(TOWNSHIP).getFirst().id());
        assertThat(page.texts("#mistakes li")).isEmpty();
        assertThat(page.texts("article .chip")).hasSizeGreaterThan(40);
    }
}
