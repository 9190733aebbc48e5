package org.youju.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.xml.bind.JAXBContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docx4j.XmlUtils;
import org.docx4j.docProps.core.CoreProperties;
import org.docx4j.docProps.core.dc.elements.SimpleLiteral;
import org.docx4j.docProps.core.dc.terms.W3CDTF;
import org.docx4j.docProps.custom.Properties;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.parts.DocPropsCustomPart;
import org.springframework.util.function.SingletonSupplier;
import org.youju.font.FontCutter;
import org.youju.kernel.Language;

/// Writes documents as Word files in the layout of GB/T 9704—2012.
///
/// The same document and layout give the same bytes, whenever and wherever they are written; charts are pictures whose
/// labels are drawn with this machine's fonts, and tables on a machine without Chinese ones. One instance serves all
/// threads. The first file of a process takes seconds, for docx4j then learns its schemas; see [#warmUp].
public final class Docx {
    /// The custom document property that holds [Identity#issue]. `dc:identifier` holds it once more: some editors drop
    /// the one, some the other.
    public static final String ISSUE = "YoujuIssue";

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// Lower numbers are reserved.
    private static final int FIRST_PROPERTY = 2;

    private final Layout layout;
    private final DocxCharts charts;
    private final SingletonSupplier<DocxFrame> frame;

    /// @param fonts for the labels of charts; everything else names its fonts and has none in the file
    public Docx(Layout layout, FontCutter fonts) {
        this.layout = layout;
        this.charts = new DocxCharts(layout, fonts);
        this.frame = SingletonSupplier.of(() -> new DocxFrame(layout));
    }

    /// Writes the file and leaves the stream open.
    public void write(Document document, OutputStream out) throws IOException {
        var built = frame.obtain();
        var pictures = charts.pictures(document);
        var parts = new HashMap<>(Map.of(
                DocxFrame.BODY, bytes(DocxBody.of(document, layout, built, charts, pictures), Context.jc),
                DocxFrame.CORE, bytes(core(document.identity()), Context.jcDocPropsCore),
                DocxFrame.CUSTOM, bytes(custom(document.identity()), Context.jcDocPropsCustom)));
        built.write(parts, pictures, out);
    }

    /// Does once, unseen, what makes the first file slow; for a thread of its own when a server starts.
    public void warmUp() {
        var words = new Words("有据");
        var identity = new Identity("0", "有据", Language.ZH, "有据", Instant.EPOCH);
        var blocks = List.<Block>of(Paragraph.of(words, new Figure("a", "1", "一")));
        try {
            write(new Document(identity, List.of(words), List.of(), blocks), OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Not through docx4j's parts: those want a package of their own around them, which is what takes its time.
    private static byte[] bytes(Object part, JAXBContext schema) {
        return XmlUtils.marshaltoString(part, false, false, schema).getBytes(UTF_8);
    }

    private static Properties custom(Identity identity) {
        var issue = new Properties.Property();
        issue.setName(ISSUE);
        issue.setFmtid(DocPropsCustomPart.fmtidValLpwstr);
        issue.setPid(FIRST_PROPERTY);
        issue.setLpwstr(identity.issue());
        var properties = new Properties();
        properties.getProperty().add(issue);
        return properties;
    }

    private static CoreProperties core(Identity identity) {
        var dc = new org.docx4j.docProps.core.dc.elements.ObjectFactory();
        var core = new CoreProperties();
        core.setTitle(dc.createTitle(literal(identity.title())));
        core.setIdentifier(dc.createIdentifier(literal(identity.issue())));
        core.setCreator(literal(identity.author()));
        core.setLastModifiedBy(identity.author());
        core.setLanguage(literal(identity.language().locale().toLanguageTag()));
        core.setCreated(time(identity));
        core.setModified(time(identity));
        return core;
    }

    private static SimpleLiteral time(Identity identity) {
        var time = new W3CDTF();
        time.getContent().add(identity.issued().truncatedTo(ChronoUnit.SECONDS).toString());
        return time;
    }

    private static SimpleLiteral literal(String text) {
        var literal = new SimpleLiteral();
        literal.getContent().add(text);
        return literal;
    }
}
