package org.youju.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.figure.Exact;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;
import org.youju.pack.Validity;

/// The rules of domain knowledge on 余, 以上 and changes, one line each: what the slot says, the value, and either
/// what is printed or, after `!`, the true words that are offered instead.
class SpeechTests {
    @ParameterizedTest(name = "{0} {1} of {2} reads {3}")
    @CsvSource({
        // 余: above a round number, below the next; the number itself is refused
        "余, 户, 203, 200余户",
        "余, 户, 199, 100余户",
        "余, 户, 200, !200户",
        "余, 户, 0, !0户",
        "余, 户, 1, !1户",
        "余, 户, 9, !9户",
        "余, 户, 10, !10户",
        "余, 户, 11, 10余户",
        "余, 户, 99, 90余户",
        "余, 户, 100, !100户",
        "余, 户, 1000, !1000户",
        "余, 户, 1001, 1000余户",
        "余, 户, 9999, 9900余户",
        "余, 户, -203, !-203户",
        "余, 平方米, 12345, 12000余平方米",
        "余, 平方米, 12000, !12000平方米",
        "余, 万元, 2034.56, 2000余万元",
        "余, 人次, 203, 200余人次",
        "余, 公里, 99.9, 90余公里",
        "余, 公里, 9.5, !9.50公里",
        "余, 公里, 200.01, 200余公里",
        "value 余, 户, 203, 200余",
        "value 余, 户, 200, !200",
        "step=100 余, 户, 12345, 12300余户",
        "step=100 余, 户, 50, !50户",
        "step=1000 余, 户, 1999, 1000余户",
        "at=200 余, 户, 203, 200余户",
        "at=200 余, 户, 299, 200余户",
        "at=200 余, 户, 300, !300户",
        "at=200 余, 户, 305, !300余户",
        "at=200 余, 户, 200, !200户",
        "at=200 余, 户, 199, !100余户",
        "at=200 余, 户, 200.01, 200余户",
        "at=250 余, 户, 259, 250余户",
        "at=250 余, 户, 260, !200余户",
        // 以上: the number itself is included (民法典 1259)
        "以上, %, 95, 95%以上",
        "以上, %, 95.99, 95%以上",
        "以上, %, 100, 100%以上",
        "以上, %, 0.5, !0.50%",
        "以上, 户, 203, 200户以上",
        "以上, 户, 200, 200户以上",
        "以上, 户, 9, 9户以上",
        "以上, 户, 0, !0户",
        "以上, 户, -1, !-1户",
        "step=5 以上, %, 97, 95%以上",
        "at=95 以上, %, 95, 95%以上",
        "at=95 以上, %, 94.999, !94%以上",
        "at=200 以上, 户, 199, !100户以上",
        // plain numbers: no separators, rounded once, half up
        "'', 户, 0, 0户",
        "'', 户, 12345, 12345户",
        "value, 户, 12345, 12345",
        "'', %, 99.995, 100.00%",
        "'', 万元, 0.005, 0.01万元",
        "'', 公里, 2E+3, 2000.00公里"
    })
    void wordsAreTrueOfTheValueOrRefused(String modifiers, String unit, BigDecimal value, String expected) {
        int decimals = List.of("户", "人次", "平方米").contains(unit) ? 0 : 2;
        var said = say(modifiers, indicator(unit, decimals, new Formula.Total("a.b")), Exact.of(value), Language.ZH);
        assertThat(shown(said)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1} reads {2}")
    @CsvSource({
        "signed, 3.21, 增长3.2%",
        "signed, -3.21, 下降3.2%",
        "signed, 0, 持平",
        "signed, -0.04, 持平",
        "signed, 0.05, 增长0.1%",
        "'', 3.21, 3.2%",
        "'', 0, 0.0%",
        "'', -3.21, !下降3.2%",
        "value, -3.21, !下降3.2%"
    })
    void aChangeBelowZeroNeedsTheWordForIt(String modifiers, BigDecimal value, String expected) {
        var growth = indicator("%", 1, new Formula.Growth("a"));
        assertThat(shown(say(modifiers, growth, Exact.of(value), Language.ZH))).isEqualTo(expected);
    }

    @Test
    void anExcessOverATargetHasWordsOfItsOwn() {
        var excess = indicator("%", 1, new Formula.Excess("a"));
        assertThat(shown(say("signed", excess, Exact.of(12), Language.ZH))).isEqualTo("超出12.0%");
        assertThat(shown(say("", excess, Exact.of(-12), Language.ZH))).isEqualTo("!低于12.0%");
    }

    @Test
    void aPublishedRateMayBeSignedLikeAComputedOne() {
        var published = indicator("%", 1, new Formula.Latest("a.b"));
        assertThat(shown(say("signed", published, Exact.of(-2), Language.ZH))).isEqualTo("下降2.0%");
        assertThat(shown(say("", published, Exact.of(-2), Language.ZH))).isEqualTo("!下降2.0%");
    }

    @Test
    void englishReportsSayItInEnglish() {
        var households = indicator("households", 0, new Formula.Total("a.b"));
        var growth = indicator("%", 1, new Formula.Growth("a"));
        assertThat(shown(say("余", households, Exact.of(203), Language.EN))).isEqualTo("more than 200 households");
        assertThat(shown(say("以上", households, Exact.of(203), Language.EN))).isEqualTo("200 households or more");
        assertThat(shown(say("signed", growth, Exact.of(-3), Language.EN))).isEqualTo("3.0% less");
        assertThat(shown(say("", growth, Exact.of(3), Language.EN))).isEqualTo("3.0%");
    }

    @Test
    void theValueIsComparedAndNotItsRounding() {
        var almost = new Exact(new BigDecimal("599.9"), new BigDecimal(3));
        var said = say("at=200 以上", indicator("户", 0, new Formula.Total("a.b")), almost, Language.ZH);
        assertThat(said).isEqualTo(new Worded.Untrue(
                "200户以上", new Text("199.9667户低于200户", "199.9667户 is below 200户"), "以上", "100户以上"));
    }

    @ParameterizedTest(name = "{0} {1} of {2} reads {3}")
    @CsvSource({
        // 多 is 余 in plainer words
        "多, 户, 203, 200多户",
        "多, 户, 200, !200户",
        "多, 人次, 3456, 3400多人次",
        "at=200 多, 户, 300, !300户",
        // 近: below a round number, by a tenth of it at most
        "近, 户, 295, 近300户",
        "近, 户, 271, 近300户",
        "近, 户, 203, 近210户",
        "近, 户, 200, !200户",
        "近, 户, 210, !210户",
        "近, 户, 1980, 近2000户",
        "近, 户, 1234, 近1300户",
        "近, 户, 9, 近10户",
        "近, 户, 5, !5户",
        "近, 户, 0, !0户",
        "近, 户, -3, !-3户",
        "近, %, 99.6, 近100%",
        "近, %, 95, !95.00%",
        "at=300 近, 户, 299, 近300户",
        "at=300 近, 户, 270, 近300户",
        "at=300 近, 户, 269, !近270户",
        "at=300 近, 户, 300, !300户",
        "at=300 近, 户, 301, !近310户",
        "at=2000 近, 户, 1850, 近2000户",
        "at=2000 近, 户, 999, !近1000户",
        "step=50 近, 户, 148, 近150户",
        // 约 and 左右: either side, 3 % at most
        "约, 户, 203, 约200户",
        "约, 户, 197, 约200户",
        "约, 户, 12345, 约12000户",
        "约, 户, 246, 约250户",
        "约, 户, 0, !0户",
        "约, %, 95.6, 约96%",
        "约, 公里, 0.34, 约0.34公里",
        "at=200 约, 户, 206, 约200户",
        "at=200 约, 户, 194, 约200户",
        "at=200 约, 户, 207, !约210户",
        "at=200 约, 户, 193, !约190户",
        "左右, 户, 203, 200户左右",
        "at=200 左右, 户, 250, !250户左右",
        // 超过: strictly more
        "超过, 户, 203, 超过200户",
        "超过, 户, 200, !200户以上",
        "超过, 户, 3, !3户以上",
        "超过, 户, 0, !0户",
        "at=200 超过, 户, 201, 超过200户",
        "at=200 超过, 户, 200, !200户以上",
        "at=200 超过, 户, 199, !超过100户",
        "at=95 超过, %, 95, !95%以上",
        "超过, %, 95.01, 超过95%",
        // 达, 达到: the exact value, the mark reached
        "达, 户, 203, 达203户",
        "达到, 户, 203, 达到203户",
        "at=200 达到, 户, 203, 达到203户",
        "at=200 达到, 户, 200, 达到200户",
        "at=200 达到, 户, 199, !199户",
        "达, 户, 0, !0户",
        "达到, %, 100, 达到100.00%",
        "达到, %, 99.998, !99%以上",
        "达, 公里, 2.344, 达2.34公里",
        // 基本 from 95 %, 全部 and 全覆盖 at 100 %
        "基本, %, 95, 基本",
        "基本, %, 94.999, !95.00%",
        "全部, %, 100, 全部",
        "全部, %, 99.999, !基本",
        "全部, %, 90, !90.00%",
        "全覆盖, %, 100, 全覆盖",
        "全覆盖, %, 96, !基本全覆盖",
        "基本 全覆盖, %, 96, 基本全覆盖",
        "基本 全覆盖, %, 90, !90.00%",
        // other units: one or two decimals, rounded once
        "万亩, 亩, 12345, 1.23万亩",
        "万亩 decimals=1, 亩, 12345, 1.2万亩",
        "万亩 decimals=0, 亩, 4999, !4999.00亩",
        "万亩, 亩, 3, !3.00亩",
        "万亩, 亩, 0, 0.00万亩",
        "公顷, 亩, 100, 6.67公顷",
        "公顷, 亩, 150, 10.00公顷",
        "亿元, 万元, 201560, 20.16亿元",
        "亿元 decimals=1, 万元, 201560, 20.2亿元",
        "万元, 元, 12345678, 1235万元",
        "万元, 元, 56789, 5.68万元",
        "万亩 余, 亩, 12345, 1万余亩",
        "万亩 余, 亩, 345678, 30余万亩",
        "万亩 余, 亩, 9000, !0.90万亩",
        "at=1.2 万亩 余, 亩, 12345, 1.2万余亩",
        "at=1 万亩 达到, 亩, 10000, 达到1.00万亩",
        "at=1 万亩 达到, 亩, 9999, !1.00万亩",
        "万亩 以上, 亩, 12345, 1万亩以上",
        "万人, 人, 23456, 2.35万人",
        "余, 万元, 2.5, 2万余元"
    })
    void roundNumbersAndOtherUnits(String modifiers, String unit, BigDecimal value, String expected) {
        int decimals = List.of("户", "人次", "人", "平方米").contains(unit) ? 0 : 2;
        var formula = unit.equals("%") ? new Formula.Ratio(List.of("a"), List.of("b")) : new Formula.Total("a.b");
        assertThat(shown(say(modifiers, indicator(unit, decimals, formula), Exact.of(value), Language.ZH)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}: {2} after {3} reads {4}")
    @CsvSource({
        "同比, 户, 120, 100, 同比增长20.0%",
        "同比, 户, 80, 100, 同比下降20.0%",
        "同比, 户, 100, 100, 同比持平",
        "同比, 户, 120, 0, 上年为0户、本年为120户",
        "同比, 户, 120, -5, 上年为-5户、本年为120户",
        "同比, 户, 120, , !120户",
        "同比 decimals=2, 户, 101, 300, 同比下降66.33%",
        "同比, %, 95.6, 94.4, 同比提高1.20个百分点",
        "同比, %, 94.4, 95.6, 同比下降1.20个百分点",
        "同比, %, 94.4, 94.4, 同比持平",
        "百分点, %, 95.6, 94.4, 提高1.20个百分点",
        "百分点, %, 94, 95.6, 下降1.60个百分点",
        "百分点, %, 94, , !94.00%",
        "增加到, 户, 120, 100, 增加到120户",
        "增加了, 户, 120, 100, 增加了20户",
        "增加到, 户, 80, 100, !减少到80户",
        "增加了, 户, 80, 100, !减少了20户",
        "增加了, 户, 100, 100, !100户",
        "减少到, 户, 80, 100, 减少到80户",
        "减少了, 户, 80, 100, 减少了20户",
        "减少了, 户, 120, 100, !增加了20户",
        "增加到, 户, 120, , !120户",
        "万亩 增加了, 亩, 30000, 10000, 增加了2.00万亩",
        "提高到, %, 95.6, 94, 提高到95.60%",
        "提高到, %, 93, 94, !降低到93.00%",
        "降低到, %, 93, 94, 降低到93.00%",
        "翻一番, 户, 200, 100, 翻一番",
        "翻一番, 户, 250, 100, 翻一番",
        "翻一番, 户, 199, 100, !同比增长99.0%",
        "翻一番, 户, 10, 0, !上年为0户、本年为10户",
        "翻一番, 户, 10, , !10户"
    })
    void againstLastYear(String modifiers, String unit, BigDecimal value, @Nullable BigDecimal before, String expected) {
        var formula = unit.equals("%") ? new Formula.Ratio(List.of("a"), List.of("b")) : new Formula.Total("a.b");
        var indicator = indicator(unit, unit.equals("户") ? 0 : 2, formula);
        var measured = new Measured(indicator, Exact.of(value), Optional.ofNullable(before)
                .map(last -> new Measured.Before(indicator, Exact.of(last), true)));
        assertThat(shown(say(modifiers, measured, Language.ZH))).isEqualTo(expected);
    }

    @Test
    void valuesOfAnotherDefinitionAreBothPrintedAndNeverCompared() {
        var now = indicator("户", 0, new Formula.Total("a.b"));
        var old = indicator("人", 0, new Formula.Total("a.c"));
        var measured = new Measured(now, Exact.of(120), Optional.of(new Measured.Before(old, Exact.of(300), false)));
        assertThat(shown(say("同比", measured, Language.ZH))).isEqualTo("上年为300人、本年为120户");
        assertThat(shown(say("增加到", measured, Language.ZH))).isEqualTo("!120户");
        assertThat(shown(say("翻一番", measured, Language.ZH))).isEqualTo("!120户");
    }

    @Test
    void pointsHaveTheirMeasureWord() {
        var points = indicator("百分点", 1, new Formula.Difference("a"));
        assertThat(shown(say("signed", points, Exact.of(new BigDecimal("-1.2")), Language.ZH))).isEqualTo("下降1.2个百分点");
        assertThat(shown(say("百分点", points, Exact.of(new BigDecimal("1.2")), Language.ZH))).isEqualTo("提高1.2个百分点");
    }

    @Test
    void theStartOfWhatIsAddedUpIsPrinted() {
        var flow = indicator("户", 0, new Formula.Total("a.b"));
        var stock = indicator("亩", 2, new Formula.Balance("a.b"));
        assertThat(shown(say("累计 since=2021", flow, Exact.of(203), Language.ZH))).isEqualTo("2021年以来累计203户");
        assertThat(shown(say("累计 since=2021 余", flow, Exact.of(203), Language.ZH))).isEqualTo("2021年以来累计200余户");
        assertThat(shown(say("累计 since=2021 余", flow, Exact.of(200), Language.ZH))).isEqualTo("!2021年以来累计200户");
        assertThat(shown(say("累计 万亩", stock, Exact.of(12345), Language.ZH))).isEqualTo("累计1.23万亩");
        assertThat(shown(say("in-all since=2021", flow, Exact.of(203), Language.EN))).isEqualTo("203 户 in all since 2021");
    }

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource({
        "odd, more than 200 households",
        "some, more than 200 households",
        "nearly, nearly 210 households",
        "about, about 200 households",
        "around, around 200 households",
        "at-least, 200 households or more",
        "over, over 200 households",
        "reaching, reaching 203 households",
        "reached, a full 203 households",
        "on-year, up 103.0% on the year",
        "risen-to, rising to 203 households",
        "risen-by, up by 103 households",
        "fallen-to, !rising to 203 households",
        "doubled, at least doubled"
    })
    void everyRuleHasEnglishWords(String modifiers, String expected) {
        var households = indicator("households", 0, new Formula.Total("a.b"));
        var measured = new Measured(households, Exact.of(203),
                Optional.of(new Measured.Before(households, Exact.of(100), true)));
        assertThat(shown(say(modifiers, measured, Language.EN))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of {1} reads {2}")
    @CsvSource({
        "almost, 96, almost all",
        "all, 100, all",
        "covered, 100, full coverage",
        "almost-covered, 96, almost full coverage",
        "points, 96, up 1.00 percentage points",
        "raised-to, 96, rising to 96.00%",
        "lowered-to, 94, falling to 94.00%",
        "on-year, 94, down 1.00 percentage points on the year"
    })
    void ratesHaveEnglishWords(String modifiers, BigDecimal value, String expected) {
        var rate = indicator("%", 2, new Formula.Ratio(List.of("a"), List.of("b")));
        var measured = new Measured(rate, Exact.of(value),
                Optional.of(new Measured.Before(rate, Exact.of(95), true)));
        assertThat(shown(say(modifiers, measured, Language.EN))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} on {1} in {2} is a mistake")
    @CsvSource({
        "余, ratio, %",
        "多, ratio, %",
        "基本, total, 户",
        "全部, total, 户",
        "全覆盖, growth, %",
        "signed, total, 户",
        "signed, ratio, %",
        "百分点, total, 户",
        "百分点, growth, %",
        "同比, excess, %",
        "同比, latest, 万元",
        "增加到, ratio, %",
        "翻一番, ratio, %",
        "提高到, total, 户",
        "提高到, growth, %",
        "累计, total, 户",
        "累计, ratio, %",
        "累计 since=2021, balance, 户",
        "since=2021, total, 户",
        "累计 since=1900, total, 户",
        "累计 since=2021 同比, total, 户",
        "万亩, total, 户",
        "万亩, ratio, %",
        "公顷 万亩, total, 亩",
        "亿元 余 at=1.25, total, 万元",
        "余 以上, total, 户",
        "约 近, total, 户",
        "value 左右, total, 户",
        "value 同比, total, 户",
        "decimals=1 余, total, 户",
        "decimals=1, total, 户",
        "decimals=3 万亩, total, 亩",
        "step=10 达到, total, 户",
        "at=5 同比, total, 户",
        "at=205 余, total, 户",
        "万户 翻一番, total, 户",
        "显著, total, 户"
    })
    void wordsThatDoNotFitTheKindOfIndicatorAreMistakes(String modifiers, String formula, String unit) {
        var read = Modifiers.read(indicator(unit, unit.equals("户") ? 0 : 2, formula(formula)),
                List.of(modifiers.split(" ")));
        assertThat(read.wrong()).isNotEmpty();
        assertThat(read.wording()).isEmpty();
    }

    private static Formula formula(String kind) {
        return switch (kind) {
            case "ratio" -> new Formula.Ratio(List.of("a"), List.of("b"));
            case "growth" -> new Formula.Growth("a");
            case "excess" -> new Formula.Excess("a");
            case "latest" -> new Formula.Latest("a.b");
            case "balance" -> new Formula.Balance("a.b");
            default -> new Formula.Total("a.b");
        };
    }

    private static String shown(Worded worded) {
        return switch (worded) {
            case Worded.True(var text) -> text;
            case Worded.Untrue untrue -> "!" + untrue.holding();
        };
    }

    /// As a slot would say it.
    private static Worded say(String modifiers, Indicator indicator, Exact value, Language language) {
        return say(modifiers, Measured.of(indicator, value), language);
    }

    private static Worded say(String modifiers, Measured measured, Language language) {
        var words = Arrays.stream(modifiers.split(" ")).filter(word -> !word.isEmpty()).toList();
        var read = Modifiers.read(measured.indicator(), words);
        assertThat(read.wrong()).as(modifiers).isEmpty();
        return new Speech(language).say(read.wording().orElseThrow(), measured);
    }

    private static Indicator indicator(String unit, int decimals, Formula formula) {
        var text = new Text("走访", "Visits");
        return new Indicator(
                "visits", OptionalInt.empty(), "area", text, unit, decimals, Indicator.Better.MORE, text, text, text,
                Optional.empty(), new Validity(LocalDate.MIN, LocalDate.MAX), formula, List.of());
    }
}
