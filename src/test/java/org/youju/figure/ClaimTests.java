package org.youju.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youju.figure.Township.CODE;
import static org.youju.figure.Township.SYSTEM;
import static org.youju.figure.Township.number;
import static org.youju.figure.Township.year;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.DatabaseTest;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Role;
import org.youju.figure.Judgement.Verdict;
import org.youju.kernel.Language;
import org.youju.kernel.Refused;

/// What may be said of a year, and the formulas it rests on.
@DatabaseTest
@SpringBootTest(classes = Township.EveryFormula.class)
class ClaimTests {
    @Autowired
    private Figures figures;

    @Autowired
    private Targets targets;

    private Township township;

    @BeforeEach
    void aTownship(@Autowired Township.Founder founder) {
        township = founder.found(2);
    }

    @Test
    void aClaimThatIsNotInForceIsRefused() {
        assertThatThrownBy(() -> figures.claim("out_of_force", year(2025), SYSTEM)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> figures.claim("nothing", year(2025), SYSTEM)).isInstanceOf(Refused.class);
    }

    @Test
    void aClaimAboutWhatNobodyFiledHasNoData() {
        assertThat(verdict("more_visits")).isEqualTo(Verdict.NO_DATA);
        assertThat(verdict("targets_met")).isEqualTo(Verdict.NO_DATA);
    }

    @Test
    void whatFailsOutweighsWhatHasNoData() {
        visit("2025-03-01", "甲厂");
        // Nothing was filed last year, so the first condition cannot be judged; one visit is fewer than two.
        assertThat(figures.claim("more_visits", year(2025), SYSTEM).findings())
                .extracting(Judgement.Finding::verdict).containsExactly(Verdict.NO_DATA, Verdict.FAILS);
        assertThat(verdict("more_visits")).isEqualTo(Verdict.FAILS);
    }

    @Test
    void moreThanLastYearIsStrict() {
        visit("2024-03-01", "甲厂");
        visit("2024-03-02", "甲厂");
        visit("2025-03-01", "甲厂");
        visit("2025-03-02", "甲厂");
        assertThat(verdict("more_visits")).isEqualTo(Verdict.FAILS);
        visit("2025-03-03", "甲厂");
        assertThat(verdict("more_visits")).isEqualTo(Verdict.HOLDS);
        assertThat(figures.claim("more_visits", year(2025), SYSTEM).findings().getFirst().says().in(Language.ZH))
                .isEqualTo("走访企业家次 3家次 > 上年 2家次");
    }

    @Test
    void figuresAreComparedWithOthersAndWithTheirTargets() {
        visit("2025-03-01", "甲厂");
        visit("2025-03-02", "乙厂");
        assertThat(verdict("every_visit_another_firm")).isEqualTo(Verdict.NO_DATA);
        target("visits", "2");
        assertThat(verdict("every_visit_another_firm")).isEqualTo(Verdict.HOLDS);
        visit("2025-03-03", "乙厂");
        assertThat(figures.claim("every_visit_another_firm", year(2025), SYSTEM).findings())
                .extracting(Judgement.Finding::verdict)
                .containsExactly(Verdict.FAILS, Verdict.FAILS, Verdict.HOLDS);
    }

    @Test
    void everyTargetMustBeReachedWhicheverWayIsBetter() {
        visit("2025-03-01", "甲厂");
        target("visits", "1");
        assertThat(verdict("targets_met")).isEqualTo(Verdict.HOLDS);
        target("overdue", "0");
        assertThat(verdict("targets_met")).isEqualTo(Verdict.NO_DATA);
        township.file("hazard", CODE, "", "found_on", "2025-05-01", "site", "甲厂", "due_on", "2025-06-01");
        assertThat(verdict("targets_met")).isEqualTo(Verdict.FAILS);
    }

    @Test
    void attainmentSumAndDifferenceAreMadeOfOtherFigures() {
        visit("2025-03-01", "甲厂");
        assertThat(figures.figure("visits_attainment", year(2025), SYSTEM).exact()).isEmpty();
        target("visits", "8");
        assertThat(value("visits_attainment")).isEqualTo(number("12.5"));
        closed("2024-01-05", "2024-01-10");
        closed("2024-01-06", "2024-03-10");
        closed("2025-01-05", "2025-01-10");
        closed("2025-01-06", "2025-01-11");
        closed("2025-01-07", "2025-03-10");
        assertThat(value("closed")).isEqualTo(number("3.0"));
        // Two of three on time, and one of two the year before.
        assertThat(value("on_time_rate_change")).isEqualTo(number("16.7"));
        assertThat(figures.figure("on_time_rate_change", year(2024), SYSTEM).exact()).isEmpty();
    }

    @Test
    void thePageSaysWhatMayBeSaidAndWhy(@Autowired MockMvc server, @Autowired Accounts accounts) {
        visit("2025-03-01", "甲厂");
        accounts.create("head", "head", "a long sentence", SYSTEM);
        accounts.grant("head", new Grant(Role.HEAD, CODE), SYSTEM);
        var browser = new Browser(server);
        browser.signIn("head", "a long sentence");
        var page = browser.open("/claims?place=%s&year=2025".formatted(CODE));

        assertThat(page.texts(".claim h3")).containsExactly(
                "走访力度持续加大 不成立", "圆满完成年初目标任务 数据待核", "走访企业无一重复 数据待核");
        assertThat(page.text()).contains("没有下达目标", "走访企业家次 1家次 ≥ 2家次");
    }

    private Verdict verdict(String claim) {
        return figures.claim(claim, year(2025), SYSTEM).verdict();
    }

    private Optional<BigDecimal> value(String indicator) {
        return figures.figure(indicator, year(2025), SYSTEM).printed();
    }

    private void target(String indicator, String value) {
        targets.set(indicator, CODE, 2025, new BigDecimal(value), SYSTEM, Instant.EPOCH);
    }

    private void visit(String day, String enterprise) {
        township.file("visit", CODE, "approved", "visited_on", day, "enterprise", enterprise, "helped", "1");
    }

    private void closed(String found, String closed) {
        township.file("hazard", CODE, "", "found_on", found, "site", "甲厂", "due_on", found.substring(0, 7) + "-20",
                "closed_on", closed);
    }
}
