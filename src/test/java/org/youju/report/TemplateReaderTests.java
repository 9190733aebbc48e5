package org.youju.report;

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

class TemplateReaderTests {
    private static final Pack SMALL = PackReader.read(Path.of("src", "test", "resources", "packs", "small"));
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    @Test
    void everyMistakeIsNamedWithItsLineAndWhatShouldStandThere() {
        Golden.check("report/template-mistakes.txt", mistakes("""
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
        assertThat(template.title()).containsExactly(List.of(
                new Piece.Named(Piece.Name.COUNTY), new Piece.Named(Piece.Name.PLACE), new Piece.Words("报告")));
        assertThat(template.parts().get(0)).isEqualTo(new Part.Heading(1, List.of(new Piece.Words("一、安全"))));
        assertThat(template.parts().get(1)).isEqualTo(new Part.Heading(2, List.of(new Piece.Words("（一）隐患"))));
        assertThat(template.parts().get(2).pieces()).satisfiesExactly(
                words -> assertThat(words).isEqualTo(new Piece.Words("排查")),
                over -> assertThat(over).isEqualTo(new Piece.Counted("hazards",
                        new Wording.Over(true, new Wording.Mark.Natural()), 8, "{{ hazards　余 }}")),
                words -> assertThat(words).isEqualTo(new Piece.Words("，占比")),
                atLeast -> assertThat(((Piece.Counted) atLeast).line()).isEqualTo(9),
                words -> assertThat(words).isEqualTo(new Piece.Words("。1.有点号的段落")));
    }

    @Test
    void englishLinesAreJoinedWithASpaceAndATitleMayStandInTheText() {
        var template = read("---\nlanguage: en\n---\n# Report\n\none\ntwo");
        assertThat(template.parts().getFirst().pieces()).containsExactly(new Piece.Words("one two"));
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
