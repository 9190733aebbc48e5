package org.youju.manuscript;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where a Word file keeps what is read of it. Its relations say, and not the usual names.
record DocxParts(String main, Map<String, String> ofPackage, Map<String, String> ofMain) {
    /// As our own files name it, see `org.youju.document.Docx`.
    private static final String ISSUE = "YoujuIssue";
    private static final int LONGEST_ISSUE = 200;
    private static final int RELATIONS = 5_000;

    static DocxParts of(Incoming file, Archive archive) {
        if (!archive.has("[Content_Types].xml")) {
            throw archive.has("OFD.xml")
                    ? file.other("OFD 版式文件", "an OFD document")
                    : file.other("压缩包，请先解压", "a zip archive; unpack it first");
        }
        var ofPackage = relations(file, archive, "_rels/.rels", "");
        var main = Optional.ofNullable(ofPackage.get("officeDocument")).orElse("word/document.xml");
        if (main.startsWith("xl/")) {
            throw file.other("Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)");
        }
        if (main.startsWith("ppt/")) {
            throw file.other("演示文稿（.pptx）", "a presentation (.pptx)");
        }
        if (!archive.has(main)) {
            throw file.damaged();
        }
        int slash = main.lastIndexOf('/') + 1;
        var folder = main.substring(0, slash);
        var path = folder + "_rels/" + main.substring(slash) + ".rels";
        return new DocxParts(main, present(archive, ofPackage), present(archive, relations(file, archive, path, folder)));
    }

    private static Map<String, String> present(Archive archive, Map<String, String> relations) {
        relations.values().removeIf(path -> !archive.has(path));
        return relations;
    }

    /// The part of each kind, by the last word of its type; of several the first.
    private static Map<String, String> relations(Incoming file, Archive archive, String path, String folder) {
        var relations = new HashMap<String, String>();
        if (!archive.has(path)) {
            return relations;
        }
        int count = 0;
        try (var part = archive.xml(path)) {
            for (int event = part.next(); event != END_DOCUMENT; event = part.next()) {
                if (event == START_ELEMENT && part.name().equals("Relationship")
                        && !part.attribute("TargetMode").orElse("").equals("External")) {
                    if (++count > RELATIONS) {
                        throw file.damaged();
                    }
                    var type = part.attribute("Type").orElse("");
                    relations.putIfAbsent(type.substring(type.lastIndexOf('/') + 1),
                            resolved(file, folder, part.attribute("Target").orElse("")));
                }
            }
        }
        return relations;
    }

    private static String resolved(Incoming file, String folder, String target) {
        try {
            return URI.create("/" + folder).resolve(target).normalize().toString().replaceFirst("^/", "");
        } catch (IllegalArgumentException e) {
            throw file.damaged();
        }
    }

    Optional<String> styles() {
        return Optional.ofNullable(ofMain.get("styles"));
    }

    Optional<String> footnotes() {
        return Optional.ofNullable(ofMain.get("footnotes"));
    }

    Optional<String> endnotes() {
        return Optional.ofNullable(ofMain.get("endnotes"));
    }

    /// From the property of our own, else from the identifier of the document.
    Optional<String> issue(Archive archive) {
        return Optional.ofNullable(ofPackage.get("custom-properties"))
                .flatMap(path -> property(archive, path))
                .or(() -> Optional.ofNullable(ofPackage.get("core-properties"))
                        .flatMap(path -> identifier(archive, path)));
    }

    private static Optional<String> property(Archive archive, String path) {
        try (var part = archive.xml(path)) {
            for (int event = part.next(); event != END_DOCUMENT; event = part.next()) {
                if (event == START_ELEMENT && part.attribute("name").orElse("").equals(ISSUE)) {
                    return Optional.of(part.text(LONGEST_ISSUE)).map(String::strip).filter(one -> !one.isEmpty());
                }
            }
        }
        return Optional.empty();
    }

    static Optional<String> identifier(Archive archive, String path) {
        try (var part = archive.xml(path)) {
            for (int event = part.next(); event != END_DOCUMENT; event = part.next()) {
                if (event == START_ELEMENT && part.name().equals("identifier")) {
                    return Optional.of(part.text(LONGEST_ISSUE)).map(String::strip).filter(one -> !one.isEmpty());
                }
            }
        }
        return Optional.empty();
    }
}
