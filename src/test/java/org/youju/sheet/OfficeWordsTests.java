package org.youju.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeWordsTests {
    private static final OptionalInt YEAR = OptionalInt.of(2025);

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3月1日", "3-1", "13月1日", "2025.3", "2025年3月", "2025.3.1-3.5", "2月30日", "3", "三月一日"})
    void whatNamesNoDayStaysAsItIs(String written) {
        var cell = new Cell.Words(written);
        assertThat(OfficeWords.date(cell, OptionalInt.empty())).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025.3.1", "2025.03.01.", "2025年3月1日", "2025年 3月 1日", "2025年3月1号", "25.3.1", "25年3月1日",
        "25-3-1", "25/03/01", "3月1日", "3.1", "3-1", "３月１日", "2025、3、1", "2025年3月1日（星期六）", "2025.3.1 周六",
        "2025年\n3月1日"})
    void aDayIsReadHoweverItIsWritten(String written) {
        assertThat(OfficeWords.date(new Cell.Words(written), YEAR)).isEqualTo(new Cell.Day(LocalDate.of(2025, 3, 1)));
    }

    @Test
    void aYearAloneIsNoDayOf1905() {
        assertThat(OfficeWords.date(new Cell.Number(new BigDecimal("2025")), YEAR)).isEqualTo(new Cell.Words("2025"));
        assertThat(OfficeWords.date(new Cell.Number(new BigDecimal("2025.3")), YEAR))
                .isEqualTo(new Cell.Words("2025.3"));
        var serial = new Cell.Number(new BigDecimal("45717"));
        assertThat(OfficeWords.date(serial, YEAR)).isEqualTo(serial);
    }

    @ParameterizedTest
    @CsvSource({"12万元, '', 元, 120000", "12万元, '', 万元, 12", "1.5亿元, '', 万元, 15000", "3.5亩, '', 亩, 3.5",
        "1.2万亩, '', 亩, 12000", "12万, '', 元, 120000", "12万, '', 万元, 12", "120000, 元, 万元, 12", "120000元, '', 万元, 12",
        "５００元整, '', 元, 500", "¥1200元, '', 元, 1200", "12 万元, 元, 万元, 12", "300㎡, '', 平方米, 300",
        "'1,200.5元', '', 元, 1200.5", "2.5km, '', 公里, 2.5", "2.5公里, '', km, 2.5"})
    void anAmountIsToldInTheUnitOfItsField(String written, String column, String field, BigDecimal value) {
        assertThat(OfficeWords.amount(new Cell.Words(written), column, field))
                .isInstanceOfSatisfying(Cell.Number.class, number -> assertThat(number.value())
                        .isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource({"约3亩, '', 亩", "3户, '', 家", "12元/亩, '', 元", "3, '', 亩", "3-5亩, '', 亩", "12万元, '', ''", "三亩, '', 亩"})
    void whatIsNoAmountInThatUnitStaysAsItIs(String written, String column, String field) {
        var cell = new Cell.Words(written);
        assertThat(OfficeWords.amount(cell, column, field)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "／", " — ", "——", "-", "－", "\\", " ", "\u3000", "N/A"})
    void signsStandForNothing(String written) {
        assertThat(OfficeWords.isNothing(new Cell.Words(written), false)).isTrue();
    }

    @Test
    void noneIsAWordOrNothing() {
        assertThat(OfficeWords.isNothing(new Cell.Words("无"), true)).isTrue();
        assertThat(OfficeWords.isNothing(new Cell.Words("无"), false)).isFalse();
        assertThat(OfficeWords.isNothing(new Cell.Words("0"), true)).isFalse();
        assertThat(OfficeWords.isNothing(new Cell.Words("-5"), true)).isFalse();
        assertThat(OfficeWords.isNothing(new Cell.Formula(Cell.EMPTY), false)).isTrue();
    }
}
