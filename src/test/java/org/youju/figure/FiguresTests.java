package org.youju.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youju.figure.Township.CODE;
import static org.youju.figure.Township.SYSTEM;
import static org.youju.figure.Township.at;
import static org.youju.figure.Township.number;
import static org.youju.figure.Township.on;
import static org.youju.figure.Township.village;
import static org.youju.figure.Township.words;
import static org.youju.figure.Township.year;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.youju.DatabaseTest;
import org.youju.account.Accounts;
import org.youju.entry.EntryId;
import org.youju.kernel.Period;
import org.youju.kernel.Problem;
import org.youju.kernel.Refused;
import org.youju.place.Place;

/// Over 300 lines: every formula over the same few entries, which a split would file twice.
@DatabaseTest
@SpringBootTest(classes = Township.EveryFormula.class)
class FiguresTests {
    @Autowired
    private Figures figures;

    @Autowired
    private Targets targets;

    private Township township;

    @BeforeEach
    void aTownship(@Autowired Township.Founder founder) {
        township = founder.found(2);
    }

    // --- Refusals, and what has no data

    @Test
    void anUnknownIndicatorIsRefused() {
        assertRefused(FigureProblem.INDICATOR_UNKNOWN, () -> figures.figure("nothing", year(2025), SYSTEM));
    }

    @Test
    void aPositionNotYetReachedIsRefused() {
        visit("2025-03-01", "甲厂", "1");
        assertRefused(FigureProblem.POSITION_AHEAD, () -> figures.figure("visits", at(2025, 2), SYSTEM));
    }

    @Test
    void aPositionOfSeveralBooksOrNoneIsRefused() {
        var everywhere = new Question(Place.COUNTRY, Period.year(2025), Township.TODAY, OptionalLong.of(1));
        assertRefused(FigureProblem.POSITION_OF_ONE_BOOK, () -> figures.figure("visits", everywhere, SYSTEM));
    }

    @Test
    void whoeverHasNoRoleThereReadsNothing(@Autowired Accounts accounts) {
        accounts.create("li", "李雷", "a long sentence", SYSTEM);
        var li = accounts.officer("li").orElseThrow();
        assertThatThrownBy(() -> figures.figure("visits", year(2025), li)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> targets.set("visits", CODE, 2025, BigDecimal.ONE, li, Instant.EPOCH))
                .isInstanceOf(Refused.class);
    }

    @Test
    void nothingFiledIsNoDataAndNothingApprovedIsZero() {
        assertNoData("visits", year(2025), "没有登记");
        assertNoData("helped_last", year(2025), "没有核定的数据");
        township.file("visit", CODE, "", "visited_on", "2025-03-01", "enterprise", "甲厂");
        assertThat(value("visits", year(2025))).isEqualTo(number("0"));
        assertNoData("visits", year(2024), "没有登记");
    }

    @Test
    void aRatioOverNothingIsNoData() {
        township.file("visit", CODE, "", "visited_on", "2025-03-01", "enterprise", "甲厂");
        assertNoData("per_firm", year(2025), "分母为零");
    }

    @Test
    void growthOverZeroIsNoData() {
        visit("2025-03-01", "甲厂", "1");
        assertNoData("visits_growth", year(2025), "上年同期为零");
        township.file("visit", CODE, "", "visited_on", "2024-03-01", "enterprise", "甲厂");
        assertNoData("visits_growth", year(2025), "上年同期为零");
    }

    @Test
    void growthOverAnotherDefinitionIsNoData() {
        hazard("2024-05-01", "", "");
        hazard("2025-01-05", "", "");
        hazard("2026-01-05", "", "");
        assertNoData("hazards_growth", year(2025), "口径与上年不同");
        assertThat(value("hazards_growth", year(2026))).isEqualTo(number("0.0"));
    }

    @Test
    void growthOfAYearThatIsNotOverComparesTheSameDays() {
        hazard("2025-01-05", "", "");
        hazard("2025-11-05", "", "");
        hazard("2026-01-05", "", "");
        assertThat(value("hazards_growth", year(2026))).isEqualTo(number("0.0"));
    }

    @Test
    void excessWithoutATargetIsNoData() {
        visit("2025-03-01", "甲厂", "1");
        assertNoData("visits_excess", year(2025), "没有设定目标");
        targets.set("visits", CODE, 2025, BigDecimal.ZERO, SYSTEM, Instant.EPOCH);
        assertNoData("visits_excess", year(2025), "没有设定目标");
    }

    // --- Every kind of formula

    @Test
    void totalsCountsAndDistinctCountsAddWhatIsApproved() {
        visit("2025-03-01", "甲厂", "0.1");
        visit("2025-03-02", "甲厂", "0.2");
        visit("2025-12-31", "乙厂", "0.005");
        visit("2026-01-01", "丙厂", "9");
        township.file("visit", CODE, "", "visited_on", "2025-03-03", "enterprise", "丁厂", "helped", "7");

        assertThat(value("helped", year(2025))).isEqualTo(number("0.31"));
        assertThat(value("visits", year(2025))).isEqualTo(number("3"));
        assertThat(value("firms", year(2025))).isEqualTo(number("2"));
        assertThat(value("per_firm", year(2025))).isEqualTo(number("1.5"));
        assertThat(figures.figure("firms", year(2025), SYSTEM).records()).isEqualTo(3);
    }

