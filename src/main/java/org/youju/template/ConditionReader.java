package org.youju.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.Text;
import org.youju.pack.Claim;
import org.youju.pack.Claim.Comparison;
import org.youju.pack.Indicator;

/// Reads what stands behind `:::if`: claims of the pack, and comparisons as claims make them.
final class ConditionReader {
    private static final String CLAIM = "claim:";
    private static final Map<String, Comparison> COMPARISONS = Map.ofEntries(
            Map.entry(">=", Comparison.AT_LEAST), Map.entry("≥", Comparison.AT_LEAST),
            Map.entry("at_least", Comparison.AT_LEAST), Map.entry(">", Comparison.MORE_THAN),
            Map.entry("more_than", Comparison.MORE_THAN), Map.entry("<=", Comparison.AT_MOST),
            Map.entry("≤", Comparison.AT_MOST), Map.entry("at_most", Comparison.AT_MOST),
            Map.entry("<", Comparison.LESS_THAN), Map.entry("less_than", Comparison.LESS_THAN),
            Map.entry("=", Comparison.EQUALS), Map.entry("equals", Comparison.EQUALS));

    private final PackWords pack;
    private final TemplateMistakes mistakes;
    private final int line;
    private final String source;

    ConditionReader(PackWords pack, int line, String source) {
        this.pack = pack;
        this.mistakes = pack.mistakes();
        this.line = line;
        this.source = source;
    }

    /// `[not] claim:ID`, `[not] INDICATOR OPERATOR OPERAND`, joined by `and`.
    Optional<Condition> read(String text) {
        int before = mistakes.count();
        var tests = new ArrayList<Condition.Test>();
        var test = new ArrayList<String>();
        for (var word : PackWords.words(text.replaceAll("(>=|<=|≥|≤|>|<|(?<![<>])=)", " $1 "))) {
            if (word.equals("and")) {
                test(test).ifPresent(tests::add);
                test.clear();
            } else {
                test.add(word);
            }
        }
        test(test).ifPresent(tests::add);
        return mistakes.count() > before ? Optional.empty() : Optional.of(new Condition(tests, source, line));
    }

    private Optional<Condition.Test> test(List<String> words) {
        boolean negated = !words.isEmpty() && words.getFirst().equals("not");
        var rest = negated ? words.subList(1, words.size()) : words;
        if (rest.size() == 1 && rest.getFirst().startsWith(CLAIM)) {
            return pack.claim(rest.getFirst().substring(CLAIM.length()), line, source)
                    .map(claim -> new Condition.Test(new Condition.Subject.OfClaim(claim), negated));
        }
        if (rest.size() != 3 || !COMPARISONS.containsKey(rest.get(1))) {
            mistakes.add(line, source, new Text(
                    "条件：claim:论断、not claim:论断，或“指标 >= 数”（>、<、<=、=；可与数、last_year、target、另一指标比），用 and 连接",
                    "a condition: claim:ID, not claim:ID, or \"INDICATOR >= number\" (>, <, <=, =; a number, last_year, target or another"
                            + " indicator), joined by and"));
            return Optional.empty();
        }
        return pack.indicator(rest.getFirst(), line, source)
                .flatMap(indicator -> against(indicator, rest.get(2))
                .map(against -> new Condition.Test(new Condition.Subject.OfFigure(
                new Claim.Compared(indicator.id(), COMPARISONS.get(rest.get(1)), against)), negated)));
    }

    private Optional<Claim.Against> against(Indicator indicator, String word) {
        if (word.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            return Optional.of(new Claim.Against.Number(new BigDecimal(word)));
        }
        return switch (word) {
            case "last_year" -> Optional.of(new Claim.Against.LastYear());
            case "target" -> Optional.of(new Claim.Against.Target());
            default -> pack.indicator(word, line, source).flatMap(other -> other(indicator, other));
        };
    }

    private Optional<Claim.Against> other(Indicator indicator, Indicator other) {
        if (!indicator.unit().equals(other.unit())) {
            mistakes.add(line, source, new Text("同一单位的两个指标：“%s”以“%s”计，“%s”以“%s”计",
                    "two indicators of one unit: \"%s\" is in %s, \"%s\" in %s").with(indicator.title(), unit(indicator),
                    other.title(), unit(other)));
            return Optional.empty();
        }
        return Optional.of(new Claim.Against.Other(other.id()));
    }

    private static String unit(Indicator indicator) {
        return indicator.unit().isEmpty() ? "—" : indicator.unit();
    }
}
