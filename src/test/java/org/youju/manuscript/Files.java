package org.youju.manuscript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Word files written by hand.
final class Files {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Files() {}

    static byte[] docx(String body) {
        return zip(parts(body));
    }

    static byte[] docx(String body, Map<String, String> more) {
        var parts = parts(body);
        parts.putAll(more);
        return zip(parts);
    }

    static Map<String, String> parts(String body) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        parts.put("_rels/.rels", relations(Map.of("officeDocument", "word/document.xml")));
        parts.put("word/document.xml", "<w:document xmlns:w='" + WORD + "' "
                + "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>" + body
                + "</w:body></w:document>");
        return parts;
    }

    static String word(String element, String content) {
        return "<w:" + element + " xmlns:w='" + WORD + "'>" + content + "</w:" + element + ">";
    }

    static String relations(Map<String, String> targets) {
        var all = new StringBuilder("<Relationships xmlns='" + RELATIONS + "'>");
        targets.forEach((type, target) -> all.append("<Relationship Id='r").append(target.hashCode())
                .append("' Type='").append(OFFICE).append(type).append("' Target='").append(target).append("'/>"));
        return all.append("</Relationships>").toString();
    }

    static String p(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    static String r(String words) {
        return "<w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r>";
    }

    static String sdt(String tag, String title, String content) {
        return "<w:sdt><w:sdtPr><w:alias w:val='" + title + "'/><w:tag w:val='" + tag + "'/></w:sdtPr><w:sdtContent>"
                + content + "</w:sdtContent></w:sdt>";
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
