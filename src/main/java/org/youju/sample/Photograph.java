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
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;

/// A drawn picture that stands for a photograph taken on site: sky, hills, water, houses, and a caption.
///
/// The caption is in figures and Latin letters only, since a server may have no Chinese fonts.
public record Photograph(String caption, long seed) {
    private static final int WIDTH = 180;
    private static final int HEIGHT = 120;

    public String fileName() {
        return caption.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".png";
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
