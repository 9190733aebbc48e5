package org.youju.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youju.figure.Township.CODE;
import static org.youju.figure.Township.SYSTEM;
import static org.youju.figure.Township.on;
import static org.youju.figure.Township.village;
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
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.pack.Indicator.Better;
import org.youju.place.Office;
import org.youju.place.Places;

/// Targets with a start, a direction and parts.
@DatabaseTest
@SpringBootTest(classes = Township.EveryFormula.class)
class TargetTests {
    private static final String HERE = "place=990101001000&year=2025";
    private static final String PASSWORD = "a long sentence";

    @Autowired
    private Figures figures;

    @Autowired
    private Targets targets;

    private Township township;

    @BeforeEach
    void aTownship(@Autowired Places places, @Autowired Township.Founder founder) {
        township = founder.found(3);
        places.add(new Office("economy", CODE, Text.same("经济发展办公室")));
    }

    @Test
    void aTargetIsNotSetInADirectionThatIsNone() {
        assertThatThrownBy(() -> new Goal(BigDecimal.ONE, Optional.empty(), Optional.of(Better.NEITHER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void progressIsMeasuredAgainstTheShareOfTheYearThatIsGone() {
        found(village(1), 4);
        set("hazards", CODE, "", "10", "", Optional.empty());
        var half = standing("hazards", on(2025, "2025-07-02")).progress().orElseThrow();
        assertThat(half.done()).isEqualTo(new BigDecimal("40.0"));
        assertThat(half.gone()).isEqualTo(new BigDecimal("50.1"));
        assertThat(half.behind()).isTrue();
        assertThat(standing("hazards", on(2025, "2025-04-01")).progress().orElseThrow().behind()).isFalse();
        assertThat(standing("hazards", year(2025)).progress().orElseThrow().gone()).isEqualTo(new BigDecimal("100.0"));
    }

    @Test
    void progressOfAStockStartsFromItsBaseline() {
        found(village(1), 4);
        set("hazards", CODE, "", "10", "2", Optional.empty());
        // Two of the eight that were to be gained.
        assertThat(standing("hazards", year(2025)).progress().orElseThrow().done()).isEqualTo(new BigDecimal("25.0"));
        set("hazards", CODE, "", "2", "2", Optional.empty());
        assertThat(standing("hazards", year(2025)).progress()).isEmpty();
    }

    @Test
    void whereLessIsBetterTheTargetIsALimit() {
        found(village(1), 4);
        set("hazards", CODE, "", "5", "", Optional.of(Better.LESS));
        var standing = standing("hazards", on(2025, "2025-07-02"));
        assertThat(standing.bound()).isEqualTo("≤");
        assertThat(standing.isReached()).contains(true);
        assertThat(standing.progress().orElseThrow().behind()).isTrue();
    }

    @Test
    void ratesHaveNoProgress() {
        found(village(1), 4);
        set("hazards_growth", CODE, "", "5", "", Optional.empty());
        assertThat(standing("hazards_growth", year(2025)).progress()).isEmpty();
    }

    @Test
    void proposedPartsMakeUpTheWholeToTheLastUnit() {
        found(village(1), 2);
        found(village(2), 1);
        lastYear(village(1), 5);
        lastYear(village(2), 2);
        set("hazards", CODE, "", "100", "", Optional.empty());
        var breakdown = figures.breakdown("hazards", year(2025), SYSTEM);

        assertThat(breakdown.shares()).extracting(Breakdown.Share::key)
                .containsExactly("990101001001", "990101001002", "990101001003", "economy");
        assertThat(breakdown.proposed(Breakdown.Way.EVENLY, false, 0))
                .containsExactly(part("34"), part("33"), part("33"), Optional.empty());
        assertThat(breakdown.proposed(Breakdown.Way.BY_LAST_YEAR, false, 0))
                .containsExactly(part("72"), part("28"), part("0"), Optional.empty());
    }

    @Test
    void withoutAWholeOrAYearBeforeNothingIsProposed() {
        assertThat(figures.breakdown("hazards", year(2025), SYSTEM).proposed(Breakdown.Way.EVENLY, false, 0))
                .allSatisfy(part -> assertThat(part).isEmpty());
        set("hazards", CODE, "", "100", "", Optional.empty());
        assertThat(figures.breakdown("hazards", year(2025), SYSTEM).proposed(Breakdown.Way.BY_LAST_YEAR, false, 0))
                .allSatisfy(part -> assertThat(part).isEmpty());
    }

    @Test
    void anOfficesTargetIsNotThePlaces() {
        set("hazards", CODE, "economy", "7", "", Optional.empty());
        assertThat(targets.of("hazards", CODE, 2025)).isEmpty();
        assertThat(targets.of(CODE, 2025)).isEmpty();
        assertThat(figures.breakdown("hazards", year(2025), SYSTEM).shares().getLast().target()).get()
                .extracting(Target::value).isEqualTo(new BigDecimal("7"));
    }

    @Test
    void aTargetIsBrokenDownOnItsPage(@Autowired MockMvc server, @Autowired Accounts accounts) {
        set("hazards", CODE, "", "10", "", Optional.empty());
        var browser = signedIn(server, accounts, Role.HEAD);
        browser.open("/figures/hazards/breakdown?" + HERE);
        var wrong = browser.submit("/figures/hazards/breakdown", "place", CODE.value(), "year", "2025",
                "target-990101001001", "很多", "target-economy", "8");
        assertThat(wrong.text()).contains("第1村", "如 1200 或 98.5");
        assertThat(wrong.find("#target-economy").val()).isEqualTo("8");
        assertThat(figures.breakdown("hazards", year(2025), SYSTEM).shares())
                .allSatisfy(share -> assertThat(share.target()).isEmpty());

        browser.submit("/figures/hazards/breakdown", "place", CODE.value(), "year", "2025",
                "target-990101001001", "6", "target-990101001002", "5", "target-economy", "8");
        var page = browser.open("/figures/hazards/breakdown?" + HERE);
        assertThat(page.text()).contains("各村合计 11，与全镇目标相差 +1", "各科室合计 8，与全镇目标相差 −2", "层层加码");
        assertThat(targets.of("hazards", village(2), 2025)).get().extracting(Target::value).isEqualTo(new BigDecimal("5"));
    }

    @Test
    void whoeverMayNotSetTargetsSeesTheBreakdownOnly(@Autowired MockMvc server, @Autowired Accounts accounts) {
        set("hazards", CODE, "", "10", "", Optional.empty());
        var browser = signedIn(server, accounts, Role.CLERK);
        assertThat(browser.open("/figures/hazards/breakdown?" + HERE).text()).doesNotContain("下达分解目标");
        assertThat(browser.submit("/figures/hazards/breakdown", "place", CODE.value(), "year", "2025",
                "target-economy", "8").status()).isEqualTo(403);
    }

    private static Browser signedIn(MockMvc server, Accounts accounts, Role role) {
        accounts.create("who", "who", PASSWORD, SYSTEM);
        accounts.grant("who", new Grant(role, CODE), SYSTEM);
        var browser = new Browser(server);
        browser.signIn("who", PASSWORD);
        return browser;
    }

    private static Optional<BigDecimal> part(String value) {
        return Optional.of(new BigDecimal(value));
    }

    private Standing standing(String indicator, Question question) {
        return figures.standing(indicator, question, SYSTEM);
    }

    private void set(
            String indicator, PlaceCode place, String office, String value, String baseline,
            Optional<Better> direction) {
        var start = baseline.isEmpty() ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(baseline));
        targets.set(indicator, place, office, 2025, new Goal(new BigDecimal(value), start, direction), SYSTEM,
                Instant.EPOCH);
    }

    private void found(PlaceCode place, int count) {
        for (int i = 1; i <= count; i++) {
            township.file("hazard", place, "", "found_on", "2025-03-0" + i, "site", "甲厂");
        }
    }

    private void lastYear(PlaceCode place, int count) {
        for (int i = 1; i <= count; i++) {
            township.file("hazard", place, "", "found_on", "2024-03-0" + i, "site", "甲厂");
        }
    }
}
