package org.youju.comparison;

import java.math.BigDecimal;

/// A number as it stands in a text, with the 万 or 亿 that belongs to it.
///
/// @param from where in the text it begins, its sign included
/// @param to where it ends
/// @param mantissa what its digits say
/// @param value the mantissa times 万, 亿 and the like
/// @param about 余, 多 and the like between its digits and its 万; else empty
/// @param chinese whether it is written in Chinese numerals
record Numeral(int from, int to, BigDecimal mantissa, BigDecimal value, String about, boolean chinese) {
    boolean sameValue(Numeral other) {
        return value.compareTo(other.value) == 0;
    }

    boolean sameDigits(Numeral other) {
        return mantissa.compareTo(other.mantissa) == 0;
    }
}
