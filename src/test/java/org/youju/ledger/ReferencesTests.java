package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youju.entry.EntryId;
import org.youju.kernel.Language;
import org.youju.kernel.Mistake;
import org.youju.kernel.Refused;

/// Entries that refer to others by their key, however people write it.
@LedgerTest
class ReferencesTests {
    private static final String A = "91990101MA0000001X";
    private static final String B = "91990101MA0000002T";

    @Autowired
    private Township.Founder founder;

    @Autowired
    private Ledger ledger;

    @Autowired
    private References references;

    @Autowired
    private Registers registers;

    @Autowired
    private Subjects subjects;

    @Autowired
    private SubjectStore store;

    @Autowired
    private Referring referring;

    @Autowired
    private BulkFiling bulk;

    private Township town;
    private EntryId firm;

    @BeforeEach
    void found() {
        town = founder.found();
        firm = firm(A, "青河机械厂", "sector", "机械");
    }

    @Test
    void aSubjectThatIsNotRecordedIsRecordedFirst() {
        assertThat(mistakes("无此厂")).singleElement().satisfies(mistake -> {
            assertThat(mistake.where()).isEqualTo("firm");
            assertThat(mistake.value()).isEqualTo("无此厂");
            assertThat(mistake.expected().zh()).contains("“企业”台账", "先到该台账登记");
        });
        assertRefused(LedgerProblem.ENTRY_WRONG, () -> call("无此厂", "sector", "机械"));
        assertThat(town.position()).isEqualTo(1);
    }

    @Test
    void aNameBorneByTwoIsNoSubjectsAndTheirKeysAreListed() {
        firm(B, "青河机械厂");
        assertThat(mistakes("青河机械厂")).singleElement()
                .satisfies(mistake -> assertThat(mistake.expected().zh()).contains(A, B));
        assertThat(mistakes(A)).isEmpty();
    }

    @Test
    void aKeyGoesBeforeTheSameWordAsAnothersName() {
        firm(B, A);
        assertThat(mistakes(A)).isEmpty();
        assertThat(town.entry(call(A)).fields()).containsEntry("firm", A).containsEntry("sector", "机械");
    }

    @Test
    void aSubjectOfAnotherTownshipIsNotRecordedHere() {
        var here = town;
        town = founder.found();
        assertThat(mistakes("青河机械厂")).hasSize(1);
        town = here;
        assertThat(mistakes("青河机械厂")).isEmpty();
    }

