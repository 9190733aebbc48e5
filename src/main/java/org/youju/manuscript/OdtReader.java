package org.youju.manuscript;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.manuscript.Gathered.Named;
import org.youju.manuscript.Manuscript.By;
import org.youju.manuscript.Manuscript.Format;
import org.youju.manuscript.Manuscript.Kind;

/// Reads an OpenDocument text. Its tracked deletions stand apart from the text, at its beginning.
final class OdtReader {
    private static final String ISSUE = "YoujuIssue";
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_ISSUE = 200;
    private static final int SPACES = 200;

    private final XmlPart part;
    private final Gathered gathered;
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Gathered.Open> bookmarks = new HashMap<>();
    private final Deque<Gathered.Open> controls = new ArrayDeque<>();
    /// How many paragraphs are open: one within another stands in a box.
    private int open;

    private OdtReader(XmlPart part, Gathered gathered) {
        this.part = part;
        this.gathered = gathered;
    }

    static Manuscript read(Incoming file, Archive archive) {
        refuseOtherFormats(file, archive);
        var gathered = new Gathered(file);
        try (var part = archive.xml("content.xml")) {
            boolean found = false;
            for (int event = part.next(); event != END_DOCUMENT; event = part.next()) {
                if (event == START_ELEMENT && part.name().equals("text") && part.namespace().endsWith("office:1.0")) {
                    found = true;
                    var reader = new OdtReader(part, gathered);
                    reader.within();
                    reader.notes.forEach(note -> gathered.paragraph(Kind.NOTE, 0, note));
                }
            }
            if (!found) {
                throw file.damaged();
            }
        }
        return gathered.manuscript(Format.ODT, issue(archive));
    }

    private static void refuseOtherFormats(Incoming file, Archive archive) {
        var type = archive.text("mimetype");
        if (archive.text("META-INF/manifest.xml").contains("encryption-data")) {
            throw file.refused(ManuscriptProblem.ENCRYPTED);
        }
        if (type.contains("opendocument.spreadsheet")) {
            throw file.other("OpenDocument 表格（.ods）", "an OpenDocument spreadsheet (.ods)");
        }
        if (!type.contains("opendocument.text")) {
            throw file.other("其他类型的文件包", "a package of another kind");
        }
        if (!archive.has("content.xml")) {
            throw file.damaged();
        }
    }

    private static Optional<String> issue(Archive archive) {
        if (!archive.has("meta.xml")) {
            return Optional.empty();
        }
        try (var part = archive.xml("meta.xml")) {
            for (int event = part.next(); event != END_DOCUMENT; event = part.next()) {
                if (event == START_ELEMENT && part.name().equals("user-defined")
                        && part.attribute("name").orElse("").equals(ISSUE)) {
                    return Optional.of(part.text(LONGEST_ISSUE)).map(String::strip).filter(one -> !one.isEmpty());
                }
            }
        }
        return DocxParts.identifier(archive, "meta.xml");
    }

    private void within() {
        for (int outside = part.depth() - 1; part.depth() > outside;) {
            int event = part.nextWithin();
            if (event == START_ELEMENT) {
                enter();
            } else if (event == END_ELEMENT) {
                leave();
            } else if (open > 0 && XmlPart.isText(event)) {
                gathered.text(part.characters().replaceAll("\\s+", " "));
            }
        }
    }

    private void enter() {
        switch (part.name()) {
            case "p" -> begin(Kind.TEXT, 0);
            case "h" -> begin(Kind.HEADING, Math.clamp(part.number("outline-level"), 1, 9));
            case "s" -> gathered.text(" ".repeat(Math.clamp(part.number("c"), 1, SPACES)));
            case "tab" -> gathered.text(" ");
            case "line-break" -> gathered.text("\n");
            case "table-row" -> gathered.row();
            case "table-cell", "covered-table-cell" -> gathered.cell();
            case "text-box" -> gathered.box();
            case "note" -> note();
            case "content-control" -> controls.push(gathered.open(names()));
            case "bookmark-start" -> bookmark();
            case "bookmark-end" -> part.attribute("name").map(bookmarks::remove).ifPresent(gathered::close);
            case "section" -> {
                if (part.attribute("display").orElse("").equals("none")) {
                    part.skip();
                }
            }
            case "tracked-changes", "annotation", "title", "desc", "binary-data", "event-listeners", "forms",
                    "ruby-text", "number", "sequence-decls", "variable-decls", "user-field-decls" -> part.skip();
            default -> {
                // Spans, links, fields, lists: what is in them counts.
            }
        }
    }

    private void leave() {
        switch (part.name()) {
            case "p", "h" -> {
                open--;
                gathered.end();
            }
            case "table-row" -> gathered.endRow(false);
            case "text-box" -> gathered.endBox();
            case "content-control" -> {
                if (!controls.isEmpty()) {
                    gathered.close(controls.pop());
                }
            }
            default -> {
                // Ends with what began it.
            }
        }
    }

    private void begin(Kind kind, int level) {
        open++;
        gathered.begin(kind, level);
    }

    private void note() {
        var text = new StringBuilder();
        for (int outside = part.depth() - 1; part.depth() > outside;) {
            int event = part.nextWithin();
            if (event == START_ELEMENT && part.name().equals("note-citation")) {
                part.skip();
            } else if (event == END_ELEMENT && part.name().equals("p")) {
                text.append('\n');
            } else if (XmlPart.isText(event) && text.length() <= Gathered.LONGEST) {
                text.append(part.characters());
            }
        }
        notes.add(text.toString().strip());
    }

    private List<Named> names() {
        var names = new ArrayList<Named>();
        name("tag", By.TAG).ifPresent(names::add);
        name("alias", By.TITLE).ifPresent(names::add);
        return names;
    }

    private void bookmark() {
        name("name", By.BOOKMARK).ifPresent(named -> {
            var before = bookmarks.put(named.name(), gathered.open(List.of(named)));
            if (before != null) {
                gathered.close(before);
            }
        });
    }

    private Optional<Named> name(String attribute, By by) {
        return part.attribute(attribute)
                .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
                .map(name -> new Named(by, name));
    }
}
