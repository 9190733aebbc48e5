package org.youju.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.youju.font.FontCutter;
import org.youju.font.Role;

/// Draws a plot with Java2D: into a picture for Word, into a page of a PDF. Labels are drawn as the shapes of their
/// characters, so that Java's own fonts, which a server may lack altogether, are never asked.
final class PlotImage {
    /// 1440 points across the line of a page: 234 to the inch.
    private static final int SCALE = 2;
    private static final BasicStroke EDGE = new BasicStroke(0.5f);
    private static final Color EDGE_COLOUR = new Color(0x404040);

    private final FontCutter fonts;

    PlotImage(FontCutter fonts) {
        this.fonts = fonts;
    }

    byte[] png(Plot plot) {
        var image = new BufferedImage(
                (int) (plot.width() * SCALE), (int) (plot.height() * SCALE), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(SCALE, SCALE);
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, plot.width(), plot.height()));
        draw(plot, graphics);
        graphics.dispose();
        var png = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", png)) {
                throw new IllegalStateException("no writer for PNG (expected: the JDK's)");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    void draw(Plot plot, Graphics2D to) {
        for (var shape : plot.shapes()) {
            switch (shape) {
                case Plot.Box box -> filled(
                        to, new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()), box.tone());
                case Plot.Line line -> {
                    to.setColor(colour(line.tone()));
                    to.setStroke(stroke(line));
                    to.draw(path(line.points(), false));
                }
                case Plot.Slice slice -> {
                    var piece = new Arc2D.Double(
                            slice.x() - slice.radius(), slice.y() - slice.radius(), 2 * slice.radius(),
                            2 * slice.radius(), 90 - 360 * slice.from(), -360 * slice.turn(),
                            slice.turn() >= 1 ? Arc2D.CHORD : Arc2D.PIE);
                    to.setColor(colour(slice.tone()));
                    to.fill(piece);
                    to.setColor(Color.WHITE);
                    to.setStroke(new BasicStroke(2));
                    to.draw(piece);
                }
                case Plot.Dot dot -> filled(to, path(PlotSvg.corners(dot), true), dot.tone());
                case Plot.Label label -> label(label, to);
            }
        }
    }

    private void label(Plot.Label label, Graphics2D to) {
        if (label.text().isEmpty()) {
            return;
        }
        double width = fonts.width(Role.HEI, label.text(), label.size());
        double back = switch (label.side()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
        var place = AffineTransform.getTranslateInstance(label.x(), label.y());
        if (label.upright()) {
            place.rotate(-Math.PI / 2);
        }
        place.translate(-back, 0);
        to.setColor(colour(Plot.Tone.INK));
        to.fill(place.createTransformedShape(fonts.shape(Role.HEI, label.text(), label.size())));
    }

    private static void filled(Graphics2D to, java.awt.Shape shape, Plot.Tone tone) {
        to.setColor(colour(tone));
        to.fill(shape);
        to.setColor(EDGE_COLOUR);
        to.setStroke(EDGE);
        to.draw(shape);
    }

    private static BasicStroke stroke(Plot.Line line) {
        float width = (float) line.width();
        float dash = (float) line.dash();
        return dash == 0
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash}, 0);
    }

    private static Path2D path(List<Double> points, boolean closed) {
        var path = new Path2D.Double();
        path.moveTo(points.get(0), points.get(1));
        for (int i = 2; i < points.size(); i += 2) {
            path.lineTo(points.get(i), points.get(i + 1));
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private static Color colour(Plot.Tone tone) {
        return Color.decode(tone.colour());
    }
}
