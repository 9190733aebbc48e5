package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youju.entry.EntryId;
import org.youju.entry.FactBody;
import org.youju.kernel.Language;
import org.youju.kernel.Mistake;
import org.youju.kernel.Parsed;
import org.youju.kernel.Refused;

/// One entry at a time.
@LedgerTest
class LedgerTests {
    @Autowired
    private Township.Founder founder;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Entries entries;

    @Autowired
    private Registers registers;

    private Township town;

    @BeforeEach
    void found() {
        town = founder.found();
    }

    @Test
    void theSameIsNotRecordedTwiceUnlessItIsSaidToBeAnotherMatter() {
        var visit = town.file("visit", town.first, "visited_on", "2025-03-01", "enterprise", "甲厂", "spent", "12.50");
        var same = town.draft("visit", town.first, "visited_on", "2025年3月1日", "enterprise", "甲厂", "spent", "12.5");

        assertRefused(LedgerProblem.ALREADY_RECORDED, () -> ledger.file(same, false, Township.by()));
        assertThat(ledger.file(same, true, Township.by()).entry().number()).isEqualTo(2);
        assertThat(ledger.file(same, true, Township.by()).entry().number()).isEqualTo(3);
        assertThat(town.file("visit", town.second, "visited_on", "2025-03-01", "enterprise", "甲厂", "spent", "12.5"))
                .isNotEqualTo(visit);
    }

    @Test
    void inARegisterWithAKeyTheSameKeyIsTheSameMatter() {
        town.file("lease", town.first, "number", "A1", "signed_on", "2025-01-01");
        var other = town.draft("lease", town.first, "number", "A1", "signed_on", "2025-02-02");

        assertRefused(LedgerProblem.ALREADY_RECORDED, () -> ledger.file(other, false, Township.by()));
        assertRefused(LedgerProblem.ALREADY_RECORDED, () -> ledger.file(other, true, Township.by()));
    }

    @Test
    void whatWasWithdrawnCanBeFiledAnewAsTheRefusalSays() {
        var lease = town.file("lease", town.first, "number", "A1", "signed_on", "2025-01-01");
        town.withdraw(lease);
        var anew = town.draft("lease", town.first, "number", "A1", "signed_on", "2025-01-01");

        assertRefused(LedgerProblem.WITHDRAWN, () -> town.correct(lease, "signed_on", "2025-01-02"));
        assertRefused(LedgerProblem.ALREADY_RECORDED, () -> ledger.file(anew, false, Township.by()));
        ledger.file(anew, true, Township.by());
        assertRefused(LedgerProblem.ALREADY_RECORDED, () -> ledger.file(anew, true, Township.by()));
    }

    @Test
    void aCorrectionDoesNotTurnAnEntryIntoAnother() {
        town.file("lease", town.first, "number", "A1", "signed_on", "2025-01-01");
        var second = town.file("lease", town.first, "number", "A2", "signed_on", "2025-01-01");

        assertRefused(LedgerProblem.ALREADY_RECORDED, () -> town.correct(second, "number", "A1"));
    }

    @Test
    void aCorrectionNeedsAReasonAChangeAndTheLatestReading() {
        var visit = town.file("visit", town.first, "visited_on", "2025-03-01", "enterprise", "甲厂");
        var fields = town.fields("visit", "visited_on", "2025-03-02", "enterprise", "甲厂");

        assertRefused(LedgerProblem.REASON_MISSING, () -> ledger.correct(visit, fields, 1, " ", Township.by()));
        assertRefused(LedgerProblem.NOTHING_CHANGED, () -> town.correct(visit, "enterprise", "甲厂"));
        town.correct(visit, "visited_on", "2025-03-02");
        assertRefused(LedgerProblem.CHANGED_MEANWHILE, () -> ledger.correct(visit, fields, 1, "更正", Township.by()));
        assertThat(town.position()).isEqualTo(3);
    }

