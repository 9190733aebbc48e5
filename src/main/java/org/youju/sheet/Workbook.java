package org.youju.sheet;

import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.youju.kernel.Text;

/// What a workbook is made of: its sheets in order, its table of strings, the styles that show percentages, the
/// day its dates count from.
///
/// A workbook with macros (.xlsm) is read like any other; its macros are never looked at.
record Workbook(List<Sheet> sheets, Optional<String> strings, BitSet percents, DateSystem dates) {
    record Sheet(String name, String path, boolean visible) {}

    private record Relation(String type, String target) {}

    private static final int SHEETS = 1_000;

    static Workbook of(Upload upload, Archive archive) {
        refuseOtherFormats(upload, archive);
        var main = relations(upload, archive, "_rels/.rels", "").values().stream()
                .filter(relation -> relation.type.endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        refuseOtherMainParts(upload, archive, main);
        int slash = main.lastIndexOf('/') + 1;
        var folder = main.substring(0, slash);
        var relations = relations(upload, archive, folder + "_rels/" + main.substring(slash) + ".rels", folder);
        return read(upload, archive, main, relations);
    }

    private static Optional<String> part(Archive archive, Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type.endsWith(type))
                .map(Relation::target)
                .filter(archive::has)
                .findFirst();
    }

    private static Workbook read(Upload upload, Archive archive, String main, Map<String, Relation> relations) {
        var sheets = new ArrayList<Sheet>();
        var dates = DateSystem.FROM_1900;
        try (var part = archive.xml(main)) {
            for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (part.starts(event, "workbookPr")) {
                    var flag = part.attribute("date1904").orElse("0");
                    dates = flag.equals("1") || flag.equals("true") ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
                } else if (part.starts(event, "sheet") && sheets.size() < SHEETS) {
                    var relation = Optional.ofNullable(relations.get(part.attribute("id").orElse("")))
                            .orElseThrow(upload::damaged);
                    if (relation.type.endsWith("/worksheet")) {
                        sheets.add(new Sheet(part.attribute("name").orElse(""), relation.target,
                                part.attribute("state").orElse("visible").equals("visible")));
                    }
                }
            }
        }
        return new Workbook(sheets, part(archive, relations, "/sharedStrings"),
                part(archive, relations, "/styles").map(path -> PercentStyles.of(archive, path)).orElseGet(BitSet::new),
                dates);
    }

    private static Map<String, Relation> relations(Upload upload, Archive archive, String path, String folder) {
        var relations = new HashMap<String, Relation>();
        if (!archive.has(path)) {
            return relations;
        }
        try (var part = archive.xml(path)) {
            for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
                if (part.starts(event, "Relationship") && relations.size() < SHEETS * 2) {
                    relations.put(part.attribute("Id").orElse(""), new Relation(part.attribute("Type").orElse(""),
                            resolved(upload, folder, part.attribute("Target").orElse(""))));
                }
            }
        }
        return relations;
    }

    private static String resolved(Upload upload, String folder, String target) {
        try {
            return URI.create("/" + folder).resolve(target).normalize().toString().replaceFirst("^/", "");
        } catch (IllegalArgumentException e) {
            throw upload.damaged();
        }
    }

    private static void refuseOtherFormats(Upload upload, Archive archive) {
        var type = archive.start("mimetype", 200);
        if (type.contains("opendocument.spreadsheet")) {
            throw other(upload, "OpenDocument 表格（.ods）", "an OpenDocument spreadsheet (.ods)");
        }
        if (type.contains("opendocument")) {
            throw other(upload, "OpenDocument 文档", "an OpenDocument document");
        }
        if (archive.has("OFD.xml")) {
            throw other(upload, "OFD 版式文件", "an OFD document");
        }
        if (!archive.has("[Content_Types].xml")) {
            throw other(upload, "压缩包，请先解压", "a zip archive; unpack it first");
        }
    }

    private static void refuseOtherMainParts(Upload upload, Archive archive, String main) {
        if (main.startsWith("word/")) {
            throw other(upload, "Word 文档（.docx）", "a Word document (.docx)");
        }
        if (main.startsWith("ppt/")) {
            throw other(upload, "演示文稿（.pptx）", "a presentation (.pptx)");
        }
        if (main.endsWith(".bin")) {
            throw other(upload, "二进制工作簿（.xlsb）", "a binary workbook (.xlsb)");
        }
        if (!archive.has(main)) {
            throw upload.damaged();
        }
    }

    private static RuntimeException other(Upload upload, String zh, String en) {
        return upload.refused(SheetProblem.OTHER_FORMAT, new Text(zh, en));
    }
}
