package org.youju.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTests {
    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> exact("1").over(Exact.of(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("denominator: 0 (expected: anything else)");
    }

    @ParameterizedTest
    @CsvSource({
        // numerator, denominator, decimals, half up, down
        "2, 3, 1, 0.7, 0.6",
        "1, 3, 4, 0.3333, 0.3333",
        "1, 8, 2, 0.13, 0.12",
        "0.5, 1, 0, 1, 0",
        "-0.5, 1, 0, -1, 0",
        "-1, -8, 2, 0.13, 0.12",
        "1, -8, 2, -0.13, -0.12",
        "203, 100, 0, 2, 2",
        "999995, 1000000, 5, 1.00000, 0.99999",
    })
    void aQuotientIsRoundedOnceByTheNamedRule(
            String numerator, String denominator, int decimals, String halfUp, String down) {
        var value = exact(numerator).over(exact(denominator));
        assertThat(value.rounded(decimals, RoundingMode.HALF_UP)).isEqualTo(halfUp);
        assertThat(value.rounded(decimals, RoundingMode.DOWN)).isEqualTo(down);
    }

    @Test
    void roundingAfterEachStepWouldSaySomethingElse() {
        var third = exact("1").over(exact("3"));
        assertThat(third.plus(third).plus(third).compareTo(exact("1"))).isZero();
        assertThat(third.times(100).rounded(1, RoundingMode.HALF_UP)).isEqualTo("33.3");
        // 0.445 rounds to 0.45 and that to 0.5; rounded once it is 0.4
        assertThat(exact("0.445").rounded(1, RoundingMode.HALF_UP)).isEqualTo("0.4");
    }

    @Test
    void tenthsAddUpExactly() {
        assertThat(exact("0.1").plus(exact("0.2")).compareTo(exact("0.3"))).isZero();
        assertThat(exact("100.10").minus(exact("0.1")).rounded(2, RoundingMode.HALF_UP)).isEqualTo("100.00");
    }

    @Test
    void signsOfQuotientsAreThoseOfTheirValues() {
        assertThat(exact("-1").over(exact("-3")).signum()).isEqualTo(1);
        assertThat(exact("1").over(exact("-3")).signum()).isEqualTo(-1);
        assertThat(exact("1").over(exact("-3")).compareTo(exact("0"))).isNegative();
        assertThat(exact("-1").over(exact("-3")).compareTo(exact("1").over(exact("4")))).isPositive();
    }

    private static Exact exact(String value) {
        return Exact.of(new BigDecimal(value));
    }
}
