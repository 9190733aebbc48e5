package org.youju.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youju.document.Chart;
import org.youju.document.Run;
import org.youju.document.Table;
import org.youju.document.Words;
import org.youju.figure.Figure;
import org.youju.figure.Snapshot;
import org.youju.figure.Standing;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.pack.Indicator;
import org.youju.place.Place;
import org.youju.place.Places;

/// Composes tables and charts of indicators.
final class GridComposer {
    private static final String NOTHING = "—";
    private static final int WIDE = 4;
    private static final int NARROW = 2;

    private final Language language;
    private final Snapshot snapshot;
    private final Places places;

    GridComposer(Language language, Snapshot snapshot, Places places) {
        this.language = language;
        this.snapshot = snapshot;
        this.places = places;
    }

    private String in(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    Table table(Part.Grid grid, String caption, Printing set) {
        var head = new Words(caption);
        set.run(head);
        return grid.by() == Part.By.INDICATOR ? byIndicator(grid, head, set) : byPlace(grid, head, set);
    }

    private Table byIndicator(Part.Grid grid, Words caption, Printing set) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.of(in("指标", "Indicator"), Table.Side.LEFT, WIDE));
        columns.add(Table.Column.of(in("单位", "Unit"), Table.Side.CENTRE, NARROW));
        grid.columns().forEach(told -> columns.add(Table.Column.of(head(told), Table.Side.RIGHT, NARROW)));
        columns.forEach(column -> set.run(column.head()));
        var rows = new ArrayList<Table.Row>();
        for (var id : grid.indicators()) {
            var standing = snapshot.standing(id);
            var indicator = standing.figure().indicator();
            var cells = new ArrayList<Run>();
            cells.add(words(indicator.title().in(language), set));
            cells.add(words(indicator.unit(), set));
            grid.columns().forEach(told -> cells.add(cell(told, standing, grid, set)));
            rows.add(Table.Row.of(cells.toArray(Run[]::new)));
        }
        return new Table(caption, columns, rows);
    }

    private String head(Part.Told told) {
        var period = snapshot.question().period();
        int year = period.to().getYear();
        return switch (told) {
            case VALUE -> Span.of(period).title(year).in(language);
            case TARGET -> in("目标", "Target");
            case ATTAINMENT -> in("完成率", "Reached");
            case LAST_YEAR -> Span.of(period).title(year - 1).in(language);
            case CHANGE -> in("同比", "Change");
        };
    }

    private static Run words(String text, Printing set) {
        var words = new Words(text);
        set.run(words);
        return words;
    }

    private Run cell(Part.Told told, Standing standing, Part.Grid grid, Printing set) {
        var figure = standing.figure();
        var indicator = figure.indicator();
        return switch (told) {
            case VALUE -> figure(figure, indicator.id(), grid, set);
            case LAST_YEAR -> standing.lastYear()
                    .map(before -> figure(before, indicator.id() + "@last_year", grid, set))
                    .orElseGet(() -> words(NOTHING, set));
            case TARGET -> standing.target()
                    .map(target -> number(target.value().stripTrailingZeros().toPlainString(), figure, "@target", grid, set))
                    .orElseGet(() -> words(NOTHING, set));
            case ATTAINMENT -> standing.attainment()
                    .map(share -> number(share.toPlainString() + "%", figure, "@attainment", grid, set))
                    .orElseGet(() -> words(NOTHING, set));
            case CHANGE -> standing.change()
                    .map(change -> number(change(change), figure, "@change", grid, set))
                    .orElseGet(() -> words(NOTHING, set));
        };
    }

    private String change(Standing.Change change) {
        var by = change.by().abs().toPlainString();
        if (change.by().signum() == 0) {
            return in("持平", "unchanged");
        }
        boolean up = change.by().signum() > 0;
        return change.points()
                ? in(up ? "提高" : "下降", up ? "up " : "down ") + by + in("个百分点", " points")
                : in(up ? "增长" : "下降", up ? "up " : "down ") + by + "%";
    }

    private Run figure(Figure figure, String key, Part.Grid grid, Printing set) {
        var text = figure.printed().map(BigDecimal::toPlainString).orElse(org.youju.document.Figure.MISSING);
        return number(text, key, figure, BlockComposer.gap(figure), grid, set);
    }

    private Run number(String text, Figure figure, String suffix, Part.Grid grid, Printing set) {
        return number(text, figure.indicator().id() + suffix, figure, Optional.empty(), grid, set);
    }

    private Run number(String text, String key, Figure figure, Optional<Text> gap, Part.Grid grid, Printing set) {
        var title = figure.indicator().title();
        var run = new org.youju.document.Figure(key, text, title.in(language));
        set.run(run, new Printing.Mark(Slot.Kind.FIGURE, key, title, List.of(figure), gap, grid.line(), grid.source()));
        return run;
    }

    /// A row for each place right below, and one for all of them, which is counted and not added up: what is counted
    /// once may be counted in several villages.
    private Table byPlace(Part.Grid grid, Words caption, Printing set) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.of(Place.Kind.of(snapshot.question().place()) == Place.Kind.TOWNSHIP ? in("村（社区）", "Village") : in("乡镇（街道）", "Township"), Table.Side.LEFT, WIDE));
        var wholes = grid.indicators().stream().map(snapshot::figure).toList();
        wholes.forEach(whole -> columns.add(Table.Column.of(titled(whole.indicator()), Table.Side.RIGHT, NARROW)));
        columns.forEach(column -> set.run(column.head()));
        var below = grid.indicators().stream().map(id -> below(grid.by(), id)).toList();
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < below.getFirst().size(); i++) {
            var cells = new ArrayList<Run>();
            cells.add(words(title(below.getFirst().get(i)), set));
            for (var figures : below) {
                var figure = figures.get(i);
                cells.add(figure(figure, figure.indicator().id() + "@" + figure.question().place(), grid, set));
            }
            rows.add(Table.Row.of(cells.toArray(Run[]::new)));
        }
        var cells = new ArrayList<Run>();
        cells.add(words(places.find(snapshot.question().place()).title(), set));
        wholes.forEach(whole -> cells.add(figure(whole, whole.indicator().id(), grid, set)));
        rows.add(Table.Row.of(cells.toArray(Run[]::new)));
        return new Table(caption, columns, rows);
    }

    /// A township that is asked for townships is itself the only one.
    private List<Figure> below(Part.By by, String indicator) {
        boolean isAbove = Place.Kind.of(snapshot.question().place()).compareTo(Place.Kind.TOWNSHIP) < 0;
        return by == Part.By.TOWNSHIP && !isAbove ? List.of(snapshot.figure(indicator)) : snapshot.below(indicator);
    }

    private String titled(Indicator indicator) {
        return indicator.title().in(language) + (indicator.unit().isEmpty() ? ""
                : in("（", " (") + indicator.unit() + in("）", ")"));
    }

    private String title(Figure figure) {
        return places.find(figure.question().place()).title();
    }

    /// @param drawn takes the figures it shows
    Chart chart(Part.Grid grid, String caption, List<Figure> drawn) {
        var labels = new ArrayList<String>();
        var series = new ArrayList<Chart.Series>();
        if (grid.by() == Part.By.INDICATOR) {
            var figures = grid.indicators().stream().map(snapshot::figure).toList();
            figures.forEach(figure -> labels.add(figure.indicator().title().in(language)));
            var period = snapshot.question().period();
            series.add(series(Span.of(period).title(period.to().getYear()).in(language), figures, drawn));
        } else {
            for (var id : grid.indicators()) {
                var figures = grid.by() == Part.By.MONTH ? snapshot.months(id) : below(grid.by(), id);
                if (labels.isEmpty()) {
                    figures.forEach(figure -> labels.add(grid.by() == Part.By.MONTH ? month(figure) : title(figure)));
                }
                series.add(series(snapshot.figure(id).indicator().title().in(language), figures, drawn));
            }
        }
        var unit = snapshot.figure(grid.indicators().getFirst()).indicator().unit();
        return new Chart(kind(grid.form(), series), new Words(caption), labels, series, unit,
                alternative(caption, labels, series, unit));
    }

    private String month(Figure figure) {
        var from = figure.question().period().from();
        return in(from.getMonthValue() + "月", from.getMonth().getDisplayName(java.time.format.TextStyle.SHORT,
                java.util.Locale.ENGLISH));
    }

    private static Chart.Series series(String title, List<Figure> figures, List<Figure> drawn) {
        drawn.addAll(figures);
        return new Chart.Series(title, figures.stream().map(Figure::printed).toList());
    }

    /// What is below zero is no part of a whole: it is drawn as bars.
    private static Chart.Kind kind(Part.Form form, List<Chart.Series> series) {
        boolean negative = series.stream().flatMap(one -> one.values().stream()).flatMap(Optional::stream)
                .anyMatch(value -> value.signum() < 0);
        return switch (form) {
            case LINES -> Chart.Kind.LINES;
            case STACKED -> negative ? Chart.Kind.BARS : Chart.Kind.STACKED;
            case PIE -> negative ? Chart.Kind.BARS : Chart.Kind.PIE;
            case BARS, TABLE -> Chart.Kind.BARS;
        };
    }

    /// All it shows, in a sentence, for whoever cannot see it.
    private String alternative(String caption, List<String> labels, List<Chart.Series> series, String unit) {
        var told = series.stream().map(one -> one.title() + in("：", ": ") + told(labels, one)).collect(
                Collectors.joining(in("；", "; ")));
        return (caption.isEmpty() ? "" : caption + in("。", ". ")) + told
                + (unit.isEmpty() ? "" : in("（单位：", " (in ") + unit + in("）", ")")) + in("。", ".");
    }

    private String told(List<String> labels, Chart.Series series) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < labels.size(); i++) {
            var value = series.values().get(i).map(BigDecimal::toPlainString).orElse(in("无数据", "no data"));
            parts.add(labels.get(i) + " " + value);
        }
        return String.join(in("、", ", "), parts);
    }
}
