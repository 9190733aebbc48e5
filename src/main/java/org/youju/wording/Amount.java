package org.youju.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.youju.figure.Exact;
import org.youju.kernel.Language;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;

/// Prints numbers of one indicator in one language and unit: Arabic numerals without separators (GB/T 15835—2011),
/// rounded once, half up.
///
/// @param unit in which it is printed
/// @param printed how many decimals
record Amount(Indicator indicator, Language language, String unit, int printed) {
    /// Money of a thousand 万元 and more is printed without decimals.
    private static final BigDecimal LARGE_MONEY = BigDecimal.valueOf(1000);
    private static final int CONVERTED = 2;

    /// Decimals more than are printed, for messages that explain why 199.96 is not 200.
    private static final int MORE = 4;

    static Amount of(Indicator indicator, Language language, Wording wording, Exact converted) {
        var unit = wording.in().map(Conversion::unit).orElse(indicator.unit());
        int decimals = wording.decimals().orElseGet(() -> wording.in().isEmpty() ? indicator.decimals()
                : unit.equals("万元") && isLarge(converted) ? 0 : CONVERTED);
        return new Amount(indicator, language, unit, decimals);
    }

    private static boolean isLarge(Exact value) {
        return value.rounded(0, RoundingMode.DOWN).abs().compareTo(LARGE_MONEY) >= 0;
    }

    static boolean isRate(Indicator indicator) {
        return indicator.unit().equals("%") || indicator.unit().equals("‰");
    }

    static boolean isPoints(Indicator indicator) {
        return indicator.unit().endsWith("百分点") || indicator.formula() instanceof Formula.Difference;
    }

    BigDecimal rounded(Exact value) {
        return value.rounded(printed, RoundingMode.HALF_UP);
    }

    /// The value as it is printed, with or without its unit.
    String text(Exact value, boolean withUnit) {
        return number(rounded(value), withUnit);
    }

    String number(BigDecimal number, boolean withUnit) {
        var digits = number.toPlainString();
        if (!withUnit || unit.isEmpty()) {
            return digits;
        }
        boolean joined = language == Language.ZH || isRate(indicator);
        return digits + (joined ? "" : " ") + unit;
    }

    /// With a word between number and unit: 200余户, and 1万余亩 where the number alone would be too small to be round.
    String inside(BigDecimal mark, String word, boolean withUnit) {
        var digits = mark.stripTrailingZeros().toPlainString();
        var plain = Conversion.plain(unit);
        boolean headed = withUnit && !plain.equals(unit) && mark.compareTo(BigDecimal.TEN) < 0;
        return headed ? digits + unit.charAt(0) + word + plain : digits + word + (withUnit ? unit : "");
    }

    /// The least number that is called round in this unit.
    BigDecimal leastRound() {
        return Conversion.plain(unit).equals(unit) ? BigDecimal.TEN : BigDecimal.ONE;
    }

    /// The value with its unit, to more decimals than are printed.
    String exactly(Exact value) {
        return shown(value.rounded(printed + MORE, RoundingMode.HALF_UP)) + unit;
    }

    static String shown(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
