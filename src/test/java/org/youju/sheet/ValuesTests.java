package org.youju.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {
    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "2025-13-01", "25-03-01", "25.3.1", "1899-12-31", "2101-01-01", "20250230",
        "2025-3/1", "2025年3月", "2025-03", "三月一日", "2025-03-01 14:05", "2025-03-01 25:00", "45717", "202531", "昨天",
        "2025-03-01.", "01/03/2025", "2025-00-10"})
    void whatIsNoDateIsRefused(String written) {
        assertThat(Values.date(Cell.words(written), DateSystem.FROM_1900)).isInstanceOfSatisfying(
                Parsed.Expected.class, expected -> assertThat(expected.expectation().zh()).contains("2025-03-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-01", "2025-3-1", "2025/3/1", "2025/03/01", "2025.3.1", "2025年3月1日", "2025年03月01日",
        "2025 年 3 月 1 日", "20250301", "２０２５-０３-０１", "２０２５年３月１日", "２０２５．３．１", "　2025-03-01　", " 2025-03-01 ",
        "2025-03-01 00:00:00", "2025-03-01T00:00", "2025-03-01 0:00:00.000"})
    void datesAreReadAsPeopleWriteThem(String written) {
        assertThat(Values.date(Cell.words(written), DateSystem.FROM_1900))
                .isEqualTo(new Parsed.Value<>(LocalDate.of(2025, 3, 1)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1900-01-01", "59, 1900-02-28", "61, 1900-03-01", "45717, 2025-03-01", "45716.9999999, 2025-03-01",
        "20250301, 2025-03-01", "73050, 2099-12-31"})
    void serialNumbersCountFrom1900WithTheDayThatNeverWas(BigDecimal serial, LocalDate day) {
        assertThat(Values.date(Cell.number(serial), DateSystem.FROM_1900)).isEqualTo(new Parsed.Value<>(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "60", "60.5", "-1", "45717.5", "73416", "2958466", "2025.3", "1E+300"})
    void serialNumbersThatNameNoDayAreRefused(BigDecimal serial) {
        assertThat(Values.date(Cell.number(serial), DateSystem.FROM_1900)).isInstanceOf(Parsed.Expected.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 1904-01-01", "60, 1904-03-01", "44255, 2025-03-01"})
    void serialNumbersMayCountFrom1904(BigDecimal serial, LocalDate day) {
        assertThat(Values.date(Cell.number(serial), DateSystem.FROM_1904)).isEqualTo(new Parsed.Value<>(day));
    }

    @Test
    void everyDaySerialNumberIsFoundAgain() {
        for (var dates : DateSystem.values()) {
            for (var day = LocalDate.of(1905, 1, 1); day.getYear() < 2101; day = day.plusDays(17)) {
                var moment = day.atTime(day.getDayOfMonth() % 24, day.getDayOfYear() % 60, day.getMonthValue());
                assertThat(dates.moment(dates.serial(moment))).contains(moment);
            }
        }
        assertThat(DateSystem.FROM_1900.serial(LocalDate.of(1900, 2, 28).atStartOfDay())).isEqualTo("59");
        assertThat(DateSystem.FROM_1900.serial(LocalDate.of(1900, 3, 1).atStartOfDay())).isEqualTo("61");
    }

    @ParameterizedTest
    @CsvSource({"2025-03-01 14:05, 2025-03-01T14:05", "2025-03-01 14:05:33, 2025-03-01T14:05:33",
        "2025-03-01T14:05:33, 2025-03-01T14:05:33", "2025年3月1日 14:05, 2025-03-01T14:05",
        "2025年3月1日14:05, 2025-03-01T14:05", "２０２５/３/１ １４：０５, 2025-03-01T14:05", "2025/3/1  9:05, 2025-03-01T09:05",
        "2025-03-01, 2025-03-01T00:00"})
    void momentsAreReadAsPeopleWriteThem(String written, LocalDateTime moment) {
        assertThat(Values.moment(Cell.words(written), DateSystem.FROM_1900)).isEqualTo(new Parsed.Value<>(moment));
    }

    @Test
    void aFractionOfASerialNumberIsATimeToTheSecond() {
        assertThat(Values.moment(Cell.number(new BigDecimal("45717.586805555558")), DateSystem.FROM_1900))
                .isEqualTo(new Parsed.Value<>(LocalDateTime.of(2025, 3, 1, 14, 5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,23", "12,34,567", "1.234", "1..2", "1.2.3", "--5", "5-", "abc", "5元", "¥5", "5%", "1 2",
        "1,234 567", "1e999", "0x10", "五", "1E999999999", "NaN", "１２３４５６７．８９１", "/", "-", "5万"})
    void whatIsNoNumberWithTwoDecimalsIsRefused(String written) {
        assertThat(Values.number(Cell.words(written), NumberRule.decimal(2))).isInstanceOfSatisfying(
                Parsed.Expected.class, expected -> assertThat(expected.expectation().zh()).contains("2 位小数"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"5|5.00", "-5|-5.00", "+5|5.00", "－５|-5.00", "−5|-5.00", "＋５．５|5.50", "1,234.5|1234.50",
        "１，２３４|1234.00", "1 234 567|1234567.00", "　 1,234,567.89　|1234567.89", "1.2E+3|1200.00", "1.20e-1|0.12",
                ".5|0.50",
        "0012|12.00", "1.500|1.50", "- 5|-5.00", "12345678901234567890.12|12345678901234567890.12"})
    void numbersAreReadAsPeopleWriteThem(String written, String value) {
        assertThat(Values.number(Cell.words(written), NumberRule.decimal(2)))
                .isEqualTo(new Parsed.Value<>(new BigDecimal(value)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"元|5元|5.0", "元|¥5|5.0", "元|￥ 1,000.5 元|1000.5", "万元|5.5万元|5.5", "%|12.5%|12.5", "%|12.5％|12.5",
        "%|12.5|12.5", "亩|3 亩|3.0"})
    void theColumnsOwnUnitMayStandBehindANumber(String unit, String written, String value) {
        assertThat(Values.number(Cell.words(written), new NumberRule(1, unit)))
                .isEqualTo(new Parsed.Value<>(new BigDecimal(value)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"万元|5元", "元|5万元", "亩|3公顷", "元|¥", "%|%", "万元|¥5", "元|5%"})
    void anotherUnitIsRefused(String unit, String written) {
        assertThat(Values.number(Cell.words(written), new NumberRule(1, unit))).isInstanceOf(Parsed.Expected.class);
    }

    @Test
    void aPercentageIsReadInHundredthsAndOnlyWhereTheColumnIsInPercent() {
        var cell = new Cell.Percent(new BigDecimal("12.5"));
        assertThat(Values.number(cell, NumberRule.decimal(2))).isInstanceOf(Parsed.Expected.class);
        assertThat(Values.number(cell, new NumberRule(2, "%"))).isEqualTo(new Parsed.Value<>(new BigDecimal("12.50")));
    }

    @Test
    void theNoiseOfBinaryFractionsIsNoDecimalButADigitExcelShowsIs() {
        assertThat(Values.number(Cell.number(new BigDecimal("123.45000000000002")), NumberRule.decimal(2)))
                .isEqualTo(new Parsed.Value<>(new BigDecimal("123.45")));
        assertThat(Values.number(Cell.number(new BigDecimal("123.4500000001")), NumberRule.decimal(2)))
                .isInstanceOf(Parsed.Expected.class);
    }

    @Test
    void wholeNumbersFitALongAndHaveNoDecimals() {
        assertThat(Values.whole(Cell.words("12.5"), "")).isInstanceOf(Parsed.Expected.class);
        assertThat(Values.whole(Cell.words("9223372036854775808"), "")).isInstanceOf(Parsed.Expected.class);
        assertThat(Values.whole(Cell.words("9223372036854775807"), "")).isEqualTo(new Parsed.Value<>(Long.MAX_VALUE));
        assertThat(Values.whole(Cell.words("38户"), "户")).isEqualTo(new Parsed.Value<>(38L));
        assertThat(Values.whole(Cell.words("38.0"), "")).isEqualTo(new Parsed.Value<>(38L));
    }

    @ParameterizedTest
    @CsvSource({"是, true", "否, false", "√, true", "×, false", "有, true", "无, false", "Yes, true", "no, false",
        "TRUE, true", "False, false", "1, true", "０, false", "　是 , true"})
    void yesAndNoAreReadAsPeopleWriteThem(String written, boolean value) {
        assertThat(Values.flag(Cell.words(written))).isEqualTo(new Parsed.Value<>(value));
    }

    @Test
    void whatIsNeitherYesNorNoIsRefused() {
        assertThat(Values.flag(Cell.words("不详"))).isInstanceOf(Parsed.Expected.class);
        assertThat(Values.flag(Cell.number(new BigDecimal(2)))).isInstanceOf(Parsed.Expected.class);
        assertThat(Values.flag(new Cell.Flag(true))).isEqualTo(new Parsed.Value<>(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\tb", "a\ud800b", "a\u202eb", "a\uffffb", "a\u007fb"})
    void textWithControlCharactersIsRefused(String written) {
        assertThat(Values.text(Cell.words(written), 100)).isInstanceOf(Parsed.Expected.class);
    }

    @Test
    void textIsTrimmedAndComposedAndKeepsItsLineBreaksAndItsWidth() {
        assertThat(Values.text(Cell.words("　 Cafe\u0301（１２）\r\n第二行　\n"), 100))
                .isEqualTo(new Parsed.Value<>("Café（１２）\n第二行"));
    }

    @Test
    void textLongerThanTheColumnIsRefusedCountingRareCharactersOnce() {
        assertThat(Values.text(Cell.words("𠮷野家"), 2)).isInstanceOf(Parsed.Expected.class);
        assertThat(Values.text(Cell.words("𠮷野家"), 3)).isEqualTo(new Parsed.Value<>("𠮷野家"));
    }

    @Test
    void anIdentityNumberThatExcelHasRoundedIsRefused() {
        assertThat(Values.text(Cell.number(new BigDecimal("110101199001011000")), 100)).isInstanceOfSatisfying(
                Parsed.Expected.class, expected -> assertThat(expected.expectation().zh()).contains("文本格式"));
        assertThat(Values.text(Cell.number(new BigDecimal("110101")), 100)).isEqualTo(new Parsed.Value<>("110101"));
    }

    @Test
    void aFormulaOrAnErrorIsRefusedAsSuchAndAnEmptyCellIsNothing() {
        var formula = new Cell.Formula(Cell.number(BigDecimal.ONE));
        assertThat(Values.whole(formula, "")).isInstanceOfSatisfying(Parsed.Expected.class,
                expected -> assertThat(expected.expectation().zh()).isEqualTo("公式单元格，请粘贴为数值"));
        assertThat(Values.text(new Cell.Fault("#N/A"), 9)).isInstanceOfSatisfying(Parsed.Expected.class,
                expected -> assertThat(expected.expectation().zh()).contains("错误值"));
        assertThat(Values.flag(Cell.EMPTY)).isEqualTo(new Parsed.Nothing<Boolean>());
        assertThat(Values.text(new Cell.Words("\u00a0\u3000"), 9)).isEqualTo(new Parsed.Nothing<String>());
    }
}
