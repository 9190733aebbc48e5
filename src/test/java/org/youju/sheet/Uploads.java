package org.youju.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Builds the files that tests upload, good and bad, byte by byte.
final class Uploads {
    private final Path folder;
    private int count;

    Uploads(Path folder) {
        this.folder = folder;
    }

    Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("upload" + ++count), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path text(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    Path zip(Map<String, byte[]> parts) {
        return file(zipped(parts));
    }

    /// A workbook of one sheet with these rows of XML and no shared strings.
    Path workbook(String rows) {
        return zip(parts(sheet(rows)));
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    static Map<String, byte[]> parts(String... sheets) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < sheets.length; i++) {
            named.put("表" + (i + 1), sheets[i]);
        }
        return parts("", named, Map.of());
    }

    /// @param properties attributes of `workbookPr`
    /// @param states `hidden` or `veryHidden` by the sheet's name
    static Map<String, byte[]> parts(String properties, Map<String, String> sheets, Map<String, String> states) {
        var parts = new LinkedHashMap<String, byte[]>();
        var list = new StringBuilder();
        var relations = new StringBuilder();
        relations.append(relation("strings", "sharedStrings", "sharedStrings.xml"));
        int number = 0;
        for (var sheet : sheets.entrySet()) {
            number++;
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\" state=\"%s\"/>".formatted(
                    sheet.getKey(), number,
                    number, states.getOrDefault(sheet.getKey(), "visible")));
            relations.append(relation("r" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
            parts.put("xl/worksheets/sheet" + number + ".xml", bytes(sheet.getValue()));
        }
        parts.put("[Content_Types].xml", bytes("<Types/>"));
        parts.put("_rels/.rels", bytes("<Relationships>" + relation("m", "officeDocument", "xl/workbook.xml")
                + "</Relationships>"));
        parts.put("xl/workbook.xml", bytes("<workbook xmlns:r=\"urn:r\"><workbookPr %s/><sheets>%s</sheets></workbook>"
                .formatted(properties, list)));
        parts.put("xl/_rels/workbook.xml.rels", bytes("<Relationships>" + relations + "</Relationships>"));
        return parts;
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"urn:relationships/%s\" Target=\"%s\"/>".formatted(id, type, target);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zipped(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static List<Row> read(Path file) {
        return read(file, Limits.USUAL);
    }

    static List<Row> read(Path file, Limits limits) {
        var rows = new ArrayList<Row>();
        try (var table = Sheets.open(file, "登记表", limits)) {
            table.forEachRemaining(rows::add);
        }
        return rows;
    }
}
