package org.youju.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youju.calendar.Span.Unit.DAYS;
import static org.youju.calendar.Span.Unit.MONTHS;
import static org.youju.calendar.Span.Unit.WORKING_DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.youju.kernel.Refused;

class WorkingDaysTests {
    private static final WorkingDays KNOWN = WorkingDays.known();
    private static final SecondList SECOND = new SecondList();
    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    void aLastDayInAYearWithoutPublishedHolidaysIsAnEstimateAndNoGroundForADecision() {
        var inFebruary = KNOWN.lastDay(day("2026-12-20"), new Span(60, DAYS));

        assertThat(inFebruary).isEqualTo(new LastDay(day("2027-02-18"), true));
        assertThatThrownBy(inFebruary::certain)
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem())
                .isEqualTo(CalendarProblem.YEAR_NOT_PUBLISHED))
                .hasMessageContaining("2027");
        assertThat(KNOWN.lastDay(day("2026-10-20"), new Span(60, DAYS)).certain()).isEqualTo("2026-12-21");
    }

    @Test
    void anEstimateLeavesOutWeekendsAndTheDaysTheLawNames() {
        assertThat(KNOWN.isPublished(2027)).isFalse();
        assertThat(StatutoryDays.of(2027)).extracting(LocalDate::toString).containsExactly(
                "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-04-05", "2027-05-01",
                "2027-05-02", "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02", "2027-10-03");
        assertThat(KNOWN.isWorking(day("2027-02-08"))).isFalse();
        assertThat(KNOWN.isWorking(day("2027-02-09"))).isTrue();
        assertThat(KNOWN.isWorking(day("2027-02-13"))).isFalse();
    }

    @Test
    void theDaysNamedByLawAreOffInEveryPublishedYearSinceThereAreThirteen() {
        for (int year : List.of(2025, 2026)) {
            assertThat(StatutoryDays.of(year)).hasSize(13);
            assertThat(KNOWN.plan(year).orElseThrow().rest()).containsAll(StatutoryDays.of(year));
        }
    }

    @Test
    void everyDayFrom2004To2026IsWhatASecondListSays() {
        var different = new ArrayList<LocalDate>();
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (KNOWN.isWorking(day) != SECOND.isWorking(day)) {
                different.add(day);
            }
        }

        assertThat(different).isEmpty();
        assertThat(KNOWN.years()).first().isEqualTo(2004);
        assertThat(KNOWN.isWorking(day("2013-04-07"))).as("worked, which the library does not know").isTrue();
        assertThat(KNOWN.isWorking(day("2013-10-12"))).as("worked, which the library does not know").isTrue();
    }

    @Test
    void anyTermFromAnyDayEndsWhereCountingOnTheFingersEnds() {
        var random = new Random(20040101);
        for (int step = 0; step < 20_000; step++) {
            var event = FIRST.plusDays(random.nextInt(22 * 365));
            var span = switch (random.nextInt(3)) {
                case 0 -> new Span(1 + random.nextInt(120), DAYS);
                case 1 -> new Span(1 + random.nextInt(60), WORKING_DAYS);
                default -> new Span(1 + random.nextInt(12), MONTHS);
            };
            var pauses = span.unit() == MONTHS || random.nextBoolean() ? List.<Pause>of() : pauses(event, random);

            var last = KNOWN.lastDay(event, span, pauses).orElseThrow();

            var where = "step %d: %s from %s, %s".formatted(step, span, event, pauses);
            assertThat(last.day()).as(where).isEqualTo(SECOND.lastDay(event, span, pauses));
            assertThat(last.day()).as(where).isAfter(event);
        }
    }

    private static List<Pause> pauses(LocalDate event, Random random) {
        var pauses = new ArrayList<Pause>();
        var day = event;
        for (int i = random.nextInt(3); i >= 0; i--) {
            var on = day.plusDays(1 + random.nextInt(20));
            day = on.plusDays(random.nextInt(30));
            var ground = random.nextBoolean() ? "hearing" : "appraisal";
            pauses.add(new Pause(ground, on, Optional.of(day),
                    ground.equals("hearing") ? OptionalInt.empty() : OptionalInt.of(10)));
        }
        return pauses;
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/calendar/clocks.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void everyClockOfTheTableOfTermsEndsOnItsDay(
            String clock, LocalDate event, String term, String paused, LocalDate last) {
        var span = List.of(term.split("\\+")).stream().map(WorkingDaysTests::span).reduce(Span::plus).orElseThrow();
        var pauses = paused == null ? List.<Pause>of() : List.of(pause(paused.split(" ")));

        assertThat(KNOWN.lastDay(event, span, pauses).orElseThrow().day()).as(clock).isEqualTo(last);
    }

    private static Span span(String words) {
        var parts = words.split(" ");
        var unit = Map.of("d", DAYS, "wd", WORKING_DAYS, "m", MONTHS).get(parts[1]);
        return new Span(Integer.parseInt(parts[0]), unit);
    }

    private static Pause pause(String[] words) {
        return new Pause(words[0], day(words[1]), Optional.of(day(words[2])),
                words.length > 3 ? OptionalInt.of(Integer.parseInt(words[3])) : OptionalInt.empty());
    }

    @Test
    void aTermPausedWithoutEndOrCeilingHasNoLastDay() {
        var open = new Pause("hearing", day("2025-03-10"), Optional.empty(), OptionalInt.empty());

        assertThat(KNOWN.lastDay(day("2025-03-03"), new Span(30, DAYS), List.of(open))).isEmpty();
    }

    @Test
    void aPauseThatIsNotEndedLeavesOutNoMoreThanItsCeiling() {
        var open = new Pause("appraisal", day("2025-03-10"), Optional.empty(), OptionalInt.of(10));

        assertThat(KNOWN.lastDay(day("2025-03-03"), new Span(30, DAYS), List.of(open)))
                .contains(new LastDay(day("2025-04-14"), false));
    }

    @Test
    void aCeilingOfMonthsLeavesOutAsManyDaysAsThoseMonthsHave() {
        var open = new Pause("survey", day("2025-02-10"), Optional.empty(), OptionalInt.of(1));

        assertThat(KNOWN.lastDay(day("2025-02-03"), new Span(3, MONTHS), List.of(open)))
                .contains(new LastDay(day("2025-06-03"), false)); // 3 May and 28 days are 31 May; 31 May to 2 June are off
    }

    @Test
    void aPlanEnteredHereTakesThePlaceOfTheLibrarysYear() {
        var plan = new HolidayPlan(2026, new TreeSet<>(List.of(day("2025-12-31"), day("2026-01-05"))),
                new TreeSet<>(List.of(day("2026-01-10"))));
        var days = WorkingDays.of(LibraryDays.read(), List.of(plan));

        assertThat(days.plan(2026)).contains(plan);
        assertThat(days.isWorking(day("2025-12-31"))).isFalse();
        assertThat(days.isWorking(day("2026-01-05"))).isFalse();
        assertThat(days.isWorking(day("2026-01-10"))).isTrue();
        assertThat(days.isWorking(day("2026-10-01"))).as("the library's is forgotten").isTrue();
    }

    private static LocalDate day(String words) {
        return LocalDate.parse(words);
    }
}
