package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.kernel.Period;
import org.youju.kernel.Refused;
import org.youju.pack.Pack;
import org.youju.posting.Postings;
import org.youju.posting.Scope;
import org.youju.posting.Share;

/// What entries contribute as they change, and what they contributed before.
///
/// Over 300 lines: the brute-force recount that all its tests are compared with stands beside them.
@LedgerTest
class HistoryTests {
    private static final LocalDate LATE = LocalDate.of(2026, 12, 31);

    @Autowired
    private Township.Founder founder;

    @Autowired
    private Postings postings;

    @Autowired
    private LedgerStore store;

    @Autowired
    private Pack pack;

    private Township town;

    @BeforeEach
    void found() {
        town = founder.found();
    }

    @Test
    void whatIsNotApprovedDoesNotCountAndWhatIsReturnedCountsNoMore() {
        var visit = visit("2025-03-01", "甲厂", "3", "1.20");
        assertThat(total("visit.visits", 2025)).isEqualTo("0");
        assertThat(total("visit.filed", 2025)).isEqualTo("1");
        town.move(visit, "approve");
        assertThat(total("visit.visits", 2025)).isEqualTo("1");
        town.move(visit, "return");
        assertThat(total("visit.visits", 2025)).isEqualTo("0");
        assertThat(total("visit.problems", 2025)).isEqualTo("0");
        assertThat(total("visit.filed", 2025)).isEqualTo("1");
        assertThat(lines()).isEqualTo(3 + 1 + 2);
        assertSound();
    }

    @Test
    void aCorrectionIsAReversalAndANewPosting() {
        var visit = visit("2025-03-01", "甲厂", "3", "1.20");
        town.correct(visit, "spent", "1.50");

        assertThat(town.jdbc().sql("""
                select m.name || ' ' || position || ' ' || entries || ' ' || amount
                from posting.posting p join posting.measure m on m.id = p.measure
                where book = ? and m.name = 'visit.spent' order by position, line
                """).param(town.book()).query(String.class).list())
                .containsExactly("visit.spent 1 1 1.2", "visit.spent 3 -1 -1.2", "visit.spent 3 1 1.5");
        assertThat(lines()).as("measures that did not change post nothing").isEqualTo(3 + 2);
        assertSound();
    }

    @Test
    void anAmountWrittenAnotherWayPostsNothing() {
        var visit = visit("2025-03-01", "甲厂", "3", "1.20");
        town.correct(visit, "again", "是");
        assertThat(lines()).isEqualTo(3);
        assertSound();
    }

    @Test
    void correctedBackAndForthItCountsOnce() {
        var visit = visit("2025-03-01", "甲厂", "3", "1.20");
        town.move(visit, "approve");
        for (int i = 0; i < 3; i++) {
            town.correct(visit, "visited_on", "2024-12-31", "enterprise", "乙厂", "problems", "0", "spent", "0");
            assertThat(total("visit.visits", 2025)).isEqualTo("0");
            assertThat(total("visit.visits", 2024)).isEqualTo("1");
            assertSound();
            town.correct(visit, "visited_on", "2025-03-01", "enterprise", "甲厂", "problems", "3", "spent", "1.2");
            assertThat(total("visit.visits", 2025)).isEqualTo("1");
            assertThat(total("visit.spent", 2025)).isEqualTo("1.2");
            assertThat(distinct("visit.visits", 2025)).isEqualTo("1");
            assertThat(distinct("visit.visits", 2024)).isEqualTo("0");
            assertSound();
        }
    }

    @Test
    void aSubjectCountsOnceUntilTheLastOfItIsGone() {
        var visits = new ArrayList<EntryId>();
        for (var day : List.of("2025-01-05", "2025-07-05", "2025-12-31")) {
            visits.add(visit(day, "甲厂", "1", "1"));
            town.move(visits.getLast(), "approve");
        }
        assertThat(distinct("visit.visits", 2025)).isEqualTo("1");
        town.withdraw(visits.get(0));
        town.correct(visits.get(1), "enterprise", "乙厂");
        assertThat(distinct("visit.visits", 2025)).isEqualTo("2");
        town.withdraw(visits.get(2));
        assertThat(distinct("visit.visits", 2025)).isEqualTo("1");
        town.withdraw(visits.get(1));
        assertThat(distinct("visit.visits", 2025)).isEqualTo("0");
        assertSound();
    }

