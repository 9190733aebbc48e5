package org.youju.document;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.youju.kernel.Language;

/// Draws charts into the places that [HtmlBody#forPrint] leaves for them: as lines and areas, not as pictures.
final class ChartDrawer implements SVGDrawer {
    private final List<Chart> charts;
    private final Language language;
    private final PlotImage images;

    ChartDrawer(List<Chart> charts, Language language, PlotImage images) {
        this.charts = charts;
        this.language = language;
        this.images = images;
    }

    @Override
    public SVGImage buildSVGImage(
            Element element, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        var chart = charts.get(Integer.parseInt(element.getAttribute("data-chart")));
        return new Picture(ChartPlot.of(chart, language), images, width, height, dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void addFontStream(
            com.openhtmltopdf.extend.FSSupplier<java.io.InputStream> font, String family, Integer weight,
            FontStyle style) {}

    @Override
    public void close() {}

    /// @param width in the renderer's dots, as the style sheet says
    private record Picture(Plot plot, PlotImage images, double width, double height, double dotsPerPixel)
            implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) width;
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) height;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            double across = width / dotsPerPixel;
            double down = height / dotsPerPixel;
            device.drawWithGraphics((float) x, (float) y, (float) across, (float) down, graphics -> {
                graphics.scale(across / plot.width(), down / plot.height());
                images.draw(plot, graphics);
            });
        }
    }
}
