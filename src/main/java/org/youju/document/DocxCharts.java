package org.youju.document;

import jakarta.xml.bind.JAXBException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docx4j.XmlUtils;
import org.docx4j.wml.P;
import org.youju.font.FontCutter;
import org.youju.kernel.Language;

/// Charts of a Word file: pictures as wide as the line. A picture cannot have a figure quietly changed.
final class DocxCharts {
    /// English Metric Units, in which drawings are measured, in a twip.
    private static final long EMU = 635;
    /// Drawn pictures kept: those of a few reports. The same report is handed out many times before it is signed.
    private static final int KEPT = 48;

    private final PlotImage images;
    private final FontCutter fonts;
    private final int width;
    private final String template = Resource.text("drawing.xml");
    private final Map<Drawn, byte[]> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Drawn, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    private record Drawn(Chart chart, Language language) {}

    DocxCharts(Layout layout, FontCutter fonts) {
        this.images = new PlotImage(fonts);
        this.fonts = fonts;
        this.width = layout.widthTwips();
    }

    /// The charts of a document as PNG, in its order; none at all where their labels could not be drawn.
    List<byte[]> pictures(Document document) {
        var charts = document.blocks().stream().filter(Chart.class::isInstance).map(Chart.class::cast).toList();
        if (charts.isEmpty() || !fonts.hasChinese()) {
            return List.of();
        }
        return charts.stream().map(chart -> picture(new Drawn(chart, document.identity().language()))).toList();
    }

    /// The paragraph that holds a picture.
    P paragraph(Chart chart, int number) {
        long wide = width * EMU;
        try {
            var settings = Map.of(
                    "relation", DocxFrame.relation(number),
                    "id", String.valueOf(number + 1),
                    "wide", String.valueOf(wide),
                    "high", String.valueOf(Math.round(wide * ChartPlot.HEIGHT / ChartPlot.WIDTH)),
                    "alternative", Xml.escaped(chart.alternative()));
            return (P) XmlUtils.unmarshallFromTemplate(template, settings);
        } catch (JAXBException e) {
            throw new IllegalStateException("drawing.xml (expected: as this build has it)", e);
        }
    }

    private synchronized byte[] picture(Drawn wanted) {
        return drawn.computeIfAbsent(wanted, one -> images.png(ChartPlot.of(one.chart(), one.language())));
    }
}
