package org.youju.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.kernel.Language;
import org.youju.kernel.Period;
import org.youju.kernel.Refused;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.LedgerTest;
import org.youju.ledger.Township;
import org.youju.sheet.Area;
import org.youju.sheet.Cell;
import org.youju.sheet.Sheets;

/// Tables as offices really have them. What is committed stays in townships of their own.
@LedgerTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MessyTablesTests {
    @TempDir
    private Path folder = Path.of("");

    @Autowired
    private Township.Founder founder;

    @Autowired
    private Importer importer;

    @Autowired
    private Layouts layouts;

    @Autowired
    private Forms forms;

    @Autowired
    private Exporter exporter;

    private Township town;

    @BeforeEach
    void found() {
        town = founder.found();
    }

    /// Everything at once, as it comes from an office.
    private static MessySheet office() {
        return new MessySheet().before("填表说明")
                .row("青河镇2025年土地流转合同台账").merge(0, 1, 0, 7)
                .row("填报单位：青河镇农业农村办公室", null, null, null, null, "单位：亩")
                .row("序号", "村\n（社区）", "合同\n编号", "日期", null, "面积（亩）", "经营主体 ")
                .merge(0, 1, 3, 2)
                .row(null, null, null, "签订日期", "到期日期")
                .merge(1, 2, 0, 1).merge(1, 2, 1, 1).merge(1, 2, 2, 1).merge(1, 2, 5, 1).merge(1, 2, 6, 1)
                .row(1, "东村", "东-1", "2025.3.1", "2028年3月1日", new BigDecimal("3.5"), "红星合作社")
                .row(2, null, "东-2", LocalDate.of(2025, 3, 2), "／", "１２亩", "同上")
                .row("小 计", null, null, null, null, new BigDecimal("15.5")).merge(2, 2, 1, 1)
                .row("序号", "村\n（社区）", "合同\n编号", "签订日期", "到期日期", "面积（亩）", "经营主体")
                .hidden(3, "西村", "西-0", "2024.1.1", null, new BigDecimal("99"), "作废")
                .row(4, "西村委会", " 西-1 ", "3月5日", "无", "1,200.5", "—")
                .row(5, "西", "西-2", "20250306", "2029/3/6", "1.2万亩", "青河农场")
                .row(6)
                .row("合计", null, "4份", null, null, new BigDecimal("13216"))
                .row("备注：面积以实测为准。")
                .row("1.本表一式两份")
                .row("填表人：李四", null, null, "审核人：王五", null, "填表日期：2025.12.31")
                .behind("汇总");
    }

    @ParameterizedTest
    @EnumSource(value = MessySheet.Kind.class, names = {"XLSX", "XLS"})
    void aTableFromAnOfficeIsReadAndWhatWasLeftOutIsSaid(MessySheet.Kind kind) {
        var report = run("lease", office().write(folder, "台账", kind));

        assertThat(report.mistakes()).isEmpty();
        assertThat(report.done()).isTrue();
        assertThat(report.taken()).isEqualTo(new ImportReport.Taken("台账", 3, 2, 5, 11));
        assertThat(report.leftOut().first()).extracting(LeftOut::row, LeftOut::reason).containsExactly(
                tuple(1, LeftOut.Reason.TITLE), tuple(2, LeftOut.Reason.TITLE), tuple(7, LeftOut.Reason.TOTAL),
                tuple(8, LeftOut.Reason.HEADER_AGAIN), tuple(9, LeftOut.Reason.HIDDEN),
                tuple(12, LeftOut.Reason.EMPTY), tuple(13, LeftOut.Reason.TOTAL), tuple(14, LeftOut.Reason.NOTE),
                tuple(15, LeftOut.Reason.NOTE), tuple(16, LeftOut.Reason.NOTE));
        assertThat(entries(4)).extracting(Entry::place, entry -> entry.fields().get("number"), Entry::day,
                entry -> String.valueOf(entry.fields().get("ends_on")),
                entry -> ((BigDecimal) entry.fields().get("area")).stripTrailingZeros().toPlainString(),
                entry -> String.valueOf(entry.fields().get("holder")))
                .containsExactly(
                        tuple(town.first, "东-1", LocalDate.of(2025, 3, 1), "2028-03-01", "3.5", "红星合作社"),
                        tuple(town.first, "东-2", LocalDate.of(2025, 3, 2), "null", "12", "红星合作社"),
                        tuple(town.second, "西-1", LocalDate.of(2025, 3, 5), "null", "1200.5", "null"),
                        tuple(town.second, "西-2", LocalDate.of(2025, 3, 6), "2029-03-06", "12000", "青河农场"));
        assertThat(run("lease", office().write(folder, "台账", kind)).alreadyRecorded()).isEqualTo(4);
    }

    @Test
    void aSheetThatSaysMoreOfTheRegisterIsPreferredToTheFirst() {
        var proposal = layouts.propose(source("lease", office().write(folder, "台账", MessySheet.Kind.XLSX)));
        assertThat(proposal.head().sheets()).containsExactly("填表说明", "台账", "汇总");
        assertThat(proposal.layout().sheet()).isEqualTo("台账");
        assertThat(proposal.layout().year()).isEqualTo(2025);
        assertThat(proposal.isSure()).isTrue();
    }

    @Test
    void whatIsMissingOrOnlyAlikeIsToBeLookedAt() {
        var table = new MessySheet().row("合同号", "签订时间", "流转面积（亩）").row("1", "2025.1.1", 3);
        var proposal = layouts.propose(source("lease", table.write(folder, "表", MessySheet.Kind.XLSX)));
        assertThat(proposal.isSure()).isFalse();
        assertThat(proposal.guessed().cardinality()).isEqualTo(3);
        assertThat(proposal.layout().columns()).extracting(Layout.Column::use)
                .containsExactly("number", "signed_on", "area");
    }

    @Test
    void anAmountMergedOverRowsCountsOnceAndAVillageInEach() {
        var table = new MessySheet().row("村", "合同编号", "签订日期", "面积")
                .row("东村", "1", "2025-01-01", 30).row(null, "2", "2025-01-02", null)
                .merge(1, 2, 0, 1).merge(1, 2, 3, 1);
        run("lease", table.write(folder, "表", MessySheet.Kind.XLSX));
        assertThat(entries(2)).extracting(Entry::place).containsExactly(town.first, town.first);
        assertThat(entries(2).get(1).fields()).doesNotContainKey("area");
    }

    @Test
    void aHiddenColumnGivesWayToAVisibleOneOfTheSameName() {
        var table = new MessySheet().row("合同编号", "签订日期", "面积", "面积").row("1", "2025-01-01", 3, 4).hideColumn(2);
        assertThat(run("lease", table.write(folder, "表", MessySheet.Kind.XLSX)).mistakes()).isEmpty();
        assertThat((BigDecimal) entries(1).getFirst().fields().get("area")).isEqualByComparingTo("4");
    }

    @Test
    void anAmountInAnotherUnitThanTheFieldsIsConvertedByItsHeader() {
        var table = new MessySheet().row("合同编号", "签订日期", "面积（万亩）").row("1", "2025-01-01", new BigDecimal("1.2"));
        run("lease", table.write(folder, "表", MessySheet.Kind.XLSX));
        assertThat((BigDecimal) entries(1).getFirst().fields().get("area")).isEqualByComparingTo("12000");
    }

    @Test
    void aRowHalfFilledInIsAMistakeAndNoNote() {
        var table = new MessySheet().row("合同编号", "签订日期", "面积").row("1").row("2", "2025-01-01", 3);
        assertThat(run("lease", table.write(folder, "表", MessySheet.Kind.XLSX)).wrongRows()).isEqualTo(1);
    }

    /// Forty tables, each with other troubles: what went in comes out.
    @Test
    void whateverTroublesATableHasItsEntriesAreRead() {
        for (int seed = 1; seed <= 40; seed++) {
            var random = new Random(seed);
            town = founder.found();
            var leases = Trouble.leases(random);
            var file = Trouble.table(leases, random).write(folder, "2025年台账" + seed,
                    MessySheet.Kind.values()[seed % 4]);
            var report = run("lease", file);
            assertThat(report.mistakes()).as("seed %d", seed).isEmpty();
            assertThat(entries(leases.size())).as("seed %d", seed)
                    .extracting(entry -> entry.fields().get("number"), Entry::place, Entry::day,
                            entry -> ((BigDecimal) entry.fields().get("area")).stripTrailingZeros().toPlainString())
                    .containsExactlyElementsOf(leases.stream().map(lease -> tuple(lease.number(),
                            lease.east() ? town.first : town.second, lease.day(),
                            lease.area().stripTrailingZeros().toPlainString())).toList());
            assertThat(report.added()).as("seed %d", seed).isEqualTo(leases.size());
        }
    }

    @Test
    void aFormIsRememberedAndTheLedgerIsExportedInItAndComesBackWithNothingToAdd() throws IOException {
        var file = office().write(folder, "台账", MessySheet.Kind.XLSX);
        var proposal = layouts.propose(source("lease", file));
        importer.run(source("lease", file), proposal.layout(), Importer.Mode.ALL, Township.CLERK, Township.NOON,
                _ -> { });
        forms.remember("lease", town.code, proposal.form("农业农村办台账"), Township.CLERK);

        var out = new ByteArrayOutputStream();
        var query = new EntryQuery("lease", Set.of(town.code, town.first, town.second),
                Optional.of(Period.year(2025)), Optional.empty(), Optional.empty());
        exporter.export(query, forms.named("lease", town.code, "农业农村办台账"), Exporter.Format.XLSX, Language.ZH,
                Township.CLERK, out);
        var exported = Files.write(folder.resolve("导出.xlsx"), out.toByteArray());

        var rows = new ArrayList<List<String>>();
        try (var table = Sheets.open(exported, "导出.xlsx")) {
            table.forEachRemaining(row -> rows.add(row.cells().stream().map(Cell::shown).toList()));
            assertThat(table.sheet()).isEqualTo("台账");
            assertThat(table.merged()).contains(new Area(1, 1, 0, 6), new Area(3, 3, 3, 4), new Area(3, 4, 1, 1));
        }
        assertThat(rows.getFirst()).containsExactly("青河镇2025年土地流转合同台账");
        assertThat(rows.get(2)).startsWith("序号", "村\n（社区）", "合同\n编号", "日期");
        assertThat(rows.get(4)).containsExactly("1", "东村", "东-1", "45717", "46813", "3.5", "红星合作社");
        var again = layouts.propose(source("lease", exported));
        assertThat(again.form()).contains("农业农村办台账");
        var report = run("lease", exported);
        assertThat(report.alreadyRecorded()).isEqualTo(4);
        assertThat(report.added()).isZero();
        assertThat(report.conflicts()).isEmpty();

        forms.forget("lease", town.code, "农业农村办台账", Township.CLERK);
        assertThatThrownBy(() -> forms.named("lease", town.code, "农业农村办台账")).isInstanceOf(Refused.class);
    }

    @Test
    void aFormOfAnotherTownshipOrRegisterIsNotTaken() {
        var file = new MessySheet().row("合同号", "签订时间").row("1", "2025.1.1").write(folder, "表", MessySheet.Kind.XLSX);
        var wishes = new LayoutWishes(Optional.empty(), Optional.empty(), 1, 1, 0, 0, false, false, 0,
                Map.of("合同号", "合同编号", "B", "signed_on"), Map.of("经营主体", "红星合作社"));
        var proposal = layouts.propose(source("lease", file), wishes);
        assertThat(proposal.isSure()).isTrue();
        forms.remember("lease", founder.found().code, proposal.form("甲"), Township.CLERK);
        forms.remember("visit", town.code, proposal.form("甲"), Township.CLERK);
        assertThat(layouts.propose(source("lease", file)).form()).isEmpty();
        forms.remember("lease", town.code, proposal.form("甲"), Township.CLERK);
        assertThat(layouts.propose(source("lease", file)).form()).contains("甲");
        run("lease", file);
        assertThat(entries(1).getFirst().fields()).containsEntry("holder", "红星合作社");
    }

    @ParameterizedTest
    @CsvSource({"没有,number", "合同号,没有"})
    void whatTheTableOrTheLedgerDoesNotHaveIsRefusedWithWhatThereIs(String column, String use) {
        var file = new MessySheet().row("合同号", "签订时间").row("1", "2025.1.1").write(folder, "表", MessySheet.Kind.XLSX);
        var wishes = new LayoutWishes(Optional.empty(), Optional.empty(), 0, 1, 0, 0, false, false, 0,
                Map.of(column, use), Map.of());
        assertThatThrownBy(() -> layouts.propose(source("lease", file), wishes)).isInstanceOf(Refused.class)
                .hasMessageContaining("没有");
    }

    private List<Entry> entries(int count) {
        var entries = new ArrayList<Entry>();
        for (int i = 1; i <= count; i++) {
            entries.add(town.entry(new EntryId(town.code, i)));
        }
        return entries;
    }

    private ImportReport run(String register, Path file) {
        return importer.run(source(register, file), Importer.Mode.ALL, Township.CLERK, Township.NOON, _ -> { });
    }

    private Importer.Source source(String register, Path file) {
        return new Importer.Source(file, file.getFileName().toString(), register, town.code);
    }

}
