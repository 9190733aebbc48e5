package org.youju;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a stranger will read, kept beside the tests word for word under `src/test/resources/golden`.
///
/// `-Dyouju.accept=true` rewrites the files; the change is then read in the commit.
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final int AROUND = 2;

    private Golden() {}

    /// Fails where `actual` is not what the golden file says, line endings aside.
    public static void check(String name, String actual) {
        var file = FOLDER.resolve(name);
        var lines = actual.replace("\r\n", "\n");
        try {
            if (Boolean.getBoolean("youju.accept")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, lines);
                return;
            }
            if (!Files.exists(file)) {
                throw new AssertionError("no golden file " + file + accept());
            }
            var expected = Files.readString(file, UTF_8).replace("\r\n", "\n");
            if (!expected.equals(lines)) {
                throw new AssertionError(file + " says something else" + difference(expected, lines) + accept());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first and the last line that differ, and what stands between and around them, old before new.
    static String difference(String expected, String actual) {
        var old = expected.split("\n", -1);
        var now = actual.split("\n", -1);
        int shortest = Math.min(old.length, now.length);
        int start = 0;
        while (start < shortest && old[start].equals(now[start])) {
            start++;
        }
        int end = 0;
        while (end < shortest - start && old[old.length - 1 - end].equals(now[now.length - 1 - end])) {
            end++;
        }
        int from = Math.max(0, start - AROUND);
        int after = Math.min(AROUND, end);
        var text = new StringBuilder("\nfrom line " + (start + 1) + ":\n");
        lines(old, from, start).forEach(line -> text.append("  ").append(line).append('\n'));
        lines(old, start, old.length - end).forEach(line -> text.append("- ").append(line).append('\n'));
        lines(now, start, now.length - end).forEach(line -> text.append("+ ").append(line).append('\n'));
        lines(now, now.length - end, now.length - end + after)
                .forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }

    private static Stream<String> lines(String[] all, int from, int to) {
        return Stream.of(all).skip(from).limit(to - from);
    }

    private static String accept() {
        return "\n(if it is right now: run again with -Dyouju.accept=true)";
    }
}
