package org.youju.blank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlankFinderTests {
    private static List<Blank> find(String text) {
        return new BlankFinder().find(List.of(text));
    }

    private static Blank.Number number(String text) {
        return (Blank.Number) find(text).getFirst().meaning();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "全镇PM2.5平均浓度下降", "推广“互联网+”监管", "2049项目进展顺利", "A股上市企业一家", "落实“三重一大”制度", "政##paidbegin##企互通",
        "T恤、X光机、5G、C919", "采用3×4排列", "注*：以上为初步数", "二〇二四年十二月", "惠及千家万户", "产值过亿元的企业", "人均收入万元以上",
        "全年走访490余次", "按规定，每人次补助20元", "实行一户一策、逐户走访", "出台政策，组建专班", "等等……", "（略）", "是□ 否□",
        "依据第二十七条、第三十三条", "治理率达 100 %", "全面完成各个项目", "大家共同努力，形成文件。"
    })
    void what_is_no_blank_is_left_alone(String text) {
        assertThat(find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "完成危房改造XX户", "完成危房改造xx户", "完成危房改造××户", "完成危房改造＿＿户", "完成危房改造____户", "完成危房改造**户", "完成危房改造○○户",
        "完成危房改造（ ）户", "完成危房改造(    )户", "完成危房改造〔  〕户", "完成危房改造□□户", "完成危房改造…户", "完成危房改造  户", "完成危房改造户，",
        "完成危房改造△△户", "完成危房改造？？户", "完成危房改造1XX户", "完成危房改造NN户"
    })
    void every_way_of_leaving_digits_out_is_found(String text) {
        assertThat(find(text)).singleElement().matches(Blank::isNumber);
        assertThat(number(text).unit()).isEqualTo("户");
    }

    @ParameterizedTest
    @CsvSource({
        "XX县XX镇人民政府, PLACE", "学习贯彻党的XX大精神, MEETING", "开展“XX”主题教育, CAMPAIGN", "支持XX合作社发展, ORGANISATION",
        "修缮XX镇中学校舍, ORGANISATION", "完成XX清淤工作, PROJECT", "庆祝国庆XX周年, DATE", "20XX年工作总结, DATE", "解决XXX生活用气难问题, OTHER",
        "我叫***，, PERSON", "联系○○村，, PLACE"
    })
    void names_are_told_from_figures(String text, Blank.Kind kind) {
        assertThat(find(text)).isNotEmpty().allSatisfy(blank ->
                assertThat(blank.meaning()).isEqualTo(new Blank.Name(kind)));
    }

    @Test
    void villages_are_counted_after_a_word_that_counts() {
        assertThat(number("实现XX村饮水安全全覆盖").unit()).isEqualTo("村");
        assertThat(find("XX村等地基础薄弱").getFirst().isNumber()).isFalse();
    }

    @Test
    void what_stands_around_a_figure_is_kept() {
        assertThat(number("出动检查XXX余人次").modifiers()).containsExactly(Blank.Modifier.OVER);
        assertThat(number("参保率达XX％以上").modifiers()).containsExactly(Blank.Modifier.AT_LEAST);
        assertThat(number("惠及农田x万多亩")).satisfies(it -> {
            assertThat(it.unit()).isEqualTo("万亩");
            assertThat(it.modifiers()).containsExactly(Blank.Modifier.OVER);
        });
        assertThat(number("新修公路X.XX公里").decimals()).isEqualTo(Optional.of(2));
        assertThat(number("收入同比增长XX％").change()).isEqualTo(Blank.Change.GROWTH);
        assertThat(number("参保率提高X个百分点").change()).isEqualTo(Blank.Change.POINTS);
        assertThat(number("到位资金超出任务XX％").change()).isEqualTo(Blank.Change.EXCESS);
        assertThat(number("参保率为XX％").change()).isEqualTo(Blank.Change.NONE);
    }

    @Test
    void numbers_written_out_are_offered_apart() {
        var text = List.of("2019年改造38户，投资12.5万元，第3条，12345热线");
        assertThat(new BlankFinder().find(text)).isEmpty();
        assertThat(new BlankFinder().written(text)).extracting(Blank::mark).containsExactly("38", "12.5");
    }
}
