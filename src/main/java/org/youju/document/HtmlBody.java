package org.youju.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.youju.kernel.Language;

/// The elements of a document, in the form that is XML as well: what a screen shows and what [Pdf] prints are written
/// by the same hand. In print, charts are places that [Pdf] draws on, columns have widths, headings have names, and what
/// stands before the signature is bound to it. On a page of the program the title is no heading, for the page has one.
final class HtmlBody {
    private final StringBuilder html = new StringBuilder();
    private final Levels levels = new Levels();
    private final Language language;
    private final boolean print;
    private final boolean titled;
    private final Function<Keyed, Optional<Html.Source>> sources;
    private int charts;
    private int headings;

    private HtmlBody(Language language, boolean print, boolean titled, Function<Keyed, Optional<Html.Source>> sources) {
        this.language = language;
        this.print = print;
        this.titled = titled;
        this.sources = sources;
    }

    static String forScreen(Document document) {
        return new HtmlBody(document.identity().language(), false, true, keyed -> Optional.empty()).article(document);
    }

    static String forPage(Document document, Function<Keyed, Optional<Html.Source>> sources) {
        return new HtmlBody(document.identity().language(), false, false, sources).article(document);
    }

    /// Charts are empty elements `svg`, numbered from 0 in `data-chart`; headings are named `h1`, `h2` and so on.
    static String forPrint(Document document) {
        return new HtmlBody(document.identity().language(), true, true, keyed -> Optional.empty()).article(document);
    }

