package org.youju.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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
import org.youju.Program;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.By;
import org.youju.ledger.Draft;
import org.youju.ledger.Ledger;
import org.youju.pack.Pack;
import org.youju.place.Place;
import org.youju.place.Places;

/// Real Word files that the program made, edited, and sent in again.
@DatabaseTest
@SpringBootTest(classes = Program.class)
class ReturnPagesTests {
    private static final PlaceCode TOWNSHIP = new PlaceCode("990101101000");
    private static final PlaceCode VILLAGE = new PlaceCode("990101101201");
    private static final Officer SYSTEM = Officer.system("test");
    private static final String PASSWORD = "a long sentence";
    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");
    private static final String MEETING = "镇政府召开安全生产会议，部署重点行业检查工作。";
    private static final String RIVERS = "同时推进河道清理和村庄绿化，群众反映良好。";

    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Drafts drafts;

    private Browser drafter;
    private ReportDraft draft;
    private String path = "";

    @BeforeEach
    void aDraft(@Autowired Places places, @Autowired Ledger ledger, @Autowired Pack pack) {
        var since = LocalDate.of(1949, 10, 1);
        places.add(Place.of(new PlaceCode("990000000000"), Place.COUNTRY, "示例省", since));
        places.add(Place.of(new PlaceCode("990100000000"), new PlaceCode("990000000000"), "示例市", since));
        places.add(Place.of(new PlaceCode("990101000000"), new PlaceCode("990100000000"), "云陵县", since));
        places.add(Place.of(TOWNSHIP, new PlaceCode("990101000000"), "青河镇", since));
        places.add(Place.of(VILLAGE, TOWNSHIP, "东河村", since));
        var found = LocalDate.of(2025, 5, 6);
        for (int i = 0; i < 12; i++) {
            var fields = Map.<String, Object>of("found_on", found, "site", "工厂" + i, "grade", "general", "due_on",
                    found.plusDays(30));
            var hazard = Draft.of(pack.register("hazard", found).orElseThrow(), VILLAGE, Optional.empty(), fields, List.of())
                    .orThrow(mistakes -> new IllegalStateException(mistakes.toString()));
            ledger.file(hazard, false, new By(SYSTEM, Instant.parse("2025-05-06T02:00:00Z")));
        }
        drafter = person("li", Role.DRAFTER);
        draft = drafts.begin(TOWNSHIP, Period.year(2025), "annual", "", "报告", "# 报告", List.of("## 一、安全生产",
                "{{year}}年全镇排查发现各类隐患{{hazards}}，已经全部登记在册。", MEETING, RIVERS,
                "冬季防火宣传之前，又一次核对了隐患{{hazards}}。"), SYSTEM, NOON);
        path = "/drafts/" + draft.id();
    }

    @Test
    void whatIsNoTextOrNeverWentOutIsRefusedWithWhatToDo() {
        drafter.open(path + "/returns");
        assertThat(drafter.upload(path + "/returns", List.of()).texts("#mistakes li")).singleElement().asString()
                .contains("选择改过的 Word");
        assertThat(send("报告.pdf", "%PDF-1.7".getBytes(UTF_8)).texts("#mistakes li")).singleElement().asString()
                .contains("另存为 .docx");
        assertThat(send("报告.txt", MEETING.getBytes(UTF_8)).texts("#mistakes li")).singleElement().asString()
                .contains("还没有下载过 Word");
        var reader = person("wang", Role.OFFICER);
        assertThat(reader.open(path + "/returns").document().select("input[type=file]")).isEmpty();
        assertThat(reader.upload(path + "/returns", List.of()).status()).isEqualTo(403);
        assertThat(drafter.open(path + "/returns/9999").status()).isEqualTo(404);
    }

    @Test
    void whatComesBackUntouchedHasNothingToTakeOver() {
        var page = send("报告.docx", word());
        assertThat(page.find("#known").text()).contains("按文件编号认出", "第1版");
        assertThat(page.text()).contains("2个数据都与发出时一致", "文字没有改动");
        assertThat(page.document().select("#take button")).isEmpty();
    }

