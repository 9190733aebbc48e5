package org.youju.bench;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.youju.account.Officer;
import org.youju.document.Docx;
import org.youju.document.Layout;
import org.youju.document.Pdf;
import org.youju.font.FontCutter;
import org.youju.font.Role;
import org.youju.kernel.PlaceCode;
import org.youju.report.Composition;
import org.youju.report.Reports;

/// The report of the sample township, from its figures to the bytes of the Word file and of the PDF.
final class ReportBench {
    private static final int TIMES = 60;
    private static final int PARAGRAPHS = 70;
    private static final String WORDS = "全年深入企业现场服务，召开企业家座谈会，面对面听取用工、融资、用地等方面的意见，能当场答复的当场答复。";

    private final Reports reports;
    private final FontCutter fonts;

    ReportBench(Reports reports, FontCutter fonts) {
        this.reports = reports;
        this.fonts = fonts;
    }

    List<Line> compose(PlaceCode place) throws IOException {
        var docx = new Docx(Layout.STANDARD, fonts);
        var pdf = new Pdf(Layout.STANDARD, fonts);
        var composed = (Composition.Composed) read(place);
        double writing = Timing.median(TIMES, () -> docx.write(composed.document(), new ByteArrayOutputStream()));
        double whole = Timing.median(
                TIMES, () -> docx.write(((Composition.Composed) read(place)).document(), new ByteArrayOutputStream()));
        double floor = Timing.median(TIMES, ReportBench::bare);
        double printing = Timing.median(TIMES, () -> pdf.write(composed.document(), new ByteArrayOutputStream()));
        var font = fonts.cut(Map.of(Role.BODY, new FontCutter.Use(
                WORDS.codePoints().boxed().collect(Collectors.toSet()), 0))).get(Role.BODY);
        double printed = Timing.median(TIMES, () -> barePdf(font));
        var lines = new ArrayList<>(List.of(
                new Line(".docx written from a composed report", writing, "ms", "docx4j: as many plain paragraphs",
                floor, ""),
                new Line(".docx from records: figures, wording, file", whole, "ms", "docx4j: as many plain paragraphs",
                floor, ""),
                new Line(".pdf written from a composed report: PDF/A-3a, PDF/UA-1", printing, "ms",
                "openhtmltopdf: as many plain paragraphs, no tags", printed, "≤ 400 ms")));
        lines.addAll(new CompareBench(docx).compare(composed.document()));
        return lines;
    }

    private Composition read(PlaceCode place) {
        return reports.compose(
                reports.template("annual"), place, 2025, LocalDate.of(2026, 1, 20), Officer.system("bench"));
    }

    private static void barePdf(byte[] font) throws IOException {
        var page = "<html><head><style>body { font: 16pt/29pt body }</style></head><body>"
                + ("<p>" + WORDS + "</p>").repeat(PARAGRAPHS) + "</body></html>";
        var builder = new PdfRendererBuilder()
                .withHtmlContent(page, "")
                .toStream(new ByteArrayOutputStream());
        builder.useFont(() -> new ByteArrayInputStream(font), "body");
        builder.run();
    }

    private static void bare() throws Docx4JException {
        var document = WordprocessingMLPackage.createPackage();
        for (int i = 0; i < PARAGRAPHS; i++) {
            document.getMainDocumentPart().addParagraphOfText(WORDS);
        }
        document.save(new ByteArrayOutputStream());
    }
}
