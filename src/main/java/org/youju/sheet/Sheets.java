package org.youju.sheet;

import java.nio.file.Path;
import java.util.Optional;

/// Opens uploaded tables. What a file is, its content says, never its name.
public final class Sheets {
    private Sheets() {}

    /// @throws Refused with a [SheetProblem] where the file is no table that can be read
    public static Table open(Path file, String originalName) {
        return open(file, originalName, Limits.USUAL);
    }

    /// @throws Refused with a [SheetProblem] where the file is no table that can be read
    public static Table open(Path file, String originalName, Limits limits) {
        return open(file, originalName, limits, Optional.empty());
    }

    /// @param sheet by its name, hidden or not; the first visible one with content where absent. A CSV file has none,
    ///        and is read whatever is asked for.
    /// @throws Refused with a [SheetProblem] where the file is no table that can be read
    public static Table open(Path file, String originalName, Limits limits, Optional<String> sheet) {
        var upload = new Upload(file, originalName, limits);
        long size = upload.size();
        if (size > limits.fileBytes()) {
            throw upload.refused(SheetProblem.TOO_LARGE, size, limits.fileBytes());
        }
        var signature = Signature.of(file);
        return switch (signature) {
            case NOTHING -> throw upload.refused(SheetProblem.EMPTY_FILE);
            case ZIP -> WorkbookTable.open(upload, sheet);
            case COMPOUND -> WorkbookTable.openOld(upload, sheet);
            case PDF, RTF, HTML, XML, GZIP, RAR, SEVEN_ZIP, IMAGE ->
                throw upload.refused(SheetProblem.OTHER_FORMAT, signature.text());
            case TEXT -> CsvTable.open(upload);
        };
    }
}