    @Test
    void aStockHoldsFromItsFirstDayToTheDayBeforeItsEnd() {
        var lease = town.file(
                "lease", town.first, "number", "1", "signed_on", "2025-01-10", "ends_on", "2025-06-01", "area",
                "12.50");
        assertThat(balance("2025-01-09")).isEqualTo("0");
        assertThat(balance("2025-01-10")).isEqualTo("12.5");
        assertThat(balance("2025-05-31")).isEqualTo("12.5");
        assertThat(balance("2025-06-01")).isEqualTo("0");
        town.correct(lease, "ends_on", "2025-07-01");
        assertThat(balance("2025-06-30")).isEqualTo("12.5");
        assertThat(balance("2025-07-01")).isEqualTo("0");
        town.correct(lease, "signed_on", "2025-06-01", "ends_on", "2025-08-01");
        assertThat(balance("2025-05-31")).isEqualTo("0");
        assertThat(balance("2025-06-01")).isEqualTo("12.5");
        assertThat(balance("2025-08-01")).isEqualTo("0");
        assertSound();
    }

    @Test
    void aStockThatEndsOnItsFirstDayWasNeverThere() {
        town.file("lease", town.first, "number", "1", "signed_on", "2025-01-10", "ends_on", "2025-01-10", "area", "5");
        assertThat(lines()).isZero();
        assertSound();
    }

    @Test
    void overdueIsTrueFromTheDayAfterTheTermToTheDayBeforeItIsDone() {
        var hazard = town.file("hazard", town.code, "site", "甲厂", "found_on", "2025-01-10", "due_on", "2025-02-10");
        assertThat(overdue("2025-02-10")).isEqualTo("0");
        assertThat(overdue("2025-02-11")).isEqualTo("1");
        town.move(hazard, "close", "closed_on", "2025-02-20");
        assertThat(overdue("2025-02-19")).isEqualTo("1");
        assertThat(overdue("2025-02-20")).isEqualTo("0");
        assertThat(timed("hazard.late", "2025-02-19")).isEqualTo("0");
        assertThat(timed("hazard.late", "2025-02-20")).isEqualTo("1");
        town.correct(hazard, "closed_on", "2025-02-10");
        assertThat(overdue("2025-02-11")).isEqualTo("0");
        assertThat(timed("hazard.on_time", "2025-02-10")).isEqualTo("1");
        assertThat(timed("hazard.late", "2026-01-01")).isEqualTo("0");
        assertSound();
    }

    @Test
    void whatIsClosedOnTheDayAfterItsTermIsLateAndWasNeverSeenOverdue() {
        town.file("hazard", town.code, "site", "甲厂", "found_on", "2025-01-10", "due_on", "2025-02-10", "closed_on",
                "2025-02-11");
        assertThat(overdue("2025-02-11")).isEqualTo("0");
        assertThat(timed("hazard.late", "2025-02-11")).isEqualTo("1");
        assertSound();
    }

