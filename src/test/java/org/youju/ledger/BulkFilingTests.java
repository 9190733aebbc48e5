package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.entry.EntryId;

/// Many entries at once, and what becomes of them when it ends badly. Everything is committed, in townships of their
/// own.
@LedgerTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class BulkFilingTests {
    private static final int MANY = 10_000;

    @Autowired
    private Township.Founder founder;

    @Autowired
    private BulkFiling bulk;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Registers registers;

    @Autowired
    private Environment environment;

    @Test
    void aDraftForAnotherBookIsRefused() {
        var town = founder.found();
        var other = founder.found();
        assertThatThrownBy(() -> file(town, "visit", Drafts.of(List.of(visit(other, 1)))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(other.first.value());
        assertThatThrownBy(() -> file(town, "lease", Drafts.of(List.of(visit(town, 1)))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("of visit");
    }

    /// Enough rows that thousands have already been copied when it breaks.
    @Test
    void aSourceThatBreaksInTheMiddleLeavesNothing() {
        var town = founder.found();
        town.file("visit", town.first, "visited_on", "2025-03-01", "enterprise", "甲厂");

        assertThatThrownBy(() -> file(town, "visit", new Drafts(MANY, true, at -> visit(town, at))))
                .isInstanceOf(Broken.class);

        assertUntouched(town);
    }

    @Test
    void aConnectionThatIsCutInTheMiddleLeavesNothing() {
        var town = founder.found();
        town.file("visit", town.first, "visited_on", "2025-03-01", "enterprise", "甲厂");

        assertThatThrownBy(() -> file(town, "visit", new Drafts(MANY, false, at -> {
            if (at == MANY - 1_000) {
                assertThat(cutWhoeverHoldsTheBook()).as("connections cut").isPositive();
            }
            return visit(town, at);
        }))).isInstanceOf(RuntimeException.class);

        assertUntouched(town);
    }

    private int cutWhoeverHoldsTheBook() {
        return new Owner(environment).cutThoseInTransaction();
    }

    private void assertUntouched(Township town) {
        assertThat(town.rows("ledger.fact")).isEqualTo(1);
        assertThat(town.rows("ledger.entry")).isEqualTo(1);
        assertThat(town.rows("posting.posting")).isEqualTo(1);
        assertThat(town.rows("posting.tally")).isEqualTo(1);
        assertThat(town.position()).isEqualTo(1);
        assertThat(town.difference()).isEmpty();
        assertThat(town.file("visit", town.first, "visited_on", "2025-03-01", "enterprise", "乙厂").number())
                .isEqualTo(2);
    }

    /// The same drafts one by one in one book, and all at once in another.
    @Test
    void filedAtOnceTheyAreKeptAsFiledOneByOne() {
        var one = founder.found();
        var other = founder.found();
        ledger.file(all(one).getFirst(), false, Township.by());
        for (var draft : all(one).subList(1, all(one).size())) {
            ledger.file(draft, true, Township.by());
        }
        for (var register : List.of("visit", "lease", "hazard")) {
            file(other, register,
                    Drafts.of(all(other).stream().filter(draft -> draft.register().id().equals(register)).toList()));
        }

        assertThat(other.difference()).isEmpty();
        assertThat(one.difference()).isEmpty();
        for (var kept : List.of(
                "select position, entry, kind, at, body::jsonb - 'key' || '{\"place\": \"\"}' from ledger.fact where book = :book order by position",
                "select number, register, right(place, 3), day, state, fields, evidence, position, filed_at from ledger.entry where book = :book order by number",
                "select entry, position, line, measure, entries, day, effective, right(place, 3), subject, amount from posting.posting where book = :book order by 1, 2, 3",
                "select measure, right(place, 3), month, amount, entries from posting.tally where book = :book order by 1, 2, 3",
                "select measure, right(place, 3), year, subject, entries from posting.subject_tally where book = :book order by 1, 2, 3, 4",
                "select measure, right(place, 3), year, subjects from posting.distinct_tally where book = :book order by 1, 2, 3")) {
            var rows = rows(one, kept);
            assertThat(rows(other, kept)).as(kept).isEqualTo(rows).isNotEmpty();
        }
        // The bytes themselves, but for the township's digits and the key that follows from them.
        var bytes = "select replace(regexp_replace(body::text, '\"key\":\"[0-9a-f]{32}\"', ''), :code, '') from ledger.fact where book = :book order by position";
        assertThat(bodies(other, bytes)).isEqualTo(bodies(one, bytes));
    }

    private static List<String> bodies(Township town, String sql) {
        return town.jdbc().sql(sql).param("book", town.book()).param("code", town.code.value().substring(0, 9))
                .query(String.class).list();
    }

    private static List<?> rows(Township town, String sql) {
        return town.jdbc().sql(sql).param("book", town.book()).query().listOfRows().stream().map(Object::toString)
                .toList();
    }

    private List<Draft> all(Township town) {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < 5; i++) {
            drafts.add(visit(town, i));
            drafts.add(visit(town, 0));
        }
        drafts.add(town.draft(
                "visit", town.second, Optional.of("approved"), "visited_on", "2025-03-01", "enterprise", "甲\\厂\n\"二\"",
                "spent", "1200000.50", "again", "是"));
        drafts.add(town.draft("visit", town.code, "visited_on", "2023-12-31", "enterprise", "𠮷厂"));
        drafts.add(town.draft(
                "lease", town.first, "number", "1", "signed_on", "2025-01-01", "ends_on", "2026-01-01", "area", "0.10",
                "holder", "张"));
        drafts.add(town.draft("lease", town.first, "number", "2", "signed_on", "2025-01-01", "area", "0"));
        drafts.add(town.draft(
                "hazard", town.code, Optional.of("closed"), "site", "甲", "found_on", "2025-01-01", "due_on",
                "2025-02-01", "closed_on", "2025-03-01", "grade", "major"));
        drafts.add(town.draft("hazard", town.code, "site", "乙", "found_on", "2025-01-01", "due_on", "2025-02-01"));
        return drafts;
    }

    @Test
    void whatWasFiledBeforeIsNotFiledAgain() {
        var town = founder.found();
        var drafts = List.of(visit(town, 1), visit(town, 2), visit(town, 1));

        assertThat(file(town, "visit", Drafts.of(drafts)).added()).isEqualTo(3);
        var again = Drafts.of(List.of(visit(town, 1), visit(town, 2), visit(town, 1), visit(town, 3)));
        assertThat(file(town, "visit", again).added()).isEqualTo(1);
        assertThat(again.said).containsExactly("1 recorded as 1", "2 recorded as 2", "3 recorded as 3");
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void withAKeyRepeatsAndClashesAreNamed() {
        var town = founder.found();
        file(town, "lease", Drafts.of(List.of(lease(town, "1", "5"), lease(town, "2", "5"))));
        var second = Drafts.of(
                List.of(lease(town, "1", "5.00"), lease(town, "2", "6"), lease(town, "3", "1"), lease(town, "3", "1")));

        assertThat(file(town, "lease", second).added()).isEqualTo(1);
        assertThat(second.said).containsExactly("4 repeats row 3", "1 recorded as 1", "2 clashes with entry 2");
    }

    @Test
    void aCorrectedOrWithdrawnEntryIsStillTheOneItsFileNamed() {
        var town = founder.found();
        file(town, "lease", Drafts.of(List.of(lease(town, "1", "5"), lease(town, "2", "5"))));
        town.correct(new EntryId(town.code, 1), "area", "7", "number", "1A");
        town.withdraw(new EntryId(town.code, 2));
        var again = Drafts.of(List.of(lease(town, "1", "5"), lease(town, "2", "5")));

        assertThat(file(town, "lease", again).added()).isZero();
        assertThat(again.said).containsExactly("1 recorded as 1", "2 recorded as 2");
    }

    private BulkFiling.Filed file(Township town, String register, Drafts drafts) {
        return bulk.file(town.code, registers.newest(register), drafts, Township.CLERK);
    }

    private static Draft visit(Township town, int at) {
        return town.draft("visit", town.first, "visited_on", "2025-03-01", "enterprise", "厂" + at, "problems", "" + at);
    }

    private static Draft lease(Township town, String number, String area) {
        return town.draft("lease", town.first, "number", number, "signed_on", "2025-01-01", "area", area);
    }
}
