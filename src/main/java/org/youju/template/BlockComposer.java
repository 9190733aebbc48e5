package org.youju.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youju.document.Block;
import org.youju.document.Figure;
import org.youju.document.Heading;
import org.youju.document.Paragraph;
import org.youju.document.Said;
import org.youju.figure.Judgement.Verdict;
import org.youju.figure.Reading;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.wording.Measured;
import org.youju.wording.Worded;

/// Composes one block of a template, from top to bottom.
final class BlockComposer {
    private final Composer.Parts given;
    private final TemplateBlock template;
    private final boolean zh;
    private final RecordWriter writer;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<org.youju.figure.Figure> drawn = new ArrayList<>();
    private final List<UntrueWording> untrue = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<TypedDigits> digits = new ArrayList<>();

    BlockComposer(Composer.Parts given, TemplateBlock template) {
        this.given = given;
        this.template = template;
        this.zh = given.language() == Language.ZH;
        this.writer = new RecordWriter(given);
    }

    ComposedBlock compose() {
        part(template.part(), Optional.empty());
        return new ComposedBlock(template, blocks, slots, drawn, untrue, sentences, digits);
    }

    private void part(Part part, Optional<Telling> row) {
        switch (part) {
            case Part.Heading(int level, var pieces) -> text(pieces, row).ifPresent(set -> done(set, new Heading(level,
                    set.runs())));
            case Part.Paragraph(var pieces) -> text(pieces, row).ifPresent(set -> done(set, new Paragraph(set.runs())));
            case Part.Conditional conditional -> conditional(conditional, row);
            case Part.Repeated repeated -> repeated(repeated);
            case Part.Shortcomings shortcomings -> shortcomings(shortcomings);
            case Part.Grid grid -> grid(grid);
        }
    }

    private void parts(List<Part> parts, Optional<Telling> row) {
        parts.forEach(part -> part(part, row));
    }

    private Printing printing() {
        return new Printing(blocks.size(), template.file());
    }

    private Optional<Printing> text(List<Piece> pieces, Optional<Telling> row) {
        var set = printing();
        pieces.forEach(piece -> piece(set, piece, row));
        return set.isEmpty() ? Optional.empty() : Optional.of(set);
    }

    private void done(Printing set, Block block) {
        slots.addAll(set.slots());
        sentences.addAll(Sentences.of(blocks.size(), set.text(), set.slots(), given.language()));
        digits.addAll(Digits.in(blocks.size(), set.typedText(), !zh));
        blocks.add(block);
    }

    private void piece(Printing set, Piece piece, Optional<Telling> row) {
        switch (piece) {
            case Piece.Words(var text) -> set.typed(text);
            case Piece.Named(var name, int line, var source) -> set.words(given.names().of(name), new Printing.Mark(
                    Slot.Kind.NAME, "", Text.same(name.word()), List.of(), Optional.empty(), line, source));
            case Piece.Documented(var document, int line, var source) -> set.words(document, new Printing.Mark(
                    Slot.Kind.DOCUMENT, "", Text.same(document), List.of(), Optional.empty(), line, source));
            case Piece.Counted counted -> counted(set, counted);
            case Piece.Claimed claimed -> claimed(set, claimed);
            case Piece.Told told -> writer.told(set, told, told(row, told.source()));
            case Piece.FellShort fell -> writer.fellShort(set, fell, told(row, fell.source()));
            case Piece.Listed listed -> writer.listed(set, listed);
        }
    }

    private static Telling told(Optional<Telling> row, String source) {
        return row.orElseThrow(() -> new IllegalStateException(source + " outside of records"));
    }

    private void counted(Printing set, Piece.Counted counted) {
        var wording = counted.wording();
        var figure = wording.since().isPresent()
                ? given.snapshot().since(counted.indicator(), wording.since().getAsInt())
                : given.snapshot().figure(counted.indicator());
        var indicator = figure.indicator();
        var both = figure.exact().isPresent() ? Optional.<String>empty() : given.speech().sayBoth(wording, figure);
        var text = both.or(() -> measured(counted, figure).map(measured -> said(counted, measured)))
                .orElse(Figure.MISSING);
        set.run(new Figure(indicator.id(), text, indicator.title().in(given.language())), new Printing.Mark(
                Slot.Kind.FIGURE, indicator.id(), indicator.title(), List.of(figure),
                both.isPresent() ? Optional.empty() : gap(figure), counted.line(), counted.source()));
    }

    private Optional<Measured> measured(Piece.Counted counted, org.youju.figure.Figure figure) {
        return counted.wording().rule().comparesYears()
                ? Measured.of(given.snapshot().standing(counted.indicator()))
                : figure.exact().map(value -> Measured.of(figure.indicator(), value));
    }

    private String said(Piece.Counted counted, Measured measured) {
        return switch (given.speech().say(counted.wording(), measured)) {
            case Worded.True(var text) -> text;
            case Worded.Untrue(var said, var why, var modifiers, var holding) -> {
                var instead = "{{" + (counted.indicator() + " " + modifiers).strip() + "}}";
                untrue.add(new UntrueWording(where(counted.line()), counted.source(), said, why, instead, holding,
                        List.of()));
                yield holding;
            }
        };
    }

