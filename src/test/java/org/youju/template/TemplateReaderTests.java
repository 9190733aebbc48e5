package org.youju.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.youju.Golden;
import org.youju.kernel.Language;
import org.youju.kernel.Parsed;
import org.youju.pack.Pack;
import org.youju.pack.PackReader;
import org.youju.wording.Modifiers;
import org.youju.wording.Wording;

class TemplateReaderTests {
    private static final Pack SMALL = PackReader.read(Path.of("src", "test", "resources", "packs", "small"));
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    @Test
    void everyMistakeIsNamedWithItsLineAndWhatShouldStandThere() {
        Golden.check("template/mistakes.txt", mistakes("""
                ---
                title: "{{place}}的{{hazards}}"
                pots: 镇长
                language: fr
                ---
                # {{place}}报告

                ## 一、安全{{hazard}}

                排查{{hazards 余 以上}}、{{hazards step=100}}、{{hazards at=205 余}}、{{hazards sign}}，
                销号率{{hazards_major_share 余}}，{{}}，{{ hazards signed }}，{{hazards_growth signed value}}。

                {{year 余}}年{{hazards 余 余}}、{{hazards step=0 余}}、{{hazards at=100 step=10 余}}、{{hazards value 以上}}。

                第二段{{hazards 没有结束

                单{hazards}括号，全角｛｛hazards｝｝，反的}}括号。

                有<b>HTML</b>、[链接](http://localhost)、![图](a.png)、**加重**、`代码`。

                <div>整块</div>

                - 列表
                - 列表

                > 引用

                ###### 太深

                ##

                # 又一个标题

                    缩进
                """));
    }

    @Test
    void everyMistakeInTheLanguageIsNamedWithItsLine() {
        Golden.check("template/language-mistakes.txt", mistakes("""
                ---
                title: 报告
                responsible: [safety, safty, safety]
                period: first_haf
                for: [county, city]
                appendix: all
                ---

                {{claim:nothing}}，{{claim:}}，{{claim:nothing 余}}，{{claim:nothing else:}}，{{document}}，{{.site}}。

                {{list hazards}}，{{list hazards .site limit=0}}，{{list hazards_major_share .site}}，{{list hazards .finder}}，
                {{list hazards .seit}}，{{list hazards .site by=site}}，{{list}}，{{list hazards .site where=grade=小}}。

                :::if
                没有条件
                :::

                :::if hazards 10
                :::elses
                :::

                :::if hazards > hazards_major_share
                :::else
                :::else
                :::none
                :::

                :::if hazards > nothing and claim:no
                没有结束的在后面

                :::

                :::else

                :::

                :::each hazards sort nothing limit 1000
                {{.site}}{{.nothing}}
                :::

                :::each hazards where grade > 2
                :::

                :::each hazards_growth
                {{.site}}
                :::

                :::each hazards
                :::each hazards_major
                {{.site}}
                :::
                :::

                :::table {{hazards}}
                columns: valeu
                rows: hazards
                :::

                :::table
                indicators: enterprise_visits
                by: village
                columns: value
                :::

                :::chart dots
                indicators: hazards
                :::

                :::chart pie
                indicators: hazards, hazards_major_share
                by: year
                :::

                ：：：if hazards > 1

                {{hazards 提高到}}，{{hazards 累计}}，{{enterprise_visits 万亩}}。

                :::iff hazards > 1

                :::each target mised
                {{.nam}}
                :::

                :::each term overrun limit 0
                {{.nam}}{{.target}}
                :::

                :::each target missed sort value
                {{.count}}{{.name else: 无}}
                :::

                :::each target missed where x = 1 limit 3
                :::

                :::table 没有结束
                indicators: hazards
                """));
    }

    @Test
    void aTextIsSplitIntoItsBlocksAndReadOneByOne() {
        var text = TemplateText.of("""
                ---
                title: 报告
                ---

                # 报告

                ## 一、安全


                第一段
                第二行

                :::if hazards > 1
                ## 二、在内

                :::each hazards
                {{.site}}
                :::
                :::

                末段
                """);
        assertThat(text.head()).isEqualTo("---\ntitle: 报告\n---\n\n# 报告");
        assertThat(text.blocks()).containsExactly(
                new Source("## 一、安全", 7, 7), new Source("第一段\n第二行", 10, 11),
                new Source(":::if hazards > 1\n## 二、在内\n\n:::each hazards\n{{.site}}\n:::\n:::", 13, 19),
                new Source("末段", 21, 21));
        assertThat(TemplateText.of(text.text()).blocks()).extracting(Source::text)
                .isEqualTo(text.blocks().stream().map(Source::text).toList());
        for (var source : text.blocks()) {
            assertThat(TemplateReader.blocks("t.md", source.first(), source.text(), Language.ZH, SMALL, END)
                    .orThrow(mistakes -> new IllegalStateException(mistakes.toString()))).singleElement()
                    .satisfies(block -> assertThat(block.source()).isEqualTo(source));
        }
        assertThat(TemplateReader.blocks("t.md", 40, "一\n{{nothing}}", Language.ZH, SMALL, END))
                .isInstanceOfSatisfying(Parsed.Wrong.class, wrong ->
                        assertThat(wrong.mistakes().toString()).contains("t.md:41"));
    }

