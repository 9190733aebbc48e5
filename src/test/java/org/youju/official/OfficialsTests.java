package org.youju.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youju.ledger.Township.NOON;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youju.account.Accounts;
import org.youju.account.Officer;
import org.youju.kernel.Refused;
import org.youju.ledger.LedgerTest;
import org.youju.ledger.Township;
import org.youju.template.ReportTemplates;
import org.youju.template.TemplateBlock;

@LedgerTest
class OfficialsTests {
    private static final Officer SYSTEM = Officer.system("test");
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);

    @Autowired
    private Officials officials;

    private Township township;

    @BeforeEach
    void aTownship(@Autowired Township.Founder founder) {
        township = founder.found();
    }

    @Test
    void whoeverMayNotGrantRolesAnUnknownAreaAndAnUnknownAccountAreRefused(@Autowired Accounts accounts) {
        accounts.create("nobody", "无名", "a long sentence", SYSTEM);
        var nobody = accounts.officer("nobody").orElseThrow();
        assertThatThrownBy(() -> officials.appoint(official("镇长", "李明", MAY), nobody, NOON)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> officials.appoint(new Official(township.code, "镇长", "李明", "", List.of("moon"), MAY), SYSTEM,
                NOON)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> officials.appoint(new Official(township.code, "镇长", "李明", "ghost", List.of(), MAY), SYSTEM,
                NOON)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> officials.end(township.code, "镇长", MAY, SYSTEM, NOON)).isInstanceOf(Refused.class);
        assertThat(officials.of(township.code, MAY)).isEmpty();
    }

    @Test
    void aPostIsHeldFromADayOnUntilSomebodyElseHoldsItOrItEnds() {
        officials.appoint(official("镇长", "李明", MAY), SYSTEM, NOON);
        officials.appoint(official("副镇长", "王芳", MAY), SYSTEM, NOON);
        officials.appoint(official("镇长", "赵强", MAY.plusDays(10)), SYSTEM, NOON);
        officials.end(township.code, "副镇长", MAY.plusDays(20), SYSTEM, NOON);
        assertThat(officials.of(township.code, MAY.minusDays(1))).isEmpty();
        assertThat(officials.of(township.code, MAY)).extracting(Official::name).containsExactly("李明", "王芳");
        assertThat(officials.of(township.code, MAY.plusDays(10))).extracting(Official::name).containsExactly("赵强", "王芳");
        assertThat(officials.of(township.code, MAY.plusDays(20))).extracting(Official::post).containsExactly("镇长");
    }

    @Test
    void aReportTakesOnlyWhatLiesInItsOfficialsAreas(@Autowired ReportTemplates templates) {
        var text = "# 报告\n\n## 一、走访\n\n### （一）企业\n\n走访{{visits}}。\n\n## 二、体会\n\n体会很深。\n\n## 三、空\n";
        var blocks = templates.read("t.md", text, MAY).orThrow(wrong -> new IllegalStateException(wrong.toString())).blocks();
        var theirs = new Official(township.code, "甲", "甲", "", List.of("work"), MAY);
        var others = new Official(township.code, "乙", "乙", "", List.of("elsewhere"), MAY);
        assertThat(officials.theirs(theirs, blocks, MAY)).extracting(OfficialsTests::source)
                .containsExactly("## 一、走访", "### （一）企业", "走访{{visits}}。", "## 二、体会", "体会很深。");
        assertThat(officials.theirs(others, blocks, MAY)).extracting(OfficialsTests::source)
                .containsExactly("## 二、体会", "体会很深。");
    }

    private static String source(TemplateBlock block) {
        return block.source().text();
    }

    private Official official(String post, String name, LocalDate since) {
        return new Official(township.code, post, name, "", List.of(), since);
    }
}
