package org.youju.manuscript;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youju.manuscript.Gathered.Named;
import org.youju.manuscript.Manuscript.By;
import org.youju.manuscript.Manuscript.Format;
import org.youju.manuscript.Manuscript.Kind;

/// Reads the body of a Word file and the notes it refers to.
///
/// Elements are known by their local names: files of strict OOXML use other namespaces for the same things.
final class DocxReader {
    private static final int LONGEST_NAME = 256;

    private final XmlPart part;
    private final Gathered gathered;
    private final DocxStyles styles;
    private final Kind plain;
    private final DocxFields fields = new DocxFields();
    private final Map<String, Gathered.Open> bookmarks = new HashMap<>();
    private final Deque<DocxControl> controls = new ArrayDeque<>();
    /// For each choice between contents that is open, whether one of them has been read.
    private final Deque<Boolean> chosen = new ArrayDeque<>();
    /// For each row that is open, whether it is a tracked deletion.
    private final Deque<Boolean> dropped = new ArrayDeque<>();
    /// For each paragraph that is open, whether its mark is a tracked deletion: then the next one goes on in it.
    private final Deque<Boolean> running = new ArrayDeque<>();
    private final Set<String> footnotes = new LinkedHashSet<>();
    private final Set<String> endnotes = new LinkedHashSet<>();
    private boolean hidden;
    private boolean goesOn;

    private DocxReader(XmlPart part, Gathered gathered, DocxStyles styles, Kind plain) {
        this.part = part;
        this.gathered = gathered;
        this.styles = styles;
        this.plain = plain;
    }

    static Manuscript read(Incoming file, Archive archive) {
        var parts = DocxParts.of(file, archive);
        var gathered = new Gathered(file);
        var styles = parts.styles().map(path -> DocxStyles.of(archive, path)).orElse(DocxStyles.NONE);
        try (var body = archive.xml(parts.main())) {
            var reader = new DocxReader(body, gathered, styles, Kind.TEXT);
            reader.body(file);
            parts.footnotes().ifPresent(path -> notes(archive, path, reader.footnotes, gathered));
            parts.endnotes().ifPresent(path -> notes(archive, path, reader.endnotes, gathered));
        }
        return gathered.manuscript(Format.DOCX, parts.issue(archive));
    }

    private static void notes(Archive archive, String path, Set<String> wanted, Gathered gathered) {
        if (wanted.isEmpty()) {
            return;
        }
        try (var part = archive.xml(path)) {
            for (int event = part.next(); event != END_DOCUMENT; event = part.next()) {
                if (event == START_ELEMENT && isNote(part.name())) {
                    if (wanted.contains(part.attribute("id").orElse(""))) {
                        new DocxReader(part, gathered, DocxStyles.NONE, Kind.NOTE).within();
                    } else {
                        part.skip();
                    }
                }
            }
        }
    }

    private static boolean isNote(String element) {
        return element.equals("footnote") || element.equals("endnote");
    }

    private void body(Incoming file) {
        boolean found = false;
        for (int event = part.next(); event != END_DOCUMENT; event = part.next()) {
            if (event == START_ELEMENT && part.name().equals("body")) {
                found = true;
                within();
            }
        }
        if (!found) {
            throw file.damaged();
        }
    }

    /// Up to the end of the element just entered.
    private void within() {
        for (int outside = part.depth() - 1; part.depth() > outside;) {
            int event = part.nextWithin();
            if (event == START_ELEMENT) {
                enter();
            } else if (event == END_ELEMENT) {
                leave();
            }
        }
    }

    private void enter() {
        switch (part.name()) {
            case "p" -> beginParagraph();
            case "pPr" -> paragraphProperties();
            case "r" -> hidden = false;
            case "rPr" -> runProperties();
            case "t" -> words(part.text(Gathered.LONGEST + 1));
            case "tab", "ptab" -> words(" ");
            case "br", "cr" -> words(part.attribute("type").orElse("textWrapping").equals("textWrapping") ? "\n" : " ");
            case "noBreakHyphen" -> words("-");
            case "sym" -> words("□");
            case "fldChar" -> fields.read(part.attribute("fldCharType").orElse(""));
            case "del", "moveFrom", "delText", "instrText", "delInstrText", "sectPr", "rt", "tblPr", "tblGrid", "tcPr",
                    "comment", "sdtEndPr", "tblPrEx", "numPr" -> part.skip();
            case "sdt" -> controls.push(new DocxControl());
            case "sdtPr" -> controlProperties();
            case "sdtContent" -> controlContent();
            case "bookmarkStart" -> bookmark();
            case "bookmarkEnd" -> part.attribute("id").map(bookmarks::remove).ifPresent(gathered::close);
            case "tr" -> {
                goesOn = false;
                gathered.row();
                dropped.push(false);
            }
            case "trPr" -> rowProperties();
            case "tc" -> {
                goesOn = false;
                gathered.cell();
            }
            case "AlternateContent" -> chosen.push(false);
            case "Choice", "Fallback" -> {
                if (!chosen.isEmpty() && chosen.element()) {
                    part.skip();
                } else {
                    replace(chosen);
                }
            }
            case "txbxContent" -> gathered.box();
            case "footnoteReference" -> part.attribute("id").ifPresent(footnotes::add);
            case "endnoteReference" -> part.attribute("id").ifPresent(endnotes::add);
            default -> {
                // Hyperlinks, insertions, smart tags and the like: what is in them counts.
            }
        }
    }

