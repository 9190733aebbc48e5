package org.youju.manuscript;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/// LibreOffice, where it is installed. It is asked for one thing: to turn an old Word file into a new one.
///
/// Each conversion has a profile of its own, for two processes that share one wait for each other or fail; and it is
/// ended after [#PATIENCE], for a file may be made to keep it busy. Conversions go one by one: each takes a core and
/// some 200 MB for some seconds.
record Office(Optional<Path> program) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> NAMES = List.of("soffice", "soffice.exe", "libreoffice");
    private static final SingletonSupplier<Office> ON_PATH = SingletonSupplier.of(Office::found);
    private static final Object ONE_AT_A_TIME = new Object();

    static Office onPath() {
        return ON_PATH.obtain();
    }

    private static Office found() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new Office(Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst());
    }

    /// The file as .docx; empty where there is no LibreOffice, or where it cannot read the file in time.
    Optional<byte[]> asDocx(byte[] file) {
        if (program.isEmpty()) {
            return Optional.empty();
        }
        try {
            var folder = Files.createTempDirectory("youju-office");
            try {
                return converted(program.get(), file, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> converted(Path program, byte[] file, Path folder) throws IOException {
        var source = Files.write(folder.resolve("text.doc"), file);
        var result = folder.resolve("out").resolve("text.docx");
        synchronized (ONE_AT_A_TIME) {
            var process = new ProcessBuilder(
                    program.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
                    "--norestore", "--nolockcheck", "--convert-to", "docx", "--outdir", result.getParent().toString(),
                    source.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                    return Optional.empty();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
        return Files.isRegularFile(result) && Files.size(result) <= Manuscripts.LARGEST
                ? Optional.of(Files.readAllBytes(result))
                : Optional.empty();
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
