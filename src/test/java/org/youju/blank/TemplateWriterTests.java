package org.youju.blank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.youju.pack.Pack;
import org.youju.pack.PackReader;

class TemplateWriterTests {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    private static Pack pack = PackReader.read(Path.of("packs", "township"));

    /// The lines after the title, with the blanks settled in their order.
    private static String written(String text, Settled... settled) {
        var finder = new BlankFinder();
        var paragraphs = List.of("报告", text);
        var found = new Found(paragraphs, finder.find(paragraphs), finder.written(paragraphs), Map.of());
        var choices = new HashMap<String, Settled>();
        for (int i = 0; i < settled.length; i++) {
            choices.put(found.blanks().get(i).key(), settled[i]);
        }
        return new TemplateWriter(pack, DAY).write(found, choices).replaceFirst("^# 报告\\n\\n", "").strip();
    }

    private static Settled figure(String id) {
        return new Settled.AsFigure(id);
    }

    @Test
    void the_slot_takes_the_unit_with_it() {
        assertThat(written("完成危房改造XX户，", figure("houses_renovated"))).isEqualTo("完成危房改造{{houses_renovated}}，");
        assertThat(written("流转土地达万亩。", figure("land_transfer_area"))).isEqualTo("流转土地达{{land_transfer_area}}。");
    }

    @Test
    void another_word_for_the_unit_stays() {
        assertThat(written("发现隐患XX条，", figure("hazards_found"))).isEqualTo("发现隐患{{hazards_found value}}条，");
    }

    @Test
    void over_and_at_least_are_kept() {
        assertThat(written("出动XXX余人次，", figure("inspectors_dispatched")))
                .isEqualTo("出动{{inspectors_dispatched 余}}，");
        assertThat(written("参保率达XX％以上，", figure("medical_insured_rate")))
                .isEqualTo("参保率达{{medical_insured_rate 以上}}，");
    }

    @Test
    void a_rate_of_change_says_itself_whether_it_grew() {
        assertThat(written("同比上升XX个百分点。", figure("houses_renovated_growth")))
                .isEqualTo("同比{{houses_renovated_growth signed}}。");
        assertThat(written("超出任务XX％。", figure("investment_attracted_excess")))
                .isEqualTo("超出任务{{investment_attracted_excess}}。");
    }

    @Test
    void names_that_the_report_knows_bring_their_ending_along() {
        assertThat(written("XX县XX镇20XX年报告", new Settled.AsName(Settled.Known.COUNTY),
                new Settled.AsName(Settled.Known.TOWNSHIP), new Settled.AsName(Settled.Known.YEAR)))
                .isEqualTo("{{county}}{{township}}{{year}}年报告");
    }

    @Test
    void words_and_marks_that_stay_mean_nothing_to_markdown() {
        assertThat(written("完成**工程，", new Settled.AsWords("a*b"))).isEqualTo("完成a\\*b工程，");
        assertThat(written("支持____合作社", new Settled.Left())).isEqualTo("支持\\_\\_\\_\\_合作社");
        assertThat(written("1. 第一")).isEqualTo("#### 1. 第一");
        assertThat(written("1. 第一；")).isEqualTo("1\\. 第一；");
        assertThat(written("- 第一；")).isEqualTo("\\- 第一；");
        assertThat(written("{{gdp}}")).isEqualTo("（（gdp））");
    }

    @Test
    void headings_are_known_by_their_numbers() {
        assertThat(written("一、工作情况")).isEqualTo("## 一、工作情况");
        assertThat(written("（一）经济")).isEqualTo("### （一）经济");
        assertThat(written("（一）经济。全年增长。")).isEqualTo("（一）经济。全年增长。");
    }
}
