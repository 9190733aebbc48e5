package org.youju.sheet;

import java.nio.file.Path;
import org.youju.kernel.Refused;

/// Opens uploaded tables. What a file is, its content says, never its name.
public final class Sheets {
    private Sheets() {}

    /// @throws Refused with a [SheetProblem] where the file is no table that can be read
    public static Table open(Path file, String originalName) {
        return open(file, originalName, Limits.USUAL);
    }

    /// @throws Refused with a [SheetProblem] where the file is no table that can be read
    public static Table open(Path file, String originalName, Limits limits) {
        var upload = new Upload(file, originalName, limits);
        long size = upload.size();
        if (size > limits.fileBytes()) {
            throw upload.refused(SheetProblem.TOO_LARGE, size, limits.fileBytes());
        }
        var signature = Signature.of(file);
        return switch (signature) {
            case NOTHING -> throw upload.refused(SheetProblem.EMPTY_FILE);
            case ZIP -> XlsxTable.open(upload);
            case COMPOUND -> throw CompoundFile.refused(upload);
            case PDF, RTF, HTML, XML, GZIP, RAR, SEVEN_ZIP, IMAGE ->
                throw upload.refused(SheetProblem.OTHER_FORMAT, signature.text());
            case TEXT -> CsvTable.open(upload);
        };
    }
}
