package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youju.account.Officer;
import org.youju.entry.EntryId;
import org.youju.entry.Fact;
import org.youju.entry.FactBody;
import org.youju.kernel.Refused;

/// What counts already changes only if two agree.
@LedgerTest
class RequestsTests {
    @Autowired
    private Township.Founder founder;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Requests requests;

    @Autowired
    private Entries entries;

    private Township town;
    private EntryId visit;

    @BeforeEach
    void found() {
        town = founder.found();
        visit = town.file("visit", town.first, "visited_on", "2025-03-01", "enterprise", "甲厂", "spent", "1.20");
    }

    @Test
    void nobodyDecidesOnTheirOwnRequest() {
        var asked = ask("spent", "1.50");
        assertRefused(LedgerProblem.OWN_REQUEST, () -> requests.approve(visit, asked.position(), Township.by()));
        assertRefused(LedgerProblem.OWN_REQUEST, () -> requests.refuse(visit, asked.position(), "不", Township.by()));
        assertThat(town.entry(visit).request()).isEqualTo(asked.position());
    }

    @Test
    void oneRequestAnEntryWaitsAtATime() {
        ask("spent", "1.50");
        assertRefused(LedgerProblem.REQUEST_OPEN, () -> ask("spent", "1.60"));
        assertRefused(LedgerProblem.REQUEST_OPEN, () -> ledger.withdraw(visit, "重复", Township.by()));
    }

