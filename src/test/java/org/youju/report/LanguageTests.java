package org.youju.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.report.ReportBooks.SYSTEM;
import static org.youju.report.ReportBooks.TODAY;
import static org.youju.report.ReportBooks.TOWNSHIP;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.youju.DatabaseTest;
import org.youju.Golden;
import org.youju.document.Block;
import org.youju.document.Chart;
import org.youju.document.Table;
import org.youju.figure.Goal;
import org.youju.figure.Question;
import org.youju.figure.Targets;
import org.youju.kernel.Language;
import org.youju.kernel.Parsed;
import org.youju.pack.Indicator.Better;
import org.youju.template.ComposedBlock;
import org.youju.template.ReportTemplates;
import org.youju.template.Sentence;
import org.youju.template.Slot;
import org.youju.template.Span;
import org.youju.template.TemplateBlock;
import org.youju.template.TypedDigits;

/// What the language of templates says of a township with thirteen hazards, three of them major, and four the year before.
@DatabaseTest
@SpringBootTest(classes = ReportBooks.class)
class LanguageTests {
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    @Autowired
    private ReportTemplates templates;

    @Autowired
    private Targets targets;

    @Autowired
    private ReportBooks.Year year;

    @BeforeEach
    void hazards() {
        year.places();
        year.hazards(13, 3);
        for (int i = 0; i < 4; i++) {
            year.hazard("旧厂" + i, i < 2, LocalDate.of(2024, 4, 1 + i));
        }
    }

    @Test
    void aClaimSaysWhatItSaysWhereItHolds() {
        var composed = one("今年{{claim:hazards_found_widely}}。");
        assertThat(text(composed)).isEqualTo("今年隐患排查扎实有力。");
        assertThat(composed.slots()).singleElement().satisfies(slot -> {
            assertThat(slot.kind()).isEqualTo(Slot.Kind.CLAIM);
            assertThat(slot.key()).isEqualTo("claim:hazards_found_widely");
            assertThat(text(composed).substring(slot.from(), slot.to())).isEqualTo("隐患排查扎实有力");
            assertThat(slot.figures()).extracting(figure -> figure.indicator().id()).containsExactly("hazards");
        });
    }

    @Test
    void aClaimThatFailsIsRefusedWithItsPartsAndAnotherThatHolds() {
        var composed = one("今年{{claim:hazards_few}}。");
        assertThat(text(composed)).isEqualTo("今年隐患排查扎实有力。");
        assertThat(composed.untrue()).singleElement().satisfies(untrue -> {
            assertThat(untrue.said()).isEqualTo("隐患保持在较低水平");
            assertThat(untrue.why().zh()).isEqualTo("排查隐患 13处 ≤ 5处");
            assertThat(untrue.instead()).isEqualTo("{{claim:hazards_found_widely}}");
            assertThat(untrue.findings()).hasSize(1);
        });
    }

    @Test
    void aClaimThatFailsAndHasNoOtherIsReplacedByItsFigures() {
        var composed = one("今年{{claim:major_fewer}}。");
        assertThat(text(composed)).isEqualTo("今年重大隐患为3处。");
        assertThat(composed.untrue().getFirst().instead()).isEqualTo("重大隐患为{{hazards_major}}");
        assertThat(text(one("今年" + composed.untrue().getFirst().instead() + "。"))).isEqualTo("今年重大隐患为3处。");
    }

    @Test
    void anAlternativeOfTheAuthorStandsWhereAClaimFails() {
        var composed = one("今年{{claim:major_fewer else: 重大隐患防控压力较大}}。");
        assertThat(text(composed)).isEqualTo("今年重大隐患防控压力较大。");
        assertThat(composed.untrue()).isEmpty();
        assertThat(composed.sentences()).extracting(Sentence::basis).containsExactly(Sentence.Basis.SELF);
    }

    @Test
    void aClaimThatCannotBeJudgedIsAGap() {
        var composed = one("{{claim:major_fewer else: 不知道}}。", 2024);
        assertThat(text(composed)).isEqualTo("（数据待核）。");
        assertThat(composed.gaps()).singleElement()
                .satisfies(gap -> assertThat(gap.gap().orElseThrow().zh()).contains("上年 （数据待核）"));
    }

