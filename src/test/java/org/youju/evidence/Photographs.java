package org.youju.evidence;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Pictures for tests: made up, but with as much in them as a photograph has.
public final class Photographs {
    private Photographs() {}

    /// A small photograph as a phone would send it, another for every seed.
    public static byte[] jpeg(long seed) {
        return jpeg(scene(seed, 320, 240), 0.9f);
    }

    /// The same photograph as it comes out of a messenger: smaller, and compressed again.
    public static byte[] copy(long seed) {
        return jpeg(scaled(scene(seed, 320, 240), 0.6), 0.5f);
    }

    static BufferedImage scene(long seed, int width, int height) {
        var random = new Random(seed);
        var light = new double[height][width];
        double strength = 1;
        for (int cells = 3; cells <= 48; cells *= 2) {
            clouds(light, random, cells, strength);
            strength *= 0.6;
        }
        var scene = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grey = (int) Math.clamp(128 + light[y][x] * 120 + (height / 2.0 - y) / height * 90, 0, 255);
                scene.setRGB(x, y, new Color(grey, grey * 9 / 10, grey * 8 / 10).getRGB());
            }
        }
        var pen = scene.createGraphics();
        for (int i = 0; i < 6; i++) {
            pen.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            pen.fillRect(random.nextInt(width), random.nextInt(height), random.nextInt(width / 5),
                    random.nextInt(height / 4));
        }
        pen.dispose();
        return scene;
    }

    private static void clouds(double[][] light, Random random, int cells, double strength) {
        var corners = new double[cells + 2][cells + 2];
        for (var row : corners) {
            java.util.Arrays.setAll(row, _ -> random.nextDouble() - 0.5);
        }
        for (int y = 0; y < light.length; y++) {
            double down = (double) y / light.length * cells;
            int row = (int) down;
            for (int x = 0; x < light[y].length; x++) {
                double across = (double) x / light[y].length * cells;
                int column = (int) across;
                double top = between(corners[row][column], corners[row][column + 1], across - column);
                double bottom = between(corners[row + 1][column], corners[row + 1][column + 1], across - column);
                light[y][x] += strength * between(top, bottom, down - row);
            }
        }
    }

    private static double between(double one, double other, double part) {
        return one * (1 - part) + other * part;
    }

    static byte[] jpeg(BufferedImage image, float quality) {
        return jpeg(image, quality, ImageWriteParam.MODE_DISABLED);
    }

    static byte[] progressive(BufferedImage image) {
        return jpeg(image, 0.9f, ImageWriteParam.MODE_DEFAULT);
    }

    private static byte[] jpeg(BufferedImage image, float quality, int progressive) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            parameters.setProgressiveMode(progressive);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage scaled(BufferedImage image, double factor) {
        int width = (int) (image.getWidth() * factor);
        int height = (int) (image.getHeight() * factor);
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }

    /// With so large a part of its sides cut off all round.
    static BufferedImage trimmed(BufferedImage image, double part) {
        int x = (int) (image.getWidth() * part);
        int y = (int) (image.getHeight() * part);
        return image.getSubimage(x, y, image.getWidth() - 2 * x, image.getHeight() - 2 * y);
    }

    /// The same JPEG with what a camera would have written into it.
    ///
    /// @param time as Exif has it: 2025:06:01 09:30:00
    public static byte[] withNotes(byte[] jpeg, int orientation, String time, double latitude, double longitude) {
        var exif = exif(orientation, time, latitude, longitude);
        return ByteBuffer.allocate(jpeg.length + exif.length + 10)
                .put(jpeg, 0, 2)
                .putShort((short) 0xffe1).putShort((short) (exif.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /// A TIFF directory with the orientation, and below it one with the time and one with the place.
    private static byte[] exif(int orientation, String time, double latitude, double longitude) {
        var out = ByteBuffer.allocate(200);
        out.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        out.putShort((short) 3);
        tag(out, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        tag(out, 0x8769, 4, 1).putInt(50);
        tag(out, 0x8825, 4, 1).putInt(88);
        out.putInt(0);
        out.position(50).putShort((short) 1);
        tag(out, 0x9003, 2, 20).putInt(68);
        out.putInt(0);
        out.position(68).put(time.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        out.position(88).putShort((short) 4);
        tag(out, 1, 2, 2).put((latitude < 0 ? "S\0\0\0" : "N\0\0\0").getBytes(StandardCharsets.US_ASCII));
        tag(out, 2, 5, 3).putInt(142);
        tag(out, 3, 2, 2).put((longitude < 0 ? "W\0\0\0" : "E\0\0\0").getBytes(StandardCharsets.US_ASCII));
        tag(out, 4, 5, 3).putInt(166);
        out.putInt(0);
        degrees(out.position(142), Math.abs(latitude));
        degrees(out.position(166), Math.abs(longitude));
        return java.util.Arrays.copyOf(out.array(), 190);
    }

    private static ByteBuffer tag(ByteBuffer out, int number, int type, int count) {
        return out.putShort((short) number).putShort((short) type).putInt(count);
    }

    private static void degrees(ByteBuffer out, double degrees) {
        int whole = (int) degrees;
        out.putInt(whole).putInt(1).putInt((int) Math.round((degrees - whole) * 60_000_000)).putInt(1_000_000)
                .putInt(0).putInt(1);
    }
}
