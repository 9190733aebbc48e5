package org.youju.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
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

/// The pages of drafts as a browser without scripts uses them.
@DatabaseTest
@SpringBootTest(classes = Program.class)
class DraftPagesTests {
    private static final PlaceCode TOWNSHIP = new PlaceCode("990101101000");
    private static final Officer SYSTEM = Officer.system("test");
    private static final String PASSWORD = "a long sentence";

    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private Browser drafter;

    @BeforeEach
    void people(@Autowired Places places) {
        var since = LocalDate.of(1949, 10, 1);
        places.add(Place.of(new PlaceCode("990000000000"), Place.COUNTRY, "示例省", since));
        places.add(Place.of(new PlaceCode("990100000000"), new PlaceCode("990000000000"), "示例市", since));
        places.add(Place.of(new PlaceCode("990101000000"), new PlaceCode("990100000000"), "云陵县", since));
        places.add(Place.of(TOWNSHIP, new PlaceCode("990101000000"), "青河镇", since));
        drafter = person("li", Role.DRAFTER);
    }

    @Test
    void whoeverMayNotReadThereSeesNoDraft() {
        var path = begin().path();
        var stranger = new Browser(server);
        accounts.create("han", "韩", PASSWORD, SYSTEM);
        stranger.signIn("han", PASSWORD);
        assertThat(stranger.download(path).getStatus()).isEqualTo(403);
        assertThat(stranger.download("/drafts/999999").getStatus()).isEqualTo(404);
        var reader = person("wang", Role.OFFICER).open(path);
        assertThat(reader.texts("#state")).containsExactly("只读");
        assertThat(reader.document().select(".tools, [data-undo]:not(template *)")).isEmpty();
    }

    @Test
    void theListSaysWhenThereIsNothingAndWhatIsMissingInAForm() {
        assertThat(drafter.open("/drafts").text()).contains("还没有草稿");
        var page = drafter.submit("/drafts", "place", "1", "template", "none", "year", "x");
        assertThat(page.texts("#mistakes li")).hasSize(2);
        assertThat(drafter.open("/drafts?lang=en").title()).isEqualTo("Drafts");
        drafter.open("/drafts?lang=zh");
    }

    @Test
    void aDraftBeginsWithTheTextOfItsTemplate() {
        var page = begin();
        assertThat(page.title()).isEqualTo("青河镇2025年度报告");
        assertThat(page.texts("article .title")).containsExactly("年度报告");
        assertThat(page.texts("#text .line")).containsExactly("走访企业（数据待核）家次。");
        assertThat(page.find("#text .chip").attr("data-slot")).isEqualTo("{{enterprise_visits}}");
        assertThat(page.texts(".objections .tag")).contains("缺数");
        assertThat(drafter.open("/drafts").texts("tbody .called")).containsExactly("青河镇2025年度报告");
    }

    @Test
    void aBlockIsWrittenAddedMovedAndDeletedWithoutScripts() {
        var path = begin().path();
        var block = path + "/blocks/b1";
        var form = drafter.open(block);
        assertThat(form.find("textarea[name=source]").val()).isEqualTo("走访企业{{enterprise_visits}}家次。");
        drafter.submit(block, "do", "write", "base", "1", "source", "全年走访企业38家次。据〔2025〕3号。");
        drafter.submit(block, "do", "after", "source", "## 一、新的一节");
        var page = drafter.open(path);
        assertThat(page.texts("#text .line")).containsExactly("全年走访企业38家次。据〔2025〕3号。", "一、新的一节");
        assertThat(page.texts(".typed")).contains("38");
        assertThat(page.document().select("#text .sentence.self")).hasSize(1);
        assertThat(page.document().select("#text .sentence.document")).hasSize(1);
        drafter.submit(block, "do", "down");
        assertThat(drafter.open(path).texts("#text .line")).first().isEqualTo("一、新的一节");
        drafter.submit(block, "do", "remove", "base", "4");
        assertThat(drafter.open(path).texts("#text .line")).containsExactly("一、新的一节");
        assertThat(drafter.open(path + "/versions").texts("tbody td:nth-child(4)"))
                .containsExactly("修改1段", "修改1段", "修改1段", "修改1段", "建立草稿，2段");
        var compared = drafter.open(path + "/compare?from=1&to=2");
        assertThat(compared.find("del").text()).contains("〔深入企业服务").contains("删去");
        drafter.submit(path + "/back", "to", "1");
        assertThat(drafter.open(path).texts("#text .line")).containsExactly("走访企业（数据待核）家次。");
    }

