package org.youju.document;

import java.math.BigInteger;
import java.util.List;
import org.docx4j.wml.Body;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.P;
import org.docx4j.wml.PPrBase;

/// The body of a Word file: title, blocks and the setting of the page.
final class DocxBody {
    private static final double ROOM_AT_THE_RIGHT = 2;
    private static final double DATE_AFTER_NAME = 2;

    private final Layout layout;
    private final DocxText text;
    private final DocxTable tables;
    private final List<Object> content;
    private final Body body = new Body();

    private DocxBody(Document document, Layout layout) {
        this.layout = layout;
        this.text = new DocxText(document.identity().language());
        this.tables = new DocxTable(text, layout);
        this.content = body.getContent();
    }

    static org.docx4j.wml.Document of(Document document, Layout layout, DocxFrame frame) {
        var written = new DocxBody(document, layout);
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
                    tables.write(chart.table(), content);
                    add(text.paragraph("Caption", List.of(chart.caption())), signed);
                }
                case Signature signature -> sign(signature);
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

    /// GB/T 9704 7.3.5.2, without seal: the name ends two characters from the right and the date begins two characters
    /// after the name's beginning; a date longer than the name ends two characters from the right itself, and the
    /// name moves left.
    private void sign(Signature signature) {
        double name = places(signature.name().text());
        double date = places(signature.dateWords().text());
        double afterName = ROOM_AT_THE_RIGHT;
        double afterDate = ROOM_AT_THE_RIGHT + name - DATE_AFTER_NAME - date;
        if (date > name) {
            afterDate = ROOM_AT_THE_RIGHT;
            afterName = ROOM_AT_THE_RIGHT + date + DATE_AFTER_NAME - name;
        }
        content.add(fromTheRight(text.paragraph("Signature", List.of(signature.name())), afterName));
        content.add(fromTheRight(text.paragraph("Date", List.of(signature.dateWords())), afterDate));
    }

    private P fromTheRight(P paragraph, double places) {
        var indent = new PPrBase.Ind();
        indent.setRight(BigInteger.valueOf(layout.charactersTwips(places)));
        indent.setRightChars(BigInteger.valueOf(Math.round(places * 100)));
        paragraph.getPPr().setInd(indent);
        return paragraph;
    }

    /// How many places of a line the text takes: two Latin letters or digits share one.
    static double places(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 && c != '“' && c != '”' ? 0.5 : 1).sum();
    }
}
