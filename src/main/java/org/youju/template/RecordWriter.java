package org.youju.template;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.youju.document.Figure;
import org.youju.document.Run;
import org.youju.document.Said;
import org.youju.figure.Overrun;
import org.youju.figure.Standing;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.pack.Formula;

/// Writes what is told of records, and of what fell short.
final class RecordWriter {
    private static final Text NOT_TOLD = new Text("登记中没有填写", "the entry does not say");

    private final Composer.Parts given;
    private final boolean zh;

    RecordWriter(Composer.Parts given) {
        this.given = given;
        this.zh = given.language() == Language.ZH;
    }

    private static NamedRecords.Row entry(Telling telling, String source) {
        return switch (telling) {
            case Telling.OfEntry(var row) -> row;
            case Telling.OfTarget _, Telling.OfTerm _ -> throw new IllegalStateException(source + ": no entry's field");
        };
    }

    void told(Printing set, Piece.Told told, Telling telling) {
        var row = entry(telling, told.source());
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

    /// Each name once, whoever else bears it.
    void listed(Printing set, Piece.Listed listed) {
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
        var said = new LinkedHashMap<String, NamedRecords.Row>();
        found.rows().forEach(row -> said.putIfAbsent(given.records().say(row, listed.column()), row));
        int left = said.size();
        for (var one : said.entrySet()) {
            if (left < said.size()) {
                set.given(left == 1 && !zh && !found.isLimited() ? " and " : between);
            }
            record(set, one.getValue(), listed.column(), one.getKey(), listed.line(), listed.source());
            left--;
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

    void missing(Printing set, org.youju.figure.Figure figure, int line, String source) {
        var indicator = figure.indicator();
        set.run(Figure.missing(indicator.id(), indicator.title().in(given.language())), new Printing.Mark(
                Slot.Kind.FIGURE, indicator.id(), indicator.title(), List.of(figure), BlockComposer.gap(figure), line, source));
    }

    void fellShort(Printing set, Piece.FellShort piece, Telling telling) {
        switch (telling) {
            case Telling.OfTarget(var standing) -> missed(set, piece, standing);
            case Telling.OfTerm(var overrun) -> overrun(set, piece, overrun);
            case Telling.OfEntry _ -> throw new IllegalStateException(piece.source() + ": no field of an entry");
        }
    }

    private void missed(Printing set, Piece.FellShort piece, Standing standing) {
        var figure = standing.figure();
        var indicator = figure.indicator();
        var unit = zh || indicator.unit().equals("%") ? indicator.unit() : " " + indicator.unit();
        switch (piece.field()) {
            case NAME -> name(set, piece, indicator.id(), indicator.title());
            case TARGET -> number(set, piece, figure, "@target",
                    standing.target().orElseThrow().value().stripTrailingZeros().toPlainString() + unit);
            case VALUE -> number(set, piece, figure, "",
                    figure.printed().map(BigDecimal::toPlainString).orElseThrow() + unit);
            case ATTAINMENT -> number(set, piece, figure, "@attainment",
                    standing.attainment().map(share -> share.toPlainString() + "%").orElse(zh ? "不计" : "none"));
            case REGISTER, COUNT -> throw new IllegalStateException(piece.source() + ": no field of a target");
        }
    }

    private void overrun(Printing set, Piece.FellShort piece, Overrun overrun) {
        var key = key(overrun);
        switch (piece.field()) {
            case NAME -> name(set, piece, key, overrun.title());
            case REGISTER -> name(set, piece, key, overrun.registerTitle());
            case COUNT -> {
                var title = new Text("%s：%s逾期", "%s: %s overrun").with(overrun.registerTitle(), overrun.title());
                set.run(new Figure(key, overrun.count() + (zh ? "件" : ""), title.in(given.language())),
                        new Printing.Mark(Slot.Kind.FIGURE, key, title, List.of(), Optional.empty(), piece.line(),
                                piece.source()));
            }
            case TARGET, VALUE, ATTAINMENT -> throw new IllegalStateException(piece.source() + ": no field of a term");
        }
    }

    /// By which a term is known in the document.
    static String key(Overrun overrun) {
        return "term:" + overrun.register() + "." + overrun.term();
    }

    private void name(Printing set, Piece.FellShort piece, String key, Text title) {
        set.words(title.in(given.language()), new Printing.Mark(Slot.Kind.NAME, key, title, List.of(), Optional.empty(),
                piece.line(), piece.source()));
    }

    private void number(
            Printing set, Piece.FellShort piece, org.youju.figure.Figure figure, String suffix, String text) {
        var indicator = figure.indicator();
        var key = indicator.id() + suffix;
        set.run(new Figure(key, text, indicator.title().in(given.language())), new Printing.Mark(
                Slot.Kind.FIGURE, key, indicator.title(), List.of(figure), Optional.empty(), piece.line(),
                piece.source()));
    }
}
