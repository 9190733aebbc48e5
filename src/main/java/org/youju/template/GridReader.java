package org.youju.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.youju.figure.Figures;
import org.youju.kernel.Text;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;
import org.youju.template.Part.By;
import org.youju.template.Part.Form;
import org.youju.template.Part.Told;

/// Reads the lines of a table or a chart: `indicators:`, `columns:`, `by:`.
final class GridReader {
    private static final List<Told> ALL = List.of(Told.values());

    private final PackWords pack;
    private final TemplateMistakes mistakes;
    private final Form form;
    private final int line;
    private final String source;

    private record Line(int number, List<String> values, String source) {}

    GridReader(PackWords pack, Form form, int line, String source) {
        this.pack = pack;
        this.mistakes = pack.mistakes();
        this.form = form;
        this.line = line;
        this.source = source;
    }

    /// @param lines what stands between the line that opens it and the one that closes it
    /// @param caption may be empty
    Optional<Part> read(List<String> lines, List<Piece> caption) {
        int before = mistakes.count();
        var read = lines(lines);
        var by = by(read);
        var columns = columns(read, by);
        var indicators = indicators(read);
        if (indicators.isEmpty() && mistakes.count() == before) {
            mistakes.add(line, source, "一行“indicators: 指标, 指标”", "a line \"indicators: ID, ID\"");
        }
        fit(indicators, by);
        return mistakes.count() > before ? Optional.empty() : Optional.of(new Part.Grid(
                form, caption, indicators.stream().map(Indicator::id).toList(), columns, by, line, source));
    }

    private Map<String, Line> lines(List<String> lines) {
        var read = new HashMap<String, Line>();
        var keys = form == Form.TABLE ? List.of("indicators", "columns", "by") : List.of("indicators", "by");
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i).strip();
            if (text.isEmpty()) {
                continue;
            }
            var parts = text.replaceFirst("：", ":").split(":", 2);
            var key = parts[0].strip();
            var values = parts.length < 2 ? List.<String>of() : Arrays.stream(parts[1].split("[,，、\\s]+"))
                    .filter(value -> !value.isEmpty()).toList();
            if (!keys.contains(key) || values.isEmpty()) {
                mistakes.add(line + 1 + i, text, new Text("“%s: …”之一", "one of \"%s: …\"")
                        .with(String.join(": …”、“", keys)));
            } else if (read.put(key, new Line(line + 1 + i, values, text)) != null) {
                mistakes.add(line + 1 + i, text, new Text("“%s”只写一行", "one line of \"%s\"").with(key));
            }
        }
        return read;
    }

    private By by(Map<String, Line> lines) {
        var said = lines.get("by");
        if (said == null) {
            return By.INDICATOR;
        }
        var offered = form == Form.TABLE ? List.of(By.INDICATOR, By.VILLAGE, By.TOWNSHIP) : List.of(By.values());
        return offered.stream()
                .filter(by -> said.values().equals(List.of(by.name().toLowerCase(Locale.ROOT))))
                .findFirst()
                .orElseGet(() -> {
                    mistakes.add(said.number(), said.source(), new Text("by: %s", "by: %s").with(String.join(" / ",
                            offered.stream().map(by -> by.name().toLowerCase(Locale.ROOT)).toList())));
                    return By.INDICATOR;
                });
    }

    private List<Told> columns(Map<String, Line> lines, By by) {
        var said = lines.get("columns");
        if (said == null) {
            return List.of(Told.VALUE);
        }
        if (by != By.INDICATOR) {
            mistakes.add(said.number(), said.source(), "按村、按乡镇列表时不写 columns：一列一个指标", "no columns with villages or townships: one for each indicator");
        }
        var columns = new LinkedHashSet<Told>();
        var known = ALL.stream().map(told -> told.name().toLowerCase(Locale.ROOT)).toList();
        for (var value : said.values()) {
            if (known.contains(value)) {
                columns.add(ALL.get(known.indexOf(value)));
            } else {
                mistakes.add(said.number(), value, PackWords.known(value, known,
                        new Text("%s 之一", "one of %s").with(String.join(", ", known))));
            }
        }
        return List.copyOf(columns);
    }

    private List<Indicator> indicators(Map<String, Line> lines) {
        var said = lines.get("indicators");
        var found = new ArrayList<Indicator>();
        if (said != null) {
            for (var id : said.values()) {
                pack.indicator(id, said.number(), id).ifPresent(found::add);
            }
        }
        return found;
    }

    /// Whether the indicators can be told so.
    private void fit(List<Indicator> indicators, By by) {
        for (var indicator : indicators) {
            if (by == By.VILLAGE && !Figures.isKeptByVillage(pack.pack(), indicator.id(), pack.day())) {
                wrong(new Text("按村登记的指标；“%s”的台账不分村", "indicators kept for villages; \"%s\" is not").with(indicator.title()));
            }
            if (by == By.MONTH && isOfTheYear(indicator)) {
                wrong(new Text("能按月计的指标；“%s”按年对照目标", "indicators of months; \"%s\" is of the year's target")
                        .with(indicator.title()));
            }
            if ((form == Form.PIE || form == Form.STACKED) && !isQuantity(indicator)) {
                wrong(new Text("能相加的数量；“%s”不能", "quantities that can be added up; \"%s\" cannot").with(indicator.title()));
            }
            if (form != Form.TABLE && !indicator.unit().equals(indicators.getFirst().unit())) {
                wrong(new Text("同一单位的指标；“%s”以“%s”计", "indicators of one unit; \"%s\" is in \"%s\"")
                        .with(indicator.title(), indicator.unit()));
            }
        }
        if (form == Form.PIE && by != By.INDICATOR && indicators.size() > 1) {
            wrong(new Text("饼图按村、按月只用一个指标", "one indicator in a pie of villages or months"));
        }
    }

    private static boolean isOfTheYear(Indicator indicator) {
        return switch (indicator.formula()) {
            case Formula.Excess _, Formula.Attainment _ -> true;
            default -> false;
        };
    }

    private static boolean isQuantity(Indicator indicator) {
        return switch (indicator.formula()) {
            case Formula.Total _, Formula.Count _, Formula.Balance _, Formula.Addition _ -> true;
            case Formula.Distinct _, Formula.Latest _, Formula.Ratio _, Formula.Growth _, Formula.Excess _,
                    Formula.Attainment _, Formula.Difference _ -> false;
        };
    }

    private void wrong(Text expected) {
        mistakes.add(line, source, expected);
    }
}
