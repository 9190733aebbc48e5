package org.youju.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.DatabaseTest;
import org.youju.Youju;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.draft.Drafts;
import org.youju.evidence.EvidenceVault;
import org.youju.figure.Goal;
import org.youju.figure.Targets;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.By;
import org.youju.ledger.Draft;
import org.youju.ledger.Ledger;
import org.youju.pack.Indicator;
import org.youju.pack.Pack;
import org.youju.pack.PackReader;
import org.youju.place.Place;
import org.youju.place.Places;
import org.youju.secret.Secrets;

/// What reports leave unsaid of a township to which two orders of the hotline were assigned in 2025 and not answered.
@DatabaseTest
@SpringBootTest(classes = {Youju.class, CoverageTests.Surroundings.class})
class CoverageTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Instant THEN = Instant.parse("2025-05-06T02:00:00Z");
    private static final PlaceCode TOWNSHIP = new PlaceCode("990101101000");
    private static final Officer SYSTEM = Officer.system("test");
    private static final String PASSWORD = "a long sentence";

    @Autowired
    private Coverages coverages;

    @Autowired
    private Targets targets;

    @Autowired
    private Drafts drafts;

    @Autowired
    private MockMvc server;

    @BeforeEach
    void orders(@Autowired Places places, @Autowired Ledger ledger, @Autowired Pack pack) {
        var since = LocalDate.of(1949, 10, 1);
        places.add(Place.of(new PlaceCode("990000000000"), Place.COUNTRY, "示例省", since));
        places.add(Place.of(new PlaceCode("990100000000"), new PlaceCode("990000000000"), "示例市", since));
        places.add(Place.of(new PlaceCode("990101000000"), new PlaceCode("990100000000"), "云陵县", since));
        places.add(Place.of(TOWNSHIP, new PlaceCode("990101000000"), "青河镇", since));
        var day = LocalDate.of(2025, 5, 6);
        for (var number : List.of("RX-1", "RX-2")) {
            var fields = Map.<String, Object>of("number", number, "assigned_on", day, "kind", "complaint",
                    "subject_matter", "roads", "summary", "路面破损");
            var draft = Draft.of(pack.register("hotline_order", day).orElseThrow(), TOWNSHIP, Optional.empty(), fields,
                    List.of()).orThrow(mistakes -> new IllegalStateException(mistakes.toString()));
            ledger.file(draft, false, new By(SYSTEM, THEN));
        }
    }

    @Test
    void sentencesThatRestOnNothingAreListed() {
        var coverage = of("工单{{hotline_orders}}。大家都很努力。按《安全生产法》办理。");
        assertThat(coverage.sentences()).isEqualTo(3);
        assertThat(coverage.statements()).containsExactly("大家都很努力。");
    }

    @Test
    void aLedgerWithEntriesOfWhichNothingIsSaidIsSilent() {
        assertThat(of("没有数据。").silent()).singleElement().satisfies(silent -> {
            assertThat(silent.register().id()).isEqualTo("hotline_order");
            assertThat(silent.entries()).isEqualTo(2);
        });
        assertThat(of("工单{{hotline_orders}}。").silent()).isEmpty();
        assertThat(of("办结率{{hotline_on_time_rate}}。").silent()).isEmpty();
        assertThat(of(":::each term overrun\n{{.count}}\n:::").silent()).isEmpty();
        assertThat(of(":::if hotline_orders > 100\n{{hotline_orders}}\n:::else\n不多\n:::").silent()).hasSize(1);
    }

    @Test
    void whatTheDraftOfLastYearToldAndThisReportDoesNotIsDropped() {
        assertThat(of("工单{{hotline_orders}}。").dropped()).extracting(Indicator::id)
                .contains("gdp", "hotline_answered").doesNotContain("hotline_orders");
        drafts.begin(TOWNSHIP, Period.year(2024), "annual", "", "上年报告", "# 上年报告",
                List.of("工单{{hotline_orders}}，学习{{study_sessions}}。"), SYSTEM, THEN);
        assertThat(of("没有数据。").dropped()).extracting(Indicator::id)
                .containsExactly("hotline_orders", "study_sessions");
        assertThat(of("工单{{hotline_orders}}，学习{{study_sessions}}。").dropped()).isEmpty();
    }

    @Test
    void aNumberTypedByHandIsShownWithTheIndicatorsOfItsValue() {
        assertThat(of("收到工单２件。另有7件。").typed()).satisfiesExactly(
                two -> {
                    assertThat(two.sentence()).isEqualTo("收到工单２件。");
                    assertThat(two.same()).extracting(Indicator::id).contains("hotline_orders");
                },
                seven -> assertThat(seven.same()).isEmpty());
        assertThat(of("收到工单{{hotline_orders}}。").typed()).isEmpty();
    }

    @Test
    void aTargetThatWasMissedMustStandAmongTheProblems() {
        targets.set("hotline_orders", TOWNSHIP, "", 2025, new Goal(new BigDecimal(5), Optional.empty(),
                Optional.of(Indicator.Better.MORE)), SYSTEM, THEN);
        assertThat(unmentioned("## 一、工作\n\n工单{{hotline_orders}}。")).contains("hotline_orders");
        assertThat(of("没有。").unmentioned()).anySatisfy(one ->
                assertThat(one.what().zh()).isEqualTo("热线工单：目标5件，实际2件"));
        assertThat(unmentioned("## 一、问题\n\n没有。\n\n## 二、打算\n\n工单{{hotline_orders}}。")).contains("hotline_orders");
        assertThat(unmentioned("## 一、短板\n\n### （一）其他\n\n工单{{hotline_orders}}。")).doesNotContain("hotline_orders");
        assertThat(unmentioned("## 一、问题不足\n\n热线工单还不够多。")).doesNotContain("hotline_orders");
        assertThat(unmentioned("## 一、问题\n\n:::each target missed\n{{.name}}\n:::")).doesNotContain("hotline_orders");
    }

    @Test
    void aTermThatWasOverrunMustStandAmongTheProblems() {
        assertThat(unmentioned("工单{{hotline_orders}}。"))
                .containsExactly("term:hotline_order.answering", "term:hotline_order.signing");
        assertThat(of("没有。").unmentioned().getFirst().what().zh())
                .isEqualTo("12345热线工单台账：“办结答复”超过时限2件");
        assertThat(unmentioned("## 问题\n\n:::each term overrun limit 1\n{{.register}}{{.name}}{{.count}}\n:::"))
                .isEmpty();
        assertThat(unmentioned("## 问题\n\n:::each term overrun limit 1\n有{{.count}}超过时限\n:::"))
                .containsExactly("term:hotline_order.signing");
        assertThat(unmentioned("## 问题\n\n12345热线办理不够及时。")).isEmpty();
    }

    @Test
    void thePagesOfAReportAndOfADraftListIt(@Autowired Accounts accounts) {
        accounts.create("li", "李", PASSWORD, SYSTEM);
        accounts.grant("li", new Grant(Role.DRAFTER, TOWNSHIP), SYSTEM);
        var drafter = new Browser(server);
        drafter.signIn("li", PASSWORD);
        var page = drafter.open("/reports/" + TOWNSHIP + "/2025");
        assertThat(page.texts("a[href$=/2025/coverage]")).containsExactly("覆盖检查");
        assertThat(drafter.open("/reports/" + TOWNSHIP + "/2025/coverage").texts("#unmentioned li")).isEmpty();
        var draft = drafts.begin(TOWNSHIP, Period.year(2025), "annual", "", "报告", "# 报告", List.of("走访2户。"), SYSTEM,
                THEN);
        var checked = drafter.open("/drafts/" + draft.id() + "/coverage");
        assertThat(checked.texts("#unmentioned li")).hasSize(2);
        assertThat(checked.texts("#typed li")).singleElement().asString().contains("走访2户。", "热线工单");
        assertThat(checked.texts("#silent li")).containsExactly("12345热线工单台账：2条");
        assertThat(drafter.open("/drafts/" + draft.id() + "/coverage?lang=en").text()).contains("Numbers typed by hand");
    }

    private List<String> unmentioned(String text) {
        return of(text).unmentioned().stream().map(Coverage.Unmentioned::id).toList();
    }

    private Coverage of(String text) {
        return coverages.check("t.md", "# 报告\n\n" + text, TOWNSHIP, 2025, TODAY, SYSTEM).coverage().orElseThrow();
    }

    static class Surroundings {
        @Bean
        static Clock clock() {
            var china = ZoneId.of("Asia/Shanghai");
            return Clock.fixed(TODAY.atTime(9, 30).atZone(china).toInstant(), china);
        }

        @Bean
        static Pack pack() {
            return PackReader.read(Path.of("packs", "township"));
        }

        @Bean
        static Secrets secrets() {
            return new Secrets(new byte[32]);
        }

        @Bean
        static EvidenceVault vault() throws IOException {
            return new EvidenceVault(Files.createTempDirectory("coverage-evidence"));
        }
    }
}
