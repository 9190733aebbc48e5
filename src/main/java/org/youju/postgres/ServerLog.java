package org.youju.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the server has written to its log since a moment: the first words go to one file, the rest to another.
final class ServerLog {
    private static final int LAST_LINES = 15;

    private final Path cluster;
    private final Map<Path, Long> sizes;

    private ServerLog(Path cluster, Map<Path, Long> sizes) {
        this.cluster = cluster;
        this.sizes = sizes;
    }

    static ServerLog fromNow(Path cluster) throws IOException {
        return new ServerLog(cluster, sizes(cluster));
    }

    static Path firstWords(Path cluster) {
        return cluster.resolve("start.log");
    }

    String text() throws IOException {
        var text = new StringBuilder();
        for (var file : sizes(cluster).keySet()) {
            var bytes = Files.readAllBytes(file);
            var from = Math.toIntExact(Math.min(sizes.getOrDefault(file, 0L), bytes.length));
            text.append(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    static String lastLines(String text) {
        var lines = text.lines().toList();
        return lines.stream().skip(Math.max(0, lines.size() - LAST_LINES)).collect(Collectors.joining("\n"));
    }

    private static Map<Path, Long> sizes(Path cluster) throws IOException {
        var sizes = new TreeMap<Path, Long>();
        var directory = cluster.resolve("log");
        if (Files.exists(directory)) {
            try (var files = Files.list(directory)) {
                for (var file : files.toList()) {
                    sizes.put(file, Files.size(file));
                }
            }
        }
        if (Files.exists(firstWords(cluster))) {
            sizes.put(firstWords(cluster), Files.size(firstWords(cluster)));
        }
        return sizes;
    }
}
