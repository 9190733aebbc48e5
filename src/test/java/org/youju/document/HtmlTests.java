package org.youju.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.Golden;
import org.youju.kernel.Language;

class HtmlTests {
    @Test
    void theFileIsWhatTheGoldenFileSays() throws Exception {
        Golden.check("document/report.html", html(document(
                Salutation.of("各位代表："), Heading.of(1, "一、工作"), Heading.of(3, "1. 项目"),
                Paragraph.of(new Words("完成"), new Figure("a.b", "12次", "会议"), new Words("，改建"),
                        new Said("record:7:title", "青禾桥", "项目名称"), Figure.missing("c", "满意度")),
                new Table(new Words("表1"),
                        List.of(Table.Column.of("任务", Table.Side.LEFT, 2), Table.Column.of("完成", Table.Side.RIGHT, 1)),
                        List.of(Table.Row.of(new Words("粮食"), new Figure("d", "1,200吨", "产量")))),
                SampleReport.chart(Chart.Kind.BARS))));
    }

    @ParameterizedTest
    @EnumSource(Chart.Kind.class)
    void chartsAreWhatTheGoldenFilesSay(Chart.Kind kind) {
        var svg = PlotSvg.of(ChartPlot.of(SampleReport.chart(kind), Language.ZH), "各村产量");
        Golden.check("document/chart-" + kind.name().toLowerCase() + ".svg", svg.replace("><", ">\n<") + "\n");
    }

    @Test
    void missingValuesAreGapsAndNotZeros() {
        var bars = ChartPlot.of(SampleReport.chart(Chart.Kind.BARS), Language.ZH);
        var boxes = bars.shapes().stream().filter(Plot.Box.class::isInstance).map(Plot.Box.class::cast).toList();
        // Two keys and eight of ten values.
        assertThat(boxes).hasSize(10).allSatisfy(box -> assertThat(box.height()).isGreaterThan(1));
        assertThat(labels(bars)).filteredOn("—"::equals).hasSize(2);
        var lines = ChartPlot.of(SampleReport.chart(Chart.Kind.LINES), Language.ZH);
        assertThat(lines.shapes()).filteredOn(shape -> shape instanceof Plot.Line line && line.width() == 2)
                .as("keys, and the pieces of two broken lines").hasSize(2 + 3);
        assertThat(labels(ChartPlot.of(SampleReport.chart(Chart.Kind.STACKED), Language.ZH)))
                .contains("1,530.25 + —", "260 + —", "1,520.50");
    }

    @Test
    void theNumbersOfAChartArePrintedExactly() {
        var said = labels(ChartPlot.of(SampleReport.chart(Chart.Kind.BARS), Language.ZH));
        assertThat(said).contains("1,200.50", "980", "1,530.25", "760.1", "单位：吨");
    }

    @Test
    void articlesForPagesHaveNeitherStyleNorHeadingsOfTheFirstLevel() {
        var page = Jsoup.parse(Html.article(SampleReport.full(), keyed -> keyed instanceof Figure
                ? Optional.of(new Html.Source("/figures/" + keyed.key(), keyed.title(), ""))
                : Optional.empty()));
        assertThat(page.select("[style], style, script, h1")).isEmpty();
        assertThat(page.select("a.chip").size()).isEqualTo((int) SampleReport.full().figures().count());
        assertThat(page.select("svg[role=img]")).hasSize(4)
                .allSatisfy(svg -> assertThat(svg.attr("aria-label")).startsWith("各村"));
        assertThat(page.select("th")).allSatisfy(head -> {
            assertThat(head.attr("scope")).isEqualTo("col");
            assertThat(head.text()).isNotBlank();
        });
    }

    @Test
    void textThatLooksLikeMarkupStaysText() throws Exception {
        var text = "<script>alert(1)</script> & \"x\"";
        var page = Jsoup.parse(html(document(Paragraph.of(new Words(text), new Figure("\"><b>", "<i>", "\"><u>")))));
        assertThat(page.select("script, b, i, u")).isEmpty();
        assertThat(page.select("article p").last().text()).isEqualTo(text + "<i>");
    }

    private static List<String> labels(Plot plot) {
        return plot.shapes().stream().filter(Plot.Label.class::isInstance)
                .map(shape -> ((Plot.Label) shape).text()).toList();
    }

    private static String html(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        Html.write(document, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document document(Block... blocks) {
        var identity = new Identity("1", "报告", Language.ZH, "镇政府", Instant.EPOCH);
        return new Document(identity, List.of(new Words("报告")), List.of(new Words("镇长")), List.of(blocks));
    }
}
