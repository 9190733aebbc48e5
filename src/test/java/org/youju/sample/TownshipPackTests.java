package org.youju.sample;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.youju.pack.Indicator;
import org.youju.pack.Pack;
import org.youju.pack.PackBroken;
import org.youju.pack.PackReader;

class TownshipPackTests {
    static final Path FOLDER = Path.of("packs", "township");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    /// The figures of the annual report that the areas so far answer for.
    private static final Set<Integer> NUMBERS = Set.of(
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
            19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37,
            38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60);

    @Test
    void thePackThatComesWithYoujuIsAccepted() {
        assertThat(read().id()).isEqualTo("township");
    }

    @Test
    void everyFigureOfItsAreasIsDefinedOnce() {
        var numbers = read().indicators(DAY).stream()
                .map(Indicator::number)
                .flatMapToInt(number -> number.isPresent() ? IntStream.of(number.getAsInt()) : IntStream.empty())
                .boxed()
                .toList();

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers).containsAll(NUMBERS).allSatisfy(number -> assertThat(number).isBetween(1, 60));
    }

    @Test
    void everyIndicatorHasACaseThatGivesANumber() {
        // The parts of an on-time rate are made by the reader; the rate has the cases.
        assertThat(read().indicators(DAY))
                .filteredOn(one -> !one.cases().isEmpty() || !one.id().matches(".*_(on_time|late|overdue)"))
                .isNotEmpty()
                .allSatisfy(indicator -> assertThat(indicator.cases())
                        .as(indicator.id())
                        .anySatisfy(given -> assertThat(given.expect()).isPresent()));
    }

    static Pack read() {
        try {
            return PackReader.read(FOLDER);
        } catch (PackBroken broken) {
            return fail(broken.mistakes().stream()
                    .map(mistake -> mistake.where() + ": " + mistake.value() + " (" + mistake.expected().en() + ")")
                    .collect(joining("\n")));
        }
    }
}