    static Optional<Text> gap(org.youju.figure.Figure figure) {
        return switch (figure.reading()) {
            case Reading.Known _ -> Optional.empty();
            case Reading.NoData(var why) -> Optional.of(why);
        };
    }

    private void claimed(Printing set, Piece.Claimed claimed) {
        var judgement = given.snapshot().judge(given.judging().claim(claimed.claim()));
        var claim = judgement.claim();
        var figures = judgement.findings().stream().map(finding -> finding.figure()).distinct().toList();
        var key = "claim:" + claim.id();
        switch (judgement.verdict()) {
            case HOLDS -> claim(set, claimed, claim.says().in(given.language()), key, claim.title(), figures);
            case NO_DATA -> {
                var why = Judging.why(judgement.findings(), Verdict.NO_DATA)
                        .orElse(new Text("没有可以对照的数据", "there is nothing to judge it by"));
                set.run(new Figure(key, Figure.MISSING, claim.title().in(given.language())), new Printing.Mark(
                        Slot.Kind.CLAIM, key, claim.title(), figures, Optional.of(why), claimed.line(),
                        claimed.source()));
            }
            case FAILS -> {
                if (claimed.otherwise().isPresent()) {
                    set.typed(claimed.otherwise().get());
                    return;
                }
                var instead = given.judging().instead(judgement);
                untrue.add(new UntrueWording(where(claimed.line()), claimed.source(), claim.says().in(given.language()),
                        Judging.why(judgement.findings(), Verdict.FAILS).orElseThrow(), instead.source(),
                        instead.text(), judgement.findings()));
                claim(set, claimed, instead.text(), key, claim.title(), figures);
            }
        }
    }

    private void claim(Printing set, Piece.Claimed claimed, String text, String key, Text title,
            List<org.youju.figure.Figure> figures) {
        set.run(new Said(key, text, title.in(given.language())), new Printing.Mark(
                Slot.Kind.CLAIM, key, title, figures, Optional.empty(), claimed.line(), claimed.source()));
    }

    private void conditional(Part.Conditional conditional, Optional<Telling> row) {
        var decision = given.judging().decide(conditional.condition());
        switch (decision.verdict()) {
            case HOLDS -> parts(conditional.then(), row);
            case FAILS -> parts(conditional.otherwise(), row);
            case NO_DATA -> {
                if (conditional.unknown().isEmpty()) {
                    unjudged(conditional.condition(), decision);
                } else {
                    parts(conditional.unknown(), row);
                }
            }
        }
    }

    /// Neither branch may be printed; what cannot be judged must be seen.
    private void unjudged(Condition condition, Judging.Decision decision) {
        var why = Judging.why(decision.findings(), Verdict.NO_DATA)
                .orElse(new Text("没有可以对照的数据", "there is nothing to judge it by"));
        var figures = decision.findings().stream().map(finding -> finding.figure()).distinct().toList();
        var title = figures.isEmpty() ? Text.same(condition.source()) : figures.getFirst().indicator().title();
        var key = figures.isEmpty() ? "condition" : figures.getFirst().indicator().id();
        var set = printing();
        set.run(Figure.missing(key, title.in(given.language())), new Printing.Mark(Slot.Kind.FIGURE, key, title,
                figures, Optional.of(why), condition.line(), condition.source()));
        done(set, new Paragraph(set.runs()));
    }

    private void repeated(Part.Repeated repeated) {
        var found = given.records().find(repeated.records());
        if (found.figure().exact().isEmpty()) {
            var set = printing();
            writer.missing(set, found.figure(), repeated.line(), repeated.source());
            done(set, new Paragraph(set.runs()));
        } else if (found.rows().isEmpty()) {
            parts(repeated.none(), Optional.empty());
        } else {
            found.rows().forEach(row -> parts(repeated.body(), Optional.of(new Telling.OfEntry(row))));
        }
    }

    private void shortcomings(Part.Shortcomings part) {
        var all = switch (part.shortcoming()) {
            case TARGET_MISSED -> given.snapshot().missed().stream().<Telling>map(Telling.OfTarget::new).toList();
            case TERM_OVERRUN -> given.snapshot().overrun().stream().<Telling>map(Telling.OfTerm::new).toList();
        };
        if (all.isEmpty()) {
            parts(part.none(), Optional.empty());
        }
        all.stream().limit(part.limit().orElse(all.size())).forEach(one -> parts(part.body(), Optional.of(one)));
    }

    private void grid(Part.Grid grid) {
        var caption = Composer.words(given.names(), grid.caption());
        if (grid.form() == Part.Form.TABLE) {
            var set = printing();
            var table = given.grids().table(grid, caption, set);
            slots.addAll(set.slots());
            blocks.add(table);
        } else {
            blocks.add(given.grids().chart(grid, caption, drawn));
        }
    }

    private String where(int line) {
        return template.file() + ":" + line;
    }
}
