package org.youju.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.time.Instant;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.youju.font.FontCutter;
import org.youju.font.Role;

/// Writes documents as PDF in the layout of GB/T 9704—2012: to be kept (PDF/A-3a) and to be read aloud (PDF/UA-1).
///
/// The fonts in it are cut from those of this machine ([FontCutter]); the same document, layout and fonts give the same
/// bytes. One instance serves all threads. The first file of a process takes seconds.
public final class Pdf {
    public static final String MEDIA_TYPE = "application/pdf";

    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    /// In points. The renderer rounds the room of each character up to such a dot, and takes the last one off a line that
    /// has become too long.
    private static final double DOT = 3 / 80.0;
    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Layout layout;
    private final FontCutter fonts;
    private final String style;

    public Pdf(Layout layout, FontCutter fonts) {
        this.layout = layout;
        this.fonts = fonts;
        this.style = style(layout);
    }

    /// Writes the file and leaves the stream open.
    ///
    /// @throws org.youju.kernel.Refused if this machine has no font for what the document says
    public void write(Document document, OutputStream out) throws IOException {
        var charts = document.blocks().stream().filter(Chart.class::isInstance).map(Chart.class::cast).toList();
        var drawer = new ChartDrawer(charts, document.identity().language(), new PlotImage(fonts));
        var builder = new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .withProducer("Youju")
                .useSVGDrawer(drawer)
                .withW3cDocument(parsed(page(document)), "")
                .toStream(out);
        fonts.cut(uses(document)).forEach((role, font) -> builder.useFont(
                () -> new ByteArrayInputStream(font), family(role), 400, PdfRendererBuilder.FontStyle.NORMAL, false));
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            settle(renderer, document);
            renderer.getPdfDocument().save(out);
        }
    }

    /// The moment of issue instead of the moment of writing, in both places where a PDF keeps it.
    private static void settle(PdfBoxRenderer renderer, Document document) throws IOException {
        PDDocument pdf = renderer.getPdfDocument();
        var issued = document.identity().issued();
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(issued.getEpochSecond() * 1000);
        pdf.getDocumentInformation().setCreationDate(calendar);
        var catalog = pdf.getDocumentCatalog();
        var xmp = new String(catalog.getMetadata().toByteArray(), UTF_8);
        var settled = CREATED.matcher(xmp).replaceAll(Matcher.quoteReplacement(
                "<xmp:CreateDate>" + Instant.ofEpochSecond(issued.getEpochSecond()) + "</xmp:CreateDate>"));
        catalog.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(
                settled.getBytes(UTF_8))));
        pdf.setDocumentId((long) document.identity().issue().hashCode());
    }

    private String page(Document document) {
        var identity = document.identity();
        return "<html lang=\"" + identity.language().locale().toLanguageTag() + "\"><head><title>"
                + Xml.escaped(identity.title()) + "</title><meta name=\"author\" content=\""
                + Xml.escaped(identity.author()) + "\"/><meta name=\"subject\" content=\""
                + Xml.escaped(identity.issue()) + "\"/><style>" + style + "</style>" + bookmarks(document)
                + "</head><body>" + HtmlBody.forPrint(document) + "</body></html>";
    }

    /// The headings as the outline a reader shows beside the pages.
    private static String bookmarks(Document document) {
        var bookmarks = new StringBuilder("<bookmarks>");
        var levels = new Levels();
        int open = 1;
        int number = 0;
        for (var block : document.blocks()) {
            if (block instanceof Heading heading) {
                int level = levels.next(heading);
                bookmarks.append("</bookmark>".repeat(Math.max(0, open - level + 1)))
                        .append("<bookmark name=\"").append(Xml.escaped(Block.text(heading.words())))
                        .append("\" href=\"#h").append(++number).append("\">");
                open = level;
            }
        }
        return bookmarks.append("</bookmark>".repeat(Math.max(0, open - 1))).append("</bookmarks>").toString();
    }

    private static org.w3c.dom.Document parsed(String page) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("a page of our own (expected: well-formed)", e);
        }
    }

    /// Faces of body text are set so tight that a line holds the characters it should; the style sheet cannot say so,
    /// for the renderer justifies no line with letter spacing.
    private Map<Role, FontCutter.Use> uses(Document document) {
        var uses = new EnumMap<Role, FontCutter.Use>(Role.class);
        characters(document).forEach((role, characters) -> uses.put(role, new FontCutter.Use(characters, switch (role) {
            case BODY, KAI, HEI -> tightness();
            case TITLE, SONG -> 0;
        })));
        return uses;
    }

    private int tightness() {
        double room = layout.widthTwips() / 20.0 / layout.characters() - DOT;
        return (int) Math.floor(room / layout.size() * 1000) - 1000;
    }

    /// Which characters the document prints in which face.
    private static Map<Role, Set<Integer>> characters(Document document) {
        var used = new EnumMap<Role, Set<Integer>>(Role.class);
        document.title().forEach(line -> add(used, Role.TITLE, line.text()));
        document.subtitle().forEach(line -> add(used, Role.KAI, line.text()));
        add(used, Role.SONG, "— 0123456789 —");
        add(used, Role.BODY, " ");
        for (var block : document.blocks()) {
            switch (block) {
                case Heading heading -> add(used, face(heading), Block.text(heading.words()));
                case Table table -> {
                    add(used, Role.HEI, table.caption().text());
                    table.columns().forEach(column -> add(used, Role.HEI, column.head().text()));
                    table.rows().forEach(row -> row.cells().forEach(
                            cell -> add(used, Role.BODY, Block.text(cell.words()))));
                }
                case Chart chart -> add(used, Role.HEI, chart.caption().text());
                case Salutation _, Paragraph _, Signature _ ->
                    add(used, Role.BODY, Block.text(block.runs().toList()));
            }
        }
        return used;
    }

    private static Role face(Heading heading) {
        return switch (heading.level()) {
            case 1 -> Role.HEI;
            case 2 -> Role.KAI;
            default -> Role.BODY;
        };
    }

    private static void add(Map<Role, Set<Integer>> used, Role role, String text) {
        var characters = used.computeIfAbsent(role, _ -> new TreeSet<>());
        text.codePoints().forEach(characters::add);
    }

    private static String family(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String style(Layout layout) {
        var settings = new HashMap<String, Object>(Map.of(
                "top", layout.top(), "right", layout.right(), "bottom", layout.bottom(), "left", layout.left(),
                "size", layout.size(), "pitch", layout.pitch(),
                "one", layout.charactersTwips(1) / 20.0, "two", layout.charactersTwips(2) / 20.0));
        // The dash stands in the middle of its line.
        settings.put("dash", Layout.DASH_BELOW * 72 / 25.4 - 7);
        double width = layout.widthTwips() / 20.0;
        settings.put("chartWidth", width);
        settings.put("chartHeight", width * ChartPlot.HEIGHT / ChartPlot.WIDTH);
        var style = Resource.text("print.css");
        for (var setting : settings.entrySet()) {
            style = style.replace("${" + setting.getKey() + "}", setting.getValue() instanceof Double number
                    ? String.format(Locale.ROOT, "%.3f", number)
                    : setting.getValue().toString());
        }
        return style;
    }
}
