package org.youju.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.youju.Golden;
import org.youju.kernel.Language;

class DocxTests {
    private static final Docx DOCX = new Docx(Layout.STANDARD);
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
        var controls = elements(file, BODY, "//w:sdt");
        var marks = report.marks();
        assertThat(marks).hasSizeGreaterThan(60);
        assertThat(controls).hasSize(marks.size());
        for (int i = 0; i < marks.size(); i++) {
            var figure = marks.get(i).figure();
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
        assertThat(elements(file, BODY, "//w:lock | //w:dataBinding")).isEmpty();
        assertThat(elements(file, BODY, "//w:sdtPr/w:id")).extracting(id -> id.getAttribute("w:val")).doesNotHaveDuplicates();
    }

    @Test
    void figuresInTableCellsKeepTheirKeys() throws Exception {
        var tags = elements(file(SampleReport.report()), BODY, "//w:tc//w:sdt/w:sdtPr/w:tag");
        assertThat(tags).hasSize(12).extracting(tag -> tag.getAttribute("w:val")).contains("table.rate3");
    }

    @Test
    void onlyMissingFiguresAreHighlighted() throws Exception {
        var marked = elements(file(SampleReport.report()), BODY, "//w:r[w:rPr/w:highlight]");
        assertThat(marked).hasSize(2).allSatisfy(run -> assertThat(run.getTextContent()).isEqualTo("（数据待核）"));
    }