    @Test
    void aWithdrawnSubjectIsNoneAnyMore() {
        town.withdraw(firm);
        assertThat(mistakes("青河机械厂")).hasSize(1);
        assertThat(mistakes(A)).hasSize(1);
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void whatOthersReferToKeepsItsKeyAndStays() {
        call("青河机械厂");
        assertRefused(LedgerProblem.REFERRED_TO, () -> town.withdraw(firm));
        assertRefused(LedgerProblem.REFERRED_TO, () -> town.correct(firm, "code", B));
        town.correct(firm, "title", "青河机械有限公司");
        assertThat(mistakes("青河机械有限公司")).isEmpty();
        assertThat(mistakes("青河机械厂")).hasSize(1);
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void theKeyIsKeptHoweverItWasWrittenAndWhatIsKnownIsFilledIn() {
        var byName = town.entry(call("青河机械厂"));
        assertThat(byName.fields()).containsEntry("firm", A).containsEntry("sector", "机械");
        var byKey = town.entry(town.file("call", town.first, "called_on", "2025-04-02", "firm", A, "sector", "装备"));
        assertThat(byKey.fields()).containsEntry("firm", A).containsEntry("sector", "装备");
    }

    @Test
    void aCorrectionMayNameAnotherSubjectAndLeavesTheRestAlone() {
        firm(B, "白石砖厂", "sector", "建材");
        var call = call("青河机械厂");
        assertRefused(LedgerProblem.ENTRY_WRONG, () -> town.correct(call, "partner", "无此厂"));
        town.correct(call, "partner", "白石砖厂");
        assertThat(town.entry(call).fields())
                .containsEntry("firm", A).containsEntry("partner", B).containsEntry("sector", "机械");
        assertRefused(LedgerProblem.NOTHING_CHANGED, () -> town.correct(call, "partner", "白石砖厂"));
        town.correct(call, "firm", "白石砖厂");
        assertThat(town.entry(call).fields()).containsEntry("firm", B);
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void aReferenceIsWrittenSoThatItIsReadAgainAsTheSame() {
        var field = registers.newest("call").field("firm").orElseThrow();
        for (var resolving : List.of(references.asking(town.code), references.knowing(town.code, "call"))) {
            assertThat(resolving.word(field, A)).isEqualTo("青河机械厂");
            assertThat(resolving.word(field, "unknown")).isEqualTo("unknown");
        }
        firm(B, "青河机械厂");
        assertThat(references.knowing(town.code, "call").word(field, A)).isEqualTo(A);
        firm("青河砖厂", "别名厂");
        firm("91990101MA0000003N", "青河砖厂");
        assertThat(references.asking(town.code).word(field, "91990101MA0000003N"))
                .as("a name that is another's key").isEqualTo("91990101MA0000003N");
    }

    @Test
    void manyAreFiledAtOnceByKeyAndSubjectsAmongThemAreKnown() {
        var drafts = List.of(
                town.draft("firm", town.first, "code", B, "title", "白石砖厂", "known_since", "2025-01-01"),
                town.draft("firm", town.first, "code", "C", "title", "桃园酒坊", "known_since", "2025-01-01"));
        bulk.file(town.code, registers.newest("firm"), Drafts.of(drafts), Township.CLERK);
        assertThat(mistakes("桃园酒坊")).isEmpty();

        var byName = new Drafts(1, false, _ -> town.draft("call", town.first, "called_on", "2025-04-01",
                "firm", "桃园酒坊", "sector", "酒"));
        assertThatThrownBy(() -> bulk.file(town.code, registers.newest("call"), byName, Township.CLERK))
                .isInstanceOf(IllegalArgumentException.class);
        var byKey = new Drafts(1, false, _ -> town.draft("call", town.first, "called_on", "2025-04-01",
                "firm", "C", "sector", "酒"));
        assertThat(bulk.file(town.code, registers.newest("call"), byKey, Township.CLERK).added()).isEqualTo(1);
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void entriesThatReferToASubjectAreListedForThoseWhoMayReadThem() {
        var calls = List.of(call("青河机械厂"),
                town.file("call", town.second, "called_on", "2025-04-02", "firm", A, "sector", "机械"));
        var page = referring.of(town.entry(firm), 1, Township.CLERK, Language.ZH).orElseThrow();
        assertThat(page.lines()).extracting(line -> line.entry().id()).containsExactlyElementsOf(calls.reversed());
        assertThat(page.lines()).extracting(Referring.Line::name).containsOnly("青河机械厂");
        assertThat(referring.of(town.entry(calls.getFirst()), 1, Township.CLERK, Language.ZH)).isEmpty();
    }

    @Test
    void distinctCountsCountSubjectsAndPlaces() {
        call("青河机械厂");
        town.file("call", town.second, "called_on", "2025-04-02", "firm", A, "sector", "机械");
        assertThat(town.jdbc().sql("""
                select m.name || ' ' || d.subjects from posting.distinct_tally d
                    join posting.measure m on m.id = d.measure
                where d.book = ? and d.place = '' and m.name like 'call.%' order by 1
                """).param(town.book()).query(String.class).list())
                .containsExactly("call.firms 1", "call.places 2");
    }

    @Test
    void aTableOfSubjectsThatDoesNotSayWhatTheEntriesSayIsWrittenAnew() {
        town.withdraw(firm(B, "白石砖厂"));
        var versions = registers.versions("firm");
        assertThat(store.differs("firm", versions)).isFalse();
        for (var damage : List.of("delete from ledger.subject where book = ?",
                "update ledger.subject set name = 'x' where book = ?",
                "update ledger.subject set entry = entry + 1 where book = ?")) {
            town.jdbc().sql(damage).param(town.book()).update();
            assertThat(town.difference()).isPresent();
            assertThat(store.differs("firm", versions)).isTrue();
            subjects.afterSingletonsInstantiated();
            assertThat(town.difference()).isEmpty();
            assertThat(store.differs("firm", versions)).isFalse();
        }
        assertThat(mistakes("青河机械厂")).isEmpty();
    }

    private EntryId firm(String code, String title, String... more) {
        var words = new java.util.ArrayList<>(List.of("code", code, "title", title, "known_since", "2025-01-01"));
        words.addAll(List.of(more));
        return town.file("firm", town.first, words.toArray(String[]::new));
    }

    /// With what is known of the firm filled in, as a form does it.
    private EntryId call(String word, String... more) {
        var words = new java.util.ArrayList<>(List.of("called_on", "2025-04-01", "firm", word));
        words.addAll(List.of(more));
        var read = references.asking(town.code)
                .resolved(registers.newest("call"), town.fields("call", words.toArray(String[]::new)));
        var draft = Draft.of(registers.newest("call"), town.first, Optional.empty(), read.values(), List.of())
                .orThrow(wrong -> new IllegalArgumentException(wrong.toString()));
        return ledger.file(draft, false, Township.by()).entry();
    }

    /// The same whether the database is asked for each word or everything is read beforehand.
    private List<Mistake> mistakes(String word) {
        var fields = Map.<String, Object>of("firm", word);
        var register = registers.newest("call");
        var asked = references.asking(town.code).resolved(register, fields).mistakes();
        assertThat(references.knowing(town.code, "call").resolved(register, fields).mistakes()).isEqualTo(asked);
        return asked;
    }

    private static void assertRefused(LedgerProblem problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
