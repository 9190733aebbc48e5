package org.youju.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTests {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1",
        "0, 1530.25, 0, 2000",
        "0, 98.6, 0, 100",
        "0, 0.07, 0, 0.08",
        "-3, 7, -4, 8",
        "-12, -2, -15, 0",
        "0, 100, 0, 100",
        "0, 1000000000000, 0, 1000000000000"
    })
    void anAxisReachesFromAtMostToAtLeastWhatIsShown(BigDecimal least, BigDecimal most, String from, String to) {
        var scale = Scale.of(least, most);
        assertThat(scale.from()).isEqualByComparingTo(from);
        assertThat(scale.to()).isEqualByComparingTo(to);
        assertThat(scale.marks()).hasSizeBetween(2, 8).anyMatch(mark -> mark.signum() == 0);
    }

    @ParameterizedTest
    @CsvSource({"1234567.50, '1,234,567.50'", "-999, −999", "1000, '1,000'", "0.05, 0.05", "1E+4, '10,000'"})
    void numbersAreGroupedAndExact(BigDecimal value, String text) {
        assertThat(Thousands.grouped(value)).isEqualTo(text);
    }
}
