package org.youju.sample;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;

/// What stands for a piece of evidence: a drawn picture of sky, hills, water and houses, or, seven times of eight, a
/// form of one page, since most evidence is paper.
///
/// The caption is in figures and Latin letters only, since a server may have no Chinese fonts.
public record Photograph(String caption, long seed) {
    private static final int WIDTH = 180;
    private static final int HEIGHT = 120;
    private static final int FORMS_OF = 8;

    public String fileName() {
        return caption.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + (isForm() ? ".pdf" : ".png");
    }

    byte[] bytes() {
        return isForm() ? form() : png();
    }

    private boolean isForm() {
        return Math.floorMod(seed * 31 + caption.hashCode(), FORMS_OF) != 0;
    }

    /// A PDF of one page (ISO 32000-1, annex H.3), with the caption and a number of its own.
    private byte[] form() {
        var text = "BT /F1 18 Tf 72 760 Td (%s) Tj 0 -30 Td (No. %d) Tj ET".formatted(caption, seed);
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = file.length();
        file.append(table).append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n").append(start).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    public byte[] png() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            landscape(pen, RandomGeneratorFactory.of(Scene.GENERATOR).create(seed));
            pen.setColor(new Color(0, 0, 0, 150));
            pen.fillRect(0, HEIGHT - 18, WIDTH, 18);
            pen.setColor(Color.WHITE);
            pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 9));
            pen.drawString(caption, 6, HEIGHT - 5);
        } finally {
            pen.dispose();
        }
        return encoded(image);
    }

    /// No two alike, or the search for photographs used twice would find them everywhere.
    private static void landscape(Graphics2D pen, RandomGenerator random) {
        int horizon = random.nextInt(25, 85);
        float season = random.nextFloat();
        pen.setPaint(new GradientPaint(random.nextInt(WIDTH), 0,
                Color.getHSBColor(0.58f, 0.35f + 0.3f * season, 0.45f + 0.5f * random.nextFloat()),
                random.nextInt(WIDTH), horizon, Color.getHSBColor(0.1f, 0.1f, 0.7f + 0.3f * random.nextFloat())));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (int hill = random.nextInt(1, 5); hill > 0; hill--) {
            pen.setColor(Color.getHSBColor(0.25f + 0.1f * random.nextFloat(), 0.4f, 0.2f + 0.5f * random.nextFloat()));
            pen.fillOval(random.nextInt(-80, WIDTH - 20), horizon - random.nextInt(8, 45), random.nextInt(60, 200), 90);
        }
        pen.setColor(Color.getHSBColor(0.2f + 0.12f * random.nextFloat(), 0.5f, 0.3f + 0.5f * random.nextFloat()));
        pen.fillRect(0, horizon + 10, WIDTH, HEIGHT - horizon - 10);
        int bank = random.nextInt(WIDTH);
        pen.setColor(Color.getHSBColor(0.55f, 0.3f, 0.4f + 0.5f * random.nextFloat()));
        pen.fillPolygon(
                new int[] {bank, bank + 14, bank + random.nextInt(10, 110), bank - random.nextInt(10, 110)},
                new int[] {horizon + 10, horizon + 10, HEIGHT, HEIGHT}, 4);
        for (int house = random.nextInt(2, 7); house > 0; house--) {
            int width = random.nextInt(10, 55);
            int height = random.nextInt(10, 60);
            int left = random.nextInt(-10, WIDTH - 10);
            int foot = random.nextInt(horizon, HEIGHT - 5);
            pen.setColor(Color.getHSBColor(random.nextFloat(), 0.25f, 0.15f + 0.8f * random.nextFloat()));
            pen.fillRect(left, foot - height, width, height);
            pen.setColor(Color.getHSBColor(0.03f, 0.5f, 0.2f + 0.5f * random.nextFloat()));
            pen.fillPolygon(new int[] {left - 3, left + width / 2, left + width + 3},
                    new int[] {foot - height, foot - height - width / 3, foot - height}, 3);
        }
    }

    private static byte[] encoded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("picture", e);
        }
        return bytes.toByteArray();
    }
}
