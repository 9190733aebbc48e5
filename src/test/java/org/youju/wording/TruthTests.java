package org.youju.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.youju.figure.Exact;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;
import org.youju.pack.Validity;

/// Whatever value it is asked about, no wording says what is not true: neither where the words are accepted, nor where
/// others are offered. What is true is asked of the printed words alone, by rules written down a second time.
class TruthTests {
    private static final long SEED = 20251231;
    private static final int TIMES = 200_000;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
    private static final List<String> QUANTITIES = List.of("", "余", "多", "近", "约", "左右", "以上", "超过", "达", "达到", "同比",
            "增加到", "增加了", "减少到", "减少了", "翻一番", "万亩", "万亩 余", "万亩 近", "万亩 约", "万亩 达到", "公顷", "公顷 余", "decimals=0",
            "万亩 增加了", "万亩 超过");
    private static final List<String> RATES = List.of("", "近", "约", "左右", "以上", "超过", "达到", "同比", "百分点", "提高到", "降低到", "基本",
            "全部", "全覆盖", "基本 全覆盖");

    private final Random random = new Random(SEED);

    @Test
    void noWordingIsEverUntrue() {
        var accepted = new TreeMap<String, Integer>();
        for (int i = 0; i < TIMES; i++) {
            boolean rate = random.nextInt(3) == 0;
            var rule = rate ? RATES.get(random.nextInt(RATES.size())) : QUANTITIES.get(random.nextInt(QUANTITIES.size()));
            var modifiers = rule + mark(rule, rate);
            var indicator = indicator(rate);
            var measured = new Measured(indicator, value(rate), random.nextInt(8) == 0
                    ? Optional.empty()
                    : Optional.of(new Measured.Before(indicator, value(rate), true)));
            var read = Modifiers.read(indicator, words(modifiers));
            if (read.wording().isEmpty()) {
                continue;
            }
            switch (new Speech(Language.ZH).say(read.wording().get(), measured)) {
                case Worded.True(var text) -> {
                    accepted.merge(rule, 1, Integer::sum);
                    check(text, modifiers, measured);
                }
                case Worded.Untrue(_, _, var instead, var holding) -> {
                    check(holding, instead, measured);
                    var again = Modifiers.read(indicator, words(instead)).wording().orElseThrow(() ->
                            new AssertionError(instead + " instead of " + modifiers));
                    assertThat(new Speech(Language.ZH).say(again, measured)).as(modifiers + " of " + measured)
                            .isEqualTo(new Worded.True(holding));
                }
            }
        }
        assertThat(accepted.keySet()).containsAll(QUANTITIES).containsAll(RATES);
        assertThat(accepted.values()).allMatch(times -> times > 20);
    }

    private static List<String> words(String modifiers) {
        return List.of(modifiers.strip().split(" +")).stream().filter(word -> !word.isEmpty()).toList();
    }

    private String mark(String rule, boolean rate) {
        boolean round = List.of("余", "多", "近", "约", "左右", "以上", "超过", "达到").stream().anyMatch(rule::endsWith);
        if (!round || random.nextInt(3) > 0) {
            return "";
        }
        int power = rate ? 0 : random.nextInt(4);
        return " at=" + (1 + random.nextInt(rate ? 100 : 30)) + "0".repeat(power);
    }

    private Exact value(boolean rate) {
        if (rate) {
            return switch (random.nextInt(4)) {
                case 0 -> Exact.of(90 + random.nextInt(11));
                case 1 -> Exact.of(new BigDecimal("99.99").add(BigDecimal.valueOf(random.nextInt(11), 3)));
                default -> new Exact(BigDecimal.valueOf(random.nextInt(1000) * 100L), BigDecimal.valueOf(999));
            };
        }
        return switch (random.nextInt(6)) {
            case 0 -> Exact.of(random.nextInt(30) - 3);
            case 1 -> Exact.of((long) (1 + random.nextInt(99)) * (long) Math.pow(10, random.nextInt(5)));
            case 2 -> Exact.of((long) (1 + random.nextInt(99)) * (long) Math.pow(10, random.nextInt(5)) - 1);
            case 3 -> Exact.of((long) (1 + random.nextInt(99)) * (long) Math.pow(10, random.nextInt(5)) + 1);
            case 4 -> new Exact(BigDecimal.valueOf(random.nextInt(1_000_000)), BigDecimal.valueOf(1 + random.nextInt(7)));
            default -> Exact.of(BigDecimal.valueOf(random.nextInt(100_000_000), 2));
        };
    }

    private static Indicator indicator(boolean rate) {
        var text = new Text("指标", "Indicator");
        return new Indicator("visits", OptionalInt.empty(), "area", text, rate ? "%" : "亩", rate ? 2 : 1,
                Indicator.Better.MORE, text, text, text, Optional.empty(), new Validity(LocalDate.MIN, LocalDate.MAX),
                rate ? new Formula.Ratio(List.of("a"), List.of("b")) : new Formula.Total("a.b"), List.of());
    }

    private static BigDecimal decimal(Exact value) {
        return value.numerator().divide(value.denominator(), new MathContext(60));
    }

