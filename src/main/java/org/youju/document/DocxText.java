package org.youju.document;

import java.math.BigInteger;
import java.util.List;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.CTMarkupRange;
import org.docx4j.wml.CTSdtContentRun;
import org.docx4j.wml.Highlight;
import org.docx4j.wml.Id;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.R;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STHint;
import org.docx4j.wml.SdtPr;
import org.docx4j.wml.SdtRun;
import org.docx4j.wml.Tag;
import org.docx4j.wml.Text;
import org.youju.kernel.Language;

/// Paragraphs of a Word file, and the figures in them.
///
/// What leads back to a source stands in a bookmark and, inside that, in a content control: editors differ in which of the two they keep.
/// The control is not locked, for a drafter must be able to take the sentence out; and not bound to an XML part,
/// for then an edit made in an editor that ignores the binding would be undone in silence by the next one; and of
/// rich text, for LibreOffice takes the highlight off a control of plain text.
final class DocxText {
    /// Word calls a file damaged whose control has a longer title.
    private static final int LONGEST_TITLE = 64;

    private static final ObjectFactory WORD = new ObjectFactory();

    private final Marks marks = new Marks();
    private final Language language;
    private long controls;

    DocxText(Language language) {
        this.language = language;
    }

    Language language() {
        return language;
    }

    P paragraph(String style, List<Run> runs) {
        var paragraph = new P();
        var properties = new PPr();
        var name = new PPrBase.PStyle();
        name.setVal(style);
        properties.setPStyle(name);
        paragraph.setPPr(properties);
        for (var run : runs) {
            switch (run) {
                case Words words when words.text().isEmpty() -> {}
                case Words words -> paragraph.getContent().add(run(words.text(), false));
                case Keyed keyed -> add(keyed, paragraph.getContent());
            }
        }
        return paragraph;
    }

    private void add(Keyed run, List<Object> content) {
        controls++;
        var id = BigInteger.valueOf(controls);
        var start = new CTBookmark();
        start.setId(id);
        start.setName(marks.next(run));
        var end = new CTMarkupRange();
        end.setId(id);
        content.add(WORD.createPBookmarkStart(start));
        content.add(WORD.createPSdt(control(run, id)));
        content.add(WORD.createPBookmarkEnd(end));
    }

    private SdtRun control(Keyed run, BigInteger number) {
        var alias = new SdtPr.Alias();
        alias.setVal(title(run.title()));
        var tag = new Tag();
        tag.setVal(run.key());
        var id = new Id();
        id.setVal(number);
        var properties = new SdtPr();
        properties.getRPrOrAliasOrLock().addAll(List.of(WORD.createSdtPrAlias(alias), tag, id));
        var text = new CTSdtContentRun();
        text.getContent().add(run(run.text(), run instanceof Figure figure && figure.isMissing()));
        var control = new SdtRun();
        control.setSdtPr(properties);
        control.setSdtContent(text);
        return control;
    }

    private static String title(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int end = LONGEST_TITLE - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private R run(String words, boolean marked) {
        var properties = new RPr();
        switch (language) {
            // Quotes, dashes and ellipses are shared with Latin; without the hint Word takes them from the Latin face.
            case ZH -> {
                var fonts = new RFonts();
                fonts.setHint(STHint.EAST_ASIA);
                properties.setRFonts(fonts);
            }
            case EN -> {}
        }
        if (marked) {
            var yellow = new Highlight();
            yellow.setVal("yellow");
            properties.setHighlight(yellow);
        }
        var text = new Text();
        text.setValue(words);
        text.setSpace("preserve");
        var run = new R();
        run.setRPr(properties);
        run.getContent().add(WORD.createRT(text));
        return run;
    }
}
