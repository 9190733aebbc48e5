package org.youju.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.youju.kernel.Text;
import org.youju.pack.Indicator;

/// What a slot asks for behind its indicator, read and checked against it.
///
/// @param wording absent where anything is wrong
/// @param wrong what should stand there instead, one for each mistake
public record Modifiers(Optional<Wording> wording, List<Text> wrong) {
    private static final String VALUE = "value";
    private static final String CUMULATIVE = "累计";
    private static final Set<String> NUMBERS = Set.of("step", "at", "decimals", "since");
    private static final int DECIMALS = 2;
    private static final int FIRST_YEAR = 1949;

    public Modifiers {
        wrong = List.copyOf(wrong);
    }

    public static Modifiers read(Indicator indicator, List<String> words) {
        return new Reading(indicator).read(words);
    }

    /// Everything that may stand there, in one line.
    public static Text all() {
        return new Text("value、余、多、近、约、左右、以上、超过、达、达到、累计、基本、全部、全覆盖、同比、百分点、增加到、增加了、减少到、减少了、"
                + "提高到、降低到、翻一番、signed、万亩等单位、step=数、at=数、decimals=数、since=年 之一",
                "one of value, 余, 多, 近, 约, 左右, 以上, 超过, 达, 达到, 累计, 基本, 全部, 全覆盖, 同比, 百分点, 增加到, 增加了, 减少到, 减少了, "
                        + "提高到, 降低到, 翻一番, signed, a unit such as 万亩, step=N, at=N, decimals=N, since=YEAR");
    }

    /// One slot's words, as they are read.
    private static final class Reading {
        private final Indicator indicator;
        private final Set<String> said = new LinkedHashSet<>();
        private final Map<String, BigDecimal> numbers = new HashMap<>();
        private final List<Rule> rules = new ArrayList<>();
        private final List<Text> wrong = new ArrayList<>();
        private Optional<Conversion> in = Optional.empty();

        Reading(Indicator indicator) {
            this.indicator = indicator;
        }

        Modifiers read(List<String> words) {
            words.forEach(this::word);
            if (wrong.isEmpty()) {
                oneRule();
            }
            if (wrong.isEmpty()) {
                wrong.addAll(Applicability.wrong(indicator, wording(), said));
                limits();
            }
            return new Modifiers(wrong.isEmpty() ? Optional.of(wording()) : Optional.empty(), wrong);
        }

        private void word(String word) {
            int equals = word.indexOf('=');
            var key = equals < 0 ? word : word.substring(0, equals);
            var rule = Rule.of(key);
            var name = key.equals(Rule.IN_ALL) ? CUMULATIVE : rule.map(Rule::word).orElse(key);
            boolean unit = equals < 0 && Conversion.isUnit(key);
            boolean known = equals < 0
                    ? rule.isPresent() || unit || name.equals(VALUE) || name.equals(CUMULATIVE)
                    : NUMBERS.contains(key);
            if (!known) {
                wrong.add(new Text("%s，不是“%s”", "%s, not \"%s\"").with(all(), word));
            } else if (!said.add(name)) {
                wrong.add(new Text("“%s”只写一次", "\"%s\" only once").with(key));
            } else if (equals >= 0) {
                number(key, word.substring(equals + 1));
            } else {
                rule.ifPresent(rules::add);
                if (unit && rule.isEmpty()) {
                    unit(key);
                }
            }
        }

        private void number(String key, String digits) {
            boolean whole = key.equals("decimals") || key.equals("since");
            var pattern = whole ? "[0-9]{1,4}" : "[0-9]{1,15}(\\.[0-9]{1,6})?";
            var number = digits.matches(pattern) ? new BigDecimal(digits) : BigDecimal.ZERO;
            if (digits.matches(pattern) && (number.signum() > 0 || key.equals("decimals"))) {
                numbers.put(key, number);
            } else {
                wrong.add(new Text("%s=大于零的数，如 %s=100", "%s=a number above 0, such as %s=100").with(key, key));
            }
        }

        private void unit(String unit) {
            if (in.isPresent()) {
                wrong.add(new Text("只换算成一种单位", "one unit"));
            }
            in = Conversion.of(indicator, unit);
            if (in.isEmpty()) {
                wrong.add(new Text("“%s”不能换算成“%s”", "\"%s\" cannot be converted to \"%s\"")
                        .with(indicator.unit().isEmpty() ? "—" : indicator.unit(), unit));
            }
        }

        private void oneRule() {
            if (rules.remove(Rule.ALMOST)) {
                rules.add(rules.remove(Rule.COVERED) ? Rule.ALMOST_COVERED : Rule.ALMOST);
            }
            if (rules.size() > 1) {
                var pair = rules.get(0).word() + "、" + rules.get(1).word();
                wrong.add(new Text("%s只用一个", "only one of %s").with(pair));
            }
            if (said.contains("step") && said.contains("at")) {
                wrong.add(new Text("step、at 只用一个", "either step or at"));
            }
        }

        private void limits() {
            int most = in.isPresent() || rule().comparesYears() ? DECIMALS : indicator.decimals();
            if (decimals().orElse(0) > most) {
                wrong.add(new Text("decimals=0 至 %d", "decimals=0 to %d").with(most));
            }
            since().ifPresent(year -> {
                if (year < FIRST_YEAR || LocalDate.of(year, 1, 1).isBefore(indicator.validity().from())) {
                    wrong.add(new Text("since=%d 年或以后的年份，本指标的口径从那时起才有", "since=%d or later: the indicator is not defined before")
                            .with(Math.max(FIRST_YEAR, firstYear())));
                }
            });
        }

        private int firstYear() {
            var from = indicator.validity().from();
            return from.equals(LocalDate.MIN) ? FIRST_YEAR : from.getYear() + (from.getDayOfYear() == 1 ? 0 : 1);
        }

        private Rule rule() {
            return rules.isEmpty() ? Rule.PLAIN : rules.getFirst();
        }

        private OptionalInt decimals() {
            return whole("decimals");
        }

        private OptionalInt since() {
            return whole("since");
        }

        private OptionalInt whole(String key) {
            var number = numbers.get(key);
            return number == null ? OptionalInt.empty() : OptionalInt.of(number.intValueExact());
        }

        private Wording wording() {
            Optional<Wording.Mark> step = Optional.ofNullable(numbers.get("step")).map(Wording.Mark.Step::new);
            Optional<Wording.Mark> at = Optional.ofNullable(numbers.get("at")).map(Wording.Mark.At::new);
            return new Wording(rule(), !said.contains(VALUE), step.or(() -> at).orElse(new Wording.Mark.Natural()), in,
                    decimals(), said.contains(CUMULATIVE), since());
        }
    }
}
