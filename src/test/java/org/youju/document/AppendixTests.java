package org.youju.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.youju.kernel.Language;

class AppendixTests {
    @Test
    void eachAreaHasItsTableAndEachFigureItsNumber() {
        var blocks = Appendix.of(SampleReport.appendix(), Language.ZH);
        assertThat(blocks).hasSize(3);
        var second = (Table) blocks.get(2);
        assertThat(second.caption().text()).isEqualTo("附表2　民生保障");
        assertThat(second.rows()).hasSize(35);
        assertThat(Block.text(second.rows().getFirst().cells().getFirst().words())).isEqualTo("2.1");
        var first = (Table) blocks.get(1);
        assertThat(Block.text(first.rows().getFirst().cells().get(3).words()))
                .isEqualTo("全年投入粮食生产功能区的资金，按到账日期计，不含上年结转。　构成：中央、省、市、县各级资金之和 ÷ 当年预算");
        assertThat(Block.text(first.rows().getFirst().cells().get(2).words())).isEqualTo("1,20.50万元");
    }

    @Test
    void aMissingFigureHasNoUnit() {
        var table = (Table) Appendix.of(SampleReport.appendix(), Language.ZH).get(1);
        assertThat(Block.text(table.rows().get(7).cells().get(2).words())).isEqualTo(Figure.MISSING);
    }
}