    @Test
    void aCorrectionKeepsToTheRulesOfTheRegister() {
        var lease = town.file("lease", town.first, "number", "A1", "signed_on", "2025-01-01");

        assertRefused(LedgerProblem.ENTRY_WRONG, () -> town.correct(lease, "ends_on", "2024-12-31"));
        assertRefused(LedgerProblem.ENTRY_WRONG,
                () -> ledger.correct(lease, town.fields("lease", "number", "A1"), 1, "更正", Township.by()));
        assertRefused(LedgerProblem.ENTRY_WRONG,
                () -> ledger.correct(lease, Map.of("invented", "x"), 1, "更正", Township.by()));
        assertThat(town.position()).isEqualTo(1);
    }

    @Test
    void whatAFormIsToldBeforehandIsWhatTheLedgerRefuses() {
        var lease = town.file("lease", town.first, "number", "A1", "signed_on", "2025-01-01");

        assertThat(ledger.mistakes(lease, town.fields("lease", "number", "A1")))
                .extracting(Mistake::where).containsExactly("signed_on");
        assertThat(ledger.mistakes(lease, town.fields("lease", "number", "A1", "signed_on", "2025-01-01"))).isEmpty();
    }

    @Test
    void anEntryDoesNotFallIntoDaysWhoseDefinitionDoesNotKnowItsState() {
        var visit = town.file("visit", town.first, "visited_on", "2025-03-01", "enterprise", "甲厂");
        assertRefused(LedgerProblem.ENTRY_WRONG, () -> town.correct(visit, "visited_on", "2023-03-01"));
    }

    @Test
    void theDefinitionOfItsDayDecidesWhichFieldsAnEntryHas() {
        assertThat(Draft.of(registers.on("visit", java.time.LocalDate.of(2023, 1, 1)), town.first, Optional.empty(),
                        town.fields("visit", "visited_on", "2023-01-01", "enterprise", "甲厂", "problems", "1"),
                        List.of()))
                .isInstanceOfSatisfying(Parsed.Wrong.class, wrong -> assertThat((List<?>) wrong.mistakes()).hasSize(1));
    }

    @Test
    void aStepNeedsItsStateItsReasonAndItsFields() {
        var visit = town.file("visit", town.first, "visited_on", "2025-03-01", "enterprise", "甲厂");
        var hazard = town.file("hazard", town.code, "site", "甲厂", "found_on", "2025-03-01");

        assertRefused(LedgerProblem.STEP_UNKNOWN, () -> town.move(visit, "invented"));
        assertRefused(LedgerProblem.STEP_NOT_NOW, () -> town.move(visit, "resubmit"));
        assertRefused(LedgerProblem.REASON_MISSING,
                () -> ledger.move(visit, "return", Map.of(), "", List.of(), Township.by()));
        assertRefused(LedgerProblem.ENTRY_WRONG, () -> town.move(hazard, "close"));
        town.move(hazard, "close", "closed_on", "2025-03-09");
        assertRefused(LedgerProblem.EVIDENCE_MISSING, () -> town.move(hazard, "prove"));
    }

