package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.entry.EntryId;
import org.youju.evidence.Evidence;
import org.youju.evidence.Evidences;
import org.youju.evidence.Photographs;

@LedgerTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ReusesTests {
    @Autowired
    private Township.Founder founder;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BulkFiling bulk;

    @Autowired
    private Reuses reuses;

    @Autowired
    private Evidences evidences;

    @Test
    void differentPhotographsAndThoseOfOneEntryAreNoReuse() {
        var town = founder.found();
        file(town, 1, photo(11), photo(12), photo(11));
        file(town, 2, photo(13));
        assertThat(reuses.count(town.code)).isZero();
        assertThat(reuses.of(town.code, 0, 10)).isEmpty();
    }

    @Test
    void anotherTownshipsPhotographsAreNotCompared() {
        var town = founder.found();
        file(town, 1, photo(14));
        var other = founder.found();
        file(other, 1, photo(14));
        assertThat(reuses.count(town.code)).isZero();
        assertThat(reuses.count(other.code)).isZero();
    }

    @Test
    void theSameFileInThreeEntriesIsFoundInEach() {
        var town = founder.found();
        var entries = IntStream.rangeClosed(1, 3).mapToObj(day -> file(town, day, photo(15))).toList();

        assertThat(reuses.of(town.code, 0, 10)).extracting(Reuses.Pair::entry, Reuses.Pair::other)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(entries.get(2), entries.get(0)),
                        org.assertj.core.groups.Tuple.tuple(entries.get(1), entries.get(0)));
        assertThat(reuses.of(entries.get(1))).extracting(Reuses.Pair::other)
                .containsExactly(entries.get(0), entries.get(2));
        assertThat(reuses.of(town.code, 1, 1)).hasSize(1);
        assertThat(reuses.count(town.code)).isEqualTo(2);
    }

    @Test
    void aCopyMadeSmallerIsFoundInBothEntries() {
        var town = founder.found();
        var first = file(town, 1, photo(16));
        var second = file(town, 2, copy(16));

        var pair = reuses.of(town.code, 0, 10).getFirst();
        assertThat(List.of(pair.entry(), pair.other())).containsExactly(second, first);
        assertThat(pair.reuse().same()).isFalse();
        assertThat(pair.reuse().distance()).isLessThanOrEqualTo(10);
        assertThat(reuses.of(first)).extracting(Reuses.Pair::other).containsExactly(second);
        assertThat(reuses.of(second)).extracting(Reuses.Pair::other).containsExactly(first);
    }

    @Test
    void aWithdrawnEntryLeavesItsPhotographToTheNextOne() {
        var town = founder.found();
        var wrong = file(town, 1, photo(17));
        var right = file(town, 2, photo(17));
        ledger.note(right, "", List.of(photo(18)), Township.by());
        town.withdraw(wrong);
        assertThat(reuses.of(right)).isEmpty();
        assertThat(reuses.count(town.code)).isZero();
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void manyFiledAtOnceAreComparedWithEachOtherAndWithThoseBefore() {
        var town = founder.found();
        var before = file(town, 1, photo(100));
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < 70; i++) {
            drafts.add(draft(town, 2 + i, i == 0 ? copy(100) : i == 69 ? copy(130) : photo(100 + i)));
        }
        bulk.file(town.code, drafts.getFirst().register(), Drafts.of(drafts), Township.CLERK);

        assertThat(reuses.of(town.code, 0, 10)).extracting(pair -> pair.entry().number(), pair -> pair.other().number())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(71L, 32L),
                        org.assertj.core.groups.Tuple.tuple(2L, before.number()));
        assertThat(town.difference()).isEmpty();
    }

    private EntryId file(Township town, int day, Evidence... files) {
        return ledger.file(draft(town, day, files), false, Township.by()).entry();
    }

    private static Draft draft(Township town, int day, Evidence... files) {
        var plain = town.draft("visit", town.first, "visited_on", "2025-03-%02d".formatted(1 + day % 28), "enterprise",
                "厂" + day);
        return Draft.of(plain.register(), plain.place(), Optional.empty(), plain.fields(), List.of(files))
                .orThrow(mistakes -> new IllegalArgumentException(mistakes.toString()));
    }

    private Evidence photo(long seed) {
        return evidences.keep(seed + ".jpg", new ByteArrayInputStream(Photographs.jpeg(seed)));
    }

    private Evidence copy(long seed) {
        return evidences.keep("微信图片.jpg", new ByteArrayInputStream(Photographs.copy(seed)));
    }
}
