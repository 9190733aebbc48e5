package org.youju.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youju.ledger.Township.CLERK;
import static org.youju.ledger.Township.NOON;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.kernel.Language;
import org.youju.kernel.Refused;
import org.youju.ledger.LedgerTest;
import org.youju.ledger.Township;

@LedgerTest
class FindingsTests {
    @Autowired
    private Findings findings;

    private Township township;

    @BeforeEach
    void aTownship(@Autowired Township.Founder founder) {
        township = founder.found();
    }

    @Test
    void anAnswerWithoutAReasonOrToNothingIsRefused() {
        leases(3, "2025-03-01", "张三", "10");
        assertThatThrownBy(() -> findings.answer(township.code, 2025, mark("holders_a_day"), " ", CLERK, NOON))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem())
                        .isEqualTo(FindingProblem.REASON_MISSING));
        assertThatThrownBy(() -> findings.answer(township.code, 2025, "holders_a_day:nobody|2025-03-01", "看过",
                CLERK, NOON))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem())
                        .isEqualTo(FindingProblem.FINDING_GONE));
    }

    @Test
    void whoeverMayNotReadFiguresSeesNoFindings(@Autowired Accounts accounts) {
        accounts.create("li", "李雷", "a long sentence", CLERK);
        Officer li = accounts.officer("li").orElseThrow();
        assertThatThrownBy(() -> findings.of(township.code, 2025, li)).isInstanceOf(Refused.class);
    }

    @Test
    void anOrdinaryYearHasNoFindings() {
        leases(2, "2025-03-01", "张三", "10");
        assertThat(rules(2025)).doesNotContain("holders_a_day", "odd_area", "crowded_end");
        assertThat(findings.of(township.code, 2024, CLERK)).isEmpty();
    }

    @Test
    void oneWithMoreEntriesOnADayThanAnyoneCanManageIsFound() {
        leases(3, "2025-03-01", "张三", "10");
        leases(3, "2024-03-01", "李四", "10");
        var busy = only("holders_a_day");
        assertThat(busy.says().in(Language.ZH)).isEqualTo("张三 在 2025-03-01 有 3 条登记");
        assertThat(busy.says().in(Language.EN)).isEqualTo("张三 has 3 entries on 2025-03-01");
        assertThat(busy.count()).isEqualTo(3);
        assertThat(busy.entries()).hasSize(3);
    }

    @Test
    void whatIsWithdrawnIsNoLongerFound() {
        var filed = leases(3, "2025-03-01", "张三", "10");
        assertThat(rules(2025)).contains("holders_a_day");
        township.withdraw(filed.getFirst());
        assertThat(rules(2025)).doesNotContain("holders_a_day");
    }

    @Test
    void theSameWordsInManyEntriesAreFoundWhateverTheSpaces() {
        township.file("visit", township.first, "visited_on", "2025-03-01", "enterprise", "反映的 问题已答复");
        township.file("visit", township.second, "visited_on", "2025-04-01", "enterprise", "反映的问题已答复");
        assertThat(rules(2025)).doesNotContain("same_enterprise");
        township.file("visit", township.code, "visited_on", "2025-05-01", "enterprise", "反映的问题 已答复");
        assertThat(only("same_enterprise").count()).isEqualTo(3);
    }

    @Test
    void whatWasSettledInTheMinuteItWasFiledIsFound() {
        var hazard = township.file("hazard", township.code, "site", "甲厂", "found_on", "2025-03-01");
        assertThat(rules(2025)).doesNotContain("closed_at_once");
        township.move(hazard, "close", "closed_on", "2025-03-02");
        assertThat(only("closed_at_once").entries()).containsExactly(hazard);
    }

    @Test
    void whatOnlyOneEntryShouldHaveIsFoundAcrossYears() {
        leases(1, "2023-03-01", "张三", "10");
        leases(1, "2025-03-01", "张三", "10");
        leases(1, "2025-03-01", "李四", "10");
        assertThat(only("one_contract").says().in(Language.ZH)).isEqualTo("“张三”登记了 2 次");
        assertThat(rules(2024)).doesNotContain("one_contract");
    }

    @Test
    void aValueFarFromTheMedianIsFoundOnceThereAreEnoughToCompare() {
        leases(9, "2025-03-01", "", "10");
        var odd = leases(1, "2025-04-01", "", "51");
        assertThat(only("odd_area").entries()).isEqualTo(odd);
        assertThat(only("odd_area").says().in(Language.ZH)).startsWith("51").contains("中位数 10");
    }

    @Test
    void fewValuesAreNotCompared() {
        leases(5, "2025-03-01", "", "10");
        leases(1, "2025-04-01", "", "500");
        assertThat(rules(2025)).doesNotContain("odd_area");
    }

    @Test
    void aYearCrowdedIntoItsLastWeekIsFound() {
        leases(45, "2025-03-01", "", "10");
        leases(5, "2025-12-25", "", "10");
        assertThat(rules(2025)).doesNotContain("crowded_end");
        leases(1, "2025-12-31", "", "10");
        assertThat(only("crowded_end").says().in(Language.ZH)).isEqualTo("流转合同：51 条登记中有 6 条在最后一周");
    }

    @Test
    void whatWasFiledInSpiteOfAWarningIsFound() {
        firm("91370000MA3C000000");
        township.file("call", township.first, "called_on", "2025-03-01", "firm", "91370000MA3C000000", "sector", "机械",
                "minutes", "240");
        township.file("call", township.first, "called_on", "2024-03-01", "firm", "91370000MA3C000000", "sector", "机械",
                "minutes", "300");
        assertThat(of("warned")).noneMatch(finding -> finding.mark().contains("call."));

        var long1 = township.file("call", township.first, "called_on", "2025-03-02", "firm", "91370000MA3C000000",
                "sector", "机械", "minutes", "241");
        var long2 = township.file("call", township.second, "called_on", "2025-03-03", "firm", "91370000MA3C000000",
                "sector", "机械", "minutes", "500");
        assertThat(of("warned")).filteredOn(finding -> finding.mark().contains("call.")).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.says().in(Language.ZH))
                            .isEqualTo("回访“时长”：2 条登记与提示不符（一次回访一般不超过 240 分钟）");
                    assertThat(finding.says().in(Language.EN))
                            .isEqualTo("Calls, Minutes: 2 entries (expected: a call of 240 minutes at most)");
                    assertThat(finding.entries()).containsExactly(long1, long2);
                    assertThat(finding.count()).isEqualTo(2);
                });
        assertThat(findings.of(township.second, 2025, CLERK)).filteredOn(finding -> finding.rule().equals("warned"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.entries()).containsExactly(long2));

        township.correct(long1, "minutes", "24");
        township.withdraw(long2);
        assertThat(of("warned")).noneMatch(finding -> finding.mark().contains("call."));
    }

    @Test
    void aCodeThatCannotBeOneIsFoundAndManyAreCounted() {
        firm("91370000MA3C000000");
        assertThat(only("warned").says().in(Language.ZH)).startsWith("企业“信用代码”：1 条登记");
        IntStream.range(1, 25).forEach(i -> firm("91370000MA3C0000" + (10 + i)));
        assertThat(only("warned").count()).isBetween(21L, 25L);
        assertThat(only("warned").entries()).hasSize(Finding.NAMED);
    }

    @Test
    void anEntryBehindTwoFindingsIsShownWithBoth(@Autowired MockMvc server, @Autowired Accounts accounts) {
        var twice = leases(3, "2025-03-01", "张三", "10");
        leases(3, "2025-03-02", "李四", "10");
        leases(1, "2024-03-02", "张三", "10");
        accounts.create("lead", "冯安平", "a long sentence", CLERK);
        accounts.grant("lead", new Grant(Role.OFFICER, township.code), CLERK);
        var browser = new Browser(server);
        browser.signIn("lead", "a long sentence");
        assertThat(findings.of(township.code, 2025, CLERK))
                .filteredOn(finding -> finding.entries().contains(twice.getFirst()))
                .hasSizeGreaterThan(1);
        assertThat(browser.open("/findings?place=%s&year=2025".formatted(township.code)).texts(".finding h2"))
                .hasSizeGreaterThan(1);
    }

    private void firm(String code) {
        township.file("firm", township.code, "code", code, "title", "企业" + code, "known_since", "2025-01-01");
    }

    @Test
    void anAnswerStaysWithItsFindingAndGoesBehindTheOpenOnes(
            @Autowired MockMvc server, @Autowired Accounts accounts) {
        leases(3, "2025-03-01", "张三", "10");
        leases(3, "2025-03-02", "李四", "10");
        accounts.create("lead", "冯安平", "a long sentence", CLERK);
        accounts.grant("lead", new Grant(Role.OFFICER, township.code), CLERK);
        var browser = new Browser(server);
        browser.signIn("lead", "a long sentence");
        var page = browser.open("/findings?place=%s&year=2025&rule=holders_a_day".formatted(township.code));
        assertThat(page.texts(".finding h2")).hasSize(2);

        browser.submit("/findings", "place", township.code.value(), "year", "2025", "rule", "holders_a_day",
                "mark", "holders_a_day:李四|2025-03-02", "reason", "核对合同原件，确为同日签订");
        page = browser.open("/findings?place=%s&year=2025&rule=holders_a_day".formatted(township.code));
        assertThat(page.texts(".finding h2").getFirst()).startsWith("张三");
        assertThat(page.text()).contains("核对合同原件，确为同日签订");
        leases(1, "2025-03-02", "李四", "10");
        assertThat(of("holders_a_day")).filteredOn(finding -> finding.mark().contains("李四")).singleElement()
                .satisfies(finding -> assertThat(finding.answer()).isPresent());
    }

    private List<org.youju.entry.EntryId> leases(int count, String day, String holder, String area) {
        return IntStream.range(0, count)
                .mapToObj(_ -> township.file("lease", township.code, "number", "合同" + township.position(), "signed_on", day,
                        "holder", holder, "area", area))
                .toList();
    }

    private String mark(String rule) {
        return only(rule).mark();
    }

    private Finding only(String rule) {
        assertThat(of(rule)).hasSize(1);
        return of(rule).getFirst();
    }

    private List<Finding> of(String rule) {
        return findings.of(township.code, 2025, CLERK).stream().filter(finding -> finding.rule().equals(rule)).toList();
    }

    private List<String> rules(int year) {
        return findings.of(township.code, year, CLERK).stream().map(Finding::rule).toList();
    }
}