    @Test
    void figuresAreListedByGravityAndDigitsAreNeverTakenOverByThemselves() throws IOException {
        var page = send("报告.docx", edited());
        assertThat(page.texts("tbody .tag")).containsExactly("数值改动", "新数字");
        assertThat(page.find("tbody tr td:nth-child(3)").text()).isEqualTo("12处");
        assertThat(page.find("tbody tr td:nth-child(4)").text()).contains("15");
        assertThat(page.find("tbody tr a").attr("href")).startsWith("/figures/hazards?place=" + TOWNSHIP);
        assertThat(page.find("tbody input[value=keep]").hasAttr("checked")).isTrue();
        assertThat(page.find("details:has(a[href^=/figures])").text()).contains("一致的1个数据");
        assertThat(page.document().select(".returned del").text()).contains("同时推进河道清理").contains("删去");
        assertThat(page.document().select("input[name=take]")).hasSize(4);

        page = drafter.submit(take(page), chosen(page));
        assertThat(page.find(".alert").text()).contains("已采纳4段", "第2版");
        assertThat(sources()).containsExactly("# 报告", "## 一、安全生产",
                "{{year}}年全镇排查发现各类隐患{{hazards}}，已经逐一登记在册。",
                "镇政府召开安全生产会议，部署重点行业执法检查工作。", "冬季防火宣传之前，又一次核对了隐患{{hazards}}。",
                "新增绿化面积30亩。");
        assertThat(drafter.open(path + "/versions").texts("tbody td:nth-child(4)")).first().isEqualTo("从 Word 文件采纳4段");
        assertThat(drafter.open(path).texts(".typed")).contains("30");
        page = drafter.open(page.path());
        assertThat(page.document().select("input[name=take]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"15处", "12余处", "12处左右", "12万处", "十二处"})
    void whateverWasMadeOfAFigureItStaysTheFigureThatWasComputed(String written) throws IOException {
        var page = send("报告.docx", changed(word(), xml -> {
            var counted = paragraph(xml, "排查发现");
            return xml.replace(counted, counted.replace(">12处<", ">" + written + "<").replace("全部登记", "逐一登记"));
        }));
        assertThat(page.texts("tbody .tag")).hasSize(1);
        drafter.submit(take(page), chosen(page));
        assertThat(sources()).contains("{{year}}年全镇排查发现各类隐患{{hazards}}，已经逐一登记在册。");
    }

    @Test
    void aNumberIsWrittenAsItCameBackWhereSomebodySaysSo() throws IOException {
        var page = send("报告.docx", edited());
        var figure = page.find("tbody input[value=typed]").attr("name");
        drafter.submit(take(page), figure, "typed");
        assertThat(sources()).contains("{{year}}年全镇排查发现各类隐患15处，已经逐一登记在册。", MEETING, RIVERS);
        assertThat(drafter.open(path).texts(".typed")).contains("15");
        drafter.submit(take(page), "take", "x");
        assertThat(drafter.answer().getStatus()).isEqualTo(400);
    }

    @Test
    void whatOthersChangedSinceIsShownAndNotOverwritten() throws IOException {
        var page = send("报告.docx", edited());
        drafter.submit(path + "/blocks/b3", "do", "write", "base", "1", "source", "会议改在年底召开。");
        page = drafter.submit(take(page), chosen(page));
        assertThat(page.find(".sides").text()).contains("改在年底召开", "（加入：执法）检查工作", "我的修改");
        assertThat(sources()).contains("会议改在年底召开。", "新增绿化面积30亩。").doesNotContain(RIVERS);
        assertThat(drafter.open(page.path().replace("/take", "")).document().select("input[name=take]")).hasSize(1);
    }

    @Test
    void whereAParagraphMovedItsBlockMoves() throws IOException {
        var file = changed(word(), xml -> {
            var meeting = paragraph(xml, MEETING);
            var last = paragraph(xml, "冬季防火");
            return xml.replace(meeting, "").replace(last, last + meeting);
        });
        var page = send("报告.docx", file);
        assertThat(page.texts(".returned .tag")).singleElement().asString().contains("移动");
        drafter.submit(take(page), chosen(page));
        assertThat(sources()).last().isEqualTo(MEETING);
        assertThat(drafter.open(page.path()).document().select("input[name=take]")).isEmpty();
    }

    @Test
    void aFileThatSaysNothingOfItselfIsKnownByItsWordsOrSomebodySays() {
        word();
        var page = send("报告.txt", ("报告\n一、安全生产\n2025年全镇排查发现各类隐患12处，已经全部登记在册。\n" + MEETING + "\n" + RIVERS).getBytes(UTF_8));
        assertThat(page.find("#known").text()).contains("按文字相似认出");
        page = send("别的.txt", "关于召开座谈会的通知，请各单位准时参加。".getBytes(UTF_8));
        assertThat(page.find("#known").text()).contains("认不出");
        assertThat(page.document().select("#take")).isEmpty();
        var issue = page.find("#issue option").val();
        page = drafter.submit(page.path() + "/issue", "issue", issue);
        assertThat(page.find("#known").text()).contains("按您的选择");
        assertThat(page.texts("tbody .tag")).contains("不见了");
        assertThat(drafter.submit(page.path() + "/issue", "issue", "none").status()).isEqualTo(422);
    }

    @Test
    void aLockedDraftIsComparedAndNotWrittenAndWhatIsSettledIsNoLongerListed() throws IOException {
        var page = send("报告.docx", edited());
        var boxes = chosen(page);
        drafts.lock(draft.id(), "已送审", SYSTEM, NOON);
        page = drafter.open(page.path());
        assertThat(page.text()).contains("已送审", "数值改动");
        assertThat(page.document().select("input[name=take], tbody input")).isEmpty();
        assertThat(drafter.submit(take(page), boxes).status()).isEqualTo(409);
        assertThat(drafts.draft(draft.id(), SYSTEM).version()).isEqualTo(1);
        assertThat(drafter.open(path + "/returns").texts(".plain a")).containsExactly("报告.docx");
        drafter.submit(page.path() + "/settle");
        assertThat(drafter.open(path + "/returns").texts(".plain a")).isEmpty();
        assertThat(drafter.open(page.path() + "?lang=en").text()).contains("This file is settled");
        drafter.open("/drafts?lang=zh");
    }

    private byte[] word() {
        var file = drafter.download(path + "/draft.docx");
        assertThat(file.getStatus()).isEqualTo(200);
        return file.getContentAsByteArray();
    }

    /// A digit changed, sentences reworded, one paragraph deleted and one added.
    private byte[] edited() throws IOException {
        return changed(word(), xml -> {
            var counted = paragraph(xml, "排查发现");
            var meeting = paragraph(xml, MEETING);
            var last = paragraph(xml, "冬季防火");
            return xml.replace(counted, counted.replace(">12处<", ">15处<").replace("全部登记", "逐一登记"))
                    .replace(paragraph(xml, RIVERS), "")
                    .replace(last, last + meeting.replace(MEETING, "新增绿化面积30亩。"))
                    .replace(meeting, meeting.replace("行业检查", "行业执法检查"));
        });
    }

    private static String paragraph(String xml, String words) {
        return Arrays.stream(xml.split("(?=<w:p[ >])"))
                .filter(each -> each.contains(words))
                .map(each -> each.substring(0, each.indexOf("</w:p>") + "</w:p>".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " in " + xml));
    }

    private static byte[] changed(byte[] file, UnaryOperator<String> change) throws IOException {
        var changed = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file)); var to = new ZipOutputStream(changed)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = from.readAllBytes();
                to.write(entry.getName().equals("word/document.xml")
                        ? change.apply(new String(bytes, UTF_8)).getBytes(UTF_8)
                        : bytes);
            }
        }
        return changed.toByteArray();
    }

    private Page send(String name, byte[] bytes) {
        drafter.open(path + "/returns");
        return drafter.upload(path + "/returns", List.of(new MockMultipartFile("file", name, "application/octet-stream", bytes)));
    }

    private static String take(Page page) {
        return page.path() + "/take";
    }

    private static String[] chosen(Page page) {
        return page.document().select("input[name=take]").stream()
                .flatMap(box -> List.of("take", box.val()).stream())
                .toArray(String[]::new);
    }

    private List<String> sources() {
        return drafts.passages(drafts.draft(draft.id(), SYSTEM)).stream().map(Passage::source).toList();
    }

    private Browser person(String login, Role role) {
        accounts.create(login, login, PASSWORD, SYSTEM);
        accounts.grant(login, new Grant(role, TOWNSHIP), SYSTEM);
        var browser = new Browser(server);
        browser.signIn(login, PASSWORD);
        return browser;
    }
}
