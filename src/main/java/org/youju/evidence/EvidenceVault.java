package org.youju.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.youju.kernel.Refused;

/// Files of evidence, kept outside the database under their digest and never changed.
///
/// A file is on disk before any fact names it: if we crash in between, there is a file nobody asks for, never a fact
/// without its file. Thumbnails stand beside them and can be made again.
public final class EvidenceVault {
    public static final long LARGEST = 20L << 20;

    private final Path folder;

    public EvidenceVault(Path folder) {
        this.folder = folder;
    }

    /// A folder of the data directory beside this one.
    public Path beside(String name) {
        return folder.resolveSibling(name);
    }

    /// @param picture what it says of itself, where it is one
    record Kept(Evidence evidence, Optional<Picture> picture) {}

    /// Keeps a file, if it is one that may be kept and is whole.
    Kept keep(String name, InputStream content) {
        try {
            Files.createDirectories(folder);
            var incoming = Files.createTempFile(folder, "incoming", "");
            try {
                return keep(plainName(name), content, incoming);
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("evidence " + name, e);
        }
    }

    private Kept keep(String name, InputStream content, Path incoming) throws IOException {
        var digest = sha256();
        long size;
        try (var out = new DigestOutputStream(Files.newOutputStream(incoming), digest)) {
            size = content.transferTo(new LimitedOutput(out, LARGEST,
                    () -> EvidenceProblem.TOO_LARGE.refused(name, LARGEST >> 20)));
        }
        var type = FileReading.type(name, incoming);
        var evidence = new Evidence(HexFormat.of().formatHex(digest.digest()), name, type.media(), size);
        var picture = type.isPicture() ? Optional.of(look(evidence, incoming)) : Optional.<Picture>empty();
        var kept = path(evidence);
        if (!Files.exists(kept)) {
            try (var channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createDirectories(kept.getParent());
            Files.move(incoming, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Kept(evidence, picture);
    }

    /// Looks at a picture kept before; empty when it is not there or cannot be read any more.
    Optional<Picture> look(Evidence evidence) {
        if (!evidence.isPhoto() || !isThere(evidence)) {
            return Optional.empty();
        }
        try {
            return Optional.of(look(evidence, path(evidence)));
        } catch (IOException | Refused _) {
            return Optional.empty();
        }
    }

    private Picture look(Evidence evidence, Path file) throws IOException {
        var type = FileType.named(evidence.type()).orElseThrow();
        var seen = PictureReader.read(evidence.name(), file, type);
        var thumbnail = thumbnailPath(evidence);
        if (!Files.exists(thumbnail)) {
            PictureReader.write(seen.thumbnail(), thumbnail);
        }
        return seen.picture();
    }

    public InputStream open(Evidence evidence) {
        if (!isThere(evidence)) {
            throw EvidenceProblem.GONE.refused(evidence.name());
        }
        try {
            return Files.newInputStream(path(evidence));
        } catch (IOException e) {
            throw new UncheckedIOException("evidence " + evidence.digest(), e);
        }
    }

    /// A photograph made small, as JPEG.
    public byte[] thumbnail(Evidence evidence) {
        var file = thumbnailPath(evidence);
        if (!Files.exists(file) && look(evidence).isEmpty()) {
            throw EvidenceProblem.GONE.refused(evidence.name());
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("thumbnail of " + evidence.digest(), e);
        }
    }

    public boolean isThere(Evidence evidence) {
        var path = path(evidence);
        return Files.isRegularFile(path) && Files.isReadable(path);
    }

    /// Whether the file is there and is still what its digest says.
    public boolean isWhole(Evidence evidence) {
        if (!isThere(evidence)) {
            return false;
        }
        try (var in = Files.newInputStream(path(evidence))) {
            var digest = sha256();
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(evidence.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("evidence " + evidence.digest(), e);
        }
    }

    private Path path(Evidence evidence) {
        return folder.resolve(evidence.digest().substring(0, 2)).resolve(evidence.digest().substring(2));
    }

    private Path thumbnailPath(Evidence evidence) {
        return folder.resolve("thumbnails").resolve(evidence.digest().substring(0, 2))
                .resolve(evidence.digest().substring(2) + ".jpg");
    }

    /// A name to show and to offer for download: the last part of a path, without control characters.
    private static String plainName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("\\p{Cntrl}|[\\uD800-\\uDFFF]", "");
        return plain.length() > 120 ? plain.substring(plain.length() - 120) : plain;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
