package org.youju.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Where a machine keeps its fonts.
final class FontFolders {
    private static final int DEEPEST = 6;

    private FontFolders() {}

    static List<Path> ofThisMachine() {
        var home = System.getProperty("user.home", ".");
        var windows = System.getenv().getOrDefault("WINDIR", "C:/Windows");
        var local = System.getenv().getOrDefault("LOCALAPPDATA", home + "/AppData/Local");
        return Stream.of(
                        "/usr/share/fonts", "/usr/local/share/fonts", home + "/.fonts", home + "/.local/share/fonts",
                        "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol",
                        "/usr/share/texmf/fonts/opentype/public",
                        "/System/Library/Fonts", "/Library/Fonts", home + "/Library/Fonts",
                        windows + "/Fonts", local + "/Microsoft/Windows/Fonts")
                .map(Path::of)
                .toList();
    }

    /// The font files in them, always in the same order.
    static List<Path> files(List<Path> folders) {
        return folders.stream().filter(Files::isDirectory).flatMap(folder -> {
            try (var files = Files.walk(folder, DEEPEST)) {
                return files.filter(FontFolders::isFont).sorted().toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    private static boolean isFont(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".otf") || name.endsWith(".ttc") || name.endsWith(".otc");
    }
}
