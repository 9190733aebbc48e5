package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.entry.EntryId;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.ClockQuery.Whose;

@LedgerTest
class OpenClocksTests {
    private static final Officer SYSTEM = Officer.system("test");

    @Autowired
    private Township.Founder founder;

    @Autowired
    private OpenClocks clocks;

    @Autowired
    private Terms terms;

    @Autowired
    private Accounts accounts;

    private Township town;
    private Officer clerk;

    @BeforeEach
    void people() {
        town = founder.found();
        clerk = person("clerk", Role.OFFICER, town.code, "");
    }

    @Test
    void aClockOfAnotherTownshipIsNobodysHere() {
        accepted("1", "2025-03-03");
        var elsewhere = person("far", Role.OFFICER, founder.found().code, "");

        assertThat(count(Whose.OFFICE, day("2025-03-04"), elsewhere)).isEmpty();
        assertThat(clocks.list(ClockQuery.all(Whose.OFFICE, day("2025-03-04")), 0, 9, elsewhere)).isEmpty();
        assertThat(count(Whose.MINE, day("2025-03-04"), elsewhere)).isEmpty();
    }

    @Test
    void aGrantForAnotherRegisterShowsNone() {
        accepted("1", "2025-03-03");
        var visits = person("visits", Role.OFFICER, town.code, "visit");
        var petitions = person("petitions", Role.OFFICER, town.code, "petition");

        assertThat(count(Whose.OFFICE, day("2025-03-04"), visits)).isEmpty();
        assertThat(count(Whose.OFFICE, day("2025-03-04"), petitions))
                .isEqualTo(Map.of("petition", Map.of(Urgency.RUNNING, 1L)));
    }

    @Test
    void stepsFollowOneAnotherAsDaysPass() {
        accepted("1", "2025-03-03"); // its last day is 6 May; reminder 10 days before, leader 7 days after

        assertThat(urgency("2025-04-25")).isEqualTo(Urgency.RUNNING);
        assertThat(urgency("2025-04-26")).isEqualTo(Urgency.REMINDER);
        assertThat(urgency("2025-05-06")).isEqualTo(Urgency.REMINDER);
        assertThat(urgency("2025-05-07")).isEqualTo(Urgency.OVERDUE);
        assertThat(urgency("2025-05-12")).isEqualTo(Urgency.OVERDUE);
        assertThat(urgency("2025-05-13")).isEqualTo(Urgency.ESCALATED);
    }

    @Test
    void whatStandsStillAsksForNothingUntilItsCeilingIsUsedUp() {
        var one = accepted("1", "2025-03-03");
        terms.pause(one, "completion", "appraisal", day("2025-03-10"), "鉴定", Township.by());

        assertThat(urgency("2025-05-12")).isEqualTo(Urgency.PAUSED);
        assertThat(urgency("2025-05-13")).isEqualTo(Urgency.OVERDUE);
    }

    @Test
    void aWaitingPeriodRemindsOnceItIsOverAndIsNeverOverdue() {
        town.file("petition", town.code, "number", "1", "received_on", "2025-04-01", "told_on", "2025-04-02",
                "posted_on", "2025-04-26");

        assertThat(urgency("2025-05-06")).isEqualTo(Urgency.RUNNING);
        assertThat(urgency("2025-05-07")).isEqualTo(Urgency.REMINDER);
        assertThat(urgency("2025-12-31")).isEqualTo(Urgency.REMINDER);
    }

    @Test
    void onlyWhatIsEscalatedComesToTheLeader() {
        accepted("1", "2025-03-03");
        var leader = person("boss", Role.LEADER, town.code, "");

        assertThat(count(Whose.LED, day("2025-05-12"), leader)).isEmpty();
        assertThat(clocks.list(ClockQuery.all(Whose.LED, day("2025-05-12")), 0, 9, leader)).isEmpty();
        assertThat(count(Whose.LED, day("2025-05-13"), leader))
                .isEqualTo(Map.of("petition", Map.of(Urgency.ESCALATED, 1L)));
        assertThat(clocks.list(ClockQuery.all(Whose.LED, day("2025-05-13")), 0, 9, leader)).hasSize(1);
        assertThat(count(Whose.LED, day("2025-05-13"), clerk)).isEmpty();
    }

