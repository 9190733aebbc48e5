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

/// A drawn picture that stands for a photograph taken on site: sky, hills, water, and a caption.
///
/// The caption is in figures and Latin letters only, since a server may have no Chinese fonts.
public record Photograph(String caption, long seed) {
    private static final int WIDTH = 180;
    private static final int HEIGHT = 120;
    private static final int HORIZON = 60;

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

    private static void landscape(Graphics2D pen, RandomGenerator random) {
        float season = random.nextFloat();
        pen.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(0.58f, 0.35f + 0.3f * season, 0.85f), 0, HORIZON, Color.WHITE));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (int hill = 0; hill < 4; hill++) {
            pen.setColor(Color.getHSBColor(0.25f + 0.1f * random.nextFloat(), 0.4f, 0.4f + 0.1f * hill));
            int left = random.nextInt(-80, WIDTH - 40);
            pen.fillOval(left, HORIZON - random.nextInt(10, 40), random.nextInt(120, 220), 90);
        }
        pen.setColor(Color.getHSBColor(0.28f, 0.5f, 0.6f));
        pen.fillRect(0, HORIZON + 20, WIDTH, HEIGHT - HORIZON - 20);
        int bank = random.nextInt(WIDTH);
        pen.setColor(Color.getHSBColor(0.55f, 0.5f, 0.75f));
        pen.fillPolygon(
                new int[] {bank, bank + 14, bank + random.nextInt(20, 90), bank - random.nextInt(20, 90)},
                new int[] {HORIZON + 20, HORIZON + 20, HEIGHT, HEIGHT}, 4);
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
