package org.youju.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
