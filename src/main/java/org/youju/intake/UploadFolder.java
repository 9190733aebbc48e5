package org.youju.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;
import org.youju.evidence.EvidenceVault;

/// Where uploaded tables lie while somebody decides what becomes of them: in the data directory, readable by the
/// program's own user alone. They hold what the ledgers keep encrypted, so none outlives its hour or the program.
///
/// Whatever lies there when the program starts was left by one that was killed, and is deleted.
@Component
class UploadFolder {
    private static final String NAME = "[0-9a-f]{32}";

    private final Path folder;

    UploadFolder(EvidenceVault vault) {
        this.folder = vault.beside("uploads");
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            sweep();
        }
    }

    /// A path for a new upload.
    Path file(String id) {
        if (!id.matches(NAME)) {
            throw new IllegalArgumentException("upload: " + id + " (expected: 32 hexadecimal digits)");
        }
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("folder for uploads " + folder, e);
        }
        return folder.resolve(id);
    }

    private void sweep() {
        try (var files = Files.newDirectoryStream(folder, file -> file.getFileName().toString().matches(NAME))) {
            for (var file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("folder for uploads " + folder, e);
        }
    }
}
