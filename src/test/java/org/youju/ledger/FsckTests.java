package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.entry.EntryId;
import org.youju.evidence.Evidence;
import org.youju.evidence.Evidences;
import org.youju.evidence.Photographs;

/// Damage done by somebody who may: the owner of the tables, or whoever has the disk. Each does it in a book of its
/// own,
/// so that what is damaged stays damaged without harm to other tests.
@LedgerTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class FsckTests {
    private static final byte[] PHOTO = Photographs.jpeg(1);

    @Autowired
    private Township.Founder founder;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Evidences evidences;

    @Autowired
    private Fsck fsck;

    @Autowired
    private Environment environment;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            postings of entry 1 at 1:  | update ledger.fact set body = replace(body::text, '1.20', '9.20')::json where book = $ and position = 1
            entry 2:                   | update ledger.fact set body = replace(body::text, '乙厂', '丁厂')::json where book = $ and position = 2
            entry 1:                   | update ledger.fact set at = at + interval '1 second' where book = $ and position = 1
            fact 2 of entry 2: unreadable | update ledger.fact set body = '{}' where book = $ and position = 2
            fact 2 of entry 2: unreadable | update ledger.fact set body = '"text"' where book = $ and position = 2
            fact 2 of entry 2: unreadable | update ledger.fact set body = 'null' where book = $ and position = 2
            fact 2 of entry 2: unreadable | update ledger.fact set body = replace(body::text, '"visit"', '"invented"')::json where book = $ and position = 2
            fact 2 of entry 2: unreadable | update ledger.fact set body = replace(body::text, '2025-03-02', '2025-02-30')::json where book = $ and position = 2
            facts of entry 2: unreadable | update ledger.fact set body = replace(body::text, 'visited_on', 'visited_of')::json where book = $ and position = 2
            fact 5 of entry 1: unreadable | update ledger.fact set body = '[]' where book = $ and position = 5
            fact 4: not there          | delete from ledger.fact where book = $ and position = 4
            fact 1: not there          | delete from ledger.fact where book = $ and position = 1
            fact 6: not there          | delete from ledger.fact where book = $ and position = 6
            fact 7: not there          | delete from ledger.fact where book = $ and position = 7
            fact 8: not there          | update ledger.book set position = 9 where id = $
            book: at position 5        | update ledger.book set position = 5 where id = $
            entry 2:                   | update ledger.entry set state = 'approved' where book = $ and number = 2
            entry 2:                   | update ledger.entry set state = 'invented' where book = $ and number = 2
            entry 2:                   | update ledger.entry set fields = jsonb_set(fields, '{problems}', '4') where book = $ and number = 2
            entry 2:                   | update ledger.entry set fields = fields - 'problems' where book = $ and number = 2
            entry 2: unreadable        | update ledger.entry set fields = jsonb_set(fields, '{problems}', '"four"') where book = $ and number = 2
            entry 2: unreadable        | update ledger.entry set register = 'invented' where book = $ and number = 2
            entry 2: unreadable        | update ledger.entry set place = 'nowhere' where book = $ and number = 2
            entry 2:                   | update ledger.entry set day = day + 1 where book = $ and number = 2
            entry 2:                   | update ledger.entry set place = concat(left(place, 9), '202') where book = $ and number = 2
            entry 2:                   | update ledger.entry set evidence = 1 where book = $ and number = 2
            entry 2:                   | update ledger.entry set position = 3 where book = $ and number = 2
            entry 2:                   | update ledger.entry set request = 2 where book = $ and number = 2
            entry 2:                   | update ledger.entry set filed_at = now() where book = $ and number = 2
            entry 2:                   | update ledger.entry set content_key = '\\x00112233445566778899aabbccddeeff' where book = $ and number = 2
            entry 2: missing           | delete from ledger.entry where book = $ and number = 2
            entry 3: missing           | delete from ledger.entry where book = $ and number = 3
            entry 4: kept              | insert into ledger.entry select book, 4, register, place, day, state, fields, 'k', evidence, position, filed_at from ledger.entry where book = $ and number = 2
            entry 2:                   | update ledger.entry set officer = 'invented' where book = $ and number = 2
            entry 2:                   | update ledger.entry set clocks = '{"told": {"due": "2025-01-01"}}' where book = $ and number = 2
            clock told of entry 2:     | insert into ledger.clock select $, 2, 'told', 'visit', place, 'o', '2025-01-01', '2025-01-02', false, false from ledger.entry where book = $ and number = 2
            postings of entry 2 at 2: none | delete from posting.posting where book = $ and entry = 2
            postings of entry 2 at 2:  | delete from posting.posting where book = $ and entry = 2 and line = 1
            postings of entry 2 at 2:  | insert into posting.posting select book, entry, position, 9, measure, entries, day, effective, place, subject, amount from posting.posting where book = $ and entry = 2 and line = 0
            postings of entry 2 at 6:  | insert into posting.posting select book, entry, 6, 0, measure, entries, day, effective, place, subject, amount from posting.posting where book = $ and entry = 2 and line = 0
            postings of entry 7 at 7:  | insert into posting.posting select book, 7, 7, 0, measure, entries, day, effective, place, subject, amount from posting.posting where book = $ and entry = 2 and line = 0
            postings of entry 1 at 6:  | update posting.posting set amount = amount + 1 where book = $ and entry = 1 and position = 6
            postings of entry 2 at 2:  | update posting.posting set entries = -1 where book = $ and entry = 2
            postings of entry 2 at 2:  | update posting.posting set day = day + 1 where book = $ and entry = 2
            postings of entry 2 at 2:  | update posting.posting set effective = '2025-01-01' where book = $ and entry = 2
            postings of entry 2 at 2:  | update posting.posting set place = concat(left(place, 9), '202') where book = $ and entry = 2
            postings: unreadable       | update posting.posting set place = 'nowhere' where book = $ and entry = 2
            postings of entry 2 at 2:  | update posting.posting set subject = 'x' where book = $ and entry = 2
            postings of entry 2 at 2:  | update posting.posting set measure = 99999 where book = $ and entry = 2
            tally of visit.filed       | update posting.tally set amount = amount + 1 where book = $ and measure = (select id from posting.measure where name = 'visit.filed')
            tally of visit.filed       | update posting.tally set entries = entries + 1 where book = $ and measure = (select id from posting.measure where name = 'visit.filed')
            tally of visit.filed       | delete from posting.tally where book = $ and measure = (select id from posting.measure where name = 'visit.filed')
            tally of visit.filed       | insert into posting.tally select book, measure, place, '2001-01-01', amount, entries from posting.tally where book = $ and measure = (select id from posting.measure where name = 'visit.filed')
            tally of measure 99999     | insert into posting.tally values ($, 99999, 'p', '2001-01-01', 1, 1)
            subject tally of visit.problems | update posting.subject_tally set entries = entries + 1 where book = $ and subject = '乙厂'
            subject tally of visit.problems | delete from posting.subject_tally where book = $ and subject = '乙厂'
            subject tally of visit.problems | insert into posting.subject_tally select book, measure, place, year, '无', entries from posting.subject_tally where book = $ and subject = '乙厂'
            distinct tally of visit.problems | update posting.distinct_tally set subjects = subjects + 1 where book = $ and measure = (select id from posting.measure where name = 'visit.problems')
            distinct tally of visit.problems | delete from posting.distinct_tally where book = $ and measure = (select id from posting.measure where name = 'visit.problems')
            """)
    void damageIsNamed(String difference, String damage) {
        var town = book();
        assertThat(new Owner(environment).change(damage.replace("$", "" + town.book()))).isPositive();
        assertThat(town.difference()).hasValueSatisfying(found -> assertThat(found).startsWith(difference));
    }

    @Test
    void aBookThatNobodyDamagedIsWholeAndCounted() {
        var town = book();
        assertThat(fsck.check(town.code)).hasValueSatisfying(finding -> {
            assertThat(finding.difference()).isEmpty();
            assertThat(finding.facts()).isEqualTo(7);
            assertThat(finding.entries()).isEqualTo(3);
            assertThat(finding.files()).isEqualTo(1);
        });
    }

    @Test
    void allBooksAreCheckedAndADamagedOneDoesNotHideTheOthers() {
        var damaged = book();
        var whole = book();
        new Owner(environment)
                .change("update ledger.fact set body = '{}' where position = 1 and book = " + damaged.book());

        assertThat(fsck.check()).extracting(Fsck.Finding::book, finding -> finding.difference().isPresent())
                .contains(org.assertj.core.groups.Tuple.tuple(damaged.code, true),
                org.assertj.core.groups.Tuple.tuple(whole.code, false));
    }

    @Test
    void evidenceThatIsGoneChangedOrNoFileAnyMoreIsNamed() throws IOException {
        for (var damage : List.of("gone", "changed", "folder")) {
            var town = book();
            var photo = evidences.keep("p.jpg", new ByteArrayInputStream(Photographs.jpeg(damage.hashCode())));
            ledger.note(new EntryId(town.code, 3), "照片", List.of(photo), Township.by());
            assertThat(town.difference()).isEmpty();

            var file = kept(photo);
            switch (damage) {
                case "gone" -> Files.delete(file);
                case "changed" -> Files.writeString(file, "another");
                default -> {
                    Files.delete(file);
                    Files.createDirectory(file);
                }
            }
            assertThat(town.difference()).hasValueSatisfying(found ->
                    assertThat(found).startsWith("evidence " + photo.digest() + " of entry 3"));
        }
    }

    @Test
    void allFilesThatAreLostAreNamed() throws IOException {
        var town = book();
        var one = evidences.keep("one.jpg", new ByteArrayInputStream(Photographs.jpeg(town.book() * 10L)));
        var two = evidences.keep("two.jpg", new ByteArrayInputStream(Photographs.jpeg(town.book() * 10L + 1)));
        ledger.note(new EntryId(town.code, 3), "照片", List.of(one, two), Township.by());
        Files.delete(kept(one));
        Files.delete(kept(two));
        assertThat(town.difference()).hasValueSatisfying(found -> assertThat(found.lines())
                .hasSize(2)
                .allMatch(line -> line.contains("of entry 3") && line.contains("missing"))
                .anyMatch(line -> line.contains("one.jpg")));
    }

    @Test
    void usesThatDoNotFollowFromTheFactsAreNamed() {
        var lost = book();
        new Owner(environment).change("delete from evidence.use where book = " + lost.book());
        assertThat(lost.difference()).hasValueSatisfying(found ->
                assertThat(found).startsWith("evidence used by entry 3: [] (expected: ["));
        var invented = book();
        new Owner(environment).change("insert into evidence.use select book, 1, digest from evidence.use where book = "
                + invented.book());
        assertThat(invented.difference()).hasValueSatisfying(found ->
                assertThat(found).startsWith("evidence used by entry 1: [").endsWith("(expected: none)"));
    }

    private static Path kept(Evidence photo) {
        return LedgerTest.Surroundings.EVIDENCE.resolve(photo.digest().substring(0, 2))
                .resolve(photo.digest().substring(2));
    }

    /// 1 a visit, 2 another, 3 a hazard; 4 the hazard closed; 5 the first visit corrected; 6 a note with a photo.
    private Township book() {
        var town = founder.found();
        var first = town.file("visit", town.first, "visited_on", "2025-03-01", "enterprise", "甲厂", "spent", "1.20");
        town.file("visit", town.first, "visited_on", "2025-03-02", "enterprise", "乙厂", "problems", "3");
        var hazard = town.file("hazard", town.code, "site", "甲厂", "found_on", "2025-01-10", "due_on", "2025-02-10");
        ledger.move(hazard, "close", town.fields("hazard", "closed_on", "2025-02-20"), "", List.of(), Township.lead());
        town.correct(first, "spent", "1.30");
        ledger.note(hazard, "照片", List.of(evidences.keep("p.jpg", new ByteArrayInputStream(PHOTO))), Township.by());
        return town;
    }

    @Test
    void aBookNobodyHasWrittenInHasNothingToCheck() {
        assertThat(fsck.check(founder.found().code)).isEmpty();
    }
}
