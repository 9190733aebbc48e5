package org.youju.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.youju.secret.Secrets;

/// The key of the sensitive fields: a file of 32 random bytes beside the database, readable by its owner alone.
final class FieldKey {
    private FieldKey() {}

    static Secrets in(Path data) {
        var file = data.resolve("keys").resolve("fields.key");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return new Secrets(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("key " + file, e);
        }
    }

    /// Written aside and linked into place, so that a second process finds all of it or nothing.
    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        var fresh = Files.createTempFile(file.getParent(), "fields", ".fresh");
        try {
            if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(fresh, key, StandardOpenOption.SYNC);
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException _) {
            // Another process was first; its key is the key.
        } finally {
            Files.delete(fresh);
        }
    }
}
