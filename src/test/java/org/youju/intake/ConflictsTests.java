package org.youju.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.entry.EntryId;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;
import org.youju.ledger.LedgerTest;
import org.youju.ledger.Township;

/// Tables that say otherwise than the ledger. What is committed stays in townships of their own.
@LedgerTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ConflictsTests {
    private static final String MACHINES = "91990101MA0000001Y";
    private static final String TOOLS = "91990101MA00000022";

    @TempDir
    private Path folder = Path.of("");

    @Autowired
    private Importer importer;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Township.Founder founder;

    private Township town;

    @BeforeEach
    void found() {
        town = founder.found();
    }

    @Test
    void whatDiffersFromAnEntryIsShownFieldByFieldAndNeverOverwritten() throws IOException {
        run("lease", "合同编号,签订日期,面积,经营主体\n1,2025-01-01,3,甲社\n2,2025-01-01,4,乙社\n");
        var report = run("lease", "合同编号,签订日期,面积\n1,2025-01-01,5\n2,2025-01-01,\n3,2025-01-01,9\n");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.alreadyRecorded()).as("an empty cell and a missing column contradict nothing").isEqualTo(1);
        assertThat(report.conflicts()).hasSize(1);
        assertThat(differences(report.conflicts().getFirst())).containsExactly(tuple("面积", "3.00", "5.00"));
        assertThat(area()).isEqualByComparingTo("3");

        var outcome = correct(report.conflicts().getFirst());
        assertThat(outcome.asked()).as("it counts already").isTrue();
        assertThat(area()).isEqualByComparingTo("3");
        assertThatThrownBy(() -> correct(report.conflicts().getFirst())).isInstanceOf(Refused.class);
    }

    @Test
    void aSubjectIsShownByItsNameAndNotByItsKeyAlone() throws IOException {
        run("firm", "信用代码,名称,登记日期\n" + MACHINES + ",青河机械厂,2025-01-01\n" + TOOLS + ",白石五金厂,2025-01-01\n");
        run("call", "回访日期,企业,所属行业\n2025-03-02,青河机械厂,机械\n");
        var conflict = run("call", "回访日期,企业,所属行业,合作企业\n2025-03-02,青河机械厂,机械,白石五金厂\n").conflicts()
                .getFirst();

        assertThat(conflict.name()).isEqualTo(Text.same("青河机械厂"));
        assertThat(differences(conflict)).containsExactly(tuple("合作企业", "（空）", "白石五金厂（" + TOOLS + "）"));
    }

    private static List<Tuple> differences(Conflict conflict) {
        return conflict.differences().stream()
                .map(one -> tuple(one.field().zh(), one.recorded().zh(), one.inFile().zh()))
                .toList();
    }

    private BigDecimal area() {
        return (BigDecimal) town.entry(new EntryId(town.code, 1)).fields().get("area");
    }

    private Conflict.Outcome correct(Conflict conflict) {
        return conflicts.correct(conflict, "二.csv", Township.CLERK, Township.NOON);
    }

    private ImportReport run(String register, String csv) throws IOException {
        var file = Files.writeString(folder.resolve("一.csv"), csv);
        return importer.run(new Importer.Source(file, "一.csv", register, town.code), Importer.Mode.ALL_NEW,
                Township.CLERK, Township.NOON, _ -> { });
    }
}
