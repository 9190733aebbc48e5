package org.youju.document;

import java.math.BigInteger;
import java.util.List;
import org.docx4j.wml.Body;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.P;
import org.docx4j.wml.PPrBase;

/// The body of a Word file: title, blocks and the setting of the page.
final class DocxBody {
    private final Layout layout;
    private final DocxText text;
    private final DocxTable tables;
    private final DocxCharts charts;
    private final boolean drawn;
    private final List<Object> content;
    private final Body body = new Body();
    private int pictures;

    private DocxBody(Document document, Layout layout, DocxCharts charts, boolean drawn) {
        this.layout = layout;
        this.charts = charts;
        this.drawn = drawn;
        this.text = new DocxText(document.identity().language());
        this.tables = new DocxTable(text, layout);
        this.content = body.getContent();
    }

    /// @param pictures of its charts; none where charts cannot be drawn
    static org.docx4j.wml.Document of(
            Document document, Layout layout, DocxFrame frame, DocxCharts charts, List<byte[]> pictures) {
        var written = new DocxBody(document, layout, charts, !pictures.isEmpty());
        written.head(document);
        written.blocks(document.blocks());
        written.body.setSectPr(frame.section());
        var whole = new org.docx4j.wml.Document();
        whole.setBody(written.body);
        return whole;
    }

    private void head(Document document) {
        document.title().forEach(line -> content.add(text.paragraph("Title", List.of(line))));
        document.subtitle().forEach(line -> content.add(text.paragraph("Subtitle", List.of(line))));
        content.add(text.paragraph("BodyText", List.of()));
    }

    private void blocks(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            int before = content.size();
            boolean signed = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Signature;
            switch (blocks.get(i)) {
                case Heading heading -> content.add(text.paragraph("Heading" + heading.level(), heading.words()));
                case Salutation salutation ->
                    content.add(text.paragraph("Salutation", List.of(salutation.words())));
                case Paragraph paragraph ->
                    add(text.paragraph("BodyText", paragraph.words()), signed);
                case Table table -> {
                    tables.write(table, content);
                    add(text.paragraph("TableEnd", List.of()), signed);
                }
                case Chart chart -> {
                    if (drawn) {
                        content.add(charts.paragraph(chart, pictures++));
                    } else {
                        tables.write(chart.table(text.language()), content);
                    }
                    add(text.paragraph("ChartCaption", List.of(chart.caption())), signed);
                }
                case Signature signature -> sign(signature);
            }
            // GB/T 9704 7.3.4: an annex begins on a page of its own.
            if (i > 0 && blocks.get(i - 1) instanceof Signature && content.get(before) instanceof P first) {
                first.getPPr().setPageBreakBefore(new BooleanDefaultTrue());
            }
        }
    }

    /// What stands before the signature takes at least two of its lines along to the signature's page: a name and a
    /// date alone on a page could belong to any text.
    private void add(P paragraph, boolean signed) {
        if (signed) {
            paragraph.getPPr().setKeepNext(new BooleanDefaultTrue());
            paragraph.getPPr().setWidowControl(new BooleanDefaultTrue());
        }
        content.add(paragraph);
    }

    private void sign(Signature signature) {
        content.add(fromTheRight(text.paragraph("Signature", List.of(signature.name())), signature.afterName()));
        content.add(fromTheRight(text.paragraph("Date", List.of(signature.dateWords())), signature.afterDate()));
    }

    private P fromTheRight(P paragraph, double places) {
        var indent = new PPrBase.Ind();
        indent.setRight(BigInteger.valueOf(layout.charactersTwips(places)));
        indent.setRightChars(BigInteger.valueOf(Math.round(places * 100)));
        paragraph.getPPr().setInd(indent);
        return paragraph;
    }
}
