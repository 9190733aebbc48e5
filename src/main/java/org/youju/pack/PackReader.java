package org.youju.pack;

import java.nio.file.Path;

/// Reads a pack from its folder.
public final class PackReader {
    private PackReader() {}

    /// @throws PackBroken with every mistake in the folder, by file and line
    public static Pack read(Path folder) {
        throw new UnsupportedOperationException(folder.toString());
    }
}
