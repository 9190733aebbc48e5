package org.youju.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.youju.document.Appendix;
import org.youju.document.AppendixRow;
import org.youju.document.Block;
import org.youju.figure.Figure;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.pack.Area;
import org.youju.pack.Pack;
import org.youju.template.ComposedBlock;

/// All figures of a report with what each counts, what it is made of and where it comes from: its appendix. Each stands
/// there once, by the pack's order of areas.
final class FiguresTable {
    private final Pack pack;
    private final Language language;

    FiguresTable(Pack pack, Language language) {
        this.pack = pack;
        this.language = language;
    }

    List<Block> of(List<ComposedBlock> composed) {
        var figures = new LinkedHashMap<String, Figure>();
        composed.stream().flatMap(ComposedBlock::figures)
                .forEach(figure -> figures.putIfAbsent(figure.indicator().id(), figure));
        var rows = pack.areas().stream()
                .flatMap(area -> figures.values().stream()
                .filter(figure -> figure.indicator().area().equals(area.id()))
                .map(figure -> row(area, figure)))
                .toList();
        return rows.isEmpty() ? List.of() : Appendix.of(rows, language);
    }

    private AppendixRow row(Area area, Figure figure) {
        var indicator = figure.indicator();
        var value = figure.printed().map(BigDecimal::toPlainString).orElse(org.youju.document.Figure.MISSING);
        return new AppendixRow(area.title().in(language),
                new org.youju.document.Figure(indicator.id(), value, indicator.title().in(language)),
                indicator.unit(), indicator.counts().in(language), parts(figure), source(figure));
    }

    private String parts(Figure figure) {
        return figure.parts().stream()
                .map(part -> part.indicator().title().in(language) + " "
                        + part.printed().map(BigDecimal::toPlainString).orElse(org.youju.document.Figure.MISSING)
                        + part.indicator().unit() + year(figure, part))
                .collect(Collectors.joining(language == Language.ZH ? "，" : ", "));
    }

    /// A part of another period says which.
    private String year(Figure figure, Figure part) {
        var period = part.question().period();
        if (period.equals(figure.question().period())) {
            return "";
        }
        return new Text("（%d年）", " (%d)").with(period.to().getYear()).in(language);
    }

    private String source(Figure figure) {
        var registers = new LinkedHashSet<String>();
        add(figure, registers);
        return registers.stream().collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private void add(Figure figure, Set<String> registers) {
        figure.indicator().formula().summed()
                .map(measure -> measure.substring(0, measure.indexOf('.')))
                .flatMap(id -> pack.register(id, figure.question().period().to()))
                .ifPresent(register -> registers.add(register.title().in(language)));
        figure.parts().forEach(part -> add(part, registers));
    }
}
