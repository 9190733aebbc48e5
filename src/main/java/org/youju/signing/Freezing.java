package org.youju.signing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.account.Officer;
import org.youju.figure.Figure;
import org.youju.figure.Figures;
import org.youju.figure.Question;
import org.youju.kernel.Text;
import org.youju.pack.Formula;
import org.youju.pack.Pack;
import org.youju.template.ComposedBlock;
import org.youju.template.Slot;

/// Writes down what a text's figures are, with what they are computed from and what they count. In the transaction in
/// which the text was composed, so that both are of one snapshot.
@Component
class Freezing {
    private final Figures figures;
    private final Pack pack;

    Freezing(Figures figures, Pack pack) {
        this.figures = figures;
        this.pack = pack;
    }

    Frozen freeze(List<ComposedBlock> blocks, Officer officer) {
        var work = new Work(officer);
        for (var block : blocks) {
            block.slots().forEach(work::slot);
            block.drawn().forEach(work::drawn);
        }
        return new Frozen(List.copyOf(work.figures.values()), work.printed);
    }

    List<Counted> counted(String indicator, Question question, boolean distinct, Officer officer) {
        return Counted.sorted(figures.trace(indicator, question, 0, Integer.MAX_VALUE, officer).stream()
                .map(line -> Counted.of(line, distinct))
                .toList());
    }

    private record Key(String indicator, Question question) {}

    private final class Work {
        private final Officer officer;
        private final Map<Key, FrozenFigure> figures = new LinkedHashMap<>();
        private final List<Printed> printed = new ArrayList<>();

        Work(Officer officer) {
            this.officer = officer;
        }

        void slot(Slot slot) {
            switch (slot.kind()) {
                case FIGURE -> print(Printed.Kind.FIGURE, slot);
                case CLAIM -> print(Printed.Kind.CLAIM, slot);
                case RECORD -> print(Printed.Kind.RECORD, slot);
                case NAME, DOCUMENT -> { }
            }
        }

        private void print(Printed.Kind kind, Slot slot) {
            print(kind, slot.key(), slot.title(), slot.text(), slot.figures().stream());
        }

        void drawn(Figure figure) {
            print(Printed.Kind.DRAWN, figure.indicator().id(), figure.indicator().title(),
                    figure.printed().map(FrozenFigure::plain).orElse(""), Stream.of(figure));
        }

        private void print(Printed.Kind kind, String key, Text title, String text, Stream<Figure> of) {
            printed.add(new Printed(printed.size() + 1, kind, key, title, text,
                    of.map(this::freeze).map(FrozenFigure::number).toList()));
        }

        private FrozenFigure freeze(Figure figure) {
            var key = new Key(figure.indicator().id(), figure.question());
            var known = figures.get(key);
            if (known != null) {
                return known;
            }
            var parts = figure.parts().stream().map(part -> freeze(part).number()).toList();
            var frozen = frozen(figure, parts);
            figures.put(key, frozen);
            return frozen;
        }

        private FrozenFigure frozen(Figure figure, List<Integer> parts) {
            var indicator = figure.indicator();
            var question = figure.question();
            boolean isCounted = Definitions.isCounted(indicator.formula());
            var counted = isCounted
                    ? counted(indicator.id(), question, indicator.formula() instanceof Formula.Distinct, officer)
                    : List.<Counted>of();
            return new FrozenFigure(
                    figures.size() + 1, indicator.id(), indicator.title(), question.place(), question.period(),
                    question.asOf(), indicator.validity().from(),
                    Definitions.digest(pack, indicator, question.period().to()), indicator.unit(), indicator.decimals(),
                    figure.exact(), figure.numerator(), figure.denominator(),
                    figure.printed().map(BigDecimal::toPlainString).orElse(""), parts, counted.size(),
                    isCounted ? Counted.digest(counted) : "");
        }
    }
}