    @Test
    void aRefusalNeedsAReasonAndLeavesTheEntryAsItIs() {
        var asked = ask("spent", "1.50");
        assertRefused(LedgerProblem.REASON_MISSING,
                () -> requests.refuse(visit, asked.position(), " ", Township.lead()));
        var before = town.entry(visit).fields();

        requests.refuse(visit, asked.position(), "原始单据无误", Township.lead());

        assertThat(town.entry(visit).fields()).isEqualTo(before);
        assertRefused(LedgerProblem.REQUEST_OVER, () -> requests.approve(visit, asked.position(), Township.lead()));
        assertThat(ask("spent", "1.60").isRequest()).isTrue();
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void whatHappensMeanwhileMakesARequestStaleARemarkDoesNot() {
        var asked = ask("spent", "1.50");
        ledger.note(visit, "已电话核实", List.of(), Township.lead());
        assertThat(town.entry(visit).request()).isEqualTo(asked.position());

        town.move(visit, "approve");
        assertThat(town.entry(visit).request()).isZero();
        assertRefused(LedgerProblem.REQUEST_OVER, () -> requests.approve(visit, asked.position(), Township.lead()));
        assertRefused(LedgerProblem.REQUEST_OVER, () -> requests.approve(visit, 0, Township.lead()));
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void untilARequestIsGrantedNoFigureChanges() {
        long postings = town.rows("posting.posting");
        var asked = ask("spent", "1.50");
        assertThat(town.rows("posting.posting")).isEqualTo(postings);
        assertThat(town.entry(visit).fields()).containsEntry("spent", new java.math.BigDecimal("1.20"));

        requests.approve(visit, asked.position(), Township.lead());

        assertThat(town.rows("posting.posting")).isEqualTo(postings + 2);
        assertThat(town.entry(visit).fields()).containsEntry("spent", new java.math.BigDecimal("1.50"));
        assertThat(town.entry(visit).request()).isZero();
        assertThat(entries.history(visit, Township.CLERK).getLast().fact())
                .isInstanceOfSatisfying(Fact.Corrected.class, fact -> {
                    assertThat(fact.request()).isEqualTo(asked.position());
                    assertThat(fact.reason()).isEqualTo("更正");
                });
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void whatCountsNowhereIsCorrectedAndWithdrawnAtOnce() {
        var lease = town.file("statistic", town.code, "year", "2025");
        var entry = town.entry(lease);
        assertThat(ledger.correct(lease, town.fields("statistic", "year", "2024"), entry.position(), "更正",
                Township.by()).isRequest()).isFalse();
        assertThat(ledger.withdraw(lease, "重复", Township.by()).isRequest()).isFalse();
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void whatOthersFiledMeanwhileCanMakeARequestWrong() {
        var lease = town.file("lease", town.first, "number", "A1", "signed_on", "2025-01-01", "holder", "甲社");
        var asked = ledger.correct(lease, town.fields("lease", "number", "A2", "signed_on", "2025-01-01", "holder", "甲社"),
                lease.number(), "编号写错", Township.by());
        town.file("lease", town.first, "number", "A2", "signed_on", "2025-02-02");

        assertRefused(LedgerProblem.ALREADY_RECORDED,
                () -> requests.approve(lease, asked.position(), Township.lead()));
    }

    @Test
    void sensitiveFieldsStayEncryptedInRequests() {
        var household = town.file("household", town.first, "number", "7", "since", "2025-01-01", "illness", "高血压");
        var asked = ledger.correct(household,
                town.fields("household", "number", "7", "since", "2025-01-01", "illness", "糖尿病"),
                household.number(), "写错", Township.by());
        var body = town.jdbc().sql("select body::text from ledger.fact where book = ? and position = ?")
                .params(town.book(), asked.position()).query(String.class).single();
        assertThat(body).contains("enc2:").doesNotContain("糖尿病");
        requests.approve(household, asked.position(), Township.lead());
        assertThat(entries.readable(founder.registers().newest("household"), town.entry(household), Township.CLERK))
                .containsEntry("illness", "糖尿病");
    }

    @Test
    void theBodiesOfRequestsAndAnswersReadAsTheyWereWritten() {
        var first = ask("spent", "1.50", "again", "是");
        requests.refuse(visit, first.position(), "不", Township.lead());
        var second = ledger.withdraw(visit, "重复", Township.by());
        requests.approve(visit, second.position(), Township.lead());
        var bodies = town.jdbc().sql("select kind || body::text from ledger.fact where book = ? order by position")
                .param(town.book()).query(String.class).list();

        assertThat(bodies.subList(1, 5)).containsExactly(
                "correction_asked{\"changes\":{\"again\":true,\"spent\":\"1.50\"},\"reason\":\"更正\"}",
                "correction_refused{\"reason\":\"不\",\"request\":2}",
                "withdrawal_asked{\"reason\":\"重复\"}",
                "withdrawn{\"reason\":\"重复\",\"request\":4}");
        assertThat(entries.history(visit, Township.CLERK))
                .extracting(recorded -> recorded.fact().kind() + FactBody.write(recorded)).isEqualTo(bodies);
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void whoFiledOrPutForwardDoesNotApprove() {
        assertRefused(LedgerProblem.OWN_WORK,
                () -> ledger.move(visit, "approve", Map.of(), "", List.of(), Township.by()));
        ledger.move(visit, "return", Map.of(), "缺附件", List.of(), Township.lead());
        var other = new By(Officer.system("other"), Township.NOON);
        ledger.move(visit, "resubmit", Map.of(), "", List.of(), other);
        assertRefused(LedgerProblem.OWN_WORK, () -> ledger.move(visit, "approve", Map.of(), "", List.of(), other));
        assertRefused(LedgerProblem.OWN_WORK,
                () -> ledger.move(visit, "approve", Map.of(), "", List.of(), Township.by()));
        ledger.move(visit, "approve", Map.of(), "", List.of(), Township.lead());
        assertThat(town.entry(visit).state()).isEqualTo("approved");
    }

    /// Asks for a correction of some fields, the others as they are.
    private Receipt ask(String... words) {
        var entry = town.entry(visit);
        var fields = new java.util.LinkedHashMap<>(entry.fields());
        fields.putAll(town.fields("visit", words));
        return ledger.correct(visit, fields, entry.position(), "更正", Township.by());
    }

    private static void assertRefused(LedgerProblem problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
