package org.youju.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youju.report.ReportBooks.COUNTY;
import static org.youju.report.ReportBooks.SYSTEM;
import static org.youju.report.ReportBooks.TODAY;
import static org.youju.report.ReportBooks.TOWNSHIP;
import static org.youju.report.ReportBooks.VILLAGE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.DatabaseTest;
import org.youju.Golden;
import org.youju.document.Block;
import org.youju.document.Document;
import org.youju.document.Figure;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.pack.Template;
import org.youju.template.Slot;

@DatabaseTest
@SpringBootTest(classes = ReportBooks.class)
class ReportsTests {
    @Autowired
    private Reports reports;

    @Autowired
    private ReportBooks.Year year;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @BeforeEach
    void places() {
        year.places();
    }

    @Test
    void theAppendixHoldsEachFigureOnceWithItsPartsAndItsSource() {
        year.hazards(13, 3);
        var text = "---\nappendix: figures\n---\n# 报告\n\n隐患{{hazards}}，再说{{hazards}}，占{{hazards_major_share}}。";
        var report = (Composition.Composed) reports.compose("t.md", text, TOWNSHIP, 2025, TODAY, SYSTEM);
        var table = report.document().blocks().stream().filter(org.youju.document.Table.class::isInstance)
                .map(org.youju.document.Table.class::cast).findFirst().orElseThrow();
        assertThat(table.rows()).extracting(row -> row.cells().stream().map(cell -> Block.text(cell.words()))
                .collect(Collectors.joining("|"))).satisfiesExactly(
                all -> assertThat(all).isEqualTo("1.1|排查隐患|13处|发现的隐患。|隐患台账"),
                share -> assertThat(share).contains("23.08%", "构成：", "重大隐患 3处，排查隐患 13处", "隐患台账"));
        assertThat(((Composition.Composed) reports.compose("t.md", text.replace("figures", "none"), TOWNSHIP, 2025, TODAY,
                SYSTEM)).document().blocks()).noneMatch(org.youju.document.Table.class::isInstance);
    }

    @Test
    void wordsThatAreNotTrueAreAllNamedWithTheWordsThatAre() {
        year.hazards(200, 3);

        var untrue = (Composition.Untrue) compose("untrue", TOWNSHIP);

        Golden.check("report/untrue-wordings.txt", untrue.wordings().stream()
                .map(wording -> wording.text().zh() + "\n" + wording.text().en() + "\n")
                .collect(Collectors.joining()));
        assertThat(text(untrue.preview())).contains("排查隐患200处，重大3处，占1%以上，在册200处。");
    }

    @Test
    void aTemplateWithMistakesIsNotComposed() {
        var broken = (Composition.Broken) compose("broken", TOWNSHIP);

        assertThat(broken.mistakes()).extracting(mistake -> mistake.where() + " " + mistake.value()).containsExactly(
                "templates/broken.md:3 {{hazzards}}", "templates/broken.md:3 <b>{{hazards 很多}}</b>",
                "templates/broken.md:3 {{hazards 很多}}", "templates/broken.md:3 </b>");
    }

    @Test
    void templatesThatAreNotThereOrNoTextAreRefused() throws IOException {
        assertThatThrownBy(() -> reports.template("none")).hasMessageContaining("TEMPLATE_UNKNOWN")
                .hasMessageContaining("annual, ");
        assertThatThrownBy(() -> composeFile(folder.resolve("none.md"))).hasMessageContaining("TEMPLATE_UNREADABLE");
        var latin = Files.write(folder.resolve("latin.md"), new byte[] {'#', ' ', (byte) 0xE9, (byte) 0xE9});
        assertThatThrownBy(() -> composeFile(latin)).hasMessageContaining("TEMPLATE_UNREADABLE");
        var large = Files.writeString(folder.resolve("large.md"), "#".repeat((1 << 20) + 1));
        assertThatThrownBy(() -> composeFile(large)).hasMessageContaining("TEMPLATE_UNREADABLE");
    }