    @Test
    void theTraceShowsAnEntryAsItReadsNow() {
        var visit = visit("2025-01-05", "甲厂", "3", "1");
        visit("2025-02-05", "丙厂", "4", "1");
        town.correct(visit, "visited_on", "2025-11-05", "enterprise", "乙厂");

        assertThat(shares("visit.problems", OptionalLong.empty()))
                .extracting(Share::entry, Share::day, Share::subject, share -> share.amount().intValueExact())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, LocalDate.of(2025, 2, 5), "丙厂", 4),
                        org.assertj.core.groups.Tuple.tuple(1L, LocalDate.of(2025, 11, 5), "乙厂", 3));
        assertThat(shares("visit.problems", OptionalLong.of(2)))
                .extracting(Share::subject).containsExactly("甲厂", "丙厂");
    }

    @Test
    void theLatestIsTheOneThatStands() {
        var first = town.file("statistic", town.code, "year", "2025", "value", "10.00");
        town.file("statistic", town.code, "year", "2025", "value", "11.00");
        assertThat(latest()).isEqualByComparingTo("11");
        town.correct(first, "value", "12");
        town.withdraw(new EntryId(town.code, 2));
        assertThat(latest()).isEqualByComparingTo("12");
        town.correct(first, "value", "10");
        town.correct(first, "value", "12");
        town.correct(first, "value", "10");
        assertThat(latest()).isEqualByComparingTo("10");
        town.withdraw(first);
        assertThat(postings.latest(measure("statistic.value"), now(), Period.year(2025))).isEmpty();
        assertSound();
    }

    /// Two hundred facts by chance. After every twentieth all that can be read equals a recount of the entries, and in
    /// the
    /// end everything can still be read as of then.
    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333})
    void whateverHappensTheSumsAreThoseOfTheEntriesAndThoseOfThePastStay(long seed) {
        var random = new Random(seed);
        var ids = new ArrayList<EntryId>();
        var then = new HashMap<Long, Map<String, BigDecimal>>();
        var measures = new Recount.Measures(this::measure);
        int refused = 0;
        while (ids.isEmpty() || town.position() < 200) {
            try {
                step(random, ids);
            } catch (Refused _) {
                refused++;
            }
            long position = ids.isEmpty() ? 0 : town.position();
            if (position > 0 && position % 20 == 0 && !then.containsKey(position)) {
                var recount = Recount.of(entries());
                then.put(position, recount.expected(town));
                assertThat(Recount.read(postings, measures, town, OptionalLong.empty()))
                        .as("seed %d at %d", seed, position)
                        .isEqualTo(then.get(position));
            }
        }
        assertThat(refused).as("refusals change nothing").isPositive();
        then.forEach((position, answers) ->
                assertThat(Recount.read(postings, measures, town, OptionalLong.of(position)))
                .as("seed %d as of %d", seed, position).isEqualTo(answers));
        assertSound();
    }

    /// The whole book read as of every position is what it was when that position was the last.
    @Test
    void everyPositionStaysReadable() {
        var random = new Random(4);
        var ids = new ArrayList<EntryId>();
        var then = new HashMap<Long, List<String>>();
        while (ids.isEmpty() || town.position() < 120) {
            try {
                step(random, ids);
            } catch (Refused _) {
                continue;
            }
            then.put(town.position(), readAll(OptionalLong.empty()));
        }
        then.forEach((position, answers) -> assertThat(readAll(OptionalLong.of(position))).as("position %d", position)
                .isEqualTo(answers));
    }

    private List<String> readAll(OptionalLong position) {
        var scope = new Scope(List.of(town.book()), Set.of(), LATE, position);
        var answers = new ArrayList<String>();
        for (var id : List.of("visit.visits", "visit.problems", "visit.spent", "hazard.late", "hazard.overdue")) {
            answers.add(id + postings.total(measure(id), scope, Period.year(2025)).amount().stripTrailingZeros()
                    .toPlainString());
        }
        answers.add("distinct " + postings.distinct(measure("visit.visits"), scope, Period.year(2025)).amount()
                .stripTrailingZeros());
        answers.add("area " + postings.balance(measure("lease.area"), scope, LATE).amount().stripTrailingZeros()
                .toPlainString());
        return answers;
    }

    private void step(Random random, List<EntryId> ids) {
        var place = List.of(town.first, town.second, town.code).get(random.nextInt(3));
        int what = ids.size() < 5 ? random.nextInt(3) : random.nextInt(10);
        switch (what) {
            case 0 -> ids.add(town.file("visit", place, "visited_on", day(random), "enterprise", firm(random)));
            case 1 -> ids.add(town.file(
                    "lease", place, "number", "" + random.nextInt(1000), "signed_on", "2025-0" + (1 + random.nextInt(9))
                    + "-01",
                    "ends_on", "2026-0" + (1 + random.nextInt(9)) + "-01", "area", amount(random), "holder",
                            firm(random)));
            case 2 -> ids.add(town.file(
                    "hazard", town.code, "site", firm(random), "found_on", day(random), "due_on", day(random)));
            case 3, 4, 5 -> correct(random, pick(random, ids));
            case 6, 7, 8 -> moveOrNote(random, pick(random, ids));
            default -> town.withdraw(pick(random, ids));
        }
    }

    private void correct(Random random, EntryId id) {
        switch (town.entry(id).register()) {
            case "visit" -> town.correct(
                    id, "visited_on", day(random), "enterprise", firm(random), "problems", "" + random.nextInt(5),
                    "spent", amount(random));
            case "lease" -> town.correct(id, "ends_on", day(random), "area", amount(random), "holder", firm(random));
            default -> town.correct(id, "due_on", day(random), "found_on", day(random));
        }
    }

    private void moveOrNote(Random random, EntryId id) {
        switch (town.entry(id).register()) {
            case "visit" -> town.move(id, List.of("approve", "approve", "return", "resubmit").get(random.nextInt(4)));
            case "hazard" -> town.move(id, "close", "closed_on", day(random));
            default -> founder.ledger().note(id, "备注", List.of(), Township.by());
        }
    }

    private static EntryId pick(Random random, List<EntryId> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static String firm(Random random) {
        return List.of("甲厂", "乙厂", "丙厂", "丁\\厂 一").get(random.nextInt(4));
    }

    private static String day(Random random) {
        return LocalDate.of(2023, 6, 1).plusDays(random.nextInt(1000)).toString();
    }

    private static String amount(Random random) {
        return BigDecimal.valueOf(random.nextInt(2000), 2).toPlainString();
    }

    private List<Entry> entries() {
        try (var all = store.entriesByNumber(town.book())) {
            return all.toList();
        }
    }

    private EntryId visit(String day, String firm, String problems, String spent) {
        return town.file("visit", town.first, "visited_on", day, "enterprise", firm, "problems", problems, "spent",
                spent);
    }

    private long lines() {
        return town.rows("posting.posting");
    }

    private void assertSound() {
        assertThat(town.difference()).isEmpty();
    }

    private org.youju.pack.Measure measure(String id) {
        return pack.registerVersions(id.split("\\.")[0]).getLast().measures().stream()
                .filter(measure -> measure.id().equals(id)).findFirst().orElseThrow();
    }

    private Scope now() {
        return new Scope(List.of(town.book()), Set.of(), LATE, OptionalLong.empty());
    }

    private String total(String measure, int year) {
        return plain(postings.total(measure(measure), now(), Period.year(year)).amount());
    }

    private String distinct(String measure, int year) {
        return plain(postings.distinct(measure(measure), now(), Period.year(year)).amount());
    }

    private String balance(String day) {
        return plain(postings.balance(measure("lease.area"), now(), LocalDate.parse(day)).amount());
    }

    private String overdue(String asOf) {
        return timed("hazard.overdue", asOf);
    }

    private String timed(String measure, String asOf) {
        var scope = new Scope(List.of(town.book()), Set.of(), LocalDate.parse(asOf), OptionalLong.empty());
        return plain(postings.total(measure(measure), scope, Period.year(2025)).amount());
    }

    private BigDecimal latest() {
        return postings.latest(measure("statistic.value"), now(), Period.year(2025)).orElseThrow().amount();
    }

    private List<Share> shares(String measure, OptionalLong position) {
        var scope = new Scope(List.of(town.book()), Set.of(), LATE, position);
        return postings.shares(measure(measure), scope, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), 0, 100);
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
