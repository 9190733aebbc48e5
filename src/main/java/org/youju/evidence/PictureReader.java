package org.youju.evidence;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/// Reads a picture in bounded memory: never more of it than every n-th pixel, so that the largest allowed one takes no
/// more than a small one; and not more than a few at a time.
final class PictureReader {
    private static final int LONGEST_SIDE = 40_000;
    private static final long MOST_PIXELS = 120_000_000;
    /// A progressive JPEG is held whole while it is read.
    private static final long MOST_PROGRESSIVE_PIXELS = 30_000_000;
    /// The longer side of what is read is between this and twice as much, where the picture is not smaller anyway.
    private static final int ENOUGH = 800;
    private static final int THUMBNAIL = 320;
    private static final Semaphore FEW = new Semaphore(4);

    /// A picture, and itself made small.
    record Seen(Picture picture, BufferedImage thumbnail) {}

    private final String name;
    private final Path file;
    private final FileType type;

    private PictureReader(String name, Path file, FileType type) {
        this.name = name;
        this.file = file;
        this.type = type;
    }

    static Seen read(String name, Path file, FileType type) throws IOException {
        FEW.acquireUninterruptibly();
        try {
            return new PictureReader(name, file, type).seen();
        } finally {
            FEW.release();
        }
    }

    private Seen seen() throws IOException {
        var notes = type == FileType.JPEG ? CameraNotes.ofJpeg(file) : CameraNotes.ofPng(file);
        var reader = ImageIO.getImageReadersByFormatName(type.title()).next();
        try (var in = new FileImageInputStream(file.toFile())) {
            // Without what stands beside the pixels: a compressed comment can swell to any size.
            reader.setInput(in, true, true);
            return seen(reader, notes);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw EvidenceProblem.BROKEN.refused(name);
        } finally {
            reader.dispose();
        }
    }

    private Seen seen(ImageReader reader, CameraNotes notes) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long most = type == FileType.JPEG && isProgressive() ? MOST_PROGRESSIVE_PIXELS : MOST_PIXELS;
        if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > most) {
            throw EvidenceProblem.PICTURE_TOO_LARGE.refused(name, width, height);
        }
        var endsEarly = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> {
            if (warning.contains("EOI") || warning.contains("ends prematurely")) {
                endsEarly.set(true);
            }
        });
        int step = Math.max(1, Math.max(width, height) / ENOUGH);
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        var upright = notes.turned(opaque(reader.read(0, parameters)));
        if (endsEarly.get()) {
            throw EvidenceProblem.BROKEN.refused(name);
        }
        boolean lies = notes.isTurnedOnItsSide();
        var picture = new Picture(
                lies ? height : width, lies ? width : height, notes.takenAt(), notes.spot(), Print.of(upright));
        return new Seen(picture, small(upright));
    }

    /// Whether its pixels come in several passes over the whole (SOF2).
    private boolean isProgressive() throws IOException {
        try (var in = new FileImageInputStream(file.toFile())) {
            in.skipBytes(2);
            while (in.length() - in.getStreamPosition() > 4) {
                int marker = in.readUnsignedShort();
                if (marker == 0xffc2 || marker == 0xffc6 || marker == 0xffca || marker == 0xffce) {
                    return true;
                }
                if (marker == 0xffda) {
                    return false;
                }
                if (marker == 0xffff) {
                    in.seek(in.getStreamPosition() - 1);
                } else {
                    in.skipBytes(in.readUnsignedShort() - 2);
                }
            }
            return false;
        }
    }

    private static BufferedImage opaque(BufferedImage image) {
        return drawn(image, image.getWidth(), image.getHeight());
    }

    /// Halved as often as possible before the last step: pixels skipped would make it rough.
    private static BufferedImage small(BufferedImage image) {
        double factor = Math.min(1, (double) THUMBNAIL / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        var smaller = image;
        while (smaller.getWidth() >= 2 * width && smaller.getHeight() >= 2 * height) {
            smaller = drawn(smaller, smaller.getWidth() / 2, smaller.getHeight() / 2);
        }
        return drawn(smaller, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    /// Whole or not at all, so that nobody is shown half of it.
    static void write(BufferedImage thumbnail, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        var incoming = Files.createTempFile(to.getParent(), "incoming", "");
        try {
            ImageIO.write(thumbnail, "jpeg", incoming.toFile());
            Files.move(incoming, to, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }
}
