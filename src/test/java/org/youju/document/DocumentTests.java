package org.youju.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Language;

class DocumentTests {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "粮食", "a b", "a\u0000", "01234567890123456789012345678901234567890123456789012345678901234"})
    void aKeyThatWordCouldNotKeepIsRefused(String key) {
        assertThatThrownBy(() -> new Figure(key, "1", "粮食")).hasMessageContaining("expected: 1 to 64");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void aHeadingHasOneOfFourLevels(int level) {
        assertThatThrownBy(() -> Heading.of(level, "一、")).hasMessageContaining(level + " (expected: 1 to 4)");
    }

    @Test
    void aFigureWithoutTextIsRefused() {
        assertThatThrownBy(() -> new Figure("a", "\u0007", "甲")).hasMessageContaining("figure a: no text");
    }

    @Test
    void aRowShorterThanTheHeaderIsRefused() {
        var columns = List.of(Table.Column.of("甲", Table.Side.LEFT, 1), Table.Column.of("乙", Table.Side.LEFT, 1));
        assertThatThrownBy(() -> new Table(new Words(""), columns, List.of(Table.Row.of(new Words("一")))))
                .hasMessageContaining("1 cells (expected: 2");
    }

    @Test
    void aSecondSignatureIsRefused() {
        var signature = Signature.of("李明", LocalDate.of(2026, 1, 5));
        assertThatThrownBy(() -> document(signature, signature)).hasMessageContaining("more than one");
    }

    @Test
    void charactersThatNoPageCanShowAreTakenOut() {
        assertThat(new Words("a\u0000\u0007b\uD83Cc\u202E12\u202C\uFEFF\uFFFEd\u0085").text()).isEqualTo("abc12d");
    }

    @Test
    void lineBreaksBecomeOneSpace() {
        assertThat(new Words("甲\u000B乙\r\n丙\t丁").text()).isEqualTo("甲 乙 丙 丁");
    }

    @Test
    void rareCharactersAndEmojiStay() {
        assertThat(new Words("堃喆𠮷👨\u200D🌾㎡").text()).isEqualTo("堃喆𠮷👨\u200D🌾㎡");
    }

    @Test
    void theDateHasNoPaddingZero() {
        assertThat(Signature.of("李明", LocalDate.of(2026, 1, 5)).dateWords().text()).isEqualTo("2026年1月5日");
    }

    @Test
    void oneKeyTwiceHasTwoBookmarks() {
        assertThat(names("visits", "grain-area", "visits", "visits"))
                .containsExactly("F_visits", "F_grain_area", "F_visits__2", "F_visits__3");
    }

    @Test
    void keysThatDifferOnlyInWhatWordIgnoresHaveDifferentBookmarks() {
        assertThat(names("a.b", "A-B", "a_b", "a__b__2")).doesNotHaveDuplicates().startsWith("F_a_b", "F_A_B__2");
    }

    @Test
    void longKeysAndManyFiguresKeepWithinFortyCharacters() {
        var keys = IntStream.range(0, 2000).mapToObj(i -> "x".repeat(60) + i).toArray(String[]::new);
        assertThat(names(keys))
                .hasSize(2000)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[A-Za-z][A-Za-z0-9_]{0,39}"));
    }

    @Test
    void figuresAreFoundInHeadingsTextAndCells() {
        var table = new Table(
                new Words("表"),
                List.of(Table.Column.of("甲", Table.Side.LEFT, 1)),
                List.of(Table.Row.of(new Figure("c", "3", "丙"))));
        var heading = new Heading(1, List.of(new Figure("a", "1", "甲")));
        assertThat(document(heading, Paragraph.of(new Figure("b", "2", "乙")), table).figures())
                .extracting(Figure::key)
                .containsExactly("a", "b", "c");
    }

    @Test
    void wordsThatStandOnARecordHaveMarksOfTheirOwn() {
        var said = new Said("record:17:title", "农贸市场改造", "项目名称");
        var document = document(Paragraph.of(new Figure("projects", "3个", "项目"), said, new Words("等")));
        assertThat(document.marks()).extracting(Mark::bookmark).containsExactly("F_projects", "S_record_17_title");
        assertThat(document.figures()).extracting(Figure::key).containsExactly("projects");
    }

    @Test
    void wordsWithoutAKeyThatWordCouldKeepAreRefused() {
        assertThatThrownBy(() -> new Said("record 17", "市场", "项目")).hasMessageContaining("said key: 'record 17'");
    }

    @Test
    void aSeriesHasAValueOrAGapForEveryLabel() {
        var tooFew = new Chart.Series("产量", List.of(Optional.of(BigDecimal.ONE)));
        assertThatThrownBy(() -> chart(Chart.Kind.BARS, List.of("一月", "二月"), tooFew))
                .hasMessageContaining("chart series 产量: 1 values (expected: 2");
    }

    @Test
    void aPieIsCutFromOneWhole() {
        var one = new Chart.Series("水稻", List.of(Optional.of(BigDecimal.ONE)));
        var below = new Chart.Series("玉米", List.of(Optional.of(BigDecimal.ONE.negate())));
        assertThatThrownBy(() -> chart(Chart.Kind.PIE, List.of("镇"), one, one)).hasMessageContaining("expected: one");
        assertThatThrownBy(() -> chart(Chart.Kind.PIE, List.of("镇"), below)).hasMessageContaining("below zero");
        assertThatThrownBy(() -> chart(Chart.Kind.STACKED, List.of("镇"), below)).hasMessageContaining("below zero");
    }

    @Test
    void whatAChartSaysChangesWithItsValues() {
        var three = chart(Chart.Kind.BARS, List.of("镇"), new Chart.Series("稻", List.of(Optional.of(BigDecimal.TWO))));
        var gap = chart(Chart.Kind.BARS, List.of("镇"), new Chart.Series("稻", List.of(Optional.empty())));
        assertThat(three.content()).isNotEqualTo(gap.content()).contains("图", "各村产量");
        assertThat(three.runs()).containsExactly(new Words("图"));
    }

    private static Chart chart(Chart.Kind kind, List<String> labels, Chart.Series... series) {
        return new Chart(kind, new Words("图"), labels, List.of(series), "吨", "各村产量");
    }

    private static Stream<String> names(String... keys) {
        var figures = Stream.of(keys).map(key -> (Run) new Figure(key, "1", "题")).toList();
        return document(new Paragraph(figures)).marks().stream().map(Mark::bookmark);
    }

    private static Document document(Block... blocks) {
        var identity = new Identity("1", "报告", Language.ZH, "镇政府", Instant.EPOCH);
        return new Document(identity, List.of(new Words("报告")), List.of(), List.of(blocks));
    }
}