    @Test
    void conditionsChooseWhatIsPrinted() {
        assertThat(text(one(":::if hazards >= 10\n多\n:::else\n少\n:::"))).isEqualTo("多");
        assertThat(text(one(":::if hazards > 13\n多\n:::else\n少\n:::"))).isEqualTo("少");
        assertThat(text(one(":::if hazards>=13 and not claim:hazards_few\n对\n:::"))).isEqualTo("对");
        assertThat(text(one(":::if hazards > last_year\n增\n:::"))).isEqualTo("增");
        assertThat(text(one(":::if hazards_major = hazards\n同\n:::else\n\n异\n\n再异\n:::"))).isEqualTo("异\n再异");
        assertThat(one(":::if hazards < 2\n无\n:::").blocks()).isEmpty();
    }

    @Test
    void aConditionWithoutDataPrintsNeitherBranch() {
        var missing = one(":::if hazards >= target\n完成\n:::else\n未完成\n:::");
        assertThat(text(missing)).isEqualTo("（数据待核）");
        assertThat(missing.gaps()).hasSize(1);
        assertThat(text(one(":::if hazards >= target\n完成\n:::else\n未完成\n:::unknown\n没有定目标\n:::"))).isEqualTo("没有定目标");
        targets.set("hazards", TOWNSHIP, 2025, new BigDecimal(13), SYSTEM, Instant.parse("2025-01-10T02:00:00Z"));
        assertThat(text(one(":::if hazards >= target\n完成\n:::else\n未完成\n:::"))).isEqualTo("完成");
    }

    @Test
    void whatIsToldOfRecordsAgreesWithTheirNumber() {
        var composed = one(":::each hazards_major sort site desc\n{{.number}}. {{.site}}（{{.grade}}），{{.found_on}}，{{.place}}。\n:::");
        assertThat(text(composed)).isEqualTo("""
                1. 工厂2（重大），2025年5月6日，东河村。
                2. 工厂1（重大），2025年5月6日，东河村。
                3. 工厂0（重大），2025年5月6日，东河村。""");
        assertThat(composed.slots()).filteredOn(slot -> slot.key().endsWith(":site"))
                .hasSize(3).allMatch(slot -> slot.key().startsWith("record:990101101000/"));
        assertThat(text(one(":::each hazards where grade = 重大 limit 2\n{{.name}}\n:::"))).isEqualTo("工厂0\n工厂1");
        assertThat(text(one(":::each hazards where site = 无此厂\n{{.name}}\n:::none\n没有。\n:::"))).isEqualTo("没有。");
        assertThat(text(one(":::each hazards_major limit 1\n罚款{{.fine}}，{{.fine else: 未罚款}}。\n:::")))
                .isEqualTo("罚款（数据待核），未罚款。");
    }

    @Test
    void aListEndsWithHowManyThereAre() {
        assertThat(text(one("有{{list hazards_major .site}}。"))).isEqualTo("有工厂0、工厂1、工厂2。");
        var limited = one("有{{list hazards_major .site ， limit=2}}。");
        assertThat(text(limited)).isEqualTo("有工厂0，工厂1等3处。");
        assertThat(limited.slots()).extracting(Slot::kind)
                .containsExactly(Slot.Kind.RECORD, Slot.Kind.RECORD, Slot.Kind.FIGURE);
        assertThat(text(one("有{{list hazards .site limit=1 where=grade=重大}}。"))).isEqualTo("有工厂0等3处。");
        assertThat(text(one("有{{list hazards .site where=site=无 none=零星隐患}}。"))).isEqualTo("有零星隐患。");
        assertThat(text(english("{{list hazards_major .site}}; {{list hazards_major .site limit=1}}.")))
                .isEqualTo("工厂0, 工厂1 and 工厂2; 工厂0 and others, 3 处 in all.");
    }