    @Test
    void aYearThatIsNoneAndAPlaceWithoutATownshipAreRefused() {
        assertThatThrownBy(() -> reports.compose(reports.template("annual"), TOWNSHIP, 25, TODAY, SYSTEM))
                .hasMessageContaining("YEAR_IMPLAUSIBLE");
        assertThatThrownBy(() -> compose("annual", COUNTY)).hasMessageContaining("NO_TOWNSHIP");
        assertThatThrownBy(() -> compose("annual", new PlaceCode("990100000000"))).hasMessageContaining("NO_COUNTY");
    }

    @Test
    void everyFigureStandsWhereItsSlotStood() {
        year.hazards(13, 3);

        var report = (Composition.Composed) compose("annual", TOWNSHIP);

        Golden.check("report/composed.txt", text(report.document()));
        assertThat(report.document().figures()).extracting(Figure::key).containsExactly(
                "hazards", "hazards_major", "hazards_major_share", "hazards_open", "hazards_growth", "hazards");
        assertThat(report.figures()).extracting(Slot::text).containsExactly(
                "10余处", "3处", "23.08%", "13处", "（数据待核）", "13");
        assertThat(report.figures()).extracting(Slot::where)
                .contains("templates/annual.md:8", "templates/annual.md:9");
    }

    @Test
    void aFigureWithoutDataIsAGapWithItsReasonAndNeverZero() {
        var report = (Composition.Composed) compose("whole", TOWNSHIP);

        assertThat(text(report.document())).contains("隐患（数据待核）。");
        assertThat(report.document().figures()).allMatch(Figure::isMissing).extracting(Figure::key)
                .containsExactly("hazards");
        assertThat(report.gaps()).singleElement()
                .satisfies(gap -> assertThat(gap.gap()).map(Text::zh).contains("所属期间台账没有登记"));
    }

    @Test
    void theSameReportHasTheSameNumberAndTheSameBytesAndAnotherHasOthers() {
        year.hazards(2, 0);
        var first = (Composition.Composed) compose("whole", TOWNSHIP);
        var again = (Composition.Composed) compose("whole", TOWNSHIP);
        year.hazard("又一家", false);
        var other = (Composition.Composed) compose("whole", TOWNSHIP);

        assertThat(first.issue()).startsWith("990101101000-2025-2-").isEqualTo(again.issue());
        assertThat(other.issue()).startsWith("990101101000-2025-3-");
        assertThat(reports.export(first, FileFormat.DOCX, TOWNSHIP, SYSTEM)).isEqualTo(reports.export(again, FileFormat.DOCX, TOWNSHIP, SYSTEM))
                .isNotEqualTo(reports.export(other, FileFormat.DOCX, TOWNSHIP, SYSTEM));
    }

    @Test
    void aVillageAndACountyReportForThemselves() {
        year.hazards(2, 0);
        assertThat(text(((Composition.Composed) compose("whole", VILLAGE)).document()))
                .endsWith("东河村村民委员会2026年3月10日\n");
        assertThat(text(((Composition.Composed) compose("whole", COUNTY)).document())).contains("隐患2处")
                .contains("云陵县人民政府");
    }

    @Test
    void theWordFileHoldsTheKeyOfEveryFigureAndItsTakingIsOnTheTrail() throws IOException {
        year.hazards(13, 3);
        var report = (Composition.Composed) compose("annual", TOWNSHIP);

        var body = body(reports.export(report, FileFormat.DOCX, TOWNSHIP, SYSTEM));

        assertThat(report.document().figures()).isNotEmpty().allSatisfy(figure -> assertThat(body)
                .contains("w:val=\"" + figure.key() + "\"").contains(figure.text()));
        assertThat(jdbc.sql("select object from account.audit where what = 'report.export'").query(String.class).list())
                .containsExactly(report.issue());
    }

    private Composition compose(String template, PlaceCode place) {
        return reports.compose(reports.template(template), place, 2025, TODAY, SYSTEM);
    }

    private Composition composeFile(Path file) {
        return reports.compose(new Template("file", Text.same("模板"), file), TOWNSHIP, 2025, TODAY, SYSTEM);
    }

    private static String text(Document document) {
        var head = Stream.concat(document.title().stream(), document.subtitle().stream()).map(words -> words.text());
        var body = document.blocks().stream().map(block -> Block.text(block.runs().toList()));
        return Stream.concat(head, body).map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String body(byte[] file) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), UTF_8);
                }
            }
        }
        throw new AssertionError("no word/document.xml");
    }
}
