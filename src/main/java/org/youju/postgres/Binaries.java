package org.youju.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked from the jar on the class path.
///
/// @param home the directory with `bin`, `lib` and `share`
/// @param version as the jar names it, such as 18.6.0
record Binaries(Path home, String version) {
    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar!");
    private static final int OWNER_MAY_RUN = 0100;

    static Binaries unpacked(Path runtime) throws IOException {
        var archive = archive();
        var version = version(archive);
        var home = runtime.resolve("postgresql-" + version);
        if (!Files.exists(home)) {
            unpack(archive, home);
        }
        return new Binaries(home, version);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    static boolean isWindows() {
        return system().equals("windows");
    }

    static boolean isLinux() {
        return system().equals("linux");
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static URL archive() {
        var machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
        var archive = Binaries.class.getResource("/postgres-" + system() + "-" + machine + ".txz");
        if (archive == null) {
            throw PostgresProblem.NO_BINARIES.refused(system() + " " + machine);
        }
        return archive;
    }

    private static String version(URL archive) {
        var version = VERSION.matcher(archive.toString());
        if (!version.find()) {
            throw new IllegalStateException("archive: " + archive + " (expected: in a jar named with its version)");
        }
        return version.group(1);
    }

    /// Beside its place first: nobody ever sees half of it, and of two processes that unpack at once one wins.
    private static void unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var draft = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, draft.resolve(entry.getName()));
            }
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
            DataDirectory.delete(draft);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & OWNER_MAY_RUN) != 0 && !isWindows()) {
            DataDirectory.permit(path, "rwxr-xr-x");
        }
    }
}
