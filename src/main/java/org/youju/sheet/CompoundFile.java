package org.youju.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;

/// Tells the Office files before 2007 apart, only to say what was uploaded: none of them is read.
final class CompoundFile {
    private CompoundFile() {}

    /// Streams are named in UTF-16 somewhere in the directory; the upload limit bounds what is searched.
    static Refused refused(Upload upload) {
        String bytes;
        try {
            bytes = new String(Files.readAllBytes(upload.file()), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (names(bytes, "EncryptedPackage")) {
            return upload.refused(SheetProblem.ENCRYPTED);
        }
        if (names(bytes, "WordDocument")) {
            return upload.refused(
                    SheetProblem.OTHER_FORMAT, new Text("旧版 Word 文档（.doc）", "an old Word document (.doc)"));
        }
        if (names(bytes, "PowerPoint Document")) {
            return upload.refused(SheetProblem.OTHER_FORMAT,
                    new Text("旧版演示文稿（.ppt）", "an old presentation (.ppt)"));
        }
        return upload.refused(SheetProblem.OLD_EXCEL);
    }

    private static boolean names(String bytes, String stream) {
        return bytes.contains(new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }
}
