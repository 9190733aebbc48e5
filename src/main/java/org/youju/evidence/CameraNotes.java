package org.youju.evidence;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.imageio.stream.FileImageInputStream;

/// What the camera wrote beside the pixels (Exif). Whatever is unreadable was not said.
///
/// @param orientation 1 to 8, as Exif numbers the ways in which the pixels may lie
record CameraNotes(int orientation, Optional<LocalDateTime> takenAt, Optional<Picture.Spot> spot) {
    private static final CameraNotes NONE = new CameraNotes(1, Optional.empty(), Optional.empty());
    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final int CHUNK_EXIF = 0x65584966;
    private static final int CHUNK_PIXELS = 0x49444154;
    private static final int LARGEST_CHUNK = 1 << 20;

    static CameraNotes ofJpeg(Path file) {
        try {
            return of(JpegMetadataReader.readMetadata(file.toFile(), List.of(new ExifReader())));
        } catch (ImageProcessingException | IOException | RuntimeException _) {
            return NONE;
        }
    }

    /// A chunk of its own in a PNG; the compressed ones beside it are never opened.
    static CameraNotes ofPng(Path file) {
        try (var in = new FileImageInputStream(file.toFile())) {
            in.seek(8);
            while (in.length() - in.getStreamPosition() >= 8) {
                long length = in.readUnsignedInt();
                int kind = in.readInt();
                if (kind == CHUNK_PIXELS || length > LARGEST_CHUNK && kind == CHUNK_EXIF) {
                    return NONE;
                }
                if (kind == CHUNK_EXIF) {
                    var bytes = new byte[(int) length];
                    in.readFully(bytes);
                    var metadata = new Metadata();
                    new ExifReader().extract(new ByteArrayReader(bytes), metadata);
                    return of(metadata);
                }
                in.seek(in.getStreamPosition() + length + 4);
            }
            return NONE;
        } catch (IOException | RuntimeException _) {
            return NONE;
        }
    }

    private static CameraNotes of(Metadata metadata) {
        var orientation = first(metadata, ExifIFD0Directory.class)
                .map(one -> one.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
                .filter(one -> one >= 1 && one <= 8)
                .orElse(1);
        var takenAt = first(metadata, ExifSubIFDDirectory.class)
                .map(one -> one.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL))
                .flatMap(CameraNotes::time);
        var spot = first(metadata, GpsDirectory.class)
                .map(GpsDirectory::getGeoLocation)
                .filter(one -> !one.isZero() && Math.abs(one.getLatitude()) <= 90 && Math.abs(one.getLongitude()) <= 180)
                .map(one -> new Picture.Spot(one.getLatitude(), one.getLongitude()));
        return new CameraNotes(orientation, takenAt, spot);
    }

    private static <T extends Directory> Optional<T> first(Metadata metadata, Class<T> kind) {
        return Optional.ofNullable(metadata.getFirstDirectoryOfType(kind));
    }

    /// A camera whose clock was never set says the year 0 or 1970.
    private static Optional<LocalDateTime> time(String words) {
        try {
            return Optional.of(LocalDateTime.parse(words.strip(), EXIF))
                    .filter(time -> time.getYear() >= 1990 && time.getYear() <= 2100);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    boolean isTurnedOnItsSide() {
        return orientation >= 5;
    }

    /// The picture as it is to be looked at.
    BufferedImage turned(BufferedImage image) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean onItsSide = isTurnedOnItsSide();
        var turned = new BufferedImage(
                onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                int colour = image.getRGB(x, y);
                switch (orientation) {
                    case 2 -> turned.setRGB(right, y, colour);
                    case 3 -> turned.setRGB(right, below, colour);
                    case 4 -> turned.setRGB(x, below, colour);
                    case 5 -> turned.setRGB(y, x, colour);
                    case 6 -> turned.setRGB(below, x, colour);
                    case 7 -> turned.setRGB(below, right, colour);
                    default -> turned.setRGB(y, right, colour);
                }
            }
        }
        return turned;
    }
}