    @Test
    void theLatestIsTheOneOfTheLastDayUntilItIsCorrectedAway() {
        var first = visit("2025-03-01", "甲厂", "1");
        var last = visit("2025-09-01", "乙厂", "2");
        assertThat(value("helped_last", year(2025))).isEqualTo(number("2.00"));
        township.correct(last, words("visited_on", "2025-01-01"));
        assertThat(value("helped_last", year(2025))).isEqualTo(number("1.00"));
        township.withdraw(first);
        assertThat(value("helped_last", year(2025))).isEqualTo(number("2.00"));
    }

    @Test
    void aStockIsWhatCameLessWhatLeft() {
        hazard("2024-05-01", "", "");
        hazard("2024-06-01", "", "2025-02-01");
        hazard("2025-03-01", "", "2026-01-15");
        assertThat(value("hazards_open", year(2024))).isEqualTo(number("2"));
        assertThat(value("hazards_open", year(2025))).isEqualTo(number("2"));
        assertThat(value("hazards_open", on(2026, "2026-01-14"))).isEqualTo(number("2"));
        assertThat(value("hazards_open", on(2026, "2026-01-15"))).isEqualTo(number("1"));
        assertThat(figures.trace("hazards_open", year(2025), 0, 10, SYSTEM)).hasSize(2);
    }

    @Test
    void growthMayBeNegative() {
        visit("2024-03-01", "甲厂", "1");
        visit("2024-03-02", "甲厂", "1");
        visit("2024-03-03", "甲厂", "1");
        visit("2025-03-01", "甲厂", "1");
        assertThat(value("visits_growth", year(2025))).isEqualTo(number("-66.7"));
    }

    @Test
    void excessIsMeasuredFromTheTargetThatHolds() {
        visit("2025-03-01", "甲厂", "1");
        targets.set("visits", CODE, 2025, new BigDecimal("4"), SYSTEM, Instant.EPOCH);
        targets.set("visits", CODE, 2025, new BigDecimal("3"), SYSTEM, Instant.EPOCH);
        assertThat(value("visits_excess", year(2025))).isEqualTo(number("-66.7"));
        assertThat(targets.history("visits", CODE, 2025)).extracting(one -> one.value().intValue())
                .containsExactly(3, 4);
        targets.set("visits", CODE, 2025, new BigDecimal("3.0"), SYSTEM, Instant.EPOCH);
        assertThat(targets.history("visits", CODE, 2025)).hasSize(2);
        assertThat(targets.of("visits", CODE, 2024)).isEmpty();
    }

    // --- As seen on a day

    @Test
    void aTermRunsOutTheDayAfterAndACaseClosedLateIsNoLongerOpen() {
        hazard("2025-05-01", "2025-06-10", "2025-06-10");
        hazard("2025-05-02", "2025-06-10", "2025-06-20");
        hazard("2025-05-03", "2025-06-10", "");
        assertStates("2025-06-09", "0", "0", "0");
        assertStates("2025-06-10", "1", "0", "0");
        assertStates("2025-06-11", "1", "0", "2");
        assertStates("2025-06-19", "1", "0", "2");
        assertStates("2025-06-20", "1", "1", "1");
        assertNoData("on_time_rate", on(2025, "2025-06-09"), "分母为零");
        assertThat(value("on_time_rate", on(2025, "2025-06-20"))).isEqualTo(number("33.3"));
    }

    private void assertStates(String day, String onTime, String late, String overdue) {
        assertThat(value("on_time", on(2025, day))).as("on time, %s", day).isEqualTo(number(onTime));
        assertThat(value("late", on(2025, day))).as("late, %s", day).isEqualTo(number(late));
        assertThat(value("overdue", on(2025, day))).as("overdue, %s", day).isEqualTo(number(overdue));
        for (var indicator : new String[] {"on_time", "late", "overdue"}) {
            assertThat(figures.check(indicator, on(2025, day), SYSTEM).orElseThrow().agrees())
                    .as("%s, %s", indicator, day)
                    .isTrue();
        }
    }

    // --- As of a position

    @Test
    void figuresAsOfEarlierPositionsStayWhatTheyWere() {
        var visit = visit("2025-03-01", "甲厂", "1.5");
        visit("2025-03-02", "乙厂", "2");
        township.correct(visit, words("helped", "10", "enterprise", "乙厂"));
        township.withdraw(visit);

        assertThat(value("helped", at(2025, 1))).isEqualTo(number("1.50"));
        assertThat(value("helped", at(2025, 2))).isEqualTo(number("3.50"));
        assertThat(value("helped", at(2025, 4))).isEqualTo(number("12.00"));
        assertThat(value("helped", at(2025, 6))).isEqualTo(number("2.00"));
        assertThat(value("helped", year(2025))).isEqualTo(number("2.00"));
        assertThat(value("firms", at(2025, 2))).isEqualTo(number("2"));
        assertThat(value("firms", at(2025, 4))).isEqualTo(number("1"));
        assertThat(value("firms", year(2025))).isEqualTo(number("1"));
        for (int position = 1; position <= 6; position++) {
            assertThat(figures.check("firms", at(2025, position), SYSTEM).orElseThrow().agrees()).isTrue();
        }
    }

