package org.youju.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.youju.kernel.Refused;

/// What somebody uploaded, under the name they know it by.
record Upload(Path file, String name, Limits limits) {
    long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Refused refused(SheetProblem problem, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = name;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return problem.refused(arguments);
    }

    /// The sheet asked for is not there, or nothing is in it; where none was asked for, nothing is in any.
    Refused missing(Optional<String> wanted, List<String> sheets) {
        return wanted.isEmpty()
                ? refused(SheetProblem.NO_CONTENT)
                : refused(SheetProblem.NO_SUCH_SHEET, wanted.get(), String.join("、", sheets));
    }

    Refused damaged() {
        return refused(SheetProblem.DAMAGED);
    }

    /// A zip that cannot be unpacked is the file's fault; a disk that cannot be read is ours.
    RuntimeException failed(IOException e) {
        return e instanceof ZipException || e instanceof EOFException ? damaged() : new UncheckedIOException(e);
    }
}
