package org.youju.draft;

import java.util.Optional;

/// Where a block stands: the digits of a fraction between nought and one, base 36, so that there is always room between
/// two of them and moving one block touches no other.
///
/// @param digits never ends in `0`, so that no two write the same fraction
public record Sort(String digits) implements Comparable<Sort> {
    private static final int BASE = 36;

    public Sort {
        if (!digits.matches("[0-9a-z]*[1-9a-z]")) {
            throw new IllegalArgumentException("sort: " + digits + " (expected: digits base 36, the last not 0)");
        }
    }

    /// A place after the one and before the other; absent are the beginning and the end.
    static Sort between(Optional<Sort> before, Optional<Sort> after) {
        var low = before.map(Sort::digits).orElse("");
        var high = after.map(Sort::digits);
        if (high.isPresent() && low.compareTo(high.get()) >= 0) {
            throw new IllegalArgumentException("sort: between " + low + " and " + high.get() + " (expected: in order)");
        }
        var digits = new StringBuilder();
        boolean bounded = high.isPresent();
        for (int i = 0; ; i++) {
            int from = digit(low, i, 0);
            int to = bounded ? digit(high.get(), i, BASE) : BASE;
            if (to - from > 1) {
                // At the end blocks are added one by one: small steps there keep the digits few.
                int step = high.isPresent() ? (to - from) / 2 : 1;
                return new Sort(digits.append(Character.forDigit(from + step, BASE)).toString());
            }
            digits.append(Character.forDigit(from, BASE));
            bounded = bounded && to == from;
        }
    }

    private static int digit(String digits, int at, int beyond) {
        return at < digits.length() ? Character.digit(digits.charAt(at), BASE) : beyond;
    }

    @Override
    public int compareTo(Sort other) {
        return digits.compareTo(other.digits);
    }
}
