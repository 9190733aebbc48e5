package org.youju.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.youju.evidence.Forgeries.bomb;
import static org.youju.evidence.Forgeries.latin;
import static org.youju.evidence.Forgeries.old;
import static org.youju.evidence.Forgeries.withSides;
import static org.youju.evidence.Forgeries.zip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Refused;

class EvidenceVaultTests {
    private static final byte[] PHOTO = Photographs.jpeg(1);
    private static final byte[] PDF = latin("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

    @TempDir
    private Path folder;

    private EvidenceVault vault;

    @BeforeEach
    void vault() {
        vault = new EvidenceVault(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>", "\uFEFF  <svg xmlns='http://www.w3.org/2000/svg'/>", "#!/bin/sh", "text\0",
            "see <script>alert(1)</script>", "\u001b[31m", "MZ\u0090\u0000\u0003", "<?xml version='1.0'?>"})
    void whatCouldBeAPageOrAProgramIsNotText(String content) {
        assertRefused(EvidenceProblem.TYPE, "a.txt", content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.html", "a.svg", "a.js", "a.exe"})
    void textThatDoesNotSayItIsTextIsRefused(String name) {
        assertRefused(EvidenceProblem.TYPE, name, latin("words"));
    }

    @ParameterizedTest
    @CsvSource({"a.pdf, JPEG", "a.exe, JPEG", "a.png, JPEG", "a.html, JPEG"})
    void aNameThatLiesIsRefusedWithTheTruth(String name, String truth) {
        assertThat(assertRefused(EvidenceProblem.NAME_LIES, name, PHOTO).text().zh()).contains(name, truth, "扩展名");
        assertRefused(EvidenceProblem.NAME_LIES, "a.jpg", PDF);
    }

    @Test
    void otherPicturesAreRefusedWithTheirFormat() {
        assertThat(assertRefused(EvidenceProblem.PICTURE_TYPE, "a.heic", latin("\0\0\0\u0018ftypheic\0\0\0\0"))
                .text().zh()).contains("HEIC", "JPEG");
        assertRefused(EvidenceProblem.PICTURE_TYPE, "a.jpg", latin("RIFF\0\0\0\0WEBPVP8 "));
        assertRefused(EvidenceProblem.PICTURE_TYPE, "a.gif", latin("GIF89a\0\0\0\0\0\0"));
    }

    @Test
    void archivesAndOfficeFilesWithMacrosAreRefused() throws IOException {
        assertRefused(EvidenceProblem.TYPE, "a.zip", zip("readme.txt"));
        assertRefused(EvidenceProblem.TYPE, "a.docx", zip("[Content_Types].xml", "word/document.xml",
                "word/vbaProject.bin"));
        assertRefused(EvidenceProblem.NAME_LIES, "a.docx", zip("[Content_Types].xml", "xl/workbook.xml"));
        assertRefused(EvidenceProblem.TYPE, "setup.msi", old("PropertySet"));
    }

    @Test
    void whatBrokeOffOnTheWayIsRefused() throws IOException {
        assertRefused(EvidenceProblem.BROKEN, "a.jpg", Arrays.copyOf(PHOTO, PHOTO.length / 2));
        assertRefused(EvidenceProblem.BROKEN, "a.jpg", Arrays.copyOf(PHOTO, 20));
        var png = Photographs.png(Photographs.scene(1, 200, 100));
        assertRefused(EvidenceProblem.BROKEN, "a.png", Arrays.copyOf(png, png.length / 2));
        assertRefused(EvidenceProblem.BROKEN, "a.pdf", Arrays.copyOf(PDF, 20));
        var docx = zip("[Content_Types].xml", "word/document.xml");
        assertRefused(EvidenceProblem.BROKEN, "a.docx", Arrays.copyOf(docx, docx.length / 2));
        assertRefused(EvidenceProblem.BROKEN, "empty.txt", new byte[0]);
        assertThat(stored()).isEmpty();
    }

    @Test
    void aFileBeyondTheLimitIsRefusedWithoutReadingItAll() {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int from, int count) {
                read += count;
                Arrays.fill(bytes, from, from + count, (byte) 'a');
                return count;
            }
        };
        assertThatThrownBy(() -> vault.keep("a.txt", endless)).hasMessageStartingWith("TOO_LARGE");
        assertThat(endless.read).isLessThan(2 * EvidenceVault.LARGEST);
        assertThat(stored()).isEmpty();
    }

    /// 900 million pixels in a hundred kilobytes; whole, it would take gigabytes.
    @Test
    void aPictureThatWouldFillTheMemoryIsRefused() throws IOException {
        assertThat(assertRefused(EvidenceProblem.PICTURE_TOO_LARGE, "bomb.png", bomb(30_000, 30_000)).text().zh())
                .contains("30000×30000", "缩小");
        assertRefused(EvidenceProblem.PICTURE_TOO_LARGE, "long.png", bomb(50_000, 1));
        var progressive = Photographs.progressive(Photographs.scene(1, 64, 64));
        assertThat(keep("small.jpg", progressive).isPhoto()).isTrue();
        assertRefused(EvidenceProblem.PICTURE_TOO_LARGE, "p.jpg", withSides(progressive, 6_000));
    }

    @Test
    void theLargestPictureIsReadInLittleMemory() throws IOException {
        var seen = vault.keep("wide.png", new ByteArrayInputStream(bomb(12_000, 9_000)));
        assertThat(seen.picture()).hasValueSatisfying(picture -> {
            assertThat(picture.width()).isEqualTo(12_000);
            assertThat(picture.print()).as("nothing to see in it").isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "A.JPEG", "photo", "C:\\pictures\\a.jpg"})
    void aPhotographIsKeptUnderItsDigest(String name) throws IOException {
        var kept = keep(name, PHOTO);
        assertThat(kept.type()).isEqualTo("image/jpeg");
        assertThat(kept.name()).doesNotContain("\\");
        assertThat(kept.size()).isEqualTo(PHOTO.length);
        assertThat(vault.isWhole(kept)).isTrue();
        try (var in = vault.open(kept)) {
            assertThat(in.readAllBytes()).isEqualTo(PHOTO);
        }
    }

    @Test
    void papersAreKeptAsWhatTheyAre() throws IOException {
        assertThat(keep("a.pdf", PDF).kind()).isEqualTo("PDF");
        assertThat(keep("a.docx", zip("[Content_Types].xml", "word/document.xml")).kind()).isEqualTo("Word");
        assertThat(keep("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")).kind()).isEqualTo("Excel");
        assertThat(keep("a.pptx", zip("[Content_Types].xml", "ppt/presentation.xml")).kind()).isEqualTo("PPT");
        assertThat(keep("a.ofd", zip("OFD.xml", "Doc_0/Document.xml")).kind()).isEqualTo("OFD");
        assertThat(keep("a.xls", old("Workbook")).kind()).isEqualTo("Excel");
        assertThat(keep("a.doc", old("WordDocument")).kind()).isEqualTo("Word");
        assertThat(keep("说明.txt", "整改情况说明".getBytes(Charset.forName("GB18030"))).type()).isEqualTo("text/plain");
        assertThat(keep("说明.txt", "整改情况说明".getBytes(StandardCharsets.UTF_8)).isPhoto()).isFalse();
    }

    @Test
    void whatTheCameraWroteIsRead() {
        var picture = look(Photographs.withNotes(PHOTO, 1, "2025:06:01 09:30:05", 39.90421, 116.40739));
        assertThat(picture.takenAt()).contains(LocalDateTime.of(2025, 6, 1, 9, 30, 5));
        assertThat(picture.spot()).hasValueSatisfying(spot -> {
            assertThat(spot.latitude()).isCloseTo(39.90421, org.assertj.core.data.Offset.offset(1e-6));
            assertThat(spot.longitude()).isCloseTo(116.40739, org.assertj.core.data.Offset.offset(1e-6));
        });
        assertThat(look(Photographs.withNotes(PHOTO, 1, "2025:06:01 09:30:05", -33.9, -18.4)).spot())
                .hasValueSatisfying(spot -> assertThat(spot.latitude()).isNegative());
    }

    @Test
    void aClockNeverSetAndAPlaceNeverFoundAreNotSaid() {
        var picture = look(Photographs.withNotes(PHOTO, 1, "0000:00:00 00:00:00", 0, 0));
        assertThat(picture.takenAt()).isEmpty();
        assertThat(picture.spot()).isEmpty();
        var broken = Photographs.withNotes(PHOTO, 1, "2025:06:01 09:30:05", 39.9, 116.4);
        Arrays.fill(broken, 14, 40, (byte) 0xff);
        assertThat(look(broken).takenAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0xff0000, 0x00ff00", "2, 0x00ff00, 0xff0000", "3, 0xffffff, 0x0000ff", "4, 0x0000ff, 0xffffff",
            "5, 0xff0000, 0x0000ff", "6, 0x0000ff, 0xff0000", "7, 0xffffff, 0x00ff00", "8, 0x00ff00, 0xffffff"})
    void aThumbnailStandsUpright(int orientation, String topLeft, String topRight) throws IOException {
        // Red and green above blue and white.
        var image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        var colours = List.of(0xff0000, 0x00ff00, 0x0000ff, 0xffffff);
        for (int i = 0; i < 4; i++) {
            pen.setColor(new java.awt.Color(colours.get(i)));
            pen.fillRect(i % 2 * 32, i / 2 * 16, 32, 16);
        }
        var kept = keep("p.jpg", Photographs.withNotes(
                Photographs.jpeg(image, 1), orientation, "2025:06:01 09:30:05", 1, 1));
        var small = ImageIO.read(new ByteArrayInputStream(vault.thumbnail(kept)));

        assertThat(small.getWidth()).isEqualTo(orientation < 5 ? 64 : 32);
        assertThat(near(small.getRGB(4, 4), Integer.decode(topLeft))).as("top left").isTrue();
        assertThat(near(small.getRGB(small.getWidth() - 5, 4), Integer.decode(topRight))).as("top right").isTrue();
    }

    private static boolean near(int colour, int expected) {
        return Math.abs((colour >> 16 & 255) - (expected >> 16 & 255)) < 90
                && Math.abs((colour >> 8 & 255) - (expected >> 8 & 255)) < 90
                && Math.abs((colour & 255) - (expected & 255)) < 90;
    }

    @Test
    void aThumbnailIsSmallAndMadeAgainWhenItIsGone() throws IOException {
        var kept = keep("p.jpg", Photographs.jpeg(Photographs.scene(7, 1_600, 1_200), 0.9f));
        var small = ImageIO.read(new ByteArrayInputStream(vault.thumbnail(kept)));
        assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(320, 240);

        try (var files = Files.walk(folder.resolve("thumbnails"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertThat(vault.thumbnail(kept)).isNotEmpty();
    }

    @Test
    void aFileThatIsGoneIsSaidToBe() throws IOException {
        var kept = keep("p.jpg", PHOTO);
        for (var file : stored()) {
            Files.delete(file);
        }
        assertThatThrownBy(() -> vault.open(kept)).hasMessageStartingWith("GONE");
        assertThat(vault.look(kept)).isEmpty();
        assertThat(vault.isThere(kept)).isFalse();
    }

    private Evidence keep(String name, byte[] content) {
        return vault.keep(name, new ByteArrayInputStream(content)).evidence();
    }

    private Picture look(byte[] content) {
        return vault.keep("p.jpg", new ByteArrayInputStream(content)).picture().orElseThrow();
    }

    private Refused assertRefused(EvidenceProblem problem, String name, byte[] content) {
        var refused = catchThrowableOfType(Refused.class, () -> keep(name, content));
        assertThat(refused).as(name).isNotNull();
        assertThat(refused.problem()).isEqualTo(problem);
        return refused;
    }

    private List<Path> stored() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
