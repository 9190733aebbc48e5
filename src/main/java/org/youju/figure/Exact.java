package org.youju.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact value: a quotient of two decimals. It is rounded once, when it is printed.
public record Exact(BigDecimal numerator, BigDecimal denominator) {
    public Exact {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("denominator: 0 (expected: anything else)");
        }
    }

    public static Exact of(BigDecimal value) {
        return new Exact(value, BigDecimal.ONE);
    }

    public static Exact of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    public Exact plus(Exact other) {
        if (denominator.compareTo(other.denominator) == 0) {
            return new Exact(numerator.add(other.numerator), denominator);
        }
        return new Exact(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Exact minus(Exact other) {
        return plus(new Exact(other.numerator.negate(), other.denominator));
    }

    public Exact times(long factor) {
        return new Exact(numerator.multiply(BigDecimal.valueOf(factor)), denominator);
    }

    public Exact over(Exact other) {
        return new Exact(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public int signum() {
        return numerator.signum() * denominator.signum();
    }

    public int compareTo(Exact other) {
        return minus(other).signum();
    }

    /// To so many decimals, by the named rule: half up for figures in text, down for 余 and 以上.
    public BigDecimal rounded(int decimals, RoundingMode rule) {
        return numerator.divide(denominator, decimals, rule);
    }
}
