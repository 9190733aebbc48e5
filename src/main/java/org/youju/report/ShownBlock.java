package org.youju.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.youju.document.Block;
import org.youju.document.Chart;
import org.youju.document.Document;
import org.youju.document.Figure;
import org.youju.document.Heading;
import org.youju.document.Paragraph;
import org.youju.document.Run;
import org.youju.document.Said;
import org.youju.document.Salutation;
import org.youju.document.Signature;
import org.youju.document.Table;
import org.youju.document.Words;
import org.youju.kernel.Text;

/// A block of a report as a page shows it: every figure leads to where it comes from.
///
/// @param level of a heading, 1 to 4; 0 for anything else
record ShownBlock(int level, boolean signature, List<ShownRun> runs) {
    ShownBlock {
        runs = List.copyOf(runs);
    }

    /// @param href where a figure comes from; empty for words
    /// @param about what a figure is, in a sentence
    record ShownRun(String text, String href, Text about, Kind kind) {}

    enum Kind {
        WORDS,
        FIGURE,
        MISSING,
        UNTRUE
    }

    /// @param used the figures of the document, in its order
    static List<ShownBlock> of(Document document, List<UsedFigure> used, List<UntrueWording> untrue) {
        var figures = used.iterator();
        return document.blocks().stream().map(block -> of(block, figures, untrue)).toList();
    }

    private static ShownBlock of(Block block, Iterator<UsedFigure> used, List<UntrueWording> untrue) {
        var runs = new ArrayList<ShownRun>();
        block.runs().forEach(run -> runs.add(of(run, used, untrue)));
        return switch (block) {
            case Heading heading -> new ShownBlock(heading.level(), false, runs);
            case Signature _ -> new ShownBlock(0, true, runs);
            case Paragraph _, Salutation _, Table _, Chart _ -> new ShownBlock(0, false, runs);
        };
    }

    private static ShownRun of(Run run, Iterator<UsedFigure> used, List<UntrueWording> untrue) {
        return switch (run) {
            case Words(var text) -> new ShownRun(text, "", Text.same("—"), Kind.WORDS);
            case Said said -> new ShownRun(said.text(), "", Text.same("—"), Kind.WORDS);
            case Figure figure -> chip(figure, used.next(), untrue);
        };
    }

    private static ShownRun chip(Figure figure, UsedFigure used, List<UntrueWording> untrue) {
        var wrong = untrue.stream().filter(wording -> wording.isOf(used)).findFirst();
        var indicator = used.figure().indicator();
        var about = used.gap()
                .map(why -> new Text("%s：%s", "%s: %s").with(indicator.title(), why))
                .or(() -> wrong.map(UntrueWording::text))
                .orElseGet(() -> new Text("%s：%s 精确值：%s", "%s: %s Exactly: %s")
                        .with(indicator.title(), indicator.counts(), exactly(used)));
        var kind = figure.isMissing() ? Kind.MISSING : wrong.isPresent() ? Kind.UNTRUE : Kind.FIGURE;
        return new ShownRun(figure.text(), href(used), about, kind);
    }

    static String href(UsedFigure used) {
        var question = used.figure().question();
        return "/figures/" + used.figure().indicator().id() + "?place=" + question.place()
                + "&year=" + question.period().to().getYear();
    }

    private static String exactly(UsedFigure used) {
        var value = used.figure().exact().orElseThrow();
        var unit = used.figure().indicator().unit();
        boolean whole = value.denominator().compareTo(BigDecimal.ONE) == 0;
        return whole
                ? value.numerator().toPlainString() + unit
                : value.numerator().toPlainString() + " ÷ " + value.denominator().toPlainString() + " " + unit;
    }
}
