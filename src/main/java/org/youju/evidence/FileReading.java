package org.youju.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Finds out what a file is: by what is in it, never by what somebody says of it. Nothing in it is run or unpacked.
final class FileReading {
    private static final int HEAD = 512;
    private static final int TAIL = 2_048;
    private static final int MOST_PARTS = 20_000;
    private static final int LONGEST_TEXT = 5 << 20;

    private final String name;
    private final Path file;

    private FileReading(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    /// @param name what whoever uploaded it calls it
    static FileType type(String name, Path file) throws IOException {
        var type = new FileReading(name, file).type();
        if (!type.fits(ending(name))) {
            throw type == FileType.TEXT
                    ? EvidenceProblem.TYPE.refused(name)
                    : EvidenceProblem.NAME_LIES.refused(name, type.title());
        }
        return type;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    private FileType type() throws IOException {
        var head = part(0, HEAD);
        var hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, 12));
        if (hex.startsWith("ffd8ff")) {
            return FileType.JPEG;
        }
        if (hex.startsWith("89504e470d0a1a0a")) {
            return FileType.PNG;
        }
        if (hex.startsWith("255044462d")) {
            return pdf();
        }
        if (hex.startsWith("504b0304")) {
            return parts();
        }
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return compound();
        }
        otherPicture(head).ifPresent(format -> {
            throw EvidenceProblem.PICTURE_TYPE.refused(name, format);
        });
        return text();
    }

    private byte[] part(long from, int length) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            var buffer = ByteBuffer.allocate(length);
            channel.position(from);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) { }
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }

    /// An upload that broke off lacks the end.
    private FileType pdf() throws IOException {
        var end = latin(part(Math.max(0, Files.size(file) - TAIL), TAIL));
        if (!end.contains("%%EOF")) {
            throw broken();
        }
        return FileType.PDF;
    }

    private FileType parts() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw EvidenceProblem.TYPE.refused(name);
            }
            var names = zip.stream().map(part -> part.getName()).toList();
            if (names.stream().anyMatch(part -> part.endsWith("vbaProject.bin"))) {
                throw EvidenceProblem.TYPE.refused(name);
            }
            if (names.contains("OFD.xml")) {
                return FileType.OFD;
            }
            if (!names.contains("[Content_Types].xml")) {
                throw EvidenceProblem.TYPE.refused(name);
            }
            return Stream.of(FileType.DOCX, FileType.XLSX, FileType.PPTX)
                    .filter(type -> names.contains(main(type)))
                    .findFirst()
                    .orElseThrow(() -> EvidenceProblem.TYPE.refused(name));
        } catch (ZipException | IllegalArgumentException e) {
            throw broken();
        }
    }

    private static String main(FileType type) {
        return switch (type) {
            case DOCX -> "word/document.xml";
            case XLSX -> "xl/workbook.xml";
            case PPTX -> "ppt/presentation.xml";
            case JPEG, PNG, PDF, OFD, DOC, XLS, PPT, TEXT -> "";
        };
    }

    /// Word, Excel and PowerPoint up to 2003 are told apart by the streams they name, in UTF-16.
    private FileType compound() throws IOException {
        var content = latin(Files.readAllBytes(file));
        if (content.length() < 3 * HEAD) {
            throw broken();
        }
        if (content.contains(stream("WordDocument"))) {
            return FileType.DOC;
        }
        if (content.contains(stream("Workbook")) || content.contains(stream("Book"))) {
            return FileType.XLS;
        }
        if (content.contains(stream("PowerPoint Document"))) {
            return FileType.PPT;
        }
        throw EvidenceProblem.TYPE.refused(name);
    }

    private static String stream(String name) {
        return latin((name + "\0").getBytes(StandardCharsets.UTF_16LE));
    }

    private static Optional<String> otherPicture(byte[] head) {
        var start = latin(head);
        if (start.length() > 12 && start.startsWith("ftyp", 4)) {
            var brand = start.substring(8, 12);
            return List.of("heic", "heix", "mif1", "msf1", "hevc", "avif").contains(brand)
                    ? Optional.of(brand.equals("avif") ? "AVIF" : "HEIC")
                    : Optional.empty();
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of("WebP");
        }
        if (start.startsWith("GIF8")) {
            return Optional.of("GIF");
        }
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return Optional.of("TIFF");
        }
        return start.startsWith("BM") && start.length() > 18 && start.charAt(14) == 40 && start.charAt(15) == 0
                ? Optional.of("BMP")
                : Optional.empty();
    }

    /// Words and nothing else: no markup that a browser might take for a page.
    private FileType text() throws IOException {
        if (Files.size(file) == 0) {
            throw broken();
        }
        if (Files.size(file) > LONGEST_TEXT) {
            throw EvidenceProblem.TYPE.refused(name);
        }
        var words = decoded(Files.readAllBytes(file)).orElseThrow(() -> EvidenceProblem.TYPE.refused(name));
        var plain = words.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
        boolean markup = plain.startsWith("<") || plain.startsWith("#!")
                || Stream.of("<html", "<script", "<svg", "<!doctype", "<iframe").anyMatch(plain::contains);
        if (markup || words.chars().anyMatch(c -> c < ' ' && "\t\r\n\f".indexOf(c) < 0 || c == 0x7f)) {
            throw EvidenceProblem.TYPE.refused(name);
        }
        return FileType.TEXT;
    }

    private static Optional<String> decoded(byte[] bytes) {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            } catch (CharacterCodingException _) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private RuntimeException broken() {
        return EvidenceProblem.BROKEN.refused(name);
    }
}
