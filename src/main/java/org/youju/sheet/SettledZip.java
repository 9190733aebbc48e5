package org.youju.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A workbook without the moment it was written at, so that the same content gives the same bytes.
final class SettledZip {
    /// The earliest moment a zip can name.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final int FAST_AND_SMALL = 4;

    private SettledZip() {}

    static void copy(Path draft, OutputStream out) throws IOException {
        try (var in = new ZipFile(draft.toFile())) {
            var zip = new ZipOutputStream(out);
            zip.setLevel(FAST_AND_SMALL);
            for (var entry : Collections.list(in.entries())) {
                var settled = new ZipEntry(entry.getName());
                settled.setTimeLocal(ALWAYS);
                zip.putNextEntry(settled);
                try (var part = in.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        zip.write(settled(part));
                    } else {
                        part.transferTo(zip);
                    }
                }
            }
            zip.finish();
            zip.flush();
        }
    }

    private static byte[] settled(InputStream properties) throws IOException {
        return new String(properties.readAllBytes(), StandardCharsets.UTF_8)
                .replaceFirst("<dcterms:created.*?</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