    @Test
    void aTableTellsIndicatorsAgainstTargetAndLastYear() {
        targets.set("hazards", TOWNSHIP, 2025, new BigDecimal(10), SYSTEM, Instant.parse("2025-01-10T02:00:00Z"));
        var composed = one("""
                :::table {{year}}年安全
                indicators: hazards, hazards_major_share, hazards_growth
                columns: value, target, attainment, last_year, change
                :::""");
        var table = (Table) composed.blocks().getFirst();
        Golden.check("report/table.txt", shown(table));
        assertThat(composed.slots()).extracting(Slot::key)
                .contains("hazards", "hazards@target", "hazards@attainment", "hazards@last_year", "hazards@change");
        var text = Block.text(table.runs().toList());
        assertThat(composed.slots()).allSatisfy(slot ->
                assertThat(text.substring(slot.from(), slot.to())).isEqualTo(slot.text()));
    }

    @Test
    void aTableOfVillagesEndsWithTheWhole() {
        var table = (Table) one(":::table\nindicators: hazards，hazards_major\nby: village\n:::").blocks().getFirst();
        assertThat(shown(table)).isEqualTo("""

                村（社区） | 排查隐患（处） | 重大隐患（处）
                东河村 | 13 | 3
                青河镇 | 13 | 3
                """);
    }

    @Test
    void chartsDrawIndicatorsMonthsAndVillages() {
        var composed = one(":::chart lines 各月隐患\nindicators: hazards, hazards_major\nby: month\n:::");
        var chart = (Chart) composed.blocks().getFirst();
        assertThat(chart.kind()).isEqualTo(Chart.Kind.LINES);
        assertThat(chart.labels()).hasSize(12).startsWith("1月");
        assertThat(chart.series().getFirst().values().get(4)).contains(new BigDecimal(13));
        assertThat(chart.series().getFirst().values().get(0)).isEmpty();
        assertThat(chart.alternative()).contains("各月隐患", "5月 13", "1月 无数据", "单位：处");
        assertThat(composed.drawn()).hasSize(24);
        var pie = (Chart) one(":::chart pie\nindicators: hazards\nby: village\n:::").blocks().getFirst();
        assertThat(pie.labels()).containsExactly("东河村");
        var bars = (Chart) one(":::chart bars\nindicators: hazards, hazards_major\n:::").blocks().getFirst();
        assertThat(bars.labels()).containsExactly("排查隐患", "重大隐患");
    }

    @Test
    void everySentenceShowsWhatItRestsOnAndDigitsTypedByHandAreSeen() {
        var composed = one("2025年排查{{hazards}}，走访38户。落实《安全生产法》要求。按{{document 云发〔2025〕3号}}执行。"
                + "制定云安〔2025〕12号文件。深入贯彻党的二十大精神和中央八项规定。12月5日起三十八户受益，占９５％。");
        assertThat(composed.sentences()).extracting(Sentence::basis).containsExactly(
                Sentence.Basis.COMPUTED, Sentence.Basis.DOCUMENT, Sentence.Basis.DOCUMENT, Sentence.Basis.DOCUMENT,
                Sentence.Basis.SELF, Sentence.Basis.SELF);
        assertThat(composed.sentences()).extracting(Sentence::document)
                .containsExactly("", "《安全生产法》", "云发〔2025〕3号", "制定云安〔2025〕12号", "", "");
        assertThat(composed.digits()).extracting(TypedDigits::text).containsExactlyInAnyOrder("38", "三十八户", "９５％");
        assertThat(composed.digits()).allSatisfy(digits ->
                assertThat(text(composed).substring(digits.from(), digits.to())).isEqualTo(digits.text()));
    }

    @Test
    void targetsThatWereMissedTellThemselvesTheFurthestFirst() {
        var each = ":::each target missed\n{{.name}}目标{{.target}}，实际{{.value}}，完成{{.attainment}}。\n:::none\n全部完成。\n:::";
        assertThat(text(one(each))).isEqualTo("全部完成。");
        toReach("hazards", 13);
        assertThat(text(one(each))).isEqualTo("全部完成。");
        toReach("hazards", 14);
        toReach("hazards_major", 6);
        var composed = one(each);
        assertThat(text(composed)).isEqualTo("""
                重大隐患目标6处，实际3处，完成50.0%。
                排查隐患目标14处，实际13处，完成92.9%。""");
        assertThat(composed.slots()).extracting(Slot::key).contains("hazards@target", "hazards", "hazards@attainment");
        assertThat(composed.sentences()).extracting(Sentence::basis).containsOnly(Sentence.Basis.COMPUTED);
        assertThat(text(one(each.replace("missed", "missed limit 1")))).doesNotContain("排查隐患");
    }

