package org.youju.sample;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;
import org.youju.pack.Pack;
import org.youju.pack.Register;
import org.youju.pack.State;
import org.youju.pack.Term;
import org.youju.posting.Contribution;
import org.youju.posting.Contributions;

/// The figures of the sample, worked out here the plain way, so that the township is one that could exist.
class SampleFiguresTests {
    private static final LocalDate LAST = LocalDate.of(2026, 3, 10);
    private static final MathContext EXACT = MathContext.DECIMAL64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pack PACK = TownshipPackTests.read();
    private static final SampleTownship SAMPLE = SampleTownship.of(PACK);
    private static final Map<String, List<Contribution>> CONTRIBUTIONS = SAMPLE.stories().stream()
            .flatMap(SampleFiguresTests::contributions)
            .collect(Collectors.groupingBy(Contribution::measure));

    /// Late and overdue work that a well-kept year need not have.
    private static final Set<String> MAY_BE_NOUGHT = PACK.indicators(LAST).stream()
            .map(one -> one.id())
            .filter(id -> id.matches(".*_(late|overdue|open|set_aside)"))
            .collect(Collectors.toSet());

    @Test
    void noFigureIsImplausible() {
        var between = new LinkedHashMap<String, List<Integer>>();
        between.put("gdp", List.of(180_000, 250_000));
        between.put("investment_attracted", List.of(12_600, 13_400));
        between.put("investment_attracted_excess", List.of(6, 11));
        between.put("grain_zone_area", List.of(1_200, 2_200));
        between.put("vegetable_project_investment", List.of(1_500, 3_000));
        between.put("rotation_subsidy_area", List.of(4_000, 7_000));
        between.put("land_transfer_area", List.of(10_000, 16_000));
        between.put("land_transfer_rate", List.of(30, 50));
        between.put("industrial_enterprises", List.of(110, 150));
        between.put("approval_rate", List.of(80, 97));
        between.put("investment_completed_statistical", List.of(15_000, 62_000));
        between.put("platform_problems_solved", List.of(150, 260));
        between.put("enterprise_visits", List.of(400, 600));
        between.put("enterprises_visited", List.of(150, 290));
        between.put("cooperatives_city_level", List.of(5, 12));
        between.put("cooperatives_national_level", List.of(1, 4));
        between.put("river_problem_points", List.of(250, 450));
        between.put("floating_litter_area", List.of(5_000, 25_000));
        between.put("coal_to_electric_villages", List.of(5, 14));
        between.put("heaters_installed", List.of(700, 1_500));
        between.put("buried_bin_villages", List.of(8, 14));
        between.put("sewage_villages", List.of(6, 11));
        between.put("solar_lamps", List.of(60, 200));
        between.put("roads_built", List.of(5, 8));
        between.put("roads_built_length", List.of(9, 11));
        between.put("houses_renovated", List.of(45, 70));
        between.put("houses_renovated_growth", List.of(3, 30));
        between.put("aid_paid", List.of(100, 300));
        between.put("medical_insured", List.of(11_000, 16_000));
        between.put("medical_insured_rate", List.of(94, 98));
        between.put("hazard_closing_rate", List.of(85, 98));
        between.put("safety_letters_signed", List.of(260, 340));
        between.put("inspectors_dispatched", List.of(2_000, 3_200));
        between.put("labour_disputes", List.of(12, 30));
        between.put("petitions_received", List.of(200, 280));
        between.put("petition_on_time_rate", List.of(88, 99));
        between.put("petition_satisfaction_rate", List.of(88, 99));
        between.put("hotline_orders", List.of(1_450, 1_750));
        between.put("disputes_mediated", List.of(150, 230));
        between.put("illegal_land_stopped", List.of(35, 60));
        between.put("demolitions", List.of(20, 50));
        between.put("demolished_area", List.of(15, 90));
        between.put("service_items", List.of(70, 90));
        between.put("village_handlers", List.of(20, 30));
        between.put("service_cases", List.of(9_500, 11_500));
        between.put("proposal_answer_rate", List.of(85, 100));
        var year = values(2025);

        between.forEach((id, range) -> assertThat(year.get(id)).as(id).isBetween(
                BigDecimal.valueOf(range.getFirst()), BigDecimal.valueOf(range.getLast())));
    }

    @Test
    void everyIndicatorHasDataForTheYearOfTheReport() {
        assertThat(values(2025)).allSatisfy((id, value) -> {
            boolean isGrowth = PACK.indicator(id, LAST).orElseThrow().formula() instanceof Formula.Growth;
            boolean termed = isReckonedFromTerms(PACK.indicator(id, LAST).orElseThrow());
            if (isGrowth || termed || MAY_BE_NOUGHT.contains(id)) {
                assertThat(value).as(id).isNotNull();
            } else {
                assertThat(value).as(id).isPositive();
            }
        });
    }

