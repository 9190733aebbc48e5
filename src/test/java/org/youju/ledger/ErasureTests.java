package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.entry.Fact;
import org.youju.kernel.Language;
import org.youju.secret.Sealed;
import org.youju.secret.Secrets;
import org.youju.secret.SecretsTests;

/// Each test has a township to itself; what other tests left behind in theirs is erased with it and does no harm.
@LedgerTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ErasureTests {
    private static final String[] WORDS = {"number", "7", "since", "2019-03-01", "head", "张三丰", "identity",
        "120119199001011234", "phone", "13812341234", "bank", "6222021234567890", "illness", "高血压"};

    @Autowired
    private Township.Founder founder;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BulkFiling bulk;

    @Autowired
    private Entries entries;

    @Autowired
    private Erasure erasure;

    @Autowired
    private Disclosure disclosure;

    @Autowired
    private Registers registers;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Environment environment;

    @Autowired
    private Clock clock;

    private Township town;

    @BeforeEach
    void found() {
        town = founder.found();
    }

    @Test
    void nothingIsErasedBeforeItsTermWithoutATermOrWithoutAReason() {
        town.file("household", town.first, WORDS);
        assertRefused(LedgerProblem.NOT_DUE, () -> erasure.erase("household", Optional.empty(), 2026, "到期", Township.by()));
        assertRefused(LedgerProblem.NO_RETENTION, () -> erasure.erase("hazard", Optional.empty(), 2000, "到期", Township.by()));
        assertRefused(LedgerProblem.REASON_MISSING, () -> erasure.erase("household", Optional.empty(), 2020, " ", Township.by()));
        assertRefused(LedgerProblem.REGISTER_UNKNOWN, () -> erasure.erase("nothing", Optional.empty(), 2020, "到期", Township.by()));
        assertThat(shown(town.entry(last()))).contains("张**");
    }

    @Test
    void theLastYearWithinItsTermIsKeptAndTheOneBeforeIsErased() {
        town.file("household", town.first, WORDS);
        int kept = LocalDate.now(clock).getYear() - registers.newest("household").retention().orElseThrow().years();

        assertRefused(LedgerProblem.NOT_DUE,
                () -> erasure.erase("household", Optional.empty(), kept + 1, "到期", Township.by()));
        assertThat(erasure.erase("household", Optional.empty(), kept, "到期", Township.by()).left()).isZero();
    }

    private EntryId last() {
        return new EntryId(town.code, 1);
    }

    @Test
    void whatWasErasedCannotBeFilledInAgainButTheRestCanBeCorrected() {
        var household = town.file("household", town.first, WORDS);
        erase(2020);
        assertRefused(LedgerProblem.ALREADY_ERASED, () -> town.correct(household, "head", "李四"));
        assertRefused(LedgerProblem.NOTHING_CHANGED, () -> town.correct(household, "number", "7"));
        assertThat(town.difference()).isEmpty();

        town.correct(household, "number", "8");
        assertThat(shown(town.entry(household))).containsExactly("8", "2019-03-01", "已清除", "已清除", "已清除", "已清除", "已清除");
        town.withdraw(household);
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void erasingDestroysTheKeyAndKeepsFiguresFactsAndHistory() {
        var household = town.file("household", town.first, WORDS);
        var before = town.file("household", town.first, "number", "6", "since", "2019-02-01");
        var young = town.file("household", town.first, "number", "9", "since", "2021-01-01", "head", "王五");
        town.correct(household, "phone", "13912341234");
        var bodies = bodies();
        var postings = town.rows("posting.posting");

        assertThat(erase(2021)).isGreaterThanOrEqualTo(1);

        var entry = town.entry(household);
        assertThat(shown(entry)).containsExactly("7", "2019-03-01", "已清除", "已清除", "已清除", "已清除", "已清除");
        assertThat(entries.shown(registers.newest("household").field("head").orElseThrow(), entry.fields().get("head"),
                Language.EN)).isEqualTo("erased");
        assertThat(shown(town.entry(young))).contains("王*");
        assertThat(shown(town.entry(before))).as("nothing there to erase").containsExactly("6", "2019-02-01", "", "", "", "", "");
        assertThat(town.rows("posting.posting")).isEqualTo(postings);
        assertThat(bodies().subList(0, bodies.size())).isEqualTo(bodies);
        assertThat(town.rows("ledger.entry_key")).as("the young one's").isEqualTo(1);
        assertThat(town.rows("ledger.search_token")).isEqualTo(1);
        assertThat(town.jdbc().sql("select string_agg(fields::text, ' ') from ledger.entry where book = ? and number = 1")
                .param(town.book()).query(String.class).single()).doesNotContain("enc2:");
        assertThat(entries.history(household, Township.CLERK).getLast().fact()).isEqualTo(new Fact.Erased(
                List.of("bank", "head", "identity", "illness", "phone"), "保存期满"));
        assertThat(town.difference()).isEmpty();
        assertThat(erase(2021)).as("once is enough").isZero();
    }

    @Test
    void factsOfAnErasedEntryAreUnreadableEvenWithTheKeyFile() {
        var household = town.file("household", town.first, WORDS);
        erase(2020);
        var filed = (Fact.Filed) entries.history(household, Township.CLERK).getFirst().fact();
        assertThat(filed.fields().values()).filteredOn(Sealed.class::isInstance).hasSize(5)
                .allSatisfy(kept -> assertThat(secrets.opened((Sealed) kept)).isEmpty());
    }

    @Test
    void theSameTableImportedAfterwardsAddsNothing() {
        var drafts = List.of(town.draft("household", town.first, WORDS), town.draft("household", town.second, WORDS));
        assertThat(imported(drafts)).isEmpty();
        erase(2020);
        assertThat(imported(drafts)).containsExactly("1 recorded as 1", "2 recorded as 2");
        assertThat(town.difference()).isEmpty();
    }

    private List<String> imported(List<Draft> drafts) {
        var source = Drafts.of(drafts);
        bulk.file(town.code, registers.newest("household"), source, Township.CLERK);
        return source.said;
    }

    @Test
    void manyAreErasedStepByStepAndEachHadItsOwnKey() {
        var drafts = IntStream.range(0, 250)
                .mapToObj(i -> town.draft("household", town.first, "number", "n" + i, "since", "2018-05-05", "head", "张" + i))
                .toList();
        imported(drafts);
        assertThat(town.rows("ledger.entry_key")).isEqualTo(250);
        assertThat(town.jdbc().sql("select count(distinct wrapped) from ledger.entry_key where book = ?")
                .param(town.book()).query(Long.class).single()).isEqualTo(250);
        assertThat(found("张7")).containsExactly(new EntryId(town.code, 8));

        long steps = 0;
        long left;
        do {
            var step = erasure.erase("household", Optional.of(2018), 2019, "保存期满", Township.by());
            left = step.left();
            steps++;
        } while (left > 0);
        assertThat(steps).isGreaterThanOrEqualTo(2);
        assertThat(town.rows("ledger.entry_key")).isZero();
        assertThat(found("张7")).isEmpty();
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void whatWasKeptBeforeEntriesHadKeysIsReadFoundAndErased() {
        var household = town.file("household", town.first, "number", "7", "since", "2019-03-01", "head", "张三丰");
        var sealed = ((Sealed) town.entry(household).fields().get("head")).text();
        var old = SecretsTests.old("张三丰", "a key of thirty-two bytes, no less".substring(0, 32).getBytes());
        var owner = new Owner(environment);
        for (var column : Map.of("ledger.fact", "body", "ledger.entry", "fields").entrySet()) {
            var type = column.getValue().equals("body") ? "json" : "jsonb";
            owner.change("update %s set %s = replace(%s::text, '%s', '%s')::%s where book = %d".formatted(
                    column.getKey(), column.getValue(), column.getValue(), sealed, old, type, town.book()));
        }
        owner.change("delete from ledger.entry_key where book = " + town.book());
        owner.change("delete from ledger.search_token where book = " + town.book());

        assertThat(shown(town.entry(household))).contains("张**");
        assertThat(found("张三丰")).containsExactly(household);
        assertThat(town.difference()).isEmpty();
        town.correct(household, "phone", "13812341234");
        assertThat(shown(town.entry(household))).contains("张**", "138****1234");
        assertThat(found("张三丰")).containsExactly(household);

        erase(2020);
        assertThat(shown(town.entry(household))).doesNotContain("张**").contains("已清除");
        assertThat(found("张三丰")).isEmpty();
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void aCorrectedValueIsFoundAndTheOneBeforeIsNot() {
        var household = town.file("household", town.first, WORDS);
        assertThat(found("120119199001011234")).containsExactly(household);
        assertThat(found("138-1234-1234")).containsExactly(household);
        assertThat(found("高血压")).as("private").isEmpty();
        town.correct(household, "phone", "13912341234");
        assertThat(found("13812341234")).isEmpty();
        assertThat(found("13912341234")).containsExactly(household);
    }

    private List<EntryId> found(String value) {
        var officer = Officer.system("test");
        var query = new EntryQuery("household", java.util.Set.of(town.first, town.second), Optional.empty(),
                Optional.empty(), Optional.empty());
        var filter = new EntryFilter(registers.newest("household"), List.of(), Optional.of(town.code), 0, "", "", query);
        return disclosure.find(filter, value, 10, officer).stream().map(Entry::id).toList();
    }

    private long erase(int until) {
        long erased = 0;
        Erasure.Erased step;
        do {
            step = erasure.erase("household", Optional.empty(), until, "保存期满", Township.by());
            erased += step.erased();
        } while (step.left() > 0);
        return erased;
    }

    private List<String> shown(Entry entry) {
        return registers.newest("household").fields().stream()
                .map(field -> entries.shown(field, entry.fields().get(field.id()), Language.ZH))
                .toList();
    }

    private List<String> bodies() {
        return town.jdbc().sql("select body::text from ledger.fact where book = ? order by position")
                .param(town.book()).query(String.class).list();
    }

    private static void assertRefused(LedgerProblem problem, Runnable deed) {
        assertThatThrownBy(deed::run).hasMessageStartingWith(problem.name());
    }
}
