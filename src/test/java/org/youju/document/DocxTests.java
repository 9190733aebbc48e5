package org.youju.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.youju.Golden;
import org.youju.font.FontCutter;
import org.youju.kernel.Language;

class DocxTests {
    private static final FontCutter FONTS = new FontCutter(Path.of("target/no-fonts"));
    private static final Docx DOCX = new Docx(Layout.STANDARD, FONTS);
    private static final String BODY = "word/document.xml";

    @Test
    void aLayoutWhoseLinesDoNotFitThePageIsRefused() {
        assertThatThrownBy(() -> new Layout(
                        37, 26, 35, 28, 22, 28, 29.45, 16, Layout.Digits.AS_THE_TEXT, Layout.Faces.STANDARD))
                .hasMessageContaining("22 lines of 29.45 pt (expected: no higher than the type area of 637.8 pt)");
    }

    @Test
    void everyFigureStandsInABookmarkAndInAControlWithItsKey() throws Exception {
        var report = SampleReport.report();
        var file = file(report);
        var controls = file.elements(BODY, "//w:sdt");
        var marks = report.marks();
        assertThat(marks).hasSizeGreaterThan(60);
        assertThat(controls).hasSize(marks.size());
        for (int i = 0; i < marks.size(); i++) {
            var figure = marks.get(i).run();
            var control = controls.get(i);
            assertThat(value(control, "w:tag")).isEqualTo(figure.key());
            assertThat(value(control, "w:alias")).isEqualTo(figure.title());
            assertThat(control.getTextContent()).isEqualTo(figure.text());
            var start = (Element) control.getPreviousSibling();
            var end = (Element) control.getNextSibling();
            assertThat(start.getTagName()).isEqualTo("w:bookmarkStart");
            assertThat(start.getAttribute("w:name")).isEqualTo(marks.get(i).bookmark());
            assertThat(end.getTagName()).isEqualTo("w:bookmarkEnd");
            assertThat(end.getAttribute("w:id")).isEqualTo(start.getAttribute("w:id"));
        }
    }

    @Test
    void controlsAreNeitherLockedNorBoundAndTheirNumbersDiffer() throws Exception {
        var file = file(SampleReport.report());
        assertThat(file.elements(BODY, "//w:lock | //w:dataBinding")).isEmpty();
        assertThat(file.elements(BODY, "//w:sdtPr/w:id"))
                .extracting(id -> id.getAttribute("w:val"))
                .doesNotHaveDuplicates();
    }

    @Test
    void figuresInTableCellsKeepTheirKeys() throws Exception {
        var tags = file(SampleReport.report()).elements(BODY, "//w:tc//w:sdt/w:sdtPr/w:tag");
        assertThat(tags).hasSize(12).extracting(tag -> tag.getAttribute("w:val")).contains("table.rate3");
    }

    @Test
    void onlyMissingFiguresAreHighlighted() throws Exception {
        var marked = file(SampleReport.report()).elements(BODY, "//w:r[w:rPr/w:highlight]");
        assertThat(marked).hasSize(2).allSatisfy(run -> assertThat(run.getTextContent()).isEqualTo("（数据待核）"));
    }

