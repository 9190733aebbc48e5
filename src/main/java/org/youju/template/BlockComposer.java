package org.youju.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youju.document.Block;
import org.youju.document.Figure;
import org.youju.document.Heading;
import org.youju.document.Paragraph;
import org.youju.document.Run;
import org.youju.document.Said;
import org.youju.figure.Judgement.Verdict;
import org.youju.figure.Reading;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.pack.Formula;

import org.youju.wording.Measured;
import org.youju.wording.Worded;


/// Composes one block of a template, from top to bottom.
final class BlockComposer {
    private static final Text NOT_TOLD = new Text("登记中没有填写", "the entry does not say");

    private final Composer.Parts given;
    private final TemplateBlock template;
    private final boolean zh;
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
    }

    ComposedBlock compose() {
        part(template.part(), Optional.empty());
        return new ComposedBlock(template, blocks, slots, drawn, untrue, sentences, digits);
    }

    private void part(Part part, Optional<NamedRecords.Row> row) {
        switch (part) {
            case Part.Heading(int level, var pieces) -> text(pieces, row).ifPresent(set -> done(set, new Heading(level,
                    set.runs())));
            case Part.Paragraph(var pieces) -> text(pieces, row).ifPresent(set -> done(set, new Paragraph(set.runs())));
            case Part.Conditional conditional -> conditional(conditional, row);
            case Part.Repeated repeated -> repeated(repeated);
            case Part.Grid grid -> grid(grid);
        }
    }

    private void parts(List<Part> parts, Optional<NamedRecords.Row> row) {
        parts.forEach(part -> part(part, row));
    }

    private Printing printing() {
        return new Printing(blocks.size(), template.file());
    }

    private Optional<Printing> text(List<Piece> pieces, Optional<NamedRecords.Row> row) {
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

    private void piece(Printing set, Piece piece, Optional<NamedRecords.Row> row) {
        switch (piece) {
            case Piece.Words(var text) -> set.typed(text);
            case Piece.Named(var name, int line, var source) -> set.words(given.names().of(name), new Printing.Mark(
                    Slot.Kind.NAME, "", Text.same(name.word()), List.of(), Optional.empty(), line, source));
            case Piece.Documented(var document, int line, var source) -> set.words(document, new Printing.Mark(
                    Slot.Kind.DOCUMENT, "", Text.same(document), List.of(), Optional.empty(), line, source));
            case Piece.Counted counted -> counted(set, counted);
            case Piece.Claimed claimed -> claimed(set, claimed);
            case Piece.Told told -> told(set, told, row.orElseThrow(
                    () -> new IllegalStateException(told.source() + " outside of records")));
            case Piece.Listed listed -> listed(set, listed);
        }
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

    private void told(Printing set, Piece.Told told, NamedRecords.Row row) {
        var text = given.records().say(row, told.column());
        if (text.isEmpty() && told.otherwise().isPresent()) {
            set.typed(told.otherwise().get());
        } else {
            record(set, row, told.column(), text, told.line(), told.source());
        }
    }

    private void record(Printing set, NamedRecords.Row row, Piece.Column column, String text, int line, String source) {
        var key = "record:" + row.entry().id() + ":" + column.id();
        var title = column.field().map(field -> field.title()).orElse(row.records().register().title());
        boolean told = !text.isEmpty();
        Run run = told ? new Said(key, text, title.in(given.language()))
                : new Figure(key, Figure.MISSING, title.in(given.language()));
        set.run(run, new Printing.Mark(Slot.Kind.RECORD, key, title, List.of(),
                told ? Optional.empty() : Optional.of(NOT_TOLD), line, source));
    }

    private void listed(Printing set, Piece.Listed listed) {
        var found = given.records().find(listed.records());
        var indicator = found.figure().indicator();
        if (found.figure().exact().isEmpty()) {
            missing(set, found.figure(), listed.line(), listed.source());
            return;
        }
        if (found.rows().isEmpty()) {
            set.words(listed.none(), new Printing.Mark(Slot.Kind.RECORD, indicator.id(), indicator.title(),
                    List.of(found.figure()), Optional.empty(), listed.line(), listed.source()));
            return;
        }
        var between = zh ? listed.between() : listed.between() + " ";
        for (var row : found.rows()) {
            boolean last = row.number() == found.rows().size();
            if (row.number() > 1) {
                set.given(last && !zh && !found.isLimited() ? " and " : between);
            }
            record(set, row, listed.column(), given.records().say(row, listed.column()), listed.line(),
                    listed.source());
        }
        if (found.isLimited()) {
            rest(set, listed, found);
        }
    }

    /// "等12个": how many there are, of which some have been named.
    private void rest(Printing set, Piece.Listed listed, NamedRecords.Found found) {
        var indicator = found.figure().indicator();
        boolean counts = isCount(found) && listed.records().where().isEmpty();
        var unit = isCount(found) ? indicator.unit() : zh ? "个" : "";
        set.given(zh ? "等" : " and others, ");
        set.run(new Figure(counts ? indicator.id() : indicator.id() + "@count",
                zh ? found.all() + unit : (found.all() + " " + unit).strip(), indicator.title().in(given.language())),
                new Printing.Mark(Slot.Kind.FIGURE, indicator.id(), indicator.title(), List.of(found.figure()),
                        Optional.empty(), listed.line(), listed.source()));
        set.given(zh ? "" : " in all");
    }

    /// Whether the figure is the number of its records.
    private static boolean isCount(NamedRecords.Found found) {
        return switch (found.figure().indicator().formula()) {
            case Formula.Count _, Formula.Distinct _ -> true;
            case Formula.Balance _ -> found.figure().exact().orElseThrow()
                    .compareTo(org.youju.figure.Exact.of(found.figure().records())) == 0;
            default -> false;
        };
    }

    private void missing(Printing set, org.youju.figure.Figure figure, int line, String source) {
        var indicator = figure.indicator();
        set.run(Figure.missing(indicator.id(), indicator.title().in(given.language())), new Printing.Mark(
                Slot.Kind.FIGURE, indicator.id(), indicator.title(), List.of(figure), gap(figure), line, source));
    }

    private void conditional(Part.Conditional conditional, Optional<NamedRecords.Row> row) {
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
            missing(set, found.figure(), repeated.line(), repeated.source());
            done(set, new Paragraph(set.runs()));
        } else if (found.rows().isEmpty()) {
            parts(repeated.none(), Optional.empty());
        } else {
            found.rows().forEach(row -> parts(repeated.body(), Optional.of(row)));
        }
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
