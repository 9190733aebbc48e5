package org.youju.ledger;

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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Files of evidence, kept outside the database under their digest and never changed.
///
/// A file is on disk before any fact names it: if we crash in between, there is a file nobody asks for, never a fact
/// without its file.
public final class EvidenceVault {
    public static final long LARGEST = 20L << 20;
    private static final int HEAD = 8;

    private final Path folder;

    public EvidenceVault(Path folder) {
        this.folder = folder;
    }

    /// Keeps a file, whose type its content shows: JPEG, PNG or PDF.
    public Evidence keep(String name, InputStream content) {
        try {
            Files.createDirectories(folder);
            var incoming = Files.createTempFile(folder, "incoming", "");
            try {
                return keep(name, content, incoming);
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("evidence " + name, e);
        }
    }

    private Evidence keep(String name, InputStream content, Path incoming) throws IOException {
        var digest = sha256();
        long size;
        try (var out = new DigestOutputStream(Files.newOutputStream(incoming), digest)) {
            size = content.transferTo(
                    new LimitedOutput(out, LARGEST,
                    () -> LedgerProblem.EVIDENCE_TOO_LARGE.refused(name, LARGEST >> 20)));
        }
        var type = type(incoming).orElseThrow(() -> LedgerProblem.EVIDENCE_TYPE.refused(name));
        var hex = HexFormat.of().formatHex(digest.digest());
        var kept = path(hex);
        if (!Files.exists(kept)) {
            try (var channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createDirectories(kept.getParent());
            Files.move(incoming, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Evidence(hex, plainName(name), type, size);
    }

    public InputStream open(Evidence evidence) {
        try {
            return Files.newInputStream(path(evidence.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("evidence " + evidence.digest(), e);
        }
    }

    /// Whether the file is there and is still what its digest says.
    boolean isWhole(Evidence evidence) {
        var path = path(evidence.digest());
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            return false;
        }
        try (var in = Files.newInputStream(path)) {
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

    private Path path(String digest) {
        return folder.resolve(digest.substring(0, 2)).resolve(digest.substring(2));
    }

    private static Optional<String> type(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = Arrays.copyOf(in.readNBytes(HEAD), HEAD);
        }
        var hex = HexFormat.of().formatHex(head);
        if (hex.startsWith("ffd8ff")) {
            return Optional.of("image/jpeg");
        }
        if (hex.equals("89504e470d0a1a0a")) {
            return Optional.of("image/png");
        }
        return hex.startsWith("255044462d") ? Optional.of("application/pdf") : Optional.empty();
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
