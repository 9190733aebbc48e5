package org.youju.sample;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads how the fields of an entry are drawn.
final class DrawReader {
    private DrawReader() {}

    static Map<String, Draw> fields(Yaml fields) {
        var draws = new LinkedHashMap<String, Draw>();
        for (var id : fields.values().keySet()) {
            draws.put(id, fields.isMapping(id) ? draw(fields.mapping(id)) : new Draw.Fixed(fields.text(id)));
        }
        return draws;
    }

    private static Draw draw(Yaml yaml) {
        var kind = yaml.values().keySet().iterator().next();
        return switch (kind) {
            case "one_of" -> new Draw.Weighted(yaml.texts(kind), yaml.texts(kind).stream().map(_ -> 1).toList());
            case "weighted" -> weighted(yaml.mapping(kind));
            case "whole" -> whole(yaml.texts(kind));
            case "decimal" -> new Draw.Decimal(
                    new BigDecimal(yaml.texts(kind).get(0)), new BigDecimal(yaml.texts(kind).get(1)),
                            yaml.text("of", ""));
            case "season" -> new Draw.Season(
                    yaml.texts(kind).stream().map(Integer::valueOf).toList(), !yaml.text("workdays", "true")
                            .equals("false"));
            case "between" -> new Draw.Between(
                    MonthDay.parse("--" + yaml.texts(kind).get(0)), MonthDay.parse("--" + yaml.texts(kind).get(1)),
                    yaml.number("years", 0));
            case "after" -> new Draw.DaysAfter(yaml.text(kind), yaml.range("days").first(), yaml.range("days").last());
            case "ahead" -> new Draw.Ahead(yaml.text(kind), yaml.range("days").first(), yaml.range("days").last());
            case "day" -> new Draw.Day();
            case "planned" -> new Draw.Planned(inner(yaml, kind));
            case "year" -> new Draw.Year();
            case "pick" -> new Draw.Column(yaml.text(kind), yaml.text("column"));
            case "text" -> new Draw.Pattern(yaml.text(kind));
            case "sum" -> new Draw.Sum(yaml.texts(kind));
            case "first" -> new Draw.First(yaml.mappings(kind).stream().map(DrawReader::draw).toList());
            case "month_end" -> new Draw.MonthEnd();
            case "progress" -> new Draw.Progress(
                    Draw.Span.valueOf(yaml.text(kind).toUpperCase(Locale.ROOT)), yaml.text("of"));
            case "person" -> new Draw.Person();
            case "identity" -> new Draw.Identity();
            case "phone" -> new Draw.Phone();
            case "account" -> new Draw.Account();
            case "maybe" -> new Draw.Maybe(yaml.number(kind, 0), inner(yaml, "draw"));
            case "if" -> new Draw.If(yaml.text(kind), Set.copyOf(yaml.texts("is")), inner(yaml, "draw"));
            default -> throw Yaml.wrong(yaml.where(), kind, "a way to draw a value");
        };
    }

    private static Draw inner(Yaml yaml, String key) {
        return yaml.isMapping(key) ? draw(yaml.mapping(key)) : new Draw.Fixed(yaml.text(key));
    }

    private static Draw weighted(Yaml choices) {
        return new Draw.Weighted(
                List.copyOf(choices.values().keySet()),
                choices.values().keySet().stream().map(choice -> choices.number(choice, 0)).toList());
    }

    private static Draw whole(List<String> limits) {
        var max = limits.get(1);
        return new Draw.Whole(Long.parseLong(limits.get(0)), Character.isLetter(max.charAt(0))
                ? new Draw.Limit.Of(max)
                : new Draw.Limit.Number(Long.parseLong(max)));
    }
}
