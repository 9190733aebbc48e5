package org.youju.sheet;

/// How numbers of a column may be written. The value is in the column's unit: in a column in `%`, 12.5% is 12.5.
///
/// @param scale decimals allowed; more are refused, never rounded; 0 for whole numbers
/// @param unit may stand behind the number, and no other may; empty for none. A column in 元 also takes a currency
///        sign before it.
public record NumberRule(int scale, String unit) {
    public static final NumberRule WHOLE = new NumberRule(0, "");

    public NumberRule {
        if (scale < 0 || scale > 10) {
            throw new IllegalArgumentException("scale: " + scale + " (expected: 0 to 10)");
        }
    }

    public static NumberRule decimal(int scale) {
        return new NumberRule(scale, "");
    }

    boolean isPercent() {
        return unit.equals("%");
    }

    boolean isMoney() {
        return unit.equals("元");
    }
}