    @Test
    void theTextReadsAsWritten() throws Exception {
        var paragraphs = file(SampleReport.report()).elements(BODY, "/w:document/w:body/w:p");
        var expected = SampleReport.report().blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> Block.text(block.runs().toList()))
                .toList();
        assertThat(paragraphs).extracting(Element::getTextContent).containsSubsequence(expected);
    }

    @Test
    void marginsAndGridAreThoseOfTheStandardToTheTwip() throws Exception {
        var section = file(SampleReport.report()).elements(BODY, "//w:sectPr").getFirst();
        var page = child(section, "w:pgSz");
        assertThat(List.of(page.getAttribute("w:w"), page.getAttribute("w:h"))).containsExactly("11906", "16838");
        var margins = child(section, "w:pgMar");
        assertThat(List.of("top", "right", "bottom", "left"))
                .extracting(side -> margins.getAttribute("w:" + side))
                .containsExactly("2098", "1474", "1984", "1587");
        var grid = child(section, "w:docGrid");
        assertThat(grid.getAttribute("w:type")).isEqualTo("lines");
        assertThat(grid.getAttribute("w:linePitch")).isEqualTo("579");
    }

    @Test
    void twentyTwoLinesOfTwentyEightCharactersFillThePage() throws Exception {
        var file = file(SampleReport.report());
        var line = file.elements("word/styles.xml", "//w:style[@w:styleId='Normal']//w:spacing").getFirst();
        assertThat(line.getAttribute("w:lineRule")).isEqualTo("exact");
        assertThat((16838 - 2098 - 1984) / Integer.parseInt(line.getAttribute("w:line"))).isEqualTo(22);
        var spacing = file.elements("word/styles.xml", "//w:rPrDefault//w:spacing").getFirst();
        var size = file.elements("word/styles.xml", "//w:rPrDefault//w:sz").getFirst();
        int character = 10 * number(size) + number(spacing);
        assertThat((11906 - 1474 - 1587) / character).isEqualTo(28);
    }

    @Test
    void oddPagesAreNumberedAtTheRightAndEvenPagesAtTheLeft() throws Exception {
        var file = file(SampleReport.report());
        assertThat(file.elements("word/settings.xml", "//w:evenAndOddHeaders")).hasSize(1);
        for (var side : Map.of("default", "right", "even", "left").entrySet()) {
            var reference = file.elements(BODY, "//w:footerReference[@w:type='" + side.getKey() + "']").getFirst();
            var path = "//*[@Id='" + reference.getAttribute("r:id") + "']";
            var target = file.elements("word/_rels/document.xml.rels", path).getFirst().getAttribute("Target");
            var footer = "word/" + target;
            assertThat(file.elements(footer, "//w:jc").getFirst().getAttribute("w:val")).isEqualTo(side.getValue());
            assertThat(file.elements(footer, "//w:instrText").getFirst().getTextContent()).contains("PAGE");
            assertThat(file.elements(footer, "//w:t"))
                    .extracting(Element::getTextContent)
                    .containsExactly("— ", "1", " —");
        }
    }

    @Test
    void theLastParagraphTheNameAndTheDateStayTogether() throws Exception {
        var file = file(SampleReport.report());
        var body = file.elements(BODY, "/w:document/w:body/w:p");
        var last = body.subList(body.size() - 3, body.size());
        assertThat(last).extracting(Element::getTextContent).last().isEqualTo("2026年1月5日");
        assertThat(last.getFirst().getElementsByTagName("w:keepNext").getLength()).isOne();
        assertThat(file.elements("word/styles.xml", "//w:style[@w:styleId='Signature']//w:keepNext")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        // A date longer than the name: it ends two characters from the right, the name begins two before it.
        "李喆, 2026-01-05, 800, 200",
        // A name longer than the date: it ends two from the right, the date begins two after it.
        "青禾县青禾镇人民政府, 2026-01-05, 200, 400"
    })
    void nameAndDateStandAsTheStandardSays(String name, LocalDate date, String afterName, String afterDate)
            throws Exception {
        var file = file(document(Signature.of(name, date)));
        assertThat(file.elements(BODY, "//w:ind")).extracting(indent -> indent.getAttribute("w:rightChars"))
                .containsExactly(afterName, afterDate);
    }

    @Test
    void headingsAreKnownAsHeadingsAndNotBold() throws Exception {
        var file = file(SampleReport.report());
        assertThat(file.elements(BODY, "//w:pStyle")).extracting(style -> style.getAttribute("w:val"))
                .contains("Heading1", "Heading2", "Heading3", "Heading4");
        assertThat(file.elements("word/styles.xml", "//w:b | //w:bCs")).isEmpty();
    }

    @Test
    void everyFaceNamedHasAnEntryInTheFontTable() throws Exception {
        var file = file(SampleReport.report());
        var listed = file.elements("word/fontTable.xml", "//w:font").stream()
                .map(font -> font.getAttribute("w:name"))
                .toList();
        assertThat(file.elements("word/styles.xml", "//w:rFonts"))
                .isNotEmpty()
                .allSatisfy(fonts -> assertThat(listed)
                        .contains(fonts.getAttribute("w:eastAsia"), fonts.getAttribute("w:ascii")));
        assertThat(file.elements(BODY, "//w:r[not(w:rPr/w:rFonts/@w:hint='eastAsia')]")).isEmpty();
    }

    @Test
    void digitsMayStandInTimesNewRoman() throws Exception {
        var layout = new Layout(
                37, 26, 35, 28, 22, 28, 28.95, 16, Layout.Digits.TIMES_NEW_ROMAN, Layout.Faces.STANDARD);
        var fonts = file(new Docx(layout, FONTS), SampleReport.report()).elements("word/styles.xml", "//w:rFonts").getFirst();
        assertThat(fonts.getAttribute("w:ascii")).isEqualTo("Times New Roman");
        assertThat(fonts.getAttribute("w:eastAsia")).isEqualTo("仿宋_GB2312");
    }

    @Test
    void theIssueStandsInACustomPropertyAndInTheIdentifier() throws Exception {
        var file = file(SampleReport.report());
        assertThat(file.elements("docProps/custom.xml", "//*[@name='YoujuIssue']").getFirst().getTextContent())
                .isEqualTo("〔2026〕第3号");
        assertThat(file.elements("docProps/core.xml", "//*[local-name()='identifier']").getFirst().getTextContent())
                .isEqualTo("〔2026〕第3号");
    }

    @Test
    void theSameDocumentIsTheSameFileWhereverItIsWritten() throws Exception {
        var first = bytes(DOCX, SampleReport.report());
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            assertThat(Arrays.equals(bytes(new Docx(Layout.STANDARD, FONTS), SampleReport.report()), first)).isTrue();
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void warmingUpLeavesNoTraceInTheFirstFile() throws Exception {
        var docx = new Docx(Layout.STANDARD, FONTS);
        docx.warmUp();
        assertThat(Arrays.equals(bytes(docx, SampleReport.report()), bytes(DOCX, SampleReport.report()))).isTrue();
    }

    @Test
    void manyThreadsWriteTheSameFile() throws Exception {
        var docx = new Docx(Layout.STANDARD, FONTS);
        var expected = bytes(DOCX, SampleReport.report());
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<byte[]> write = () -> bytes(docx, SampleReport.report());
            for (var written : threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> write).toList())) {
                assertThat(Arrays.equals(written.get(), expected)).isTrue();
            }
        }
    }

    @Test
    void hostileTextComesOutAsItWentIn() throws Exception {
        var text = "a < b && c > \"d\" ]]> <w:p/> &#0; 堃喆 𠮷 👨\u200D🌾 ㎡ \u00A0\u3000末";
        var figure = new Figure("a\"<&>'b", "<1>&", "名 <\"&\">");
        var file = file(document(Paragraph.of(new Words(text), new Words("\u0000\u001B\uD800"), figure)));
        assertThat(file.elements(BODY, "//w:t")).extracting(Element::getTextContent).contains(text, "<1>&");
        var control = file.elements(BODY, "//w:sdt").getFirst();
        assertThat(value(control, "w:tag")).isEqualTo("a\"<&>'b");
        assertThat(value(control, "w:alias")).isEqualTo("名 <\"&\">");
    }

    @Test
    void aTitleLongerThanWordBearsIsCut() throws Exception {
        var file = file(document(Paragraph.of(new Figure("a", "1", "𠮷".repeat(40)))));
        var title = value(file.elements(BODY, "//w:sdt").getFirst(), "w:alias");
        assertThat(title).isEqualTo("𠮷".repeat(31) + "…").hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void twoThousandFiguresHaveTwoThousandNames() throws Exception {
        var figures = IntStream.range(0, 2000)
                .mapToObj(i -> (Run) new Figure("key" + i % 700, i + "户", "户数" + i))
                .toList();
        var names = file(document(new Paragraph(figures))).elements(BODY, "//w:bookmarkStart");
        assertThat(names)
                .hasSize(2000)
                .extracting(name -> name.getAttribute("w:name").toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void wordsThatStandOnARecordKeepTheirKey() throws Exception {
        var said = new Said("record:12:title", "农贸市场改造", "项目名称");
        var file = file(document(Paragraph.of(said, new Figure("a", "1", "甲"))));
        assertThat(file.elements(BODY, "//w:sdt/w:sdtPr/w:tag")).extracting(tag -> tag.getAttribute("w:val"))
                .containsExactly("record:12:title", "a");
        assertThat(file.elements(BODY, "//w:bookmarkStart")).extracting(mark -> mark.getAttribute("w:name"))
                .containsExactly("S_record_12_title", "F_a");
    }

    @Test
    void chartsArePicturesWithTheirMeaningInWords() throws Exception {
        var file = file(SampleReport.full());
        var pictures = file.elements(BODY, "//*[name()='wp:docPr']");
        assertThat(pictures).hasSize(4).allSatisfy(
                picture -> assertThat(picture.getAttribute("descr")).startsWith("各村粮食和水果产量"));
        assertThat(pictures).extracting(picture -> picture.getAttribute("id")).doesNotHaveDuplicates();
        for (var blip : file.elements(BODY, "//*[name()='a:blip']")) {
            var path = "//*[@Id='" + blip.getAttribute("r:embed") + "']";
            var target = file.elements("word/_rels/document.xml.rels", path).getFirst().getAttribute("Target");
            var image = ImageIO.read(new ByteArrayInputStream(file.parts().get("word/" + target)));
            assertThat(image.getWidth()).isEqualTo(1440);
        }
        assertThat(file.text("[Content_Types].xml")).contains("Extension=\"png\"");
    }

    @Test
    void theAppendixBeginsOnAPageOfItsOwn() throws Exception {
        var broken = file(SampleReport.full()).elements(BODY, "//w:p[w:pPr/w:pageBreakBefore]");
        assertThat(broken).singleElement().extracting(Element::getTextContent).isEqualTo("附件：数据一览表");
    }

    @Test
    void withoutChineseFontsAChartIsATable() throws Exception {
        var bare = new Docx(Layout.STANDARD, FontCutter.of(Path.of("target/no-fonts")));
        var file = file(bare, document(SampleReport.chart(Chart.Kind.BARS)));
        assertThat(file.elements(BODY, "//w:tbl//w:t")).extracting(Element::getTextContent)
                .contains("粮食（吨）", "青禾村", "1,200.50", "—");
        assertThat(file.parts().keySet()).noneMatch(part -> part.contains("media"));
    }

    @Test
    void theBodyIsWhatTheGoldenFileSays() throws Exception {
        Golden.check("document/report.xml", lines(SampleReport.report(), BODY));
        Golden.check("document/styles.xml", lines(SampleReport.report(), "word/styles.xml"));
    }

    private static String lines(Document document, String part) throws IOException {
        return file(document).text(part)
                .replaceFirst("<(w:document|w:styles) [^>]*>", "<$1>")
                .replaceAll("><", ">\n<");
    }

    private static Document document(Block... blocks) {
        var identity = new Identity("1", "报告", Language.ZH, "镇政府", Instant.EPOCH);
        return new Document(identity, List.of(new Words("报告")), List.of(), List.of(blocks));
    }

    private static byte[] bytes(Docx docx, Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        docx.write(document, out);
        return out.toByteArray();
    }

    private static WordFile file(Document document) throws IOException {
        return file(DOCX, document);
    }

    private static WordFile file(Docx docx, Document document) throws IOException {
        return WordFile.of(bytes(docx, document));
    }

    private static Element child(Element parent, String name) {
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    private static int number(Element element) {
        return Integer.parseInt(element.getAttribute("w:val"));
    }

    private static String value(Element parent, String name) {
        return child(parent, name).getAttribute("w:val");
    }
}