    // --- Traces, places, standings

    @Test
    void aCorrectedEntryIsTracedAsItReadsNow() {
        var moved = visit("2025-03-01", "乙厂", "1");
        visit("2025-05-01", "丙厂", "2");
        township.correct(moved, words("visited_on", "2025-12-31", "enterprise", "甲厂", "helped", "5"));
        assertThat(figures.trace("helped", year(2025), 0, 10, SYSTEM))
                .extracting(line -> line.day() + " " + line.amount().toPlainString())
                .containsExactly("2025-05-01 2", "2025-12-31 5");
        township.correct(moved, words("enterprise", "丁厂"));
        assertThat(figures.trace("visits", year(2025), 0, 10, SYSTEM))
                .extracting(line -> line.day() + " " + line.subject())
                .containsExactly("2025-05-01 丙厂", "2025-12-31 丁厂");
    }

    @Test
    void theTraceIsCutWhereAsked() {
        for (int day = 1; day <= 5; day++) {
            visit("2025-03-0" + day, "甲厂", "1");
        }
        assertThat(figures.trace("visits", year(2025), 3, 10, SYSTEM))
                .extracting(Trace::day)
                .containsExactly(LocalDate.of(2025, 3, 4), LocalDate.of(2025, 3, 5));
        assertThat(figures.trace("visits_growth", year(2025), 0, 10, SYSTEM)).isEmpty();
        assertThat(figures.check("visits_growth", year(2025), SYSTEM)).isEmpty();
    }

    @Test
    void villagesAndTheTownshipItselfMakeUpTheWhole() {
        township.file("hazard", village(1), "", "found_on", "2025-05-01", "site", "甲厂");
        township.file("hazard", village(1), "", "found_on", "2025-05-02", "site", "乙厂");
        hazard("2025-05-03", "", "");
        assertThat(value("hazards", year(2025))).isEqualTo(number("3"));
        assertThat(figures.below("hazards", year(2025), SYSTEM))
                .extracting(Figure::printed)
                .containsExactly(number("2"), Optional.empty());
        assertThat(figures.below("visits", year(2025), SYSTEM)).isEmpty();
    }

    @Test
    void aStandingSaysHowFarAndWhetherBetter() {
        visit("2024-03-01", "甲厂", "4");
        visit("2025-03-01", "甲厂", "3");
        targets.set("helped", CODE, 2025, new BigDecimal("9"), SYSTEM, Instant.EPOCH);
        var helped = figures.standing("helped", year(2025), SYSTEM);
        assertThat(helped.attainment()).isEqualTo(number("33.3"));
        assertThat(helped.isReached()).contains(false);
        assertThat(helped.change()).contains(new Standing.Change(new BigDecimal("-25.0"), false));
        assertThat(helped.isBetter()).contains(false);
        assertThat(figures.standings(year(2025), SYSTEM)).hasSize(17).contains(helped);
    }

    @Test
    void ratesChangeInPointsAndLessOverdueIsBetter() {
        hazard("2025-01-03", "2025-01-20", "2025-01-19");
        hazard("2026-01-01", "2026-01-10", "2026-01-09");
        hazard("2026-01-02", "2026-01-10", "");
        var rate = figures.standing("on_time_rate", year(2026), SYSTEM);
        assertThat(rate.change()).contains(new Standing.Change(new BigDecimal("-50.0"), true));
        assertThat(rate.isBetter()).contains(false);
        assertThat(figures.standing("hazards", year(2025), SYSTEM).isComparable()).isFalse();
        targets.set("overdue", CODE, 2026, BigDecimal.ONE, SYSTEM, Instant.EPOCH);
        assertThat(figures.standing("overdue", year(2026), SYSTEM).isReached()).contains(true);
    }

    private EntryId visit(String day, String enterprise, String helped) {
        return township.file("visit", CODE, "approved", "visited_on", day, "enterprise", enterprise, "helped", helped);
    }

    private void hazard(String found, String due, String closed) {
        township.file("hazard", CODE, "", "found_on", found, "site", "厂" + found, "due_on", due, "closed_on", closed);
    }

    private Optional<BigDecimal> value(String indicator, Question question) {
        return figures.figure(indicator, question, SYSTEM).printed();
    }

    private void assertNoData(String indicator, Question question, String why) {
        var figure = figures.figure(indicator, question, SYSTEM);
        assertThat(figure.reading()).isInstanceOfSatisfying(
                Reading.NoData.class, none -> assertThat(none.why().zh()).contains(why));
        assertThat(figure.printed()).isEmpty();
    }

    private static void assertRefused(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