    @Test
    void mineAreThoseWithMeTheFirstToEndFirst() {
        var late = accepted("1", "2025-03-10");
        var early = accepted("2", "2025-03-03");
        accepted("3", "2025-03-04");
        terms.assign(late, "clerk", "", Township.by());
        terms.assign(early, "clerk", "", Township.by());

        assertThat(clocks.list(ClockQuery.all(Whose.MINE, day("2025-04-01")), 0, 9, clerk))
                .extracting(one -> one.clock().entry()).containsExactly(early, late);
        assertThat(clocks.list(ClockQuery.all(Whose.MINE, day("2025-04-01")), 1, 9, clerk)).hasSize(1);
        assertThat(clocks.list(new ClockQuery(Whose.MINE, Optional.of("visit"), EnumSet.allOf(Urgency.class),
                day("2025-04-01")), 0, 9, clerk)).isEmpty();
        assertThat(clocks.list(new ClockQuery(Whose.MINE, Optional.empty(), Set.of(Urgency.OVERDUE),
                day("2025-04-01")), 0, 9, clerk)).isEmpty();
    }

    @Test
    void theNumberBesideTheNavigationIsThatOfTheTasksWhateverTheDay() {
        var boss = person("boss", Role.LEADER, town.code, "");
        accepted("1", "2025-03-03");
        var running = accepted("2", "2025-03-10");
        var paused = accepted("3", "2025-03-12");
        terms.pause(paused, "completion", "appraisal", day("2025-03-20"), "鉴定", Township.by());
        var waiting = town.file("petition", town.code, "number", "4", "received_on", "2025-03-01", "told_on",
                "2025-03-02", "posted_on", "2025-03-26");
        for (var one : Set.of(running, paused, waiting)) {
            terms.assign(one, "clerk", "", Township.by());
        }
        var seen = new HashSet<Long>();
        for (var day = day("2025-03-20"); day.isBefore(day("2025-07-01")); day = day.plusDays(1)) {
            var mine = tasks(count(Whose.MINE, day, clerk));
            assertThat(clocks.waiting(day, clerk)).as("%s", day).isEqualTo(mine);
            assertThat(clocks.waiting(day, boss)).as("%s", day).isEqualTo(tasks(count(Whose.LED, day, boss)));
            seen.add(10 * mine + clocks.waiting(day, boss));
        }
        assertThat(seen).contains(0L, 33L).hasSizeGreaterThan(4);
    }

    private static long tasks(Map<String, Map<Urgency, Long>> counts) {
        return counts.values().stream()
                .flatMap(one -> one.entrySet().stream())
                .filter(one -> one.getKey().isTask())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Urgency urgency(String day) {
        var listed = clocks.list(ClockQuery.all(Whose.OFFICE, day(day)), 0, 9, clerk);
        assertThat(count(Whose.OFFICE, day(day), clerk))
                .isEqualTo(Map.of("petition", Map.of(listed.getFirst().urgency(), 1L)));
        assertThat(listed).hasSize(1);
        return listed.getFirst().urgency();
    }

    /// Asked for alone and with all others it is the same.
    private Map<String, Map<Urgency, Long>> count(Whose whose, LocalDate day, Officer officer) {
        var alone = clocks.count(Set.of(whose), day, officer);
        assertThat(clocks.count(EnumSet.allOf(Whose.class), day, officer)).containsEntry(whose, alone.get(whose));
        return alone.get(whose);
    }

    private EntryId accepted(String number, String day) {
        return town.file("petition", town.code, "number", number, "received_on", day, "told_on", day, "accepted_on", day);
    }

    private Officer person(String login, Role role, PlaceCode place, String register) {
        accounts.create(login, login, "a long passphrase 9", SYSTEM);
        accounts.grant(login, new Grant(role, place, register), SYSTEM);
        return accounts.officer(login).orElseThrow();
    }

    private static LocalDate day(String words) {
        return LocalDate.parse(words);
    }
}
