package org.youju.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/// The files of a pack's folder, read once, so that what is parsed is what the fingerprint was made of. Names use `/`
/// on every system; hidden files are no part of a pack.
final class PackFiles {
    private static final long LARGEST = 4L << 20;

    private final Mistakes mistakes;
    private final Map<String, byte[]> contents = new TreeMap<>();

    PackFiles(Path folder, Mistakes mistakes) {
        this.mistakes = mistakes;
        try {
            // A folder that is itself a link is followed; links within it are not, for they could lead out of it.
            var real = folder.toRealPath();
            try (var files = Files.walk(real)) {
                files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).forEach(file -> add(real,
                        file));
            }
        } catch (IOException | UncheckedIOException unreadable) {
            mistakes.add(new Line(folder.toString(), 0), "", "可读的文件夹", "a folder that can be read");
        }
    }

    private void add(Path folder, Path file) {
        var name = String.join("/", namesOf(folder.relativize(file)));
        if (("/" + name).contains("/.")) {
            return;
        }
        try {
            if (Files.size(file) > LARGEST) {
                mistakes.add(new Line(name, 0), Files.size(file) + " 字节 bytes", "不超过 4 MB", "at most 4 MB");
            } else {
                contents.put(name, Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            mistakes.add(new Line(name, 0), "", "可读的文件", "a file that can be read");
        }
    }

    private static List<String> namesOf(Path path) {
        return StreamSupport.stream(path.spliterator(), false).map(Path::toString).toList();
    }

    boolean contains(String name) {
        return contents.containsKey(name);
    }

    /// The YAML files of a subfolder by name; others there would be passed over in silence, so they are mistakes.
    List<YamlFile> yaml(String subfolder) {
        var inside = contents.keySet().stream().filter(name -> name.startsWith(subfolder + "/")).toList();
        inside.stream().filter(name -> !name.endsWith(".yaml")).forEach(name ->
                mistakes.add(new Line(name, 0), "", "以 .yaml 结尾的文件", "a file whose name ends in .yaml"));
        return inside.stream().filter(name -> name.endsWith(".yaml")).flatMap(name -> yamlFile(name).stream()).toList();
    }

    Optional<YamlFile> yamlFile(String name) {
        if (!contains(name)) {
            mistakes.add(new Line(name, 0), "", "此文件，现在缺少", "this file, which is missing");
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(contents.get(name))).toString();
            return Optional.of(new YamlFile(name, text, mistakes));
        } catch (CharacterCodingException notUtf8) {
            mistakes.add(new Line(name, 0), "", "UTF-8 编码的文字", "text in UTF-8");
            return Optional.empty();
        }
    }

    String fingerprint() {
        var digest = sha256();
        contents.forEach((name, content) -> {
            digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
