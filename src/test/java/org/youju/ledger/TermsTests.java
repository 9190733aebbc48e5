package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.calendar.CalendarProblem;
import org.youju.calendar.HolidayPlan;
import org.youju.calendar.LastDay;
import org.youju.entry.EntryId;
import org.youju.entry.Fact;
import org.youju.entry.TermClock;
import org.youju.kernel.Problem;
import org.youju.kernel.Refused;
import org.youju.posting.Contribution;
import org.youju.posting.Postings;

/// The clocks of entries, whole in one file of more than 300 lines, for all share its persons and dates. Dates of the register `petition` of the pack `packs/ledger`.
@LedgerTest
class TermsTests {
    private static final Officer SYSTEM = Officer.system("test");

    @Autowired
    private Township.Founder founder;

    @Autowired
    private Terms terms;

    @Autowired
    private Reckonings reckonings;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Entries entries;

    @Autowired
    private ClockStore clocks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Postings postings;

    @Autowired
    private BulkFiling bulk;

    @Autowired
    private Accounts accounts;

    private Township town;

    @BeforeEach
    void found() {
        town = founder.found();
    }

    @Test
    void aClockThatDoesNotRunCannotBeStopped() {
        var id = town.file("petition", town.code, "number", "1", "received_on", "2025-03-03");

        assertRefused(TermProblem.NOT_RUNNING, () -> pause(id, "hearing", "2025-03-10"));
        assertRefused(TermProblem.TERM_UNKNOWN,
                () -> terms.pause(id, "nothing", "hearing", day("2025-03-10"), "听证", on("2025-03-10")));
    }

    @Test
    void aPauseNeedsAGroundOfThePackADayThatFitsAndAReason() {
        var id = accepted("2025-03-03");

        assertRefused(TermProblem.GROUND_UNKNOWN, () -> pause(id, "holiday", "2025-03-10"));
        assertRefused(TermProblem.DAY_WRONG, () -> pause(id, "hearing", "2025-03-02"));
        assertRefused(TermProblem.DAY_WRONG,
                () -> terms.pause(id, "completion", "hearing", day("2025-03-11"), "听证", on("2025-03-10")));
        assertRefused(LedgerProblem.REASON_MISSING,
                () -> terms.pause(id, "completion", "hearing", day("2025-03-10"), " ", on("2025-03-10")));
        pause(id, "hearing", "2025-03-10");
        assertRefused(TermProblem.PAUSED_ALREADY, () -> pause(id, "hearing", "2025-03-11"));
        assertRefused(TermProblem.DAY_WRONG, () -> resume(id, "2025-03-09"));
        resume(id, "2025-03-20");
        assertRefused(TermProblem.NOT_PAUSED, () -> resume(id, "2025-03-21"));
        assertRefused(TermProblem.DAY_WRONG, () -> pause(id, "hearing", "2025-03-19"));
    }

    @Test
    void whatHasRunOutCannotBePausedOrExtendedAnyMore() {
        var id = accepted("2025-03-03"); // 60 days: 2 May, a holiday, so 6 May

        assertRefused(TermProblem.RUN_OUT, () -> pause(id, "hearing", "2025-05-07"));
        assertRefused(TermProblem.RUN_OUT, () -> extend(id, 30, "2025-05-07"));
        extend(id, 30, "2025-05-06");
    }

    @Test
    void anExtensionIsLimitedInLengthAndNumber() {
        var id = accepted("2025-03-03");

        assertRefused(TermProblem.EXTENSION_TOO_LONG, () -> extend(id, 31, "2025-03-10"));
        assertRefused(TermProblem.NOT_EXTENDABLE,
                () -> terms.extend(id, "telling", 1, day("2025-03-10"), "忙", on("2025-03-10")));
        extend(id, 30, "2025-03-10");
        assertThat(due(id, "completion")).isEqualTo("2025-06-03"); // 90 days: 1 June, a Sunday before a holiday
        assertRefused(TermProblem.EXTENDED_OFTEN, () -> extend(id, 1, "2025-03-11"));
    }

