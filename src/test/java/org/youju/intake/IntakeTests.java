package org.youju.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.entry.EntryId;
import org.youju.evidence.Evidence;
import org.youju.kernel.Language;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Refused;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.LedgerTest;
import org.youju.ledger.Township;
import org.youju.sheet.Sheets;

/// Tables into the ledger and out of it. Everything is committed, in townships of their own.
///
/// Over 300 lines: one way in and one way out, tried with all that breaks it.
@LedgerTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class IntakeTests {
    @TempDir
    private Path folder = Path.of("");

    @Autowired
    private Township.Founder founder;

    @Autowired
    private Importer importer;

    @Autowired
    private Exporter exporter;

    private Township town;

    @BeforeEach
    void found() {
        town = founder.found();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            企业名称                        | 走访日期
            走访日期,企业名称,走访日期      | 出现两次
            走访日期,企业名称,状态,State    | 同一栏
            走访,企业                       | 缺少必填列
            """)
    void aHeaderThatIsNotRightIsRefusedWithEverythingThatIsWrong(String header, String word) {
        assertThatThrownBy(() -> run("visit", header + "\n2025-03-01,甲\n", Importer.Mode.ALL))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(IntakeProblem.HEADER_WRONG);
                    assertThat(refused.text().zh()).contains(word);
                });
        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "走访日期,企业名称,经费,问题数",
        "走访日期,企业名称,经费（万元）,问题数(个)",
        "走访日期*, 企 业 名 称 ,经费(万元),问题数",
        "Visited on,Enterprise,Spent,Problem count",
        "VISITED ON,enterprise,spent(万元),problem COUNT"})
    void aHeaderIsReadByItsTitles(String header) {
        var report = run("visit", header + "\n2025-03-01,甲厂,1.5,3\n", Importer.Mode.ALL);
        assertThat(report.passedOver()).isEmpty();
        assertThat(town.entry(new EntryId(town.code, 1)).fields()).hasSize(4);
    }

    @Test
    void columnsMayStandInAnyOrderAndWhatBelongsToNothingIsPassedOverAndNamed() {
        var report = run("visit", "序号,备注,企业名称,村,走访日期\n1,无,甲厂,西村,2025-03-01\n", Importer.Mode.ALL);
        assertThat(report.passedOver()).containsExactly("备注");
        assertThat(town.entry(new EntryId(town.code, 1)).place()).isEqualTo(town.second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-01", "2025/3/1", "2025.3.1", "2025年3月1日", "20250301", "２０２５－０３－０１"})
    void aDayIsReadAsPeopleWriteIt(String day) {
        run("visit", "走访日期,企业名称,经费\n" + day + ",甲厂,\"１，２００．５０\"\n", Importer.Mode.ALL);
        var fields = town.entry(new EntryId(town.code, 1)).fields();
        assertThat(fields.get("visited_on")).hasToString("2025-03-01");
        assertThat(new java.math.BigDecimal(fields.get("spent").toString())).isEqualByComparingTo("1200.5");
    }

    @Test
    void everyMistakeIsNamedWithItsCellAndItsValueAndWhatWasExpected() {
        var report = run("visit", """
                走访日期,企业名称,问题数,经费,回访,村
                2025-02-30,甲厂,3,1.5,是,东村
                ,,-1,1.555,也许,南村
                2025-03-01,甲厂,三,1e,否,东村
                """, Importer.Mode.ALL);
        assertThat(report.done()).isFalse();
        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.wrongRows()).isEqualTo(3);
        assertThat(report.mistakes()).extracting(wrong -> wrong.mistake().where() + " " + wrong.mistake().value())
                .contains("A2 2025-02-30", "A3 ", "B3 ", "D3 1.555", "E3 也许", "F3 南村", "C4 三", "D4 1e");
        assertThat(report.mistakes()).allSatisfy(wrong -> {
            assertThat(wrong.mistake().expected().zh()).isNotBlank();
            assertThat(wrong.title()).isNotBlank();
        });
        assertUntouched();
    }

    @Test
    void oneWrongRowAmongAThousandAndNothingIsImported() {
        var report = run("visit", thousand(), Importer.Mode.ALL);
        assertThat(report.done()).isFalse();
        assertThat(report.wrongRows()).isEqualTo(1);
        assertThat(report.mistakes().getFirst().mistake().where()).isEqualTo("A501");
        assertUntouched();
    }

    @Test
    void theRightOnesAreImportedAndTheWrongOnesComeBackWithTheReason() throws IOException {
        var out = new ByteArrayOutputStream();
        importer.wrongRows(source("visit", thousand(), town.code), Township.CLERK, Township.NOON, Language.ZH, out);
        assertUntouched();

        var report = run("visit", thousand(), Importer.Mode.RIGHT_ONES);
        assertThat(report.done()).isTrue();
        assertThat(report.added()).isEqualTo(999);
        assertThat(town.difference()).isEmpty();

        var back = Files.write(folder.resolve("back.xlsx"), out.toByteArray());
        try (var table = Sheets.open(back, "back.xlsx")) {
            assertThat(table.next().cells()).hasSize(3);
            var row = table.next();
            assertThat(row.cell(1).shown()).isEqualTo("厂500");
            assertThat(row.cell(2).shown()).contains("走访日期", "2025-03-01");
            assertThat(table.hasNext()).isFalse();
        }
    }

    @Test
    void aCheckSaysWhatWouldHappenAndChangesNothing() {
        var report = run("visit", "走访日期,企业名称\n2025-03-01,甲厂\n", Importer.Mode.CHECK);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.done()).isFalse();
        assertUntouched();
    }

    @Test
    void theSameFileAgainAddsNothingAndAGrownOneItsNewRows() {
        var file = "走访日期,企业名称\n2025-03-01,甲厂\n2025-03-01,甲厂\n2025-03-02,乙厂\n";
        assertThat(run("visit", file, Importer.Mode.ALL).added()).as("the same twice is two things").isEqualTo(3);
        var again = run("visit", file, Importer.Mode.ALL);
        assertThat(again.added()).isZero();
        assertThat(again.alreadyRecorded()).isEqualTo(3);
        town.correct(new EntryId(town.code, 3), "enterprise", "丙厂");
        assertThat(run("visit", file + "2025-03-03,丁厂\n", Importer.Mode.ALL).added()).isEqualTo(1);
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void repeatsOfAKeyAreMistakesOfTheirRowsAndWhatClashesKeepsTheRestBack() {
        run("lease", "合同编号,签订日期,面积\n1,2025-01-01,5\n", Importer.Mode.ALL);
        var report = run("lease", "合同编号,签订日期,面积\nx,never,1\n1,2025-01-01,6\n2,2025-01-01,1\n2,2025-01-01,1\n",
                Importer.Mode.ALL);
        assertThat(report.wrongRows()).isEqualTo(2);
        assertThat(report.mistakes()).extracting(ImportReport.WrongCell::row).containsExactly(2, 5);
        assertThat(report.conflicts()).extracting(Conflict::row).containsExactly(3);
        assertThat(run("lease", "合同编号,签订日期,面积\n1,2025-01-01,6\n2,2025-01-01,1\n", Importer.Mode.ALL).done())
                .isFalse();
        assertThat(town.position()).isEqualTo(1);
    }

    @Test
    void aPlaceIsNamedOrCodedAndOnlyWithinTheOneChosen() {
        var other = founder.found();
        assertThat(run("household", "户号,纳入日期,区划代码\n1,2025-01-01," + other.first + "\n", Importer.Mode.ALL).wrongRows())
                .isEqualTo(1);
        assertThat(run("household", "户号,纳入日期,区划代码,村（社区）\n1,2025-01-01," + town.first + ",西村\n", Importer.Mode.ALL)
                .wrongRows())
                .as("two villages in one row").isEqualTo(1);
        assertThat(run("household", "户号,纳入日期,村（社区）\n1,2025-01-01,\n", Importer.Mode.ALL).wrongRows()).as("no village")
                .isEqualTo(1);
        assertThatThrownBy(() -> run("household", "户号,纳入日期\n1,2025-01-01\n", Importer.Mode.ALL))
                .hasMessageContaining("HEADER_WRONG");
        assertUntouched();

        run("household", "户号,纳入日期,区划代码,村（社区）\n1,2025-01-01," + town.first + ",东村\n2,2025-01-01,,西村\n",
                Importer.Mode.ALL);
        assertThat(town.entry(new EntryId(town.code, 1)).place()).isEqualTo(town.first);
        assertThat(town.entry(new EntryId(town.code, 2)).place()).isEqualTo(town.second);
        var own = importer.run(
                source("household", "户号,纳入日期\n3,2025-01-01\n", town.second), Importer.Mode.ALL, Township.CLERK,
                Township.NOON, _ -> { });
        assertThat(own.added()).isEqualTo(1);
    }

    @Test
    void subjectsAreNamedByNameOrKeyAndWhatIsKnownOfThemIsFilledIn() throws IOException {
        assertThat(run("call", "回访日期,企业\n2025-04-01,青河机械厂\n", Importer.Mode.ALL).mistakes())
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.mistake().expected().zh()).contains("先到该台账登记"));
        var firms = run("firm", """
                信用代码,名称,登记日期,行业
                91990101MA0000001Y,青河机械厂,2025-01-01,机械
                91990101MA0000002Y,白石砖厂,2025-01-01,建材
                91990101MA00000022,白石砖厂,2025-01-02,建材
                """, Importer.Mode.ALL);
        assertThat(firms.added()).isEqualTo(3);
        assertThat(firms.remarks()).as("what looks wrong and is taken").extracting(
                remark -> remark.mistake().where() + remark.mistake().value())
                .containsExactly("A391990101MA0000002Y");

        var calls = "回访日期,企业,合作企业\n2025-04-01,青河机械厂,\n2025-04-02,91990101MA0000001Y,91990101MA00000022\n";
        assertThat(run("call", calls + "2025-04-03,白石砖厂,\n", Importer.Mode.ALL).mistakes()).singleElement()
                .satisfies(wrong -> assertThat(wrong.mistake().expected().zh())
                        .contains("91990101MA0000002Y", "91990101MA00000022"));
        assertThat(run("call", calls, Importer.Mode.ALL).added()).isEqualTo(2);
        assertThat(town.entry(new EntryId(town.code, 4)).fields())
                .containsEntry("firm", "91990101MA0000001Y").containsEntry("sector", "机械");
        assertThat(run("call", calls, Importer.Mode.ALL).alreadyRecorded()).isEqualTo(2);

        var out = new ByteArrayOutputStream();
        exporter.export(new EntryQuery("call", Set.of(town.code), Optional.empty(), Optional.empty(), Optional.empty()),
                Exporter.Format.CSV, Language.ZH, Township.CLERK, out);
        var file = folder.resolve("calls.csv");
        Files.write(file, out.toByteArray());
        assertThat(Files.readString(file)).contains("青河机械厂", "91990101MA00000022").doesNotContain("0000001Y");
        assertThat(importer.run(new Importer.Source(file, "calls.csv", "call", town.code), Importer.Mode.ALL,
                Township.CLERK, Township.NOON, _ -> { }).alreadyRecorded()).isEqualTo(2);
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void anExportedRowInAStateThatAsksForEvidenceIsKnownAgainAndNoOther() throws IOException {
        var id = town.file("hazard", town.code, "site", "甲厂", "found_on", "2025-01-01");
        town.move(id, "close", "closed_on", "2025-02-01");
        founder.ledger().move(id, "prove", Map.of(), "理由",
                List.of(new Evidence("%064x".formatted(1), "1.jpg", "image/jpeg", 1)), Township.lead());
        var out = new ByteArrayOutputStream();
        exporter.export(new EntryQuery("hazard", Set.of(town.code), Optional.empty(), Optional.empty(), Optional.empty()),
                Exporter.Format.CSV, Language.ZH, Township.CLERK, out);
        var file = Files.write(folder.resolve("hazards.csv"), out.toByteArray());

        assertThat(Files.readString(file)).contains("已复核");
        var report = importer.run(new Importer.Source(file, "hazards.csv", "hazard", town.code), Importer.Mode.ALL,
                Township.CLERK, Township.NOON, _ -> { });
        assertThat(report.alreadyRecorded()).isEqualTo(1);
        assertThat(report.mistakes()).isEmpty();

        var elsewhere = run("hazard", "单位,发现日期,销号日期,状态\n乙厂,2025-01-01,2025-02-01,已复核\n", Importer.Mode.ALL);
        assertThat(elsewhere.mistakes()).singleElement()
                .satisfies(wrong -> assertThat(wrong.mistake().expected().zh()).contains("佐证材料"));
    }

    @Test
    void aLaterStateNeedsWhatItsStepsNeed() {
        var report = run("hazard", """
                单位,发现日期,销号日期,状态
                甲,2025-01-01,,已销号
                乙,2025-01-01,2025-02-01,已复核
                丙,2025-01-01,,不明
                """, Importer.Mode.ALL);
        assertThat(report.mistakes()).extracting(wrong -> wrong.mistake().where()).containsExactly("C2", "D3", "D4");
        assertUntouched();
        run("hazard", "单位,发现日期,销号日期,状态\n甲,2025-01-01,2025-02-01,Closed\n", Importer.Mode.ALL);
        assertThat(town.entry(new EntryId(town.code, 1)).state()).isEqualTo("closed");
    }

    @Test
    void aBadFileIsRefusedOrAMistakeAndChangesNothing() throws IOException {
        var wide = "走访日期,企业名称," + IntStream.range(0, 500).mapToObj(i -> "c" + i).collect(Collectors.joining(","))
                + "\n2025-03-01,甲\n";
        for (var bytes : List.of(new byte[0], "PK\3\4 broken".getBytes(StandardCharsets.ISO_8859_1), bomb(),
                "走访日期,企业名称\n2025-03-01,甲厂\n".getBytes(StandardCharsets.UTF_16LE),
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                wide.getBytes(StandardCharsets.UTF_8), "走访日期,企业名称\n2025-03-01,\"甲\n".getBytes(StandardCharsets.UTF_8),
                "走访日期,企业名称\n2025-03-01,甲\0\n".getBytes(StandardCharsets.UTF_8))) {
            var file = Files.write(Files.createTempFile(folder, "bad", ".xlsx"), bytes);
            assertThatThrownBy(() ->
                    importer.run(new Importer.Source(file, "bad.xlsx", "visit", town.code), Importer.Mode.RIGHT_ONES,
                    Township.CLERK, Township.NOON, _ -> { })).isInstanceOf(Refused.class);
        }
        assertUntouched();
    }

    @Test
    void aTableOfAnotherEncodingOfChinaIsRead() throws IOException {
        var file = Files.write(
                folder.resolve("gb.csv"), "走访日期,企业名称\n2025-03-01,甲厂\n".getBytes(Charset.forName("GB18030")));
        importer.run(new Importer.Source(file, "gb.csv", "visit", town.code), Importer.Mode.ALL, Township.CLERK, Township.NOON, _ -> { });
        assertThat(town.entry(new EntryId(town.code, 1)).fields()).containsEntry("enterprise", "甲厂");
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[20 << 20]);
        }
        return bytes.toByteArray();
    }

    @Test
    void anExportTakenBackAddsNothingThoughItsEntriesWereCorrectedSince() throws IOException {
        var corrected = town.file("visit", town.first, "visited_on", "2025-03-01", "enterprise", "甲厂");
        town.correct(corrected, "enterprise", "乙厂");
        town.file("visit", town.first, "visited_on", "2025-03-02", "enterprise", "丙厂");
        var out = new ByteArrayOutputStream();
        var all = new EntryQuery("visit", Set.of(town.first), Optional.empty(), Optional.empty(), Optional.empty());
        exporter.export(all, Exporter.Format.CSV, Language.ZH, Township.CLERK, out);
        var file = Files.write(folder.resolve("export.csv"), out.toByteArray());

        var report = importer.run(new Importer.Source(file, "export.csv", "visit", town.code), Importer.Mode.ALL,
                Township.CLERK, Township.NOON, _ -> { });
        assertThat(report.added()).isZero();
        assertThat(report.alreadyRecorded()).isEqualTo(2);
        assertThat(report.mistakes()).isEmpty();
    }

    /// What one township exports, another may import, and it counts the same: approved, returned and withdrawn ones.
    @ParameterizedTest
    @EnumSource(Exporter.Format.class)
    void whatIsExportedCountsTheSameWhereItIsImported(Exporter.Format format) throws IOException {
        var approved = town.file(
                "visit", town.first, "visited_on", "2025-03-01", "enterprise", "=甲\"厂,二", "problems", "3", "spent",
                "1234567.50", "again", "是");
        town.move(approved, "approve");
        town.move(town.file("visit", town.second, "visited_on", "2025-04-01", "enterprise", "乙厂", "problems", "4"),
                "return");
        town.withdraw(town.file("visit", town.code, "visited_on", "2025-05-01", "enterprise", "丙厂"));
        town.file("visit", town.code, "visited_on", "2023-05-01", "enterprise", "0012345678901234567890");

        for (var language : Language.values()) {
            var other = founder.found();
            var out = new ByteArrayOutputStream();
            var all = new EntryQuery(
                    "visit", Set.of(town.code, town.first, town.second), Optional.empty(), Optional.empty(),
                    Optional.empty());
            assertThat(exporter.export(all, format, language, Township.CLERK, out)).isEqualTo(4);
            var file = folder.resolve(language + "." + format.name().toLowerCase(java.util.Locale.ROOT));
            Files.write(file, out.toByteArray());
            assertThat(states(file)).containsExactlyElementsOf(language == Language.ZH
                    ? List.of("已核定", "已退回", "已撤回", "已登记") : List.of("Approved", "Returned", "Withdrawn", "Recorded"));

            var report = importer.run(
                    new Importer.Source(recoded(file, other, format), "x", "visit", other.code), Importer.Mode.ALL,
                    Township.CLERK, Township.NOON, _ -> { });
            assertThat(report.mistakes()).isEmpty();
            assertThat(report.added()).isEqualTo(3);
            assertThat(report.withdrawn()).isEqualTo(1);
            assertThat(tallies(other)).isEqualTo(tallies(town));
        }
    }

    private static List<String> states(Path file) {
        try (var table = Sheets.open(file, "x")) {
            table.next();
            var states = new java.util.ArrayList<String>();
            table.forEachRemaining(row -> states.add(row.cell(3).shown()));
            return states;
        }
    }

    /// The same file, every byte of it, for the other township: only its code and its name are others.
    private Path recoded(Path file, Township other, Exporter.Format format) throws IOException {
        var bytes = Files.readAllBytes(file);
        var target = folder.resolve("recoded-" + file.getFileName());
        if (format == Exporter.Format.CSV) {
            return Files.write(target, recoded(bytes, other));
        }
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes)); var out =
                new ZipOutputStream(Files.newOutputStream(target))) {
            for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(recoded(in.readAllBytes(), other));
            }
        }
        return target;
    }

    private byte[] recoded(byte[] text, Township other) {
        var from = town.code.value().substring(0, 9);
        var to = other.code.value().substring(0, 9);
        return new String(text, StandardCharsets.UTF_8)
                .replace(from, to)
                .replaceAll("(镇|&#x?[0-9a-fA-F]+;)" + from.substring(6) + "(?![0-9])", "$1" + to.substring(6))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// A withdrawn or returned entry leaves rows of zero behind; a place is told by its last digits.
    private static List<String> tallies(Township town) {
        return town.jdbc().sql("""
                select m.name || ' ' || right(place, 3) || ' ' || month || ' ' || trim_scale(amount) || ' ' || entries
                from posting.tally t join posting.measure m on m.id = t.measure
                where book = :book and (amount <> 0 or entries <> 0)
                union all
                select m.name || ' ' || right(place, 3) || ' ' || year || ' ' || subjects
                from posting.distinct_tally t join posting.measure m on m.id = t.measure where book = :book and subjects <> 0
                order by 1
                """).param("book", town.book()).query(String.class).list();
    }

    private static String thousand() {
        return "走访日期,企业名称\n" + IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> (i == 500 ? "昨天" : "2025-03-01") + ",厂" + i + "\n")
                .collect(Collectors.joining());
    }

    private void assertUntouched() {
        assertThat(town.position()).isZero();
        for (var table : List.of(
                "ledger.fact", "ledger.entry", "posting.posting", "posting.tally", "posting.subject_tally")) {
            assertThat(town.rows(table)).as(table).isZero();
        }
    }

    private ImportReport run(String register, String csv, Importer.Mode mode) {
        return importer.run(source(register, csv, town.code), mode, Township.CLERK, Township.NOON, _ -> { });
    }

    private Importer.Source source(String register, String csv, PlaceCode place) {
        try {
            return new Importer.Source(
                    Files.writeString(Files.createTempFile(folder, "table", ".csv"), csv), "table.csv", register,
                    place);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
