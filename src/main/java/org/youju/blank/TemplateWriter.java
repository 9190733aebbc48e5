package org.youju.blank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;
import org.youju.pack.Pack;

/// Writes a text with settled blanks as a template.
final class TemplateWriter {
    private static final Pattern CHANGE = Pattern.compile(
            "(?:增长|下降|上升|提高|提升|增加|减少|回落|降低|上涨)(?:了|达到|达|约|近|为)?\\s*$");
    private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_<>\\[\\]#|~&!]");
    private static final Pattern LIST = Pattern.compile("^(?:([0-9]{1,9})([.)])(?=\\s|$)|([-+=:]))");
    private static final int LONGEST_HEADING = 50;

    private final Pack pack;
    private final LocalDate day;

    TemplateWriter(Pack pack, LocalDate day) {
        this.pack = pack;
        this.day = day;
    }

    private record Edit(int from, int to, String slot) {}

    /// @param settled by the blanks' keys; what is not in it stays as it is
    String write(Found found, Map<String, Settled> settled) {
        var text = new StringBuilder();
        for (int i = 0; i < found.paragraphs().size(); i++) {
            int paragraph = i;
            var edits = Stream.concat(found.blanks().stream(), found.written().stream())
                    .filter(blank -> blank.paragraph() == paragraph && settled.containsKey(blank.key()))
                    .map(blank -> edit(found.paragraphs().get(paragraph), blank, settled.get(blank.key())))
                    .sorted(Comparator.comparingInt(Edit::from))
                    .toList();
            text.append(i == 0 ? "" : "\n").append(block(i, found.paragraphs().get(i), edits)).append('\n');
        }
        return text.toString();
    }

    private Edit edit(String text, Blank blank, Settled settled) {
        return switch (settled) {
            case Settled.AsFigure(var id) -> pack.indicator(id, day)
                    .map(indicator -> figure(text, blank, indicator))
                    .orElse(new Edit(blank.start(), blank.start(), ""));
            case Settled.AsName(var name) ->
                new Edit(blank.start(), blank.end() + suffix(text, blank.end(), name), name.slot());
            case Settled.AsWords(var words) -> new Edit(blank.start(), blank.end(), escaped(words));
            case Settled.Left _ -> new Edit(blank.start(), blank.start(), "");
        };
    }

    /// The names of places bring their 县 and 镇 along; a year does not.
    private static int suffix(String text, int at, Settled.Known name) {
        return switch (name) {
            case YEAR -> 0;
            case COUNTY -> text.startsWith("县", at) ? 1 : 0;
            case TOWNSHIP -> text.startsWith("街道", at) ? 2 : text.startsWith("镇", at) || text.startsWith("乡", at) ? 1 : 0;
        };
    }

    /// The slot prints the unit and 余 or 以上, so they go with the mark. A rate of change is printed in words, which
    /// replace 增长 and the like: this year it may fall.
    private Edit figure(String text, Blank blank, Indicator indicator) {
        if (!(blank.meaning() instanceof Blank.Number number)) {
            return new Edit(blank.start(), blank.end(), "{{" + indicator.id() + "}}");
        }
        var before = CHANGE.matcher(text.substring(0, blank.start()));
        boolean rises = isChange(indicator) && before.find();
        int from = rises ? before.start() : blank.start();
        if (rises) {
            return new Edit(from, number.unitEnd(), "{{" + indicator.id() + " signed}}");
        }
        boolean same = Units.plain(number.unit()).equals(indicator.unit());
        boolean moved = number.unit().isEmpty() || same || Units.sameQuantity(number.unit(), indicator.unit());
        var modifiers = new ArrayList<String>();
        if (number.modifiers().contains(Blank.Modifier.AT_LEAST)) {
            modifiers.add("以上");
        } else if (!moved) {
            modifiers.add("value");
        }
        if (number.modifiers().contains(Blank.Modifier.OVER) && !Units.isRate(indicator.unit())) {
            modifiers.add("余");
        }
        var slot = "{{" + (indicator.id() + " " + String.join(" ", modifiers)).strip() + "}}";
        return modifiers.contains("value")
                ? new Edit(from, number.unitEnd(), slot + escaped(number.unit()))
                : new Edit(from, number.unitEnd(), slot);
    }

    private static boolean isChange(Indicator indicator) {
        return switch (indicator.formula()) {
            case Formula.Growth _, Formula.Difference _ -> true;
            case Formula.Latest _ -> Units.isRate(indicator.unit());
            case Formula.Excess _, Formula.Total _, Formula.Count _, Formula.Distinct _, Formula.Balance _,
                    Formula.Ratio _, Formula.Attainment _, Formula.Addition _ -> false;
        };
    }

    private static String block(int number, String text, List<Edit> edits) {
        var written = new StringBuilder();
        int at = 0;
        for (var edit : edits) {
            if (edit.from() >= at) {
                written.append(escaped(text.substring(at, edit.from()))).append(edit.slot());
                at = edit.to();
            }
        }
        written.append(escaped(text.substring(at)));
        var line = written.toString().strip();
        return level(number, text.strip()) > 0
                ? "#".repeat(level(number, text.strip())) + " " + line
                : LIST.matcher(line).replaceFirst("$1\\\\$2$3");
    }

    /// 1 for the title, 2 to 5 for the headings 一、 （一） 1. （1）, 0 for text.
    private static int level(int number, String text) {
        if (number == 0) {
            return 1;
        }
        if (text.length() > LONGEST_HEADING || text.matches("(?s).*[。；！？：:;].*")) {
            return 0;
        }
        if (text.matches("[一二三四五六七八九十]+、.*")) {
            return 2;
        }
        if (text.matches("[（(][一二三四五六七八九十]+[）)].*")) {
            return 3;
        }
        if (text.matches("[0-9]{1,2}[.．、].*")) {
            return 4;
        }
        return text.matches("[（(][0-9]{1,2}[）)].*") ? 5 : 0;
    }

    /// Braces are for slots alone; other signs that mean something to Markdown are written so that they do not.
    private static String escaped(String text) {
        var plain = text.replace('{', '（').replace('}', '）').replace('｛', '（').replace('｝', '）')
                .replaceAll("[\\t\\n\\r\\u3000 ]+", " ");
        return MARKDOWN.matcher(plain).replaceAll(match -> "\\\\" + Matcher.quoteReplacement(match.group()));
    }
}