    @Test
    void noPartIsLargerThanItsWhole() {
        var year = values(2025);

        assertThat(year.get("cooperatives_national_level")).isLessThan(year.get("cooperatives_city_level"));
        assertThat(year.get("enterprises_visited")).isLessThan(year.get("enterprise_visits"));
        assertThat(year.get("households_helped")).isLessThan(year.get("households_in_need"));
        assertThat(year.get("medical_insured")).isLessThan(year.get("medical_eligible"));
    }

    private static Map<String, BigDecimal> values(int year) {
        return PACK.indicators(LAST).stream().collect(toMap(
                one -> one.id(), one -> value(one.formula(), year), (a, _) -> a, LinkedHashMap::new));
    }

    /// Last days are reckoned when an entry is filed; a story does not know them.
    private static boolean isReckonedFromTerms(Indicator indicator) {
        return indicator.id().matches(".*_(on_time|late|overdue)")
                || indicator.formula() instanceof Formula.Ratio ratio
                && ratio.numerator().stream().anyMatch(part -> part.endsWith("_on_time"));
    }

    private static BigDecimal value(String indicator, int year) {
        return value(PACK.indicator(indicator, LAST).orElseThrow().formula(), year);
    }

    private static BigDecimal value(Formula formula, int year) {
        return switch (formula) {
            case Formula.Total(var measure) -> sum(measure, in(year));
            case Formula.Count(var measure) -> sum(measure, in(year));
            case Formula.Balance(var measure) -> sum(measure, one -> one.day().getYear() <= year);
            case Formula.Distinct(var measure) -> BigDecimal.valueOf(
                    of(measure).filter(in(year)).map(Contribution::subject).distinct().count());
            case Formula.Latest(var measure) -> sum(measure, in(year));
            case Formula.Ratio(var numerator, var denominator) -> HUNDRED
                    .multiply(sum(numerator, year)).divide(sum(denominator, year), EXACT);
            case Formula.Growth(var of) -> beyond(value(of, year), value(of, year - 1));
            case Formula.Excess(var of) -> beyond(value(of, year), target(of, year));
            case Formula.Attainment(var of) -> HUNDRED
                    .multiply(value(of, year)).divide(target(of, year), EXACT);
            case Formula.Difference(var of) -> value(of, year).subtract(value(of, year - 1));
            case Formula.Addition(var of) -> sum(of, year);
        };
    }

    private static BigDecimal beyond(BigDecimal value, BigDecimal base) {
        return HUNDRED.multiply(value.subtract(base)).divide(base, EXACT);
    }

    private static BigDecimal target(String indicator, int year) {
        return SAMPLE.targets().stream()
                .filter(target -> target.indicator().equals(indicator) && target.year() == year)
                .findFirst().orElseThrow().value();
    }

    private static BigDecimal sum(List<String> indicators, int year) {
        return indicators.stream().map(id -> value(id, year)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(String measure, Predicate<Contribution> counts) {
        return of(measure).filter(counts).map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Predicate<Contribution> in(int year) {
        return one -> one.day().getYear() == year
                && (one.effective().equals(Contribution.ALWAYS) || one.effective().getYear() <= year);
    }

    private static Stream<Contribution> of(String measure) {
        return CONTRIBUTIONS.getOrDefault(measure, List.of()).stream();
    }

    private static Stream<Contribution> contributions(Story story) {
        var register = PACK.register(story.register(), LAST).orElseThrow();
        var fields = new LinkedHashMap<>(story.fields());
        fields.put("state", story.state());
        fields.put("evidence", 0L);
        for (var step : story.then()) {
            switch (step) {
                case Story.Step.Move move -> {
                    fields.putAll(move.fields());
                    fields.put("state", register.move(move.move()).orElseThrow().to());
                }
                case Story.Step.Correct correct -> fields.putAll(correct.fields());
                case Story.Step.Withdraw _ -> fields.put("state", State.WITHDRAWN.id());
                case Story.Step.Extend _, Story.Step.Pause _, Story.Step.Resume _ -> {}
            }
        }
        lastDays(register, fields);
        return Contributions.of(register, story.place(), fields).stream();
    }

    /// Near enough for a look at the whole: neither holidays nor extensions.
    private static void lastDays(Register register, Map<String, Object> fields) {
        for (var term : register.terms()) {
            Contributions.day(fields.get(term.from())).ifPresent(
                    from -> fields.put(Term.dueOf(term.id()), switch (term.length().unit()) {
                        case DAYS -> from.plusDays(term.length().amount());
                        case WORKING_DAYS -> from.plusDays(term.length().amount() * 7L / 5);
                        case MONTHS -> from.plusMonths(term.length().amount());
                    }));
        }
    }
}
