package org.youju.manuscript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youju.manuscript.Files.docx;
import static org.youju.manuscript.Files.p;
import static org.youju.manuscript.Files.r;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.youju.kernel.Refused;
import org.youju.manuscript.Manuscript.Format;

class HostileManuscriptTests {
    private static final Path SAMPLES = Path.of("src", "test", "resources", "manuscripts");
    private static final Office NONE = new Office(Optional.empty());

    @TempDir
    Path folder;

    /// As the program has it.
    @BeforeAll
    static void quiet() {
        ((Logger) LoggerFactory.getLogger("org.apache.poi")).setLevel(Level.OFF);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] file, ManuscriptProblem problem) {
        return assertThatThrownBy(() -> Manuscripts.read(new Incoming("报告.docx", file), NONE))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(problem);
                    assertThat(refused.text().zh()).contains("“报告.docx”");
                });
    }

    @Test
    void anEmptyFileIsRefused() {
        refused(new byte[0], ManuscriptProblem.EMPTY_FILE);
    }

    @Test
    void aFileWithoutTextIsRefused() {
        refused(docx(p(r("  "))), ManuscriptProblem.NO_CONTENT);
        refused("\r\n \n".getBytes(UTF_8), ManuscriptProblem.NO_CONTENT);
    }

    @Test
    void aLargerFileThanAllowedIsRefusedUnread() {
        refused(new byte[Manuscripts.LARGEST + 1], ManuscriptProblem.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"%PDF-1.7|PDF", "{\\rtf1|RTF", "<html><p>|web page", "<?xml version='1.0'?><a/>|XML"})
    void anotherFormatIsRefusedByName(String start, String named) {
        refused(start.getBytes(ISO_8859_1), ManuscriptProblem.OTHER_FORMAT).hasMessageContaining(named);
    }

    @Test
    void otherPackagesAreRefusedByName() {
        refused("Rar!\u001a\u0007".getBytes(ISO_8859_1), ManuscriptProblem.OTHER_FORMAT).hasMessageContaining("RAR");
        refused(Files.zip(Map.of("a.txt", "a")), ManuscriptProblem.OTHER_FORMAT).hasMessageContaining("unpack");
        refused(Files.zip(Map.of("OFD.xml", "<a/>")), ManuscriptProblem.OTHER_FORMAT).hasMessageContaining("OFD");
        refused(Files.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
                ManuscriptProblem.OTHER_FORMAT).hasMessageContaining(".ods");
        refused(Files.zip(Map.of("[Content_Types].xml", "<a/>", "_rels/.rels",
                Files.relations(Map.of("officeDocument", "xl/workbook.xml")))), ManuscriptProblem.OTHER_FORMAT)
                .hasMessageContaining("workbook");
    }

    @Test
    void aFileWithoutItsMainPartIsDamaged() {
        var parts = Files.parts(p(r("a")));
        parts.remove("word/document.xml");
        refused(Files.zip(parts), ManuscriptProblem.DAMAGED);
        refused(Files.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")), ManuscriptProblem.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 400})
    void aFileCutShortIsDamaged(int length) {
        refused(Arrays.copyOf(docx(p(r("报告"))), length), ManuscriptProblem.DAMAGED);
    }

    @Test
    void twoPartsOfOneNameAreDamage() throws IOException {
        var parts = Files.parts(p(r("甲")));
        parts.put("word/document.xmx", parts.get("word/document.xml"));
        var twice = new String(Files.zip(parts), ISO_8859_1).replace("document.xmx", "document.xml");
        refused(twice.getBytes(ISO_8859_1), ManuscriptProblem.DAMAGED);
    }

    @Test
    void entitiesAreRefused() {
        var parts = new LinkedHashMap<>(Files.parts(p(r("&a;"))));
        parts.compute("word/document.xml", (_, xml) -> "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + xml);
        refused(Files.zip(parts), ManuscriptProblem.FORBIDDEN_XML);
    }

    @Test
    void aBombIsNotUnpacked() {
        refused(docx(p(r("a")) + " ".repeat(60 << 20)), ManuscriptProblem.UNPACKS_TOO_LARGE);
        refused(docx(p(r("a")) + " ".repeat(20 << 20)), ManuscriptProblem.UNPACKS_TOO_LARGE);
    }

    @Test
    void aTextTooLongForAReportIsRefused() {
        refused("报告内容".repeat(100_000).getBytes(UTF_8), ManuscriptProblem.TOO_LONG);
        refused(docx("<w:p/>".repeat(100_001)), ManuscriptProblem.TOO_LONG);
    }

    @Test
    void bottomlessNestingIsDamage() {
        refused(docx("<w:ins>".repeat(5_000) + "</w:ins>".repeat(5_000)), ManuscriptProblem.DAMAGED);
    }

    @Test
    void elementsInTheWrongPlaceAreBorne() {
        var odd = "<w:tc>" + r("甲") + "</w:tc><w:sdtPr/><w:sdtContent>" + r("乙") + "</w:sdtContent>"
                + "<mc:Fallback>" + r("丙") + "</mc:Fallback><w:bookmarkEnd w:id='7'/><w:r><w:fldChar w:fldCharType='end'/></w:r>"
                + "<w:tr/><w:txbxContent/>" + p(r("末"));
        assertThat(Manuscripts.read("a", docx(odd)).text().replace("\n", "")).isEqualTo("甲乙丙末");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        refused(new byte[] {(byte) 0x81, (byte) 0x20, (byte) 0xff, (byte) 0xff}, ManuscriptProblem.UNKNOWN_ENCODING);
        refused(new byte[] {'a', 0, 0, 0, 'b'}, ManuscriptProblem.UNKNOWN_ENCODING);
    }

    @Test
    void aFileWithAPasswordIsRefused() throws IOException {
        refused(container("EncryptedPackage"), ManuscriptProblem.ENCRYPTED);
        refused(Files.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "x",
                "META-INF/manifest.xml", "<manifest:encryption-data/>")), ManuscriptProblem.ENCRYPTED);
    }

    @Test
    void otherOldFilesAreRefusedByName() throws IOException {
        refused(container("Workbook"), ManuscriptProblem.OTHER_FORMAT).hasMessageContaining(".xls");
        refused(container("PowerPoint Document"), ManuscriptProblem.OTHER_FORMAT).hasMessageContaining(".ppt");
        refused(container("Something"), ManuscriptProblem.OTHER_FORMAT);
        refused(container("WordDocument"), ManuscriptProblem.OLD_WORD);
    }

    /// Whatever is done to a file, it is read or refused, and neither fails nor hangs.
    @ParameterizedTest
    @ValueSource(strings = {"sample.docx", "sample.odt", "sample.doc"})
    void aDamagedFileIsReadOrRefused(String name) throws IOException {
        var whole = java.nio.file.Files.readAllBytes(SAMPLES.resolve(name));
        var random = new Random(20260110);
        int refused = 0;
        for (int round = 0; round < 400; round++) {
            var broken = whole.clone();
            for (int i = 0; i <= round % 20; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                Manuscripts.read(new Incoming(name, broken), NONE);
            } catch (Refused expected) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anOldFileIsConvertedByTheOfficeWhereThereIsOne() throws IOException {
        var old = java.nio.file.Files.readAllBytes(SAMPLES.resolve("sample.doc"));

        var read = Manuscripts.read(new Incoming("a.doc", old), office("cp '"
                + SAMPLES.resolve("sample.docx").toAbsolutePath() + "' \"$8/text.docx\""));

        assertThat(read.format()).isEqualTo(Format.DOC);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anOfficeThatFailsLeavesTheTextAlone() throws IOException {
        var old = java.nio.file.Files.readAllBytes(SAMPLES.resolve("sample.doc"));

        for (var script : new String[] {"exit 1", "echo nonsense > \"$8/text.docx\"", "exit 0"}) {
            assertThat(Manuscripts.read(new Incoming("a.doc", old), office(script)).format()).isEqualTo(Format.DOC_TEXT);
        }
    }

    /// A stand-in for LibreOffice; its eighth argument is the folder for the result.
    private Office office(String script) throws IOException {
        var program = java.nio.file.Files.writeString(folder.resolve("soffice"),
                "#!/bin/sh\nmkdir -p \"$8\"\n" + script + "\n");
        java.nio.file.Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new Office(Optional.of(program));
    }

    private static byte[] container(String stream) throws IOException {
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
            var out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