    @Test
    void theTextReadsAsWritten() throws Exception {
        var paragraphs = elements(file(SampleReport.report()), BODY, "/w:document/w:body/w:p");
        var expected = SampleReport.report().blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> Block.text(block.runs().toList()))
                .toList();
        assertThat(paragraphs).extracting(Element::getTextContent).containsSubsequence(expected);
    }

    @Test
    void marginsAndGridAreThoseOfTheStandardToTheTwip() throws Exception {
        var section = elements(file(SampleReport.report()), BODY, "//w:sectPr").getFirst();
        var page = child(section, "w:pgSz");
        assertThat(List.of(page.getAttribute("w:w"), page.getAttribute("w:h"))).containsExactly("11906", "16838");
        var margins = child(section, "w:pgMar");
        assertThat(List.of("top", "right", "bottom", "left"))
                .extracting(side -> margins.getAttribute("w:" + side))
                .containsExactly("2098", "1474", "1984", "1587");
        var grid = child(section, "w:docGrid");
        assertThat(grid.getAttribute("w:type")).isEqualTo("linesAndChars");
        assertThat(grid.getAttribute("w:linePitch")).isEqualTo("579");
        int line = 28 * (16 * 20) + 28 * Integer.parseInt(grid.getAttribute("w:charSpace")) * 20 / 4096;
        assertThat(line).isLessThanOrEqualTo(11906 - 1474 - 1587);
        assertThat(line + 320).isGreaterThan(11906 - 1474 - 1587);
    }

    @Test
    void oddPagesAreNumberedAtTheRightAndEvenPagesAtTheLeft() throws Exception {
        var file = file(SampleReport.report());
        assertThat(elements(file, "word/settings.xml", "//w:evenAndOddHeaders")).hasSize(1);
        for (var side : Map.of("default", "right", "even", "left").entrySet()) {
            var reference = elements(file, BODY, "//w:footerReference[@w:type='" + side.getKey() + "']").getFirst();
            var path = "//*[@Id='" + reference.getAttribute("r:id") + "']";
            var target = elements(file, "word/_rels/document.xml.rels", path).getFirst().getAttribute("Target");
            var footer = "word/" + target;
            assertThat(elements(file, footer, "//w:jc").getFirst().getAttribute("w:val")).isEqualTo(side.getValue());
            assertThat(elements(file, footer, "//w:instrText").getFirst().getTextContent()).contains("PAGE");
            assertThat(elements(file, footer, "//w:t")).extracting(Element::getTextContent).containsExactly("— ", "1", " —");
        }
    }

    @Test
    void theLastParagraphTheNameAndTheDateStayTogether() throws Exception {
        var body = elements(file(SampleReport.report()), BODY, "/w:document/w:body/w:p");
        var last = body.subList(body.size() - 3, body.size());
        assertThat(last).extracting(Element::getTextContent).last().isEqualTo("2026年1月5日");
        assertThat(last.getFirst().getElementsByTagName("w:keepNext").getLength()).isOne();
        assertThat(elements(file(SampleReport.report()), "word/styles.xml", "//w:style[@w:styleId='Signature']//w:keepNext"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        // A date longer than the name: it ends two characters from the right, the name begins two before it.
        "李喆, 2026-01-05, 800, 200",
        // A name longer than the date: it ends two from the right, the date begins two after it.
        "青禾县青禾镇人民政府, 2026-01-05, 200, 400"
    })
    void nameAndDateStandAsTheStandardSays(String name, LocalDate date, String afterName, String afterDate) throws Exception {
        var file = file(document(Signature.of(name, date)));
        assertThat(elements(file, BODY, "//w:ind")).extracting(indent -> indent.getAttribute("w:rightChars"))
                .containsExactly(afterName, afterDate);
    }

    @Test
    void headingsAreKnownAsHeadingsAndNotBold() throws Exception {
        var file = file(SampleReport.report());
        assertThat(elements(file, BODY, "//w:pStyle")).extracting(style -> style.getAttribute("w:val"))
                .contains("Heading1", "Heading2", "Heading3", "Heading4");
        assertThat(elements(file, "word/styles.xml", "//w:b | //w:bCs")).isEmpty();
    }

    @Test
    void everyFaceNamedHasAnEntryInTheFontTable() throws Exception {
        var file = file(SampleReport.report());
        var listed = elements(file, "word/fontTable.xml", "//w:font").stream().map(font -> font.getAttribute("w:name")).toList();
        assertThat(elements(file, "word/styles.xml", "//w:rFonts"))
                .isNotEmpty()
                .allSatisfy(fonts -> assertThat(listed).contains(fonts.getAttribute("w:eastAsia"), fonts.getAttribute("w:ascii")));
        assertThat(elements(file, BODY, "//w:r[not(w:rPr/w:rFonts/@w:hint='eastAsia')]")).isEmpty();
    }

    @Test
    void digitsMayStandInTimesNewRoman() throws Exception {
        var layout = new Layout(
                37, 26, 35, 28, 22, 28, 28.95, 16, Layout.Digits.TIMES_NEW_ROMAN, Layout.Faces.STANDARD);
        var fonts = elements(file(new Docx(layout), SampleReport.report()), "word/styles.xml", "//w:rFonts").getFirst();
        assertThat(fonts.getAttribute("w:ascii")).isEqualTo("Times New Roman");
        assertThat(fonts.getAttribute("w:eastAsia")).isEqualTo("仿宋_GB2312");
    }

    @Test
    void theIssueStandsInACustomPropertyAndInTheIdentifier() throws Exception {
        var file = file(SampleReport.report());
        assertThat(elements(file, "docProps/custom.xml", "//*[@name='YoujuIssue']").getFirst().getTextContent())
                .isEqualTo("〔2026〕第3号");
        assertThat(elements(file, "docProps/core.xml", "//*[local-name()='identifier']").getFirst().getTextContent())
                .isEqualTo("〔2026〕第3号");
    }

    @Test
    void theSameDocumentIsTheSameFileWhereverItIsWritten() throws Exception {
        var first = bytes(DOCX, SampleReport.report());
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            assertThat(Arrays.equals(bytes(new Docx(Layout.STANDARD), SampleReport.report()), first)).isTrue();
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void manyThreadsWriteTheSameFile() throws Exception {
        var docx = new Docx(Layout.STANDARD);
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
        assertThat(elements(file, BODY, "//w:t")).extracting(Element::getTextContent).contains(text, "<1>&");
        var control = elements(file, BODY, "//w:sdt").getFirst();
        assertThat(value(control, "w:tag")).isEqualTo("a\"<&>'b");
        assertThat(value(control, "w:alias")).isEqualTo("名 <\"&\">");
    }

    @Test
    void aTitleLongerThanWordBearsIsCut() throws Exception {
        var file = file(document(Paragraph.of(new Figure("a", "1", "𠮷".repeat(40)))));
        var title = value(elements(file, BODY, "//w:sdt").getFirst(), "w:alias");
        assertThat(title).isEqualTo("𠮷".repeat(31) + "…").hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void twoThousandFiguresHaveTwoThousandNames() throws Exception {
        var figures = IntStream.range(0, 2000)
                .mapToObj(i -> (Run) new Figure("key" + i % 700, i + "户", "户数" + i))
                .toList();
        var names = elements(file(document(new Paragraph(figures))), BODY, "//w:bookmarkStart");
        assertThat(names).hasSize(2000).extracting(name -> name.getAttribute("w:name").toLowerCase()).doesNotHaveDuplicates();
    }

    @Test
    void theBodyIsWhatTheGoldenFileSays() throws Exception {
        Golden.check("document/report.xml", lines(SampleReport.report(), BODY));
        Golden.check("document/styles.xml", lines(SampleReport.report(), "word/styles.xml"));
    }

    private static String lines(Document document, String part) throws IOException {
        return new String(file(document).get(part), UTF_8)
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

    private static Map<String, byte[]> file(Document document) throws IOException {
        return file(DOCX, document);
    }

    private static Map<String, byte[]> file(Docx docx, Document document) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(docx, document)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(parts.keySet()).startsWith("[Content_Types].xml");
        return parts;
    }

    private static List<Element> elements(Map<String, byte[]> file, String part, String path) throws Exception {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file.get(part)));
        // Without namespaces: prefixes are part of the names, and they are what we write.
        var plain = path.replaceAll("(?<![\\w':-])(w:\\w+)", "*[name()='$1']").replaceAll("@\\*\\[name\\(\\)='(w:\\w+)'\\]", "@*[name()='$1']");
        var found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(plain, document, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static Element child(Element parent, String name) {
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    private static String value(Element parent, String name) {
        return child(parent, name).getAttribute("w:val");
    }
}