    private void leave() {
        switch (part.name()) {
            case "p" -> endParagraph();
            case "r" -> hidden = false;
            case "sdtContent" -> {
                if (!controls.isEmpty() && controls.element().open != null) {
                    gathered.close(controls.element().open);
                }
            }
            case "sdt" -> controls.poll();
            case "tr" -> gathered.endRow(!dropped.isEmpty() && dropped.pop());
            case "AlternateContent" -> chosen.poll();
            case "txbxContent" -> {
                goesOn = false;
                gathered.endBox();
            }
            default -> {
                // Ends with what began it.
            }
        }
    }

    private void beginParagraph() {
        running.push(false);
        if (!goesOn) {
            gathered.begin(plain, 0);
        }
        goesOn = false;
    }

    private void endParagraph() {
        goesOn = !running.isEmpty() && running.pop();
        if (!goesOn) {
            gathered.end();
        }
    }

    private void paragraphProperties() {
        for (int outside = part.depth() - 1; part.depth() > outside;) {
            if (part.nextWithin() == START_ELEMENT) {
                switch (part.name()) {
                    case "pStyle" -> part.attribute("val").flatMap(styles::of).ifPresent(gathered::is);
                    case "outlineLvl" -> DocxStyles.heading(part.number("val")).ifPresent(gathered::is);
                    case "del" -> replace(running);
                    case "pPrChange", "rPrChange", "sectPr" -> part.skip();
                    default -> {
                        // How it looks.
                    }
                }
            }
        }
    }

    /// What is struck out is a deletion made by hand.
    private void runProperties() {
        for (int outside = part.depth() - 1; part.depth() > outside;) {
            if (part.nextWithin() == START_ELEMENT) {
                switch (part.name()) {
                    case "vanish", "strike", "dstrike" -> hidden |= part.isOn();
                    case "rPrChange" -> part.skip();
                    default -> {
                        // How it looks.
                    }
                }
            }
        }
    }

    private void rowProperties() {
        for (int outside = part.depth() - 1; part.depth() > outside;) {
            if (part.nextWithin() == START_ELEMENT && part.name().equals("del")) {
                replace(dropped);
            }
        }
    }

    private void controlProperties() {
        if (controls.isEmpty()) {
            part.skip();
            return;
        }
        var control = controls.element();
        for (int outside = part.depth() - 1; part.depth() > outside;) {
            if (part.nextWithin() == START_ELEMENT) {
                switch (part.name()) {
                    case "tag" -> name(By.TAG).ifPresent(control.names::add);
                    case "alias" -> name(By.TITLE).ifPresent(control.names::add);
                    case "showingPlcHdr" -> control.placeholder |= part.isOn();
                    default -> {
                        // What may be put in.
                    }
                }
            }
        }
    }

    /// What Word shows in an empty control is no part of the text.
    private void controlContent() {
        if (controls.isEmpty()) {
            return;
        }
        var control = controls.element();
        control.open = gathered.open(control.names);
        if (control.placeholder) {
            part.skip();
            gathered.close(control.open);
            control.open = null;
        }
    }

    private void bookmark() {
        var id = part.attribute("id").orElse("");
        // Those with an underscore are the editor's own.
        name(By.BOOKMARK).filter(named -> !named.name().startsWith("_")).ifPresent(named -> {
            var before = bookmarks.put(id, gathered.open(List.of(named)));
            if (before != null) {
                gathered.close(before);
            }
        });
    }

    private Optional<Named> name(By by) {
        return part.attribute(by == By.BOOKMARK ? "name" : "val")
                .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
                .map(name -> new Named(by, name));
    }

    private static void replace(Deque<Boolean> flags) {
        if (!flags.isEmpty()) {
            flags.pop();
            flags.push(true);
        }
    }

    private void words(String words) {
        if (!hidden && fields.isShown()) {
            gathered.text(words);
        }
    }
}
