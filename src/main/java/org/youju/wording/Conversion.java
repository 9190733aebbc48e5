package org.youju.wording;

import java.util.List;
import java.util.Optional;
import org.youju.figure.Exact;
import org.youju.pack.Indicator;

/// Another unit in which a value may be printed: 亩 as 万亩 or 公顷, 万元 as 亿元.
///
/// A hectare is 15 亩 (GB/T 15835 leaves units to the measurement law; 1公顷 = 15亩 by definition).
///
/// @param unit the other unit
/// @param factor what a value is multiplied with
public record Conversion(String unit, Exact factor) {
    private static final long TEN_THOUSAND = 10_000;
    private static final long HUNDRED_MILLION = 100_000_000;

    private record Known(String from, String to, Exact factor) {}

    private static final List<Known> KNOWN = List.of(
            new Known("亩", "公顷", fraction(1, 15)),
            new Known("公顷", "亩", fraction(15, 1)),
            new Known("公顷", "万亩", fraction(15, TEN_THOUSAND)),
            new Known("万亩", "公顷", fraction(TEN_THOUSAND, 15)),
            new Known("平方米", "公顷", fraction(1, TEN_THOUSAND)),
            new Known("米", "公里", fraction(1, 1000)),
            new Known("公斤", "吨", fraction(1, 1000)));

    /// The unit a value of the indicator may be converted to under that name; none where it may not.
    static Optional<Conversion> of(Indicator indicator, String to) {
        var from = indicator.unit();
        if (from.equals(to) || Amount.isRate(indicator) || from.isEmpty()) {
            return Optional.empty();
        }
        for (var known : KNOWN) {
            if (known.from.equals(from) && known.to.equals(to)) {
                return Optional.of(new Conversion(to, known.factor));
            }
        }
        long small = size(from);
        long large = size(to);
        return large > small && plain(from).equals(plain(to)) && !plain(from).isEmpty()
                ? Optional.of(new Conversion(to, fraction(small, large)))
                : Optional.empty();
    }

    /// Whether it is the name of a unit that something could be converted to.
    static boolean isUnit(String word) {
        return size(word) > 1 && !plain(word).isEmpty()
                || KNOWN.stream().anyMatch(known -> known.to.equals(word));
    }

    /// 1, or what the numeral at its head stands for.
    private static long size(String unit) {
        return unit.startsWith("万") ? TEN_THOUSAND : unit.startsWith("亿") ? HUNDRED_MILLION : 1;
    }

    /// Without the numeral at its head.
    static String plain(String unit) {
        return size(unit) == 1 ? unit : unit.substring(1);
    }

    private static Exact fraction(long numerator, long denominator) {
        return Exact.of(numerator).over(Exact.of(denominator));
    }

    Exact apply(Exact value) {
        return new Exact(value.numerator().multiply(factor.numerator()),
                value.denominator().multiply(factor.denominator()));
    }
}
