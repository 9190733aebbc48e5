package org.youju.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.youju.account.Officer;
import org.youju.draft.Rendering.Objection;
import org.youju.draft.Rendering.Offer;
import org.youju.figure.Figure;
import org.youju.figure.Figures;
import org.youju.figure.Question;

/// Which figures could stand where somebody types: by what is typed before them, or by their value.
@Component
class Offers {
    private static final int MOST = 8;
    private static final int FEW = 3;
    private static final int LONGEST = 14;
    /// Fewer characters than these in common with a title are chance.
    private static final int SHORTEST = 3;
    private static final Pattern ASKED = Pattern.compile("(?:\\{\\{|[@＠])([^{}@＠]{0,20})$");
    private static final Pattern NUMBER = Pattern.compile("(?:[0-9][0-9,]*(?:\\.[0-9]+)?)$");

    private final Figures figures;

    Offers(Figures figures) {
        this.figures = figures;
    }

    /// @param replaces how many characters before the caret it takes the place of
    record Suggestion(Offer offer, int replaces) {}

    /// @param words what stands before the caret
    List<Suggestion> of(String words, Question question, Officer officer) {
        var all = figures.all(question, officer);
        var asked = ASKED.matcher(words);
        if (asked.find()) {
            return suggestions(asked(all, asked.group(1).strip()), asked.group().length());
        }
        var number = NUMBER.matcher(words);
        if (number.find()) {
            return number.group().length() < 2 ? List.of()
                    : suggestions(ofValue(all, Set.of(), number.group()), number.group().length());
        }
        return suggestions(named(all, words), 0);
    }

    /// Whose title, definition or id has the words.
    List<Suggestion> search(String words, Question question, Officer officer) {
        return words.isBlank() ? List.of() : suggestions(asked(figures.all(question, officer), words.strip()), 0);
    }

    private static List<Suggestion> suggestions(List<Figure> found, int replaces) {
        return found.stream().limit(MOST).map(figure -> new Suggestion(offer(figure), replaces)).toList();
    }

    /// By what stands in title, definition or id.
    private static List<Figure> asked(List<Figure> all, String words) {
        if (words.isEmpty()) {
            return all;
        }
        var small = words.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(figure -> rank(figure, small) < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(figure -> rank(figure, small)))
                .toList();
    }

    private static int rank(Figure figure, String words) {
        var indicator = figure.indicator();
        var title = (indicator.title().zh() + "\n" + indicator.title().en()).toLowerCase(Locale.ROOT);
        int at = title.indexOf(words);
        if (at >= 0) {
            return at;
        }
        if (indicator.id().contains(words)) {
            return 200;
        }
        if (words.length() >= 2 && isScattered(indicator.title().zh(), words)) {
            return 300;
        }
        return indicator.counts().zh().contains(words) ? 400 : Integer.MAX_VALUE;
    }

    /// Whether its characters come in this order, with others between: 隐患数 of 排查隐患总数.
    private static boolean isScattered(String title, String words) {
        int at = -1;
        for (int i = 0; i < words.length(); i++) {
            at = title.indexOf(words.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /// By the end of a phrase that stands in a title.
    private static List<Figure> named(List<Figure> all, String words) {
        var common = new LinkedHashMap<Figure, Integer>();
        for (var figure : all) {
            int length = commonEnd(words, figure.indicator().title().zh());
            if (length >= SHORTEST) {
                common.put(figure, length);
            }
        }
        return common.entrySet().stream()
                .sorted(Map.Entry.<Figure, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int commonEnd(String words, String title) {
        for (int length = Math.min(LONGEST, words.length()); length >= SHORTEST; length--) {
            if (title.contains(words.substring(words.length() - length))) {
                return length;
            }
        }
        return 0;
    }

    /// Those that print this number; first those that the draft has already.
    private static List<Figure> ofValue(List<Figure> all, Set<String> used, String digits) {
        var value = value(digits);
        return all.stream()
                .filter(figure -> value.isPresent() && figure.printed().filter(printed -> printed.compareTo(value.get()) == 0)
                        .isPresent())
                .sorted(Comparator.comparing(figure -> !used.contains(figure.indicator().id())))
                .toList();
    }

    private static Optional<BigDecimal> value(String digits) {
        var plain = new StringBuilder();
        for (char c : digits.toCharArray()) {
            if (c >= '０' && c <= '９') {
                plain.append((char) (c - '０' + '0'));
            } else if (c >= '0' && c <= '9' || c == '.') {
                plain.append(c);
            } else if (c == '．') {
                plain.append('.');
            }
        }
        return plain.toString().matches("[0-9]+(\\.[0-9]+)?") ? Optional.of(new BigDecimal(plain.toString())) : Optional.empty();
    }

    static Offer offer(Figure figure) {
        var indicator = figure.indicator();
        var text = figure.printed().map(value -> value.toPlainString() + indicator.unit())
                .orElse(org.youju.document.Figure.MISSING);
        return new Offer("{{" + indicator.id() + "}}", indicator.title(), text);
    }

    /// Adds to every typed number the figures of that value. Figures are read only where there is such a number.
    List<Objection> complete(List<Objection> objections, Set<String> used, Question question, Officer officer) {
        if (objections.stream().noneMatch(Objection.Typed.class::isInstance)) {
            return objections;
        }
        var all = figures.all(question, officer);
        var complete = new ArrayList<Objection>();
        for (var objection : objections) {
            complete.add(objection instanceof Objection.Typed(var block, int from, var text, _)
                    ? new Objection.Typed(block, from, text, ofValue(all, used, text).stream()
                            .limit(FEW).map(Offers::offer).toList())
                    : objection);
        }
        return complete;
    }
}