    @Test
    void aMistakeInTheSourceIsKeptAndNamed() {
        var path = begin().path();
        drafter.submit(path + "/blocks/b1", "do", "write", "base", "1", "source", "走访{{enterprise_visit}}家。");
        var page = drafter.open(path);
        assertThat(page.find("#text pre").text()).isEqualTo("走访{{enterprise_visit}}家。");
        assertThat(page.texts("#text .wrong li")).singleElement().asString().contains("enterprise_visits");
    }

    @Test
    void whoComesSecondIsShownBothTexts() {
        var path = begin().path();
        drafter.submit(path + "/blocks/b1", "do", "write", "base", "1", "source", "甲写的。");
        var clashed = drafter.submit(path + "/blocks/b1", "do", "write", "base", "1", "source", "乙写的。");
        assertThat(clashed.title()).isEqualTo("两人同时修改");
        assertThat(clashed.find(".sides").text()).contains("甲写的", "乙写的");
        assertThat(clashed.find("textarea[name=source]").val()).isEqualTo("乙写的。");
        drafter.submit(path + "/blocks/b1", "do", "mine", "base", clashed.find("input[name=base]").val(), "mine", "乙写的。");
        assertThat(drafter.open(path).texts("#text .line")).containsExactly("乙写的。");
    }

    @Test
    void whatTheScriptAsksForIsWhole() {
        var path = begin().path();
        assertThat(drafter.fetch(path + "/changes?since=0").document().select("[data-block]")).hasSize(2);
        assertThat(drafter.fetch(path + "/suggestions?words=" + encoded("全年@企业服务")).texts("[role=option] span")).isNotEmpty();
        assertThat(drafter.fetch(path + "/suggestions?words=" + encoded("天气很好")).texts("[role=option]")).isEmpty();
        assertThat(drafter.fetch(path + "/chip?slot=" + encoded("{{enterprise_visits}}")).texts("dt")).contains("计什么");
        assertThat(drafter.fetch(path + "/chip?slot=" + encoded("{{nothing}}")).text()).contains("没有可查的来历");
        assertThat(drafter.fetch(path + "/others?words=" + encoded("企业服务")).texts("button")).isNotEmpty();
        assertThat(drafter.fetch(path + "/blocks/b1").texts("label")).contains("源文");
    }

    @Test
    void aDraftWithMistakesIsNotHandedOutAndWhatIsHandedOutIsKept(@Autowired Issues issues) {
        var path = begin().path();
        drafter.submit(path + "/blocks/b1", "do", "write", "base", "1", "source", "走访{{enterprise_visit}}家。");
        assertThat(drafter.download(path + "/draft.docx").getStatus()).isEqualTo(422);
        drafter.submit(path + "/blocks/b1", "do", "write", "base", "2", "source", "走访{{enterprise_visits}}家。");
        var file = drafter.download(path + "/draft.docx");
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentAsByteArray()).startsWith('P', 'K');
        assertThat(drafter.download(path + "/draft.docx").getStatus()).as("again").isEqualTo(200);
        var issue = jdbc.sql("select issue from draft.issue where draft = ?")
                .param(Long.parseLong(path.substring("/drafts/".length()))).query(String.class).single();
        assertThat(issues.find(issue)).get().satisfies(kept -> {
            assertThat(kept.version()).isEqualTo(3);
            assertThat(kept.text().passages().get(1).text()).isEqualTo("走访（数据待核）家。");
            assertThat(kept.text().passages().get(1).slots()).hasSize(1);
            assertThat(kept.sources()).extracting(Issues.Source::block).containsExactly("head", "b1", "head", "head");
            assertThat(kept.sources().get(1)).isEqualTo(new Issues.Source("b1", true, List.of(new Issues.Span(2, 8, "{{enterprise_visits}}"))));
        });
        assertThat(issues.find("nothing")).isEmpty();
    }

    @Test
    void aCommentStandsBesideTheTextUntilItIsDealtWith() {
        var path = begin().path();
        var page = drafter.submit(path + "/comments", "block", "b1", "quoted", "走访", "text", "请核对");
        assertThat(page.find("#beside").text()).contains("请核对", "走访", "批注（1）");
        page = drafter.submit(page.find("#beside form[action$=settle]").attr("action"));
        assertThat(page.find("#beside").text()).contains("批注（0）", "已处理1条");
    }

    private Page begin() {
        drafter.open("/drafts");
        return drafter.submit("/drafts", "place", TOWNSHIP.value(), "template", "annual", "year", "2025", "title", "");
    }

    private Browser person(String login, Role role) {
        accounts.create(login, login, PASSWORD, SYSTEM);
        accounts.grant(login, new Grant(role, TOWNSHIP), SYSTEM);
        var browser = new Browser(server);
        browser.signIn(login, PASSWORD);
        return browser;
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
    }
}