    /// The rules a second time, of what is printed.
    private static void check(String text, String modifiers, Measured measured) {
        var value = decimal(measured.value());
        var context = "%s, %s of %s, before %s".formatted(text, modifiers, value, measured.before().map(
                before -> decimal(before.value())));
        if (text.startsWith("上年为")) {
            var both = numbers(text);
            rounded(both.get(0), decimal(measured.before().orElseThrow().value()), text, context);
            rounded(both.get(1), value, text.substring(text.indexOf("本年")), context);
            return;
        }
        if (text.contains("基本")) {
            assertThat(value).as(context).isGreaterThanOrEqualTo(BigDecimal.valueOf(95));
        } else if (text.equals("全部") || text.equals("全覆盖")) {
            assertThat(value).as(context).isGreaterThanOrEqualTo(BigDecimal.valueOf(100));
        } else if (text.equals("翻一番")) {
            var before = decimal(measured.before().orElseThrow().value());
            assertThat(before).as(context).isPositive();
            assertThat(value).as(context).isGreaterThanOrEqualTo(before.multiply(BigDecimal.TWO));
        } else if (text.contains("持平") || text.contains("增长") || text.contains("下降") || text.contains("提高")
                && text.contains("百分点")) {
            change(text, value, measured, context);
        } else if (text.contains("增加") || text.contains("减少") || text.contains("提高到") || text.contains("降低到")) {
            moved(text, value, measured, context);
        } else {
            bound(text, value, context);
        }
    }

    private static void change(String text, BigDecimal value, Measured measured, String context) {
        var before = decimal(measured.before().orElseThrow().value());
        boolean points = measured.indicator().unit().equals("%");
        var change = points ? value.subtract(before)
                : value.subtract(before).multiply(BigDecimal.valueOf(100)).divide(before, new MathContext(60));
        var printed = change.setScale(points ? 2 : 1, RoundingMode.HALF_UP);
        if (text.contains("持平")) {
            assertThat(printed.signum()).as(context).isZero();
            return;
        }
        assertThat(before.signum() > 0 || points).as(context).isTrue();
        assertThat(printed.signum()).as(context).isEqualTo(text.contains("下降") ? -1 : 1);
        assertThat(numbers(text).getFirst()).as(context).isEqualByComparingTo(printed.abs());
    }

    private static void moved(String text, BigDecimal value, Measured measured, String context) {
        var before = decimal(measured.before().orElseThrow().value());
        int direction = text.contains("增加") || text.contains("提高") ? 1 : -1;
        assertThat(value.compareTo(before)).as(context).isEqualTo(direction);
        rounded(numbers(text).getFirst(), text.contains("了") ? value.subtract(before).abs() : value, text, context);
    }

    private static void bound(String text, BigDecimal value, String context) {
        var unit = unit(text);
        var exact = value.multiply(unit.factor()).divide(unit.divisor(), new MathContext(60));
        var number = numbers(text).getFirst();
        int side = exact.compareTo(number);
        if (text.contains("余") || text.contains("多")) {
            assertThat(side).as(context).isPositive();
            var next = number.add(BigDecimal.ONE.scaleByPowerOfTen(-number.stripTrailingZeros().scale()));
            assertThat(exact).as(context).isLessThan(next);
        } else if (text.contains("近")) {
            assertThat(side).as(context).isNegative();
            assertThat(number.subtract(exact).multiply(BigDecimal.TEN)).as(context).isLessThanOrEqualTo(number);
        } else if (text.contains("约") || text.contains("左右")) {
            assertThat(number.subtract(exact).abs().multiply(BigDecimal.valueOf(100))).as(context)
                    .isLessThanOrEqualTo(number.multiply(BigDecimal.valueOf(3)));
        } else if (text.contains("以上")) {
            assertThat(side).as(context).isNotNegative();
        } else if (text.contains("超过")) {
            assertThat(side).as(context).isPositive();
        } else if (text.contains("达") && text.contains("%") && number.intValue() == 100) {
            assertThat(side).as(context).isNotNegative();
        } else {
            rounded(number, value, text, context);
        }
    }

    private static void rounded(BigDecimal printed, BigDecimal value, String text, String context) {
        var unit = unit(text);
        var exact = value.multiply(unit.factor()).divide(unit.divisor(), new MathContext(60));
        assertThat(exact.setScale(Math.max(0, printed.scale()), RoundingMode.HALF_UP)).as(context)
                .isEqualByComparingTo(printed);
        assertThat(printed.signum() == 0 && value.signum() != 0 && !unit.factor().equals(unit.divisor())).as(context)
                .isFalse();
    }

    private record Unit(BigDecimal factor, BigDecimal divisor) {}

    private static Unit unit(String text) {
        var one = BigDecimal.ONE;
        return text.contains("公顷") ? new Unit(one, BigDecimal.valueOf(15))
                : text.contains("万") ? new Unit(one, BigDecimal.valueOf(10_000)) : new Unit(one, one);
    }

    private static List<BigDecimal> numbers(String text) {
        var numbers = new ArrayList<BigDecimal>();
        NUMBER.matcher(text).results().forEach(found -> numbers.add(new BigDecimal(found.group())));
        return numbers;
    }
}
