package org.youju.manuscript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The zip a text comes in. Only the parts asked for are unpacked, and those only up to the limits, whatever the
/// directory claims.
final class Archive implements AutoCloseable {
    private static final int ENTRIES = 10_000;
    private static final int UNPACKED = 48 << 20;
    /// Ratios of short parts say nothing.
    private static final int RATIO_COUNTS_FROM = 8 << 20;
    /// Word's XML repeats itself: real files reach 30, a bomb reaches 1000.
    private static final int RATIO = 200;

    private final Incoming file;
    private final ZipFile zip;
    private int unpacked;

    private Archive(Incoming file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    static Archive open(Incoming file) {
        ZipFile zip;
        try {
            zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file.bytes())).get();
        } catch (IOException | RuntimeException e) {
            throw file.damaged();
        }
        int entries = 0;
        for (var all = zip.getEntries(); all.hasMoreElements(); all.nextElement()) {
            if (++entries > ENTRIES) {
                throw file.damaged();
            }
        }
        return new Archive(file, zip);
    }

    boolean has(String path) {
        return zip.getEntry(path) != null;
    }

    /// A small part as text; empty where there is none.
    String text(String path) {
        return has(path) ? new String(part(path), StandardCharsets.UTF_8) : "";
    }

    XmlPart xml(String path) {
        return new XmlPart(file, part(path));
    }

    /// Two parts of one name are refused: two editors would show two texts.
    private byte[] part(String path) {
        var entries = zip.getEntries(path).iterator();
        if (!entries.hasNext()) {
            throw file.damaged();
        }
        var entry = entries.next();
        if (entries.hasNext()) {
            throw file.damaged();
        }
        if (entry.getSize() > UNPACKED) {
            throw file.refused(ManuscriptProblem.UNPACKS_TOO_LARGE);
        }
        try {
            return unpacked(entry);
        } catch (IOException | IllegalArgumentException e) {
            throw file.damaged();
        }
    }

    private byte[] unpacked(ZipArchiveEntry entry) throws IOException {
        var out = new ByteArrayOutputStream(Math.clamp(entry.getSize(), 512, 1 << 20));
        var checksum = new CRC32();
        var buffer = new byte[16 << 10];
        try (var in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read != -1; read = in.read(buffer)) {
                unpacked += read;
                out.write(buffer, 0, read);
                checksum.update(buffer, 0, read);
                boolean bomb = out.size() > RATIO_COUNTS_FROM
                        && out.size() / RATIO > Math.max(1, entry.getCompressedSize());
                if (unpacked > UNPACKED || bomb) {
                    throw file.refused(ManuscriptProblem.UNPACKS_TOO_LARGE);
                }
            }
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw file.damaged();
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new IllegalStateException("an archive in memory (expected: to close)", e);
        }
    }
}
