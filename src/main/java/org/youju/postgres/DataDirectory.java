package org.youju.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// Where everything lies below the data directory.
///
/// @param root an absolute path without symbolic links, so that it names the same cluster in every process
/// @param runtime where the binaries are unpacked
record DataDirectory(Path root, Path runtime) {
    private static final int NEEDED_MEGABYTES = 300;

    static DataDirectory at(Path directory) {
        var root = writable(directory);
        return new DataDirectory(root, root.resolve("runtime"));
    }

    static DataDirectory at(Path directory, Path runtime) {
        return new DataDirectory(writable(directory), runtime.toAbsolutePath());
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path lock() {
        return root.resolve("postgres.lock");
    }

    Path port() {
        return root.resolve("postgres.port");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    void mustHaveSpace() {
        try {
            var megabytes = Files.getFileStore(root).getUsableSpace() >> 20;
            if (megabytes < NEEDED_MEGABYTES) {
                throw PostgresProblem.NO_SPACE.refused(root, megabytes, NEEDED_MEGABYTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A new directory is for its owner alone; the rights of one that exists are its owner's business.
    private static Path writable(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path);
                permit(path, "rwx------");
            }
            if (!Files.isDirectory(path) || !Files.isWritable(path)) {
                throw PostgresProblem.NOT_WRITABLE.refused(path, System.getProperty("user.name"));
            }
            return path.toRealPath();
        } catch (IOException _) {
            throw PostgresProblem.NOT_WRITABLE.refused(path, System.getProperty("user.name"));
        }
    }

    /// On Windows the rights inherited from the user's own directories do the same.
    static void permit(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
