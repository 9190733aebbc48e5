package org.youju.manuscript;

/// Reads texts that come in as files.
public final class Manuscripts {
    /// The largest file that is looked at, in bytes; pictures make most of it.
    public static final int LARGEST = 50 << 20;

    private Manuscripts() {}

    /// Reads a text. An old Word file is converted by LibreOffice where that is installed, which takes seconds, and
    /// read as text alone where it is not.
    ///
    /// @param name by which its owner knows the file; only refusals use it
    /// @throws org.youju.kernel.Refused with a [ManuscriptProblem] where it cannot be read
    public static Manuscript read(String name, byte[] file) {
        return read(new Incoming(name, file), Office.onPath());
    }

    static Manuscript read(Incoming file, Office office) {
        if (file.bytes().length == 0) {
            throw file.refused(ManuscriptProblem.EMPTY_FILE);
        }
        if (file.bytes().length > LARGEST) {
            throw file.refused(ManuscriptProblem.TOO_LARGE, file.bytes().length, LARGEST);
        }
        var signature = Signature.of(file.bytes());
        return switch (signature) {
            case ZIP -> packed(file);
            case COMPOUND -> OldWord.read(file, office);
            case TEXT -> PlainText.read(file);
            case PDF, RTF, GZIP, RAR, SEVEN_ZIP, IMAGE, HTML, XML ->
                throw file.refused(ManuscriptProblem.OTHER_FORMAT, signature.text());
        };
    }

    private static Manuscript packed(Incoming file) {
        try (var archive = Archive.open(file)) {
            if (archive.has("mimetype") && !archive.has("[Content_Types].xml")) {
                return OdtReader.read(file, archive);
            }
            return DocxReader.read(file, archive);
        }
    }
}
