package org.youju.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.DocPropsCorePart;
import org.docx4j.openpackaging.parts.DocPropsCustomPart;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.DocumentSettingsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FontTablePart;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.CTSettings;
import org.docx4j.wml.Fonts;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Styles;

/// What is the same in every Word file of one layout: styles, settings, font names, page numbers and the list of
/// parts. Built once, kept as bytes; only the parts that a document fills are written anew each time.
final class DocxFrame {
    static final String BODY = "word/document.xml";
    static final String CORE = "docProps/core.xml";
    static final String CUSTOM = "docProps/custom.xml";

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

    /// Not the first moment a zip file can tell: for that one Java adds a second time, in the zone of the machine.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, byte[]> parts;
    private final SectPr section;

    DocxFrame(Layout layout) {
        try {
            var settings = settings(layout);
            var word = new WordprocessingMLPackage();
            var main = new MainDocumentPart();
            main.setJaxbElement(new org.docx4j.wml.Document());
            word.addTargetPart(main);
            word.addTargetPart(core());
            word.addTargetPart(custom());

            var styles = new StyleDefinitionsPart();
            styles.setJaxbElement(read("styles.xml", settings, Styles.class));
            main.addTargetPart(styles);
            var preferences = new DocumentSettingsPart();
            preferences.setJaxbElement(read("settings.xml", settings, CTSettings.class));
            main.addTargetPart(preferences);
            var fonts = new FontTablePart();
            fonts.setJaxbElement(read("fonts.xml", settings, Fonts.class));
            main.addTargetPart(fonts);
            settings.put("odd", footer(main, "odd", "right"));
            settings.put("even", footer(main, "even", "left"));

            section = read("section.xml", settings, SectPr.class);
            parts = unpacked(word);
        } catch (Docx4JException | JAXBException e) {
            throw new IllegalStateException("the parts of a Word file (expected: as this build has them)", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SectPr section() {
        return section;
    }

    /// By which a picture is known in the body.
    static String relation(int picture) {
        return "chart" + picture;
    }

    /// Writes a file of the frame's parts and the given ones: always in the same order and with the same times, so that
    /// the same parts are the same bytes.
    ///
    /// @param pictures as PNG
    void write(Map<String, byte[]> filled, List<byte[]> pictures, OutputStream out) throws IOException {
        var all = new TreeMap<>(parts);
        all.putAll(filled);
        for (int i = 0; i < pictures.size(); i++) {
            all.put("word/media/chart-" + i + ".png", pictures.get(i));
        }
        if (!pictures.isEmpty()) {
            all.compute(CONTENT_TYPES, (_, types) -> before(types, "<Override ",
                    "<Default Extension=\"png\" ContentType=\"image/png\"/>"));
            var relations = IntStream.range(0, pictures.size())
                    .mapToObj(i -> "<Relationship Target=\"media/chart-" + i + ".png\" Type=\"" + IMAGE + "\" Id=\""
                            + relation(i) + "\"/>")
                    .collect(Collectors.joining());
            all.compute(RELATIONS, (_, known) -> before(known, "</Relationships>", relations));
        }
        var zip = new ZipOutputStream(out);
        put(zip, CONTENT_TYPES, all.remove(CONTENT_TYPES));
        for (var part : all.entrySet()) {
            put(zip, part.getKey(), part.getValue());
        }
        zip.finish();
    }

    private static byte[] before(byte[] xml, String place, String added) {
        var text = new String(xml, UTF_8);
        return text.replaceFirst(Pattern.quote(place), Matcher.quoteReplacement(added + place)).getBytes(UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static DocPropsCorePart core() throws Docx4JException {
        var part = new DocPropsCorePart();
        part.setJaxbElement(new org.docx4j.docProps.core.CoreProperties());
        return part;
    }

    private static DocPropsCustomPart custom() throws Docx4JException {
        var part = new DocPropsCustomPart();
        part.setJaxbElement(new org.docx4j.docProps.custom.Properties());
        return part;
    }

    private static String footer(MainDocumentPart main, String pages, String side)
            throws Docx4JException, JAXBException, IOException {
        var part = new FooterPart(new PartName("/word/footer-" + pages + ".xml"));
        part.setJaxbElement(read("footer.xml", Map.of("side", side), Ftr.class));
        return main.addTargetPart(part).getId();
    }

    private static Map<String, String> settings(Layout layout) {
        var settings = new HashMap<String, String>();
        face(settings, layout, "title", layout.faces().title());
        face(settings, layout, "body", layout.faces().body());
        face(settings, layout, "kai", layout.faces().kai());
        face(settings, layout, "hei", layout.faces().hei());
        face(settings, layout, "song", layout.faces().song());
        settings.put("size", Integer.toString(layout.halfPoints()));
        settings.put("pitch", Integer.toString(layout.pitchTwips()));
        settings.put("two", Integer.toString(layout.charactersTwips(2)));
        settings.put("top", Integer.toString(layout.topTwips()));
        settings.put("right", Integer.toString(layout.rightTwips()));
        settings.put("bottom", Integer.toString(layout.bottomTwips()));
        settings.put("left", Integer.toString(layout.leftTwips()));
        settings.put("footer", Integer.toString(layout.footerTwips()));
        settings.put("letterSpacing", Integer.toString(layout.letterSpacing()));
        return settings;
    }

    private static void face(Map<String, String> settings, Layout layout, String role, String face) {
        settings.put(role, escaped(face));
        settings.put(role + "Latin", escaped(layout.digits().beside(face)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static <T> T read(String name, Map<String, String> settings, Class<T> type)
            throws JAXBException, IOException {
        try (var in = DocxFrame.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + ": not there (expected: beside " + DocxFrame.class + ")");
            }
            var part = XmlUtils.unmarshallFromTemplate(new String(in.readAllBytes(), UTF_8), settings);
            return type.cast(XmlUtils.unwrap(part));
        }
    }

    private static Map<String, byte[]> unpacked(WordprocessingMLPackage word) throws Docx4JException, IOException {
        var packed = new ByteArrayOutputStream();
        word.save(packed);
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return Map.copyOf(parts);
    }
}
