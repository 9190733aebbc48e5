package org.youju.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The passwords of the cluster's roles: one file each, for its owner's eyes only.
record Secrets(Path directory) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Before the cluster exists. A password already there stays, so that a start broken off can be repeated.
    void create(String... users) throws IOException {
        if (!Files.exists(directory)) {
            Files.createDirectory(directory);
            DataDirectory.permit(directory, "rwx------");
        }
        for (var user : users) {
            if (!Files.exists(file(user))) {
                write(file(user));
            }
        }
    }

    Login login(String user) {
        if (!Files.exists(file(user))) {
            throw PostgresProblem.WRONG_SECRET.refused(file(user));
        }
        try {
            return new Login(user, Files.readString(file(user)).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String user) {
        return directory.resolve(user + ".password");
    }

    /// Under another name first: a crash must not leave half a password, and the file is never readable by others.
    private static void write(Path file) throws IOException {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var draft = Files.createTempFile(file.getParent(), "new-", ".password");
        DataDirectory.permit(draft, "rw-------");
        Files.writeString(draft, HexFormat.of().formatHex(bytes));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