    @Test
    void aNoteNeedsSomethingInIt() {
        var visit = town.file("visit", town.first, "visited_on", "2025-03-01", "enterprise", "甲厂");
        assertRefused(LedgerProblem.NOTHING_CHANGED, () -> ledger.note(visit, " ", List.of(), Township.by()));
        assertThat(ledger.note(visit, "已电话核实", List.of(), Township.by()).position()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud83d", "a\ude00"})
    void whatCannotBeKeptIsAMistakeInItsField(String text) {
        var fields = new HashMap<>(town.fields("visit", "visited_on", "2025-03-01"));
        fields.put("enterprise", text);
        assertThat(Draft.of(registers.newest("visit"), town.first, Optional.empty(), fields, List.of()))
                .isInstanceOfSatisfying(Parsed.Wrong.class, wrong -> assertThat((List<?>) wrong.mistakes()).hasSize(1));
    }

    @Test
    void anIntegerThatCannotBeKeptExactlyIsAMistakeInItsField() {
        var fields = town.fields(
                "visit", "visited_on", "2025-03-01", "enterprise", "甲厂", "problems", "9007199254740992");
        assertThat(Draft.of(registers.newest("visit"), town.first, Optional.empty(), fields, List.of()))
                .isInstanceOfSatisfying(Parsed.Wrong.class, wrong -> assertThat((List<?>) wrong.mistakes()).hasSize(1));
    }

    @Test
    void anEntryOfAnotherBookIsUnknown() {
        assertRefused(LedgerProblem.ENTRY_UNKNOWN, () -> town.move(new EntryId(town.code, 1), "approve"));
    }

    @Test
    void aFactsBodyIsKeptByteForByte() {
        var visit = town.file(
                "visit", town.first, "visited_on", "2025-03-01", "enterprise", "甲\"厂\n二/", "spent", "1.50");
        town.correct(visit, "spent", "0.10", "again", "是");
        var bodies = town.jdbc().sql("select body::text from ledger.fact where book = ? order by position")
                .param(town.book()).query(String.class).list();

        assertThat(bodies.getFirst()).matches("\\{\"fields\":\\{\"enterprise\":\"甲\\\\\"厂\\\\n二/\",\"spent\":\"1.50\","
                + "\"visited_on\":\"2025-03-01\"},\"key\":\"[0-9a-f]{32}\",\"place\":\"" + town.first
                + "\",\"register\":\"visit\",\"state\":\"submitted\"}");
        assertThat(bodies.getLast()).isEqualTo(
                "{\"changes\":{\"again\":true,\"spent\":\"0.10\"},\"reason\":\"更正\",\"request\":2}");
        assertThat(entries.history(visit, Township.CLERK)).extracting(FactBody::write)
                .isEqualTo(bodies);
    }

    @Test
    void sensitiveFieldsAreNowhereInPlainText() {
        var words = new String[] {"number", "7", "since", "2025-01-01", "head", "张三丰", "identity", "120119199001011234",
            "phone", "13812341234", "bank", "6222021234567890", "illness", "高血压"};
        var household = town.file("household", town.first, words);
        town.correct(household, "illness", "糖尿病", "head", "李四");

        var kept = town.jdbc().sql("""
                select string_agg(body::text, ' ') || (select string_agg(e::text, ' ') from ledger.entry e where book = :book)
                    || (select string_agg(p::text, ' ') from posting.posting p where book = :book)
                from ledger.fact where book = :book
                """).param("book", town.book()).query(String.class).single();
        assertThat(kept).contains("enc2:")
                .doesNotContain("张三丰", "120119199001011234", "13812341234", "6222021234567890", "高血压", "糖尿病", "李四");

        var entry = town.entry(household);
        var register = registers.newest("household");
        assertThat(register.fields().stream()
                        .map(field -> entries.shown(field, entry.fields().get(field.id()), Language.ZH)))
                .containsExactly("7", "2025-01-01", "李*", "120119********1234", "138****1234", "************7890",
                "***");
        assertThat(entries.readable(register, entry, Township.CLERK)).containsEntry("illness", "糖尿病");
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void aSensitiveFieldThatReadsTheSameIsNoChange() {
        var household = town.file("household", town.first, "number", "7", "since", "2025-01-01", "head", "张三丰");
        assertRefused(LedgerProblem.NOTHING_CHANGED, () -> town.correct(household, "head", "张三丰"));
    }

    @Test
    void timesAreKeptToTheMillisecond() {
        var draft = town.draft("visit", town.first, "visited_on", "2025-03-01", "enterprise", "甲厂");
        var id = ledger.file(draft, false, new By(Township.CLERK, Instant.parse("2025-06-01T04:00:00.123456789Z")))
                .entry();
        assertThat(town.entry(id).filedAt()).isEqualTo("2025-06-01T04:00:00.123Z");
        assertThat(entries.history(id, Township.CLERK).getFirst().at()).isEqualTo("2025-06-01T04:00:00.123Z");
    }

    private static void assertRefused(
            LedgerProblem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
