package org.youju.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.DatabaseTest;
import org.youju.Youju;
import org.youju.kernel.Period;
import org.youju.ledger.LedgerTest;
import org.youju.ledger.Township;
import org.youju.pack.Pack;
import org.youju.pack.PackReader;
import org.youju.posting.Postings;
import org.youju.posting.Scope;

/// Real records that nobody here made: the service cases of Boston of 2013 and 2014, as the city publishes them. The
/// values expected were computed without this program. The file is not part of the project: where it is absent, these
/// tests are skipped and say so.
@DatabaseTest
@SpringBootTest(classes = {Youju.class, LedgerTest.Surroundings.class, Boston311Tests.City.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class Boston311Tests {
    private static final LocalDate SEEN = LocalDate.of(2024, 5, 17);

    static class City {
        @Bean
        @Primary
        static Pack city() {
            return PackReader.read(Path.of("src/test/resources/packs/city311"));
        }
    }

    @Autowired
    private Township.Founder founder;

    @Autowired
    private Importer importer;

    @Autowired
    private Postings postings;

    @Autowired
    private Pack pack;

    private Township town;
    private Path file;

    @BeforeEach
    void find() {
        file = shared().resolve("real").resolve("boston311_2013_2014.csv");
        assumeTrue(Files.isReadable(file), () -> file
                + " is not there: say where it is with -Dyouju.shared=DIR or YOUJU_SHARED");
        town = founder.found();
    }

    private static Path shared() {
        return Stream.of(Optional.ofNullable(System.getProperty("youju.shared")),
                Optional.ofNullable(System.getenv("YOUJU_SHARED")))
                .flatMap(Optional::stream)
                .map(Path::of)
                .findFirst()
                .orElse(Path.of("..", "shared"));
    }

    @Test
    void everyCaseIsReadAndTheOnTimeRatesAreThoseComputedElsewhere() {
        var report = imported();
        assertThat(report.mistakes()).isEmpty();
        assertThat(report.rows()).isEqualTo(8_363);
        assertThat(report.added()).isEqualTo(8_363);
        assertThat(report.done()).isTrue();

        assertYear(2013, 3_095, 404, 2_433, 63, 195, "90.4125");
        assertYear(2014, 5_268, 2_718, 2_125, 112, 313, "83.3333");
        assertThat(town.difference()).isEmpty();

        assertEarlierDaysSawNoMore();

        var again = imported();
        assertThat(again.added()).isZero();
        assertThat(again.alreadyRecorded()).isEqualTo(8_363);
        assertThat(town.position()).isEqualTo(8_363);
    }

    private ImportReport imported() {
        return importer.run(new Importer.Source(file, "boston311.csv", "service_case", town.code), Importer.Mode.ALL,
                Township.CLERK, Township.NOON, _ -> { });
    }

    private void assertYear(int year, long cases, long none, long onTime, long late, long open, String rate) {
        assertThat(List.of(count("cases", year, SEEN), count("without_target", year, SEEN),
                count("on_time", year, SEEN),
                        count("late", year, SEEN), count("open_past_target", year, SEEN)))
                .as("%d", year).containsExactly(cases, none, onTime, late, open);
        assertThat(BigDecimal.valueOf(100 * onTime)
                .divide(BigDecimal.valueOf(onTime + late + open), 4, java.math.RoundingMode.HALF_UP))
                .isEqualTo(rate);
    }

    /// What was closed by a day is no more than what was closed by a later one, and every case with a target is either
    /// closed, open past its target, or not yet due.
    private void assertEarlierDaysSawNoMore() {
        long closed = 0;
        for (var day = LocalDate.of(2013, 1, 1); !day.isAfter(SEEN); day = day.plusDays(61)) {
            long now = count("on_time", 2013, day) + count("late", 2013, day);
            assertThat(now).as("closed by %s", day).isGreaterThanOrEqualTo(closed);
            assertThat(now + count("open_past_target", 2013, day)).as("counted by %s", day)
                    .isLessThanOrEqualTo(3_095 - 404);
            closed = now;
        }
        assertThat(closed).isEqualTo(2_433 + 63);
    }

    private long count(String measure, int year, LocalDate asOf) {
        var definition = pack.registerVersions("service_case").getLast().measures().stream()
                .filter(one -> one.id().equals("service_case." + measure)).findFirst().orElseThrow();
        return postings.total(
                definition, new Scope(List.of(town.book()), Set.of(), asOf, OptionalLong.empty()), Period.year(year))
                .amount().longValueExact();
    }
}