    private String article(Document document) {
        html.append("<article class=\"report\" lang=\"").append(language.locale().toLanguageTag()).append("\">\n").append(titled ? "<h1>" : "<p class=\"title\">");
        for (int i = 0; i < document.title().size(); i++) {
            html.append(i > 0 ? "<br/>" : "");
            add(List.of(document.title().get(i)));
        }
        html.append(titled ? "</h1>\n" : "</p>\n");
        document.subtitle().forEach(line -> paragraph("subtitle", List.of(line)));
        if (print) {
            html.append("<div class=\"blank\"></div>\n");
        }
        var blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            // GB/T 9704 7.3.4: an annex begins on a page of its own.
            if (print && i > 0 && blocks.get(i - 1) instanceof Signature) {
                html.append("<div class=\"fresh\"></div>\n");
            }
            boolean signed = print && i + 1 < blocks.size() && blocks.get(i + 1) instanceof Signature
                    && (blocks.get(i) instanceof Paragraph || blocks.get(i) instanceof Chart);
            if (signed) {
                html.append("<div class=\"together\">\n");
                add(blocks.get(i));
                add(blocks.get(i + 1));
                html.append("</div>\n");
                i++;
            } else {
                add(blocks.get(i));
            }
        }
        return html.append("</article>\n").toString();
    }

    private void add(Block block) {
        switch (block) {
            case Heading heading -> {
                int level = levels.next(heading);
                html.append("<h").append(level);
                if (print) {
                    html.append(" id=\"h").append(++headings).append('"');
                }
                html.append(" class=\"level").append(heading.level()).append("\">");
                add(heading.words());
                html.append("</h").append(level).append(">\n");
            }
            case Salutation salutation -> paragraph("salutation", List.of(salutation.words()));
            case Paragraph paragraph -> paragraph("", paragraph.words());
            case Table table -> table(table);
            case Chart chart -> chart(chart);
            case Signature signature -> sign(signature);
        }
    }

    private void paragraph(String kind, List<? extends Run> words) {
        html.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">");
        add(words);
        html.append("</p>\n");
    }

    private void add(List<? extends Run> words) {
        if (print) {
            printed(words);
        } else {
            words.forEach(this::add);
        }
    }

    /// As few elements as can be: the renderer may break a line where an element ends, and so before a comma. All text
    /// is in elements, for it paints a paragraph's own text before what its elements hold, and would be read in that order.
    private void printed(List<? extends Run> words) {
        var text = new StringBuilder();
        for (var run : words) {
            if (run instanceof Figure figure && figure.isMissing()) {
                span(text);
                html.append("<span><mark>").append(Xml.escaped(run.text())).append("</mark></span>");
            } else {
                text.append(run.text());
            }
        }
        span(text);
    }

    private void span(StringBuilder text) {
        if (!text.isEmpty()) {
            html.append("<span>").append(Xml.escaped(text.toString())).append("</span>");
            text.setLength(0);
        }
    }

    private void table(Table table) {
        boolean named = !table.caption().text().isBlank();
        if (print && named) {
            paragraph("caption", List.of(table.caption()));
        }
        html.append(print ? "<table>\n" : "<div class=\"table-responsive\"><table>\n");
        if (print) {
            int shares = table.columns().stream().mapToInt(Table.Column::share).sum();
            table.columns().forEach(column -> html.append("<col style=\"width:")
                    .append(String.format(Locale.ROOT, "%.3f", 100.0 * column.share() / shares)).append("%\"/>"));
        } else if (named) {
            html.append("<caption>");
            add(List.of(table.caption()));
            html.append("</caption>\n");
        }
        html.append("<thead><tr>");
        for (var column : table.columns()) {
            html.append("<th scope=\"col\">");
            add(List.of(column.head()));
            html.append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (var row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                html.append("<td class=\"").append(side(table.columns().get(i).side())).append("\">");
                add(row.cells().get(i).words());
                html.append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>").append(print ? "\n<div class=\"after\"></div>\n" : "</div>\n");
    }

    private static String side(Table.Side side) {
        return switch (side) {
            case LEFT -> "left";
            case CENTRE -> "centre";
            case RIGHT -> "right";
        };
    }

    private void chart(Chart chart) {
        if (print) {
            html.append("<div class=\"chart\"><svg alt=\"").append(Xml.escaped(chart.alternative()))
                    .append("\" data-chart=\"").append(charts++).append("\"></svg></div>\n");
            if (!chart.caption().text().isBlank()) {
                paragraph("caption", List.of(chart.caption()));
            }
            return;
        }
        html.append("<figure class=\"chart\">")
                .append(PlotSvg.of(ChartPlot.of(chart, language), chart.alternative()))
                .append("<figcaption>");
        add(List.of(chart.caption()));
        html.append("</figcaption>\n<details><summary>").append(switch (language) {
            case ZH -> "数据表";
            case EN -> "The numbers";
        }).append("</summary>\n");
        table(chart.table(language));
        html.append("</details></figure>\n");
    }

    private void sign(Signature signature) {
        html.append("<div class=\"signature\">");
        if (print) {
            fromTheRight("name", signature.name(), signature.afterName());
            fromTheRight("date", signature.dateWords(), signature.afterDate());
        } else {
            paragraph("name", List.of(signature.name()));
            paragraph("date", List.of(signature.dateWords()));
        }
        html.append("</div>\n");
    }

    private void fromTheRight(String kind, Words words, double places) {
        html.append("<p class=\"").append(kind).append("\" style=\"padding-right:")
                .append(String.format(Locale.ROOT, "%.2f", places)).append("em\">");
        add(List.of(words));
        html.append("</p>");
    }

    private void add(Run run) {
        switch (run) {
            case Words(var text) -> html.append(Xml.escaped(text));
            case Keyed keyed -> add(keyed);
        }
    }

    private void add(Keyed keyed) {
        boolean missing = keyed instanceof Figure figure && figure.isMissing();
        var text = missing ? "<mark>" + Xml.escaped(keyed.text()) + "</mark>" : Xml.escaped(keyed.text());
        var source = sources.apply(keyed);
        if (source.isPresent()) {
            var to = source.get();
            var element = to.href().isEmpty() ? "span" : "a";
            html.append('<').append(element).append(" class=\"").append(("chip " + to.kind()).strip()).append('"');
            if (!to.href().isEmpty()) {
                html.append(" href=\"").append(Xml.escaped(to.href())).append('"');
            }
            html.append(" title=\"").append(Xml.escaped(to.about())).append("\">").append(text).append("</")
                    .append(element).append('>');
        } else {
            html.append("<span class=\"").append(keyed instanceof Figure ? "figure" : "said").append("\" title=\"")
                    .append(Xml.escaped(keyed.title())).append("\">").append(text).append("</span>");
        }
    }
}
