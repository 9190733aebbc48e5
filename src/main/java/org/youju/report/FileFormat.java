package org.youju.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.youju.document.Docx;
import org.youju.document.Html;
import org.youju.document.Pdf;

/// As what a report can be handed out.
public enum FileFormat {
    /// to be edited
    DOCX(Docx.MEDIA_TYPE),
    /// to be printed and kept
    PDF(Pdf.MEDIA_TYPE),
    /// to be read on a screen
    HTML(Html.MEDIA_TYPE);

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// How file names end, without a dot.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format of a file of that name, by how it ends.
    public static Optional<FileFormat> of(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(format -> name.endsWith("." + format.extension())).findFirst();
    }
}
