package org.youju.app;

import java.time.LocalDate;
import java.util.List;
import org.youju.account.Officer;
import org.youju.coverage.Coverage;
import org.youju.coverage.Coverages;
import org.youju.kernel.Language;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.report.Composition;
import org.youju.report.Reports;
import org.youju.template.ComposedBlock;
import org.youju.template.Sentence;
import picocli.CommandLine.Model.CommandSpec;

/// Says what is wrong with a template, and what it would say that is not true.
final class TemplateCheck {
    private final Language language;
    private final CommandSpec spec;

    TemplateCheck(Language language, CommandSpec spec) {
        this.language = language;
        this.spec = spec;
    }

    /// Answers with the exit status.
    int check(Reports reports, Coverages coverages, String template, PlaceCode place, int year, LocalDate day) {
        var read = ReportFile.template(reports, template);
        var checked = coverages.check(
                reports.name(read), reports.text(read), place, year, day, Officer.system("report"));
        return switch (checked.composition()) {
            case Composition.Broken(var mistakes) -> Printed.mistakes(mistakes, spec, language);
            case Composition.Untrue untrue -> {
                untrue.wordings().forEach(wording -> spec.commandLine().getErr().println(wording.text().in(language)));
                tell(untrue.blocks());
                checked.coverage().ifPresent(this::tell);
                yield Commands.REFUSED;
            }
            case Composition.Composed report -> {
                tell(report.blocks());
                checked.coverage().ifPresent(this::tell);
                yield report.gaps().isEmpty() ? 0 : Commands.WITH_GAPS;
            }
        };
    }

    private void tell(List<ComposedBlock> blocks) {
        var out = spec.commandLine().getOut();
        for (var block : blocks) {
            block.gaps().forEach(gap -> out.println(new Text("%s：%s 数据待核：%s", "%s: %s no data: %s")
                    .with(gap.where(), gap.source(), gap.gap().orElseThrow()).in(language)));
            block.digits().forEach(typed -> out.println(new Text("%s：“%s”是手写的数字，没有登记作依据",
                    "%s: \"%s\" is typed by hand and stands on no record").with(block.template(), typed.text()).in(language)));
        }
        out.println(new Text("共 %d 句：出自数据 %d 句，引自文件 %d 句，自述 %d 句；用语与数据不符 %d 处，手写数字 %d 处。",
                        "%d sentences: %d stand on figures, %d on documents, %d are statements; %d wordings are not true, %d numbers are typed.")
                .with(sentences(blocks).size(), count(blocks, Sentence.Basis.COMPUTED),
                        count(blocks, Sentence.Basis.DOCUMENT), count(blocks, Sentence.Basis.SELF),
                        blocks.stream().mapToInt(block -> block.untrue().size()).sum(),
                        blocks.stream().mapToInt(block -> block.digits().size()).sum())
                .in(language));
        out.flush();
    }

    private void tell(Coverage coverage) {
        var out = spec.commandLine().getOut();
        coverage.unmentioned().forEach(one -> out.println(new Text("问题部分没有提到：%s", "not among the problems: %s")
                .with(one.what()).in(language)));
        coverage.dropped().forEach(one -> out.println(new Text("上年报告过、今年没有：%s", "told last year and not now: %s")
                .with(one.title()).in(language)));
        coverage.silent().forEach(one -> out.println(new Text("有登记而没有写到：%s（%d条）", "not told of: %s (%d entries)")
                .with(one.register().title(), one.entries()).in(language)));
        coverage.typed().stream().filter(one -> !one.same().isEmpty()).forEach(one -> out.println(new Text(
                "手写的“%s”与指标数值相同：%s", "\"%s\" is the value of: %s").with(one.text(),
                new Text(String.join("、", one.same().stream().map(each -> each.title().zh()).toList()),
                        String.join(", ", one.same().stream().map(each -> each.title().en()).toList()))).in(language)));
        out.flush();
    }

    private static List<Sentence> sentences(List<ComposedBlock> blocks) {
        return blocks.stream().flatMap(block -> block.sentences().stream()).toList();
    }

    private static long count(List<ComposedBlock> blocks, Sentence.Basis basis) {
        return sentences(blocks).stream().filter(sentence -> sentence.basis() == basis).count();
    }
}
