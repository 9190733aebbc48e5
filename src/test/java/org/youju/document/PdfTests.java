package org.youju.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.youju.font.FontCutter;
import org.youju.font.FontProblem;
import org.youju.kernel.Language;
import org.youju.kernel.Refused;

class PdfTests {
    private static final Path NO_FONTS = Path.of("target/no-fonts");
    private static final Pdf PDF = new Pdf(Layout.STANDARD, new FontCutter(NO_FONTS));
    private static byte[] full = new byte[0];

    @BeforeAll
    static void write() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        full = bytes(SampleReport.full());
    }

    @ParameterizedTest
    @EnumSource(value = PDFAFlavour.class, names = {"PDFA_3_A", "PDFUA_1"})
    void theFileKeepsToItsProfiles(PDFAFlavour flavour) throws Exception {
        assertThat(violations(full, flavour)).isEmpty();
        assertThat(violations(bytes(SampleReport.report()), flavour)).isEmpty();
    }

    @Test
    void theTextReadBackIsTheTextOfTheModel() throws Exception {
        var expected = new StringBuilder();
        var document = SampleReport.full();
        document.title().forEach(line -> expected.append(line.text()));
        document.subtitle().forEach(line -> expected.append(line.text()));
        document.blocks().forEach(block -> expected.append(Block.text(block.runs().toList())));
        try (var pdf = Loader.loadPDF(full)) {
            var pages = new StringBuilder();
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.append(stripper.getText(pdf).replace("— " + page + " —", ""));
            }
            // The heads of long tables come again on each of their pages.
            assertThat(squeezed(pages.toString()).replace("序号指标数值口径来源", ""))
                    .isEqualTo(squeezed(expected.toString()).replace("序号指标数值口径来源", ""));
        }
    }

    /// GB/T 9704 leaves it to typesetting as such: a line never begins with what closes a clause.
    @Test
    void noLineBeginsWithWhatClosesAClause() throws Exception {
        var words = new Words("，报告各项数据。");
        var blocks = IntStream.rangeClosed(1, 60)
                .<Block>mapToObj(i -> Paragraph.of(new Words("数".repeat(i)), new Figure("gdp", "19762万元", "地区生产总值"), words))
                .toList();
        var pdf = bytes(new Document(SampleReport.full().identity(), List.of(new Words("行首")), List.of(), blocks));
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read).lines().filter(line -> !line.isBlank()))
                    .hasSizeGreaterThan(80)
                    .noneMatch(line -> "，。；：、）”》！？％".indexOf(line.strip().charAt(0)) >= 0);
        }
    }

    @Test
    void headingsTablesAndChartsAreTagged() throws Exception {
        try (var pdf = Loader.loadPDF(full)) {
            var tags = tags(pdf);
            assertThat(tags).extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "H3", "H4", "H5", "P", "Table", "TH", "TD", "Figure");
            assertThat(tags).filteredOn(tag -> tag.getStructureType().equals("Figure")).hasSize(4)
                    .allSatisfy(tag -> assertThat(tag.getAlternateDescription()).startsWith("各村粮食和水果产量"));
            assertThat(tags).filteredOn(tag -> tag.getStructureType().equals("TH")).hasSizeGreaterThanOrEqualTo(9);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
                    .isEqualTo("一、坚定政治立场，提升履职能力");
        }
    }

    @Test
    void theHeadsOfALongTableComeAgainOnEachOfItsPages() throws Exception {
        try (var pdf = Loader.loadPDF(full)) {
            var stripper = new PDFTextStripper();
            int pages = 0;
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var text = squeezed(stripper.getText(pdf));
                if (text.contains("投入资金1,2")) {
                    assertThat(text).contains("序号指标数值口径来源");
                    pages++;
                }
            }
            assertThat(pages).isGreaterThan(3);
        }
    }

    @Test
    void theAppendixBeginsOnAPageOfItsOwn() throws Exception {
        try (var pdf = Loader.loadPDF(full)) {
            var stripper = new PDFTextStripper();
            int page = 1;
            String text;
            do {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text = squeezed(stripper.getText(pdf).replace("— " + page++ + " —", ""));
            } while (!text.contains("附件：数据一览表"));
            assertThat(text).startsWith("附件：数据一览表附表1农业农村");
        }
    }

    @Test
    void headingLevelsLeaveNoneOut() throws Exception {
        try (var pdf = Loader.loadPDF(full)) {
            var levels = tags(pdf).stream().map(PDStructureElement::getStructureType)
                    .filter(type -> type.matches("H\\d")).map(type -> type.charAt(1) - '0').toList();
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
            }
        }
    }

    @Test
    void twentyTwoLinesOfTwentyEightCharactersFillAPage() throws Exception {
        var document = document(new Paragraph(List.of(new Words("农".repeat(26 + 28 * 50)))));
        try (var pdf = Loader.loadPDF(bytes(document))) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            var lines = stripper.getText(pdf).lines().filter(line -> line.startsWith("农")).toList();
            assertThat(lines).hasSize(22).allSatisfy(line -> assertThat(line.strip()).hasSize(28));
        }
    }

    @Test
    void oddPagesAreNumberedAtTheRightAndEvenPagesAtTheLeft() throws Exception {
        try (var pdf = Loader.loadPDF(full)) {
            assertThat(numberStartsAt(pdf, 1)).isGreaterThan(400);
            assertThat(numberStartsAt(pdf, 2)).isBetween(90f, 110f);
            assertThat(numberStartsAt(pdf, 3)).isGreaterThan(400);
        }
    }

    @Test
    void theLastParagraphTheNameAndTheDateStandOnOnePage() throws Exception {
        for (int lines = 8; lines < 28; lines++) {
            var document = document(
                    new Paragraph(List.of(new Words("农".repeat(26 + 28 * lines)))),
                    Paragraph.of(new Words("以上报告，请予审议。")),
                    Signature.of("李喆", LocalDate.of(2026, 1, 5)));
            try (var pdf = Loader.loadPDF(bytes(document))) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(pdf.getNumberOfPages());
                assertThat(squeezed(stripper.getText(pdf))).as(lines + " lines before")
                        .contains("以上报告，请予审议。李喆2026年1月5日");
            }
        }
    }

    @Test
    void rareCharactersAreThereAndEachFaceIsEmbedded() throws Exception {
        try (var pdf = Loader.loadPDF(full)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("堃喆", "㎡", "镕昇");
            for (var page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void aCharacterThatNoFontHasIsNamed() {
        assertThatThrownBy(() -> bytes(document(Paragraph.of(new Words("甲\uDBFF\uDFFDz")))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(FontProblem.NO_FONT_HAS);
                    assertThat(refused.text().zh()).contains("U+10FFFD");
                });
    }

    @Test
    void theSameDocumentIsTheSameFileWhereverItIsWritten() throws Exception {
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            assertThat(Arrays.equals(bytes(SampleReport.full()), full)).isTrue();
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void hostileTextComesOutAsItWentIn() throws Exception {
        var text = "a < b && c > \"d\" ]]> <p> &#0; 末";
        var figure = new Figure("a\"<&>'b", "<1>&", "名 <\"&\">");
        try (var pdf = Loader.loadPDF(bytes(document(Paragraph.of(new Words(text), figure))))) {
            assertThat(squeezed(new PDFTextStripper().getText(pdf))).contains(squeezed(text + "<1>&"));
        }
    }

    private static List<String> violations(byte[] file, PDFAFlavour flavour) throws VeraPDFException, IOException {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).as("checks made").isGreaterThan(1000);
            return result.getTestAssertions().stream()
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage() + " " + one.getLocation())
                    .collect(Collectors.toList());
        } catch (VeraPDFException e) {
            throw e;
        }
    }

    private static List<PDStructureElement> tags(PDDocument pdf) {
        var tags = new ArrayList<PDStructureElement>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
        return tags;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> tags) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element);
                collect(element, tags);
            }
        }
    }

    private static float numberStartsAt(PDDocument pdf, int page) throws IOException {
        var places = new ArrayList<Float>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<org.apache.pdfbox.text.TextPosition> positions) {
                if (text.startsWith("— ")) {
                    places.add(positions.getFirst().getX());
                }
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        assertThat(places).hasSize(1);
        return places.getFirst();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000]", "");
    }

    private static byte[] bytes(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        PDF.write(document, out);
        return out.toByteArray();
    }

    private static Document document(Block... blocks) {
        var identity = new Identity("1", "报告", Language.ZH, "镇政府", Instant.EPOCH);
        return new Document(identity, List.of(new Words("报告")), List.of(), List.of(blocks));
    }
}
