package org.youju.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.youju.pack.Area;
import org.youju.pack.Pack;
import org.youju.pack.PackReader;

/// What the township pack's annual report covers.
class TownshipTemplatesTests {
    private static final Pack TOWNSHIP = PackReader.read(Path.of("packs", "township"));
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    @Test
    void theAnnualReportNamesEveryNumberedFigureEveryAreaAndTheClaims() throws IOException {
        var annual = annual();
        var numbered = TOWNSHIP.indicators(END).stream().filter(one -> one.number().isPresent())
                .map(one -> one.id()).toList();
        assertThat(numbered).hasSize(60);
        assertThat(annual.indicators()).containsAll(numbered);
        assertThat(annual.claims()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(annual.indicators().stream()
                .map(id -> TOWNSHIP.indicator(id, END).orElseThrow().area()).collect(Collectors.toSet()))
                .containsAll(TOWNSHIP.areas().stream().map(Area::id).toList());
    }

    @Test
    void everyTemplateOfThePackCanBeRead() {
        assertThat(TOWNSHIP.templates()).hasSize(3).allSatisfy(template -> {
            var text = Files.readString(template.file());
            var day = ReportTemplates.span(text).in(2025).to();
            assertThat(TemplateReader.read(template.id(), text, TOWNSHIP, day)
                    .orThrow(mistakes -> new IllegalStateException(mistakes.toString())).suits())
                    .isEqualTo(ReportTemplates.suits(text));
        });
    }

    /// A claim that is printed where it may fail says something else there, or stands under a condition.
    @Test
    void noClaimOfTheAnnualReportCanBeRefused() throws IOException {
        var text = Files.readString(Path.of("packs", "township", "templates", "annual.md"));
        for (var claim : annual().claims()) {
            assertThat(text).as(claim)
                    .containsAnyOf("{{claim:" + claim + " else: ", ":::if claim:" + claim + "\n");
        }
    }

    private static ReportTemplate annual() throws IOException {
        var file = Path.of("packs", "township", "templates", "annual.md");
        return TemplateReader.read("annual.md", Files.readString(file), TOWNSHIP, END)
                .orThrow(mistakes -> new IllegalStateException(mistakes.toString()));
    }
}