    @Test
    void anExtensionIsForALeaderWhoIsNotWhomTheEntryIsWith() {
        var id = accepted("2025-03-03");
        var clerk = person("clerk", Role.OFFICER);
        var leader = person("leader", Role.LEADER);

        assertThatThrownBy(() -> terms.extend(id, "completion", 30, day("2025-03-10"), "疑难", by(clerk)))
                .hasMessageContaining("NOT_ALLOWED");
        accounts.grant("leader", new Grant(Role.OFFICER, town.code, ""), SYSTEM);
        terms.assign(id, "leader", "交办", by(clerk));
        assertRefused(TermProblem.OWN_EXTENSION,
                () -> terms.extend(id, "completion", 30, day("2025-03-10"), "疑难", by(present("leader"))));
        terms.assign(id, "clerk", "交办", by(leader));
        terms.extend(id, "completion", 30, day("2025-03-10"), "疑难", by(present("leader")));
        assertThat(entries.history(id, SYSTEM).getLast().officer()).isEqualTo("leader");
    }

    @Test
    void pausedDaysDoNotCountAndAreKeptWithTheirReason() {
        var id = accepted("2025-03-03");

        pause(id, "hearing", "2025-03-10");
        assertThat(town.entry(id).clocks().dues()).doesNotContainKey("completion");
        assertThat(town.entry(id).values()).doesNotContainKey("completion_due");
        resume(id, "2025-03-20");

        assertThat(due(id, "completion")).isEqualTo("2025-05-12");
        assertThat(town.entry(id).clocks().of("completion").halts()).containsExactly(
                new TermClock.Halt("hearing", day("2025-03-10"), Optional.of(day("2025-03-20")), "因故"));
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void aPauseWithACeilingHasALatestLastDayAllTheWhile() {
        var id = accepted("2025-03-03");

        pause(id, "appraisal", "2025-03-10");

        assertThat(due(id, "completion")).isEqualTo("2025-05-12");
        assertThat(open(id, "completion").paused()).isTrue();
        resume(id, "2025-05-30");
        assertThat(due(id, "completion")).isEqualTo("2025-05-12");
    }

    @Test
    void whatIsDoneWhileItStandsStillWasDoneInTime() {
        var id = accepted("2025-03-03");
        pause(id, "hearing", "2025-05-02");

        town.move(id, "close", "closed_on", "2025-05-30");

        assertThat(due(id, "completion")).isEqualTo("2025-05-30"); // 2 May and 28 days
        assertThat(amounts(id)).containsKey("petition.completion_on_time").doesNotContainKey("petition.completion_late");
        assertThat(clocks.byEntry(town.book()).map(OpenClock::term)).containsExactly("telling");
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void whatIsDoneLateIsLateAndWhatIsOpenBecomesOverdue() {
        var id = accepted("2025-03-03");
        assertThat(effective(id, "petition.completion_overdue")).isEqualTo("2025-05-07");

        town.move(id, "close", "closed_on", "2025-05-07");

        assertThat(amounts(id)).containsKey("petition.completion_late");
        assertThat(effective(id, "petition.due_days")).isEqualTo("2025-05-07");
    }

    @Test
    void aCheckSeesTheLastDays() {
        assertRefused(LedgerProblem.ENTRY_WRONG, () -> town.file("petition", town.code, "number", "1", "received_on",
                "2025-03-03", "told_on", "2025-04-10"));

        town.file("petition", town.code, "number", "1", "received_on", "2025-03-03", "told_on", "2025-04-08");
    }

    @Test
    void aStepWaitsUntilItsNoticeHasRunOut() {
        var id = town.file("petition", town.code, "number", "1", "received_on", "2025-04-01", "hard", "true");
        assertRefused(TermProblem.WAIT_NOT_BEGUN, () -> close(id, "2025-04-30"));

        town.correct(id, "posted_on", "2025-04-26"); // 7 days: 3 May, a holiday, so 6 May
        assertRefused(TermProblem.WAIT, () -> close(id, "2025-05-06"));
        assertRefused(LedgerProblem.REASON_MISSING,
                () -> terms.restart(id, "notice", day("2025-05-05"), " ", on("2025-05-06")));
        terms.restart(id, "notice", day("2025-05-05"), "有异议", on("2025-05-06"));
        assertRefused(TermProblem.WAIT, () -> close(id, "2025-05-12"));
        close(id, "2025-05-13");
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void aLegalNoticeThatIsOnlyEstimatedHoldsItsStepBack() {
        var id = town.file("petition", town.code, "number", "1", "received_on", "2026-12-20", "posted_on", "2026-12-28");

        assertRefused(CalendarProblem.YEAR_NOT_PUBLISHED, () -> close(id, "2027-02-01"));
        reckonings.enter(plan2027(), "放假通知", SYSTEM, NOVEMBER);
        close(id, "2027-02-01");
    }

    @Test
    void onlyAWaitingPeriodStartsAgain() {
        var id = accepted("2025-03-03");

        assertRefused(TermProblem.NOT_RESTARTABLE,
                () -> terms.restart(id, "completion", day("2025-03-05"), "有异议", on("2025-03-05")));
    }

    @Test
    void anEntryIsWithWhoFiledItUntilItIsAssigned() {
        var id = accepted("2025-03-03");
        person("helper", Role.OFFICER);
        person("drafter", Role.DRAFTER);
        assertThat(town.entry(id).officer()).isEqualTo("system:test");

        assertRefused(TermProblem.OFFICER_UNFIT, () -> terms.assign(id, "nobody", "", on("2025-03-05")));
        assertRefused(TermProblem.OFFICER_UNFIT, () -> terms.assign(id, "drafter", "", on("2025-03-05")));
        terms.assign(id, "helper", "转交", on("2025-03-05"));

        assertThat(town.entry(id).officer()).isEqualTo("helper");
        assertThat(clocks.byEntry(town.book())).isNotEmpty().allMatch(clock -> clock.officer().equals("helper"));
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void aWithdrawnEntryHasNoOpenClocks() {
        var id = accepted("2025-03-03");

        town.withdraw(id);

        assertThat(clocks.byEntry(town.book())).isEmpty();
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void anImportReckonsAsAFormDoes() {
        var one = accepted("2025-03-03");
        var draft = town.draft("petition", town.code, "number", "2", "received_on", "2025-03-03", "accepted_on",
                "2025-03-03");
        bulk.file(town.code, draft.register(), Drafts.of(List.of(draft)), SYSTEM);

        var other = new EntryId(town.code, town.position());
        assertThat(town.entry(other).clocks()).isEqualTo(town.entry(one).clocks());
        assertThat(clocks.byEntry(town.book()).filter(clock -> clock.entry().equals(other))).hasSize(2);
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void aYearEnteredReckonsWhatItChangesAndNothingElse() {
        var ends = accepted("2026-11-10"); // 60 days: 9 January 2027, a Saturday
        var before = accepted("2026-03-03");
        assertThat(town.entry(ends).clocks().of("completion").due())
                .contains(new LastDay(day("2027-01-11"), true));
        long position = town.position();

        assertThat(reckonings.enter(plan2027(), "放假通知", SYSTEM, NOVEMBER)).isGreaterThanOrEqualTo(1);

        assertThat(town.entry(ends).clocks().of("completion").due())
                .contains(new LastDay(day("2027-01-09"), false)); // made a working day by the plan
        assertThat(entries.history(ends, SYSTEM).getLast().fact()).isInstanceOf(Fact.Reckoned.class);
        assertThat(entries.history(before, SYSTEM)).hasSize(1);
        assertThat(town.position()).isEqualTo(position + 1);
        assertThat(effective(ends, "petition.completion_overdue")).isEqualTo("2027-01-10");
        assertThat(town.difference()).as("what was posted before the year was known is still accounted for").isEmpty();
    }

    @Test
    void whatWasFiledBeforeTheTermWasKnownIsCaughtUpWithOnce() {
        var id = accepted("2025-03-03");
        var kept = town.entry(id);
        jdbc.sql("update ledger.entry set clocks = '{}' where book = ? and number = ?")
                .params(town.book(), id.number())
                .update();
        clocks.replace(town.book(), id.number(), List.of());

        assertThat(reckonings.catchUp(NOVEMBER)).isGreaterThanOrEqualTo(1);
        assertThat(reckonings.catchUp(NOVEMBER)).isZero();
        assertThat(town.entry(id).clocks()).isEqualTo(kept.clocks());
    }

    @Test
    void whateverIsDoneToClocksCanBeRebuiltFromTheFacts() {
        var random = new Random(151);
        var ids = LongStream.rangeClosed(1, 12).mapToObj(number -> town.file("petition", town.code, "number", "n" + number,
                "received_on", "2025-02-03", "accepted_on", "2025-02-0" + (1 + number % 9), "posted_on", "2025-02-10",
                "hard", number % 2 == 0 ? "true" : "false")).toList();
        int done = 0;
        for (int step = 0; step < 150; step++) {
            var id = ids.get(random.nextInt(ids.size()));
            var on = day("2025-02-10").plusDays(step / 3);
            try {
                switch (random.nextInt(8)) {
                    case 0, 1 -> terms.pause(id, "completion", random.nextBoolean() ? "hearing" : "appraisal", on, "因故",
                            on(on.toString()));
                    case 2, 3 -> terms.resume(id, "completion", on, "", on(on.toString()));
                    case 4 -> terms.extend(id, "completion", 1 + random.nextInt(30), on, "疑难", on(on.toString()));
                    case 5 -> terms.restart(id, "notice", on, "有异议", on(on.toString()));
                    case 6 -> town.correct(id, "accepted_on", day("2025-02-01").plusDays(random.nextInt(20)).toString());
                    default -> ledger.move(id, random.nextBoolean() ? "close" : "reopen",
                            town.fields("petition", "closed_on", on.toString()), "", List.of(), on(on.toString()));
                }
                done++;
            } catch (Refused _) {
                // a step that cannot be made now
            }
        }
        assertThat(done).as("steps made").isGreaterThan(50);
        assertThat(town.difference()).isEmpty();
    }

    private static final Instant NOVEMBER = Instant.parse("2026-11-05T02:00:00Z");

    private static HolidayPlan plan2027() {
        return new HolidayPlan(2027, new TreeSet<>(List.of(day("2027-01-01"), day("2027-01-04"))),
                new TreeSet<>(List.of(day("2027-01-09"))));
    }

    private EntryId accepted(String day) {
        return town.file("petition", town.code, "number", "n" + day, "received_on", day, "accepted_on", day);
    }

    private void pause(EntryId id, String ground, String day) {
        terms.pause(id, "completion", ground, day(day), "因故", on(day));
    }

    private void resume(EntryId id, String day) {
        terms.resume(id, "completion", day(day), "", on(day));
    }

    private void extend(EntryId id, int more, String day) {
        terms.extend(id, "completion", more, day(day), "疑难", on(day));
    }

    private void close(EntryId id, String day) {
        ledger.move(id, "close", town.fields("petition", "closed_on", day), "", List.of(), on(day));
    }

    private LocalDate due(EntryId id, String term) {
        return town.entry(id).clocks().of(term).due().orElseThrow().day();
    }

    private OpenClock open(EntryId id, String term) {
        try (var all = clocks.byEntry(town.book())) {
            return all.filter(clock -> clock.entry().equals(id) && clock.term().equals(term)).findFirst().orElseThrow();
        }
    }

    private Map<String, Long> amounts(EntryId id) {
        return postings.of(town.book(), id.number()).stream().collect(Collectors.groupingBy(
                Contribution::measure, Collectors.counting()));
    }

    private LocalDate effective(EntryId id, String measure) {
        return postings.of(town.book(), id.number()).stream()
                .filter(one -> one.measure().equals(measure) && one.entries() > 0)
                .findFirst()
                .orElseThrow()
                .effective();
    }

    private Officer person(String login, Role role) {
        accounts.create(login, login, "a long passphrase 9", SYSTEM);
        accounts.grant(login, new Grant(role, town.code, ""), SYSTEM);
        return present(login);
    }

    private Officer present(String login) {
        return accounts.officer(login).orElseThrow();
    }

    private static By on(String day) {
        return new By(SYSTEM, Instant.parse(day + "T04:00:00Z"));
    }

    private static By by(Officer officer) {
        return new By(officer, Instant.parse("2025-03-10T04:00:00Z"));
    }

    private static LocalDate day(String words) {
        return LocalDate.parse(words);
    }

    private static void assertRefused(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
