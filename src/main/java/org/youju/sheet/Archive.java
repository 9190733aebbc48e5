package org.youju.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipFile;

/// The zip a workbook comes in. Nothing is unpacked beyond the limits, whatever its directory claims.
final class Archive implements AutoCloseable {
    private static final int ENTRIES = 10_000;

    private final Upload upload;
    private final ZipFile zip;
    private long unpacked;

    private Archive(Upload upload, ZipFile zip) {
        this.upload = upload;
        this.zip = zip;
    }

    static Archive open(Upload upload) {
        try {
            var zip = new ZipFile(upload.file().toFile());
            if (zip.size() > ENTRIES) {
                zip.close();
                throw upload.damaged();
            }
            return new Archive(upload, zip);
        } catch (IOException e) {
            throw upload.failed(e);
        }
    }

    boolean has(String path) {
        return zip.getEntry(path) != null;
    }

    /// The beginning of a small part as text; empty where there is none.
    String start(String path, int length) {
        if (!has(path)) {
            return "";
        }
        try (var in = part(path)) {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw upload.failed(e);
        }
    }

    XmlPart xml(String path) {
        return new XmlPart(upload, part(path));
    }

    private InputStream part(String path) {
        var entry = zip.getEntry(path);
        if (entry == null) {
            throw upload.damaged();
        }
        if (entry.getSize() > upload.limits().unpackedBytes()) {
            throw upload.refused(SheetProblem.UNPACKS_TOO_LARGE);
        }
        try {
            return new UnpackedPart(upload, this, entry, zip.getInputStream(entry));
        } catch (IOException e) {
            throw upload.failed(e);
        }
    }

    void unpacked(int bytes) {
        unpacked += bytes;
        if (unpacked > upload.limits().unpackedBytes()) {
            throw upload.refused(SheetProblem.UNPACKS_TOO_LARGE);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw upload.failed(e);
        }
    }
}