    @Test
    void anOfficialsAreasAreThoseOfThePack() {
        var template = read("---\ntitle: 报告\nresponsible: [safety]\n---\n{{hazards}}");
        assertThat(template.responsible()).containsExactly("safety");
        assertThat(template.indicators()).containsExactly("hazards");
    }

    @Test
    void anIndicatorIsOnlyKnownOnTheDaysOnWhichItApplies() {
        var text = "# 标题\n\n{{hazards_growth signed}}";
        assertThat(TemplateReader.read("t.md", text, SMALL, LocalDate.of(2020, 12, 31)))
                .isInstanceOfSatisfying(Parsed.Wrong.class, wrong ->
                        assertThat(wrong.mistakes().toString()).contains("t.md:3", "2020-12-31"));
        assertThat(TemplateReader.read("t.md", text, SMALL, END)).isInstanceOf(Parsed.Ok.class);
    }

    @Test
    void headMatterThatIsNoYamlOrDoesNotEndSaysWhere() {
        assertThat(mistakes("---\ntitle: {{place}}\n---\n段落")).contains("t.md:2");
        assertThat(mistakes("---\ntitle: 报告\n段落")).contains("t.md:1", "---");
        assertThat(mistakes("---\ntitle: [a, b]\n---\n")).contains("t.md:2");
        assertThat(mistakes("段落")).contains("t.md:1", "标题");
        assertThat(mistakes("---\ntitle: 甲\n---\n# 乙")).contains("t.md:2", "甲");
        assertThat(mistakes("段落\n\n# 标题")).contains("t.md:3");
    }

    @Test
    void headingsAndParagraphsAreReadWithTheirSlots() {
        var template = read("""
                ---
                title: "{{county}}{{place}}报告"
                post: 镇长
                ---

                ## 一、安全
                ### （一）隐患
                排查{{ hazards　余 }}，
                占比{{hazards_major_share at=95 以上}}。
                1.有点号的段落
                """);
        assertThat(template.language()).isEqualTo(Language.ZH);
        assertThat(template.post()).isEqualTo("镇长");
        assertThat(template.title()).hasSize(1);
        assertThat(template.title().getFirst()).extracting(TemplateReaderTests::said)
                .containsExactly("{{county}}", "{{place}}", "报告");
        assertThat(template.blocks()).extracting(TemplateBlock::level).containsExactly(1, 2, 0);
        assertThat(template.blocks().get(2).source()).isEqualTo(new Source(
                "排查{{ hazards　余 }}，\n占比{{hazards_major_share at=95 以上}}。\n1.有点号的段落", 8, 10));
        assertThat(template.blocks().get(2).indicators()).containsExactly("hazards", "hazards_major_share");
        assertThat(pieces(template, 2)).satisfiesExactly(
                words -> assertThat(words).isEqualTo(new Piece.Words("排查")),
                over -> assertThat(over).isEqualTo(new Piece.Counted("hazards",
                        over(), 8, "{{ hazards　余 }}")),
                words -> assertThat(words).isEqualTo(new Piece.Words("，占比")),
                atLeast -> assertThat(((Piece.Counted) atLeast).line()).isEqualTo(9),
                words -> assertThat(words).isEqualTo(new Piece.Words("。1.有点号的段落")));
    }

    private static List<Piece> pieces(ReportTemplate template, int block) {
        return switch (template.blocks().get(block).part()) {
            case Part.Heading(_, var pieces) -> pieces;
            case Part.Paragraph(var pieces) -> pieces;
            case Part other -> throw new AssertionError(other);
        };
    }

    private static Wording over() {
        var hazards = SMALL.indicator("hazards", END).orElseThrow();
        return Modifiers.read(hazards, List.of("余")).wording().orElseThrow();
    }

    private static String said(Piece piece) {
        return switch (piece) {
            case Piece.Words(var text) -> text;
            case Piece.Slotted slot -> slot.source();
        };
    }

    @Test
    void englishLinesAreJoinedWithASpaceAndATitleMayStandInTheText() {
        var template = read("---\nlanguage: en\n---\n# Report\n\none\ntwo");
        assertThat(pieces(template, 0)).containsExactly(new Piece.Words("one two"));
        assertThat(template.title()).containsExactly(List.of(new Piece.Words("Report")));
    }

    private static ReportTemplate read(String text) {
        return TemplateReader.read("t.md", text, SMALL, END)
                .orThrow(mistakes -> new IllegalStateException(mistakes.toString()));
    }

    private static String mistakes(String text) {
        return switch (TemplateReader.read("t.md", text, SMALL, END)) {
            case Parsed.Ok<ReportTemplate> ok -> throw new AssertionError("no mistakes in " + ok);
            case Parsed.Wrong<ReportTemplate>(var mistakes) -> mistakes.stream()
                    .map(each -> "%s: %s%n    %s%n    %s%n".formatted(
                            each.where(), each.value(), each.expected().zh(), each.expected().en()))
                    .collect(Collectors.joining());
        };
    }
}
