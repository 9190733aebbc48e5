package org.youju.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.youju.figure.Judgement.Verdict.FAILS;
import static org.youju.figure.Judgement.Verdict.HOLDS;
import static org.youju.figure.Judgement.Verdict.NO_DATA;
import static org.youju.figure.Township.CODE;
import static org.youju.figure.Township.SYSTEM;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.DatabaseTest;
import org.youju.entry.EntryId;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.Registers;
import org.youju.ledger.Terms;
import org.youju.pack.Case;
import org.youju.pack.Claim;
import org.youju.pack.FieldType;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;
import org.youju.pack.Pack;
import org.youju.pack.PackReader;
import org.youju.place.Places;

/// The examples that stand beside the indicators of the pack, played through the ledger: what an official reads there
/// is what the program does. Each is played in a township of its own that nobody sees afterwards.
@DatabaseTest
@SpringBootTest(classes = PackCasesTests.Program.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PackCasesTests {
    private static final int VILLAGES = 9;
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    static class Program extends Township.Program {
        @Bean
        static Pack pack() {
            return PackReader.read(Path.of("packs", "township"));
        }
    }

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Township.Founder founder;

    @Autowired
    private Places places;

    @Autowired
    private Terms terms;

    @Autowired
    private Registers registers;

    @Autowired
    private Pack pack;

    @Autowired
    private Figures figures;

    @Autowired
    private Targets targets;

    @TestFactory
    Stream<DynamicContainer> everyCaseComesOutAsItSays() {
        return pack.areas().stream()
                .map(area -> DynamicContainer.dynamicContainer(area.title().zh(), indicators().stream()
                        .filter(indicator -> indicator.area().equals(area.id()))
                        .flatMap(indicator -> indicator.cases().stream()
                                .map(example -> dynamicTest(
                                        indicator.title().zh() + "：" + example.title().zh(),
                                        () -> play(indicator, example))))));
    }

    @TestFactory
    Stream<DynamicContainer> everyClaimIsJudgedAsItsCasesSay() {
        return pack.claims(END).stream()
                .map(claim -> DynamicContainer.dynamicContainer(claim.title().zh(), claim.cases().stream()
                        .map(example -> dynamicTest(example.title().zh(), () -> play(claim, example)))));
    }

    @Test
    void everyClaimHasACaseInWhichItHoldsAndOneInWhichItDoesNot() {
        assertThat(pack.claims(END)).hasSizeGreaterThanOrEqualTo(14).allSatisfy(claim -> {
            assertThat(claim.cases()).as(claim.id()).anyMatch(it -> it.expect().equals(Optional.of(BigDecimal.ONE)));
            assertThat(claim.cases()).as(claim.id()).anyMatch(it -> !it.expect().equals(Optional.of(BigDecimal.ONE)));
        });
    }

    @Test
    void everyIndicatorHasACase() {
        assertThat(indicators()).hasSizeGreaterThan(10);
        assertThat(indicators())
                .filteredOn(indicator -> !isPartOfAnOnTimeRate(indicator))
                .allSatisfy(indicator -> assertThat(indicator.cases()).as(indicator.id()).isNotEmpty());
    }

    /// Made by the pack's reader; the rate has the cases.
    private static boolean isPartOfAnOnTimeRate(Indicator indicator) {
        return indicator.id().matches(".*_(on_time|late|overdue)") && indicator.cases().isEmpty();
    }

    @Test
    void noCaseIsLeftBehindInTheBook() {
        assertThat(places.knows(CODE)).isFalse();
    }

    private List<Indicator> indicators() {
        return pack.indicators(END);
    }

    private void play(Indicator indicator, Case example) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            var township = founder.found(VILLAGES);
            play(example, township);
            targeted(indicator).ifPresent(of -> example.target().ifPresent(
                    target -> targets.set(of, CODE, example.year(), target, SYSTEM, Instant.EPOCH)));
            var on = example.on().map(LocalDate::parse).orElse(LocalDate.of(example.year(), 12, 31));
            var figure = figures.figure(indicator.id(), Question.year(CODE, example.year(), on), SYSTEM);
            assertThat(read(figure, example.expect()))
                    .as("%s, %s", indicator.id(), figure.reading())
                    .isEqualTo(example.expect().map(BigDecimal::stripTrailingZeros));
            assertThat(figures.check(indicator.id(), figure.question(), SYSTEM).stream())
                    .allSatisfy(check -> assertThat(check.agrees()).as("its trace: %s", check).isTrue());
        });
    }

    private void play(Claim claim, Case example) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            var township = founder.found(VILLAGES);
            play(example, township);
            example.targets().forEach((indicator, value) -> {
                assertThat(pack.indicator(indicator, END)).as(indicator).isPresent();
                targets.set(indicator, CODE, example.year(), value, SYSTEM, Instant.EPOCH);
            });
            var on = example.on().map(LocalDate::parse).orElse(LocalDate.of(example.year(), 12, 31));
            var judgement = figures.claim(claim.id(), Question.year(CODE, example.year(), on), SYSTEM);
            var expected = example.expect().map(value -> value.signum() > 0 ? HOLDS : FAILS).orElse(NO_DATA);
            assertThat(judgement.verdict()).as("%s, %s", claim.id(), judgement.findings()).isEqualTo(expected);
        });
    }

    private static Optional<String> targeted(Indicator indicator) {
        return switch (indicator.formula()) {
            case Formula.Excess(var of) -> Optional.of(of);
            case Formula.Attainment(var of) -> Optional.of(of);
            default -> Optional.empty();
        };
    }

    /// To the decimals it is printed with, or to those an example that knows more asks for: the value itself is exact.
    private static Optional<BigDecimal> read(Figure figure, Optional<BigDecimal> expected) {
        int decimals = Math.max(figure.indicator().decimals(), expected.map(BigDecimal::scale).orElse(0));
        return figure.exact().map(value -> value.rounded(decimals, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    private void play(Case example, Township township) {
        var filed = new HashMap<String, EntryId>();
        var present = new HashSet<Case.Step.File>();
        for (var step : example.given()) {
            if (step instanceof Case.Step.File file) {
                castOf(file, township, present);
            }
        }
        for (var step : example.given()) {
            switch (step) {
                case Case.Step.File(var entry, var register, var village, var fields, var state) ->
                    filed.put(entry, township.file(register, place(village), state, fields));
                case Case.Step.Do(var entry, var move, var fields) -> township.move(named(filed, entry), move, fields);
                case Case.Step.Correct(var entry, var fields) -> township.correct(named(filed, entry), fields);
                case Case.Step.Withdraw(var entry) -> township.withdraw(named(filed, entry));
                case Case.Step.Pause(var entry, var term, var pause, var on, var reason) ->
                    terms.pause(named(filed, entry), term, pause, on, reason, Township.by());
                case Case.Step.Resume(var entry, var term, var on) ->
                    terms.resume(named(filed, entry), term, on, "", Township.by());
                case Case.Step.Extend(var entry, var term, var by, var on, var reason) ->
                    terms.extend(named(filed, entry), term, by, on, reason, Township.by());
                case Case.Step.Restart(var entry, var term, var on, var reason) ->
                    terms.restart(named(filed, entry), term, on, reason, Township.by());
            }
        }
    }

    /// The subjects an entry refers to, and those these refer to, filed before it.
    private void castOf(Case.Step.File file, Township township, Set<Case.Step.File> present) {
        var references = registers.newest(file.register()).fields().stream()
                .filter(field -> field.type() == FieldType.REFERENCE && file.fields().containsKey(field.id()))
                .toList();
        for (var reference : references) {
            var subjects = registers.newest(reference.to());
            var word = file.fields().get(reference.id());
            pack.cast().stream()
                    .filter(member -> member.register().equals(subjects.id()))
                    .filter(member -> word.equals(member.fields().get(subjects.key().getFirst()))
                            || word.equals(member.fields().get(subjects.name())))
                    .filter(present::add)
                    .forEach(member -> {
                        castOf(member, township, present);
                        township.file(member.register(), place(member.village()), member.state(), member.fields());
                    });
        }
    }

    private static EntryId named(HashMap<String, EntryId> filed, String entry) {
        return Optional.ofNullable(filed.get(entry)).orElseThrow(() -> new AssertionError("no entry " + entry));
    }

    private static PlaceCode place(int village) {
        return village == 0 ? CODE : Township.village(village);
    }
}
