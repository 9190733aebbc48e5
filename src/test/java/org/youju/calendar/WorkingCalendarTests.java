package org.youju.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.DatabaseTest;
import org.youju.Foundation;
import org.youju.account.Officer;
import org.youju.kernel.Refused;

@DatabaseTest
@SpringBootTest(classes = {Foundation.class, WorkingCalendarTests.Calendar.class})
class WorkingCalendarTests {
    private static final Instant NOW = Instant.parse("2026-11-05T02:00:00Z");
    private static final Officer ADMINISTRATOR = Officer.system("test");

    @Import({CalendarStore.class, WorkingCalendar.class})
    static class Calendar {}

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPlanThatIsKnownAlreadyIsRefused() {
        calendar.enter(plan("2027-01-01"), "1月1日放假", ADMINISTRATOR, NOW);

        assertThatThrownBy(() -> calendar.enter(plan("2027-01-01"), "again", ADMINISTRATOR, NOW))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem())
                .isEqualTo(CalendarProblem.PLAN_UNCHANGED));
    }

    @Test
    void whatWasEnteredCannotBeChanged() {
        calendar.enter(plan("2027-01-01"), "1月1日放假", ADMINISTRATOR, NOW);

        assertThatThrownBy(() -> jdbc.sql("update calendar.plan set year = 2028").update())
                .rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void aYearEnteredIsPublishedAtOnceAndALaterPlanOfItHolds() {
        assertThat(calendar.days().isPublished(2027)).isFalse();

        calendar.enter(plan("2027-01-01", "2027-01-04"), "1月1日、4日放假", ADMINISTRATOR, NOW);
        assertThat(calendar.days().isPublished(2027)).isTrue();
        assertThat(calendar.days().isWorking(LocalDate.of(2027, 1, 4))).isFalse();

        calendar.enter(plan("2027-01-01"), "1月1日放假", ADMINISTRATOR, NOW);
        assertThat(calendar.days().isWorking(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(calendar.days().plan(2027)).contains(plan("2027-01-01"));
        assertThat(calendar.entered()).containsKey(2027);
    }

    private static HolidayPlan plan(String... rest) {
        return new HolidayPlan(2027, new TreeSet<>(List.of(rest).stream().map(LocalDate::parse).toList()),
                new TreeSet<>());
    }
}
