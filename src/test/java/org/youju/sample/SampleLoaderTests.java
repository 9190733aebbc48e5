package org.youju.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.DatabaseTest;
import org.youju.Youju;
import org.youju.account.Officer;
import org.youju.document.Block;
import org.youju.document.Figure;
import org.youju.document.Table;
import org.youju.evidence.EvidenceVault;
import org.youju.figure.Figures;
import org.youju.figure.Question;
import org.youju.figure.Targets;
import org.youju.intake.Exporter;
import org.youju.kernel.Language;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.Entries;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.Fsck;
import org.youju.ledger.Requests;
import org.youju.pack.Pack;
import org.youju.pack.Template;
import org.youju.place.Place;
import org.youju.place.Places;
import org.youju.report.Composition;
import org.youju.report.Reports;
import org.youju.secret.Secrets;
import org.youju.template.Slot;

/// The whole sample in the books, once for all of these tests.
@DatabaseTest
@SpringBootTest(classes = {Youju.class, SampleLoaderTests.Surroundings.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SampleLoaderTests {
    private static final Officer SYSTEM = Officer.system("test");
    private static final int FIGURES = 60;

    @TempDir
    private static Path folder;

    private static SampleTownship sample;
    private static SampleLoader.Loaded first;

    @Autowired
    private SampleLoader loader;

    @Autowired
    private Entries entries;

    @Autowired
    private Requests requests;

    @BeforeAll
    static void theSampleIsLoaded(@Autowired SampleLoader loader, @Autowired Pack pack) {
        sample = SampleTownship.of(pack);
        first = loader.load(sample);
    }

    @Test
    void targetsCanBeBrokenDownToTheOfficesOfItsClerks(@Autowired Places places) {
        loader.load(sample);
        var offices = places.offices(sample.township());
        assertThat(offices).containsExactlyInAnyOrderElementsOf(sample.offices()).hasSizeGreaterThan(10);
        assertThat(offices).filteredOn(office -> office.id().equals("economy")).singleElement()
                .satisfies(office -> {
                    assertThat(office.title().zh()).isEqualTo("经济发展办公室");
                    assertThat(office.title().en()).isEqualTo("Economic development office");
                });
    }

    @Test
    void theSampleIsLoadedOnceHoweverOftenItIsAskedFor() {
        var stories = sample.stories();
        var position = entries.position(sample.township());
        var second = loader.load(sample);

        assertThat(first.entries()).isEqualTo(stories.size());
        assertThat(first.steps()).isEqualTo(stories.stream().mapToLong(story -> story.then().size()).sum());
        assertThat(position).isGreaterThanOrEqualTo(first.entries() + first.steps());
        assertThat(requests.waiting(SYSTEM)).isEmpty();
        assertThat(second).isEqualTo(new SampleLoader.Loaded(0, 0));
        assertThat(entries.position(sample.township())).isEqualTo(position);
    }

    @Test
    void theBooksOfTheSampleAreInOrder(@Autowired Fsck fsck) {
        assertThat(fsck.check(sample.township())).hasValueSatisfying(
                finding -> assertThat(finding.difference()).isEmpty());
    }

    /// What the program says the sixty figures are is what a script makes of its exported ledgers.
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025})
    void aScriptThatKnowsOnlyTheExportedLedgersCountsTheSameSixtyFigures(
            int year, @Autowired Exporter exporter, @Autowired Figures figures, @Autowired Targets targets,
            @Autowired Places places, @Autowired Pack pack, @Autowired Clock clock) throws Exception {
        var today = LocalDate.now(clock);
        var ledgers = exported(exporter, places, pack);
        var target = targets.of("investment_attracted", sample.township(), year).orElseThrow().value();
        var counted = counted(ledgers, year, today, target);

        var computed = new LinkedHashMap<String, String>();
        figures.all(Question.year(sample.township(), year, today), SYSTEM).stream()
                .filter(figure -> figure.indicator().number().isPresent())
                .forEach(figure -> computed.put(figure.indicator().id(),
                        figure.printed().map(BigDecimal::toPlainString).orElse("")));
        assertThat(computed).hasSize(FIGURES);
        assertThat(counted).isEqualTo(computed);
        assertThat(computed.values()).allSatisfy(value -> assertThat(value).isNotEmpty());
    }

    @Test
    void theReportsOfThePackAreTrueOfTheSample(@Autowired Reports reports, @Autowired Clock clock) {
        var today = LocalDate.now(clock);
        var annual = (Composition.Composed) reports.compose(
                reports.template("annual"), sample.township(), 2025, today, SYSTEM);
        assertThat(annual.gaps()).isEmpty();
        assertThat(annual.blocks()).allSatisfy(block -> assertThat(block.digits()).isEmpty());
        assertThat(annual.document().figures().map(Figure::key)).anyMatch(key -> key.startsWith("term:"));
        var half = (Composition.Composed) reports.compose(
                reports.template("half_year"), sample.township(), 2025, today, SYSTEM);
        assertThat(half.gaps()).isEmpty();
        assertThat(half.figures()).extracting(slot -> slot.figures().isEmpty() ? null
                : slot.figures().getFirst().question().period().to()).contains(LocalDate.of(2025, 6, 30));
    }

    @Test
    @Transactional
    void aTownshipThatHasRecordedNothingHasAReportOfGapsAndTheCountyCountsTheOther(
            @Autowired Reports reports, @Autowired Places places, @Autowired Clock clock) {
        var county = places.path(sample.township()).stream().filter(place -> place.kind() == Place.Kind.COUNTY)
                .findFirst().orElseThrow();
        var empty = Place.of(new PlaceCode("990101109000"), county.code(), "白石镇", LocalDate.of(1949, 10, 1));
        places.add(empty);
        var annual = (Composition.Composed) reports.compose(
                reports.template("annual"), empty.code(), 2025, LocalDate.now(clock), SYSTEM);
        assertThat(annual.gaps().size()).isGreaterThanOrEqualTo(FIGURES);
        assertThat(annual.figures()).filteredOn(slot -> slot.figures().stream().anyMatch(
                figure -> figure.indicator().number().isPresent())).allMatch(Slot::isMissing);
        var summary = (Composition.Composed) reports.compose(
                reports.template("county_summary"), county.code(), 2025, LocalDate.now(clock), SYSTEM);
        var table = summary.document().blocks().stream().filter(Table.class::isInstance).map(Table.class::cast)
                .findFirst().orElseThrow();
        assertThat(table.rows()).hasSize(3).extracting(row -> Block.text(row.cells().getFirst().words()))
                .contains("青河镇", "白石镇").last().isEqualTo("云陵县");
        assertThat(reports.templates(Place.Kind.COUNTY)).extracting(Template::id).containsExactly("county_summary");
        assertThat(reports.templates(Place.Kind.TOWNSHIP)).extracting(Template::id)
                .containsExactly("annual", "half_year");
    }

    private static Path exported(Exporter exporter, Places places, Pack pack) throws IOException {
        var ledgers = Files.createDirectories(folder.resolve("ledgers"));
        var everywhere = Set.copyOf(new LinkedHashSet<>(places.subtree(sample.township())));
        for (var register : pack.registerIds()) {
            var file = ledgers.resolve(register + ".csv");
            if (!Files.exists(file)) {
                try (var out = Files.newOutputStream(file)) {
                    exporter.export(
                            new EntryQuery(register, everywhere, Optional.empty(), Optional.empty(), Optional.empty()),
                            Exporter.Format.CSV, Language.ZH, SYSTEM, out);
                }
            }
        }
        return ledgers;
    }

    private static Map<String, String> counted(Path ledgers, int year, LocalDate today, BigDecimal target)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var run = new ProcessBuilder(java, "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "src/test/scripts/Recount.java", ledgers.toString(), String.valueOf(year), today.toString(),
                target.toPlainString()).redirectErrorStream(true).start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
        var counted = new LinkedHashMap<String, String>();
        said.lines().map(line -> line.split(",", -1)).forEach(line -> counted.put(line[0], line[1]));
        return counted;
    }

    static class Surroundings {
        @Bean
        static Clock clock() {
            return Clock.system(ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        static Pack pack() {
            return TownshipPackTests.read();
        }

        @Bean
        static Secrets secrets() {
            return new Secrets(new byte[32]);
        }

        @Bean
        static EvidenceVault vault() {
            return new EvidenceVault(folder.resolve("evidence"));
        }
    }
}