    @Test
    void aTargetOfTheYearIsNotMissedInItsFirstHalf() {
        toReach("hazards", 14);
        var half = new Question(TOWNSHIP, Span.FIRST_HALF.in(2025), TODAY, OptionalLong.empty());
        var source = ":::each target missed\n{{.name}}\n:::none\n没有。\n:::\n\n:::table\nindicators: hazards\ncolumns: value, target, last_year\n:::";
        var composed = composed(source, Language.ZH, half);
        assertThat(text(composed.getFirst())).isEqualTo("没有。");
        assertThat(shown((Table) composed.get(1).blocks().getFirst()))
                .contains("2025年上半年 | 目标 | 2024年上半年", "13 | 14 | 4");
    }

    @Test
    void aNameThatComesTwiceIsPrintedOnce() {
        year.hazard("工厂0", true, LocalDate.of(2025, 8, 8));
        assertThat(text(one("有{{list hazards_major .site}}。"))).isEqualTo("有工厂0、工厂1、工厂2。");
    }

    @Test
    void wordsAgainstLastYearAndSinceAnEarlierOne() {
        assertThat(text(one("{{hazards 同比}}，{{hazards_major_share 同比}}，{{hazards_growth 同比}}，{{hazards 增加到}}，{{hazards 翻一番}}，"
                + "{{hazards 累计 since=2024}}。"))).isEqualTo(
                "同比增长225.0%，同比下降26.92个百分点，同比增长225.0%，增加到13处，翻一番，2024年以来累计17处。");
        assertThat(text(one("{{hazards_growth 同比}}。", 2024))).isEqualTo("（数据待核）。");
    }

    @Test
    void aPieceOfTextMayBeSeveralBlocksOrNone() {
        assertThat(composed("一\n\n二", Language.ZH, 2025)).hasSize(2);
        assertThat(composed("", Language.ZH, 2025)).isEmpty();
    }

    private void toReach(String indicator, int value) {
        targets.set(indicator, TOWNSHIP, "", 2025, new Goal(new BigDecimal(value), Optional.empty(),
                Optional.of(Better.MORE)), SYSTEM, Instant.parse("2025-01-10T02:00:00Z"));
    }

    private ComposedBlock one(String source) {
        return one(source, 2025);
    }

    private ComposedBlock one(String source, int year) {
        return composed(source, Language.ZH, year).getFirst();
    }

    private ComposedBlock english(String source) {
        return composed(source, Language.EN, 2025).getFirst();
    }

    private List<ComposedBlock> composed(String source, Language language, int year) {
        return composed(source, language, Question.year(TOWNSHIP, year, TODAY));
    }

    private List<ComposedBlock> composed(String source, Language language, Question question) {
        var blocks = switch (templates.blocks("t.md", 7, source, language, question.period().to())) {
            case Parsed.Ok<List<TemplateBlock>>(var read) -> read;
            case Parsed.Wrong<List<TemplateBlock>>(var mistakes) ->
                throw new AssertionError(mistakes.toString());
        };
        var composer = templates.composer(language, question, Set.of(), SYSTEM);
        return blocks.stream().map(composer::compose).toList();
    }

    private static String text(ComposedBlock composed) {
        return composed.blocks().stream().map(block -> Block.text(block.runs().toList()))
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Table table) {
        var lines = new ArrayList<String>();
        lines.add(table.caption().text());
        lines.add(table.columns().stream().map(column -> column.head().text()).collect(Collectors.joining(" | ")));
        table.rows().forEach(row -> lines.add(row.cells().stream().map(cell -> Block.text(cell.words()))
                .collect(Collectors.joining(" | "))));
        return String.join("\n", lines) + "\n";
    }
}
