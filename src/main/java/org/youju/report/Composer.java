package org.youju.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.youju.document.Block;
import org.youju.document.Heading;
import org.youju.document.Paragraph;
import org.youju.document.Run;
import org.youju.document.Words;
import org.youju.figure.Figure;

/// Fills a template's slots, from top to bottom.
final class Composer {
    private final ReportTemplate template;
    private final Map<Piece.Name, String> names;
    private final Map<String, Figure> figures;
    private final List<UsedFigure> used = new ArrayList<>();
    private final List<UntrueWording> untrue = new ArrayList<>();

    /// @param names all that the template asks for
    /// @param figures all that the template asks for, by indicator
    Composer(ReportTemplate template, Map<Piece.Name, String> names, Map<String, Figure> figures) {
        this.template = template;
        this.names = names;
        this.figures = figures;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (var part : template.parts()) {
            var runs = runs(part.pieces());
            blocks.add(switch (part) {
                case Part.Heading(int level, _) -> new Heading(level, runs);
                case Part.Paragraph _ -> new Paragraph(runs);
            });
        }
        return blocks;
    }

    /// The figures of the blocks, in their order.
    List<UsedFigure> used() {
        return used;
    }

    List<UntrueWording> untrue() {
        return untrue;
    }

    /// A line that holds no figures.
    String words(List<Piece> pieces) {
        return Block.text(runs(pieces));
    }

    private List<Run> runs(List<Piece> pieces) {
        var runs = new ArrayList<Run>();
        var words = new StringBuilder();
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Words(var text) -> words.append(text);
                case Piece.Named(var name) -> words.append(names.get(name));
                case Piece.Counted counted -> {
                    flush(words, runs);
                    runs.add(figure(counted));
                }
            }
        }
        flush(words, runs);
        return runs;
    }

    private static void flush(StringBuilder words, List<Run> runs) {
        if (!words.isEmpty()) {
            runs.add(new Words(words.toString()));
            words.setLength(0);
        }
    }

    private Run figure(Piece.Counted counted) {
        var figure = figures.get(counted.indicator());
        if (figure == null) {
            throw new IllegalStateException(
                    "figure: none of " + counted.indicator() + " (expected: one of every indicator in force)");
        }
        var indicator = figure.indicator();
        var text = figure.exact()
                .map(value -> new Speech(indicator, template.language()).say(counted.wording(), value))
                .map(worded -> text(worded, counted))
                .orElse(org.youju.document.Figure.MISSING);
        used.add(new UsedFigure(figure, text, where(counted), counted.source()));
        return new org.youju.document.Figure(indicator.id(), text, indicator.title().in(template.language()));
    }

    private String text(Worded worded, Piece.Counted counted) {
        return switch (worded) {
            case Worded.True(var text) -> text;
            case Worded.Untrue(var said, var why, var modifiers, var holding) -> {
                var instead = "{{" + (counted.indicator() + " " + modifiers).strip() + "}}";
                untrue.add(new UntrueWording(where(counted), counted.source(), said, why, instead, holding));
                yield holding;
            }
        };
    }

    private String where(Piece.Counted counted) {
        return template.file() + ":" + counted.line();
    }
}
