package org.youju.blank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;
import org.youju.pack.Pack;
import org.youju.pack.Register;

/// Ranks a pack's indicators for each blank of a report, by the words around it, its unit and its neighbours.
final class Ranking {
    private static final int OFFERS = 8;
    private static final double FLOOR = 1e-3;
    private static final double AGAIN = 0.25;

    private record Known(
            Indicator indicator, Map<String, Double> words, List<List<String>> names, double norm, boolean change, double prior) {}

    private final Tokens tokens;
    private final List<Known> known = new ArrayList<>();
    private final Map<String, Double> rarity = new HashMap<>();

    Ranking(Pack pack, LocalDate day) {
        this.tokens = new Tokens(pack.synonyms().alike());
        var areas = pack.areas().stream().collect(Collectors.toMap(area -> area.id(), area -> area.title().zh()));
        var registers = pack.registers(day).stream().collect(Collectors.toMap(Register::id, it -> it));
        var indicators = pack.indicators(day);
        var words = new ArrayList<Map<String, Double>>();
        for (var indicator : indicators) {
            var own = new HashMap<String, Double>();
            add(own, indicator.title().zh(), 1);
            pack.synonyms().ofIndicator(indicator.id()).forEach(word -> add(own, word, 0.95));
            add(own, areas.getOrDefault(indicator.area(), ""), 0.45);
            pack.synonyms().ofArea(indicator.area()).forEach(word -> add(own, word, 0.4));
            add(own, indicator.counts().zh(), 0.2);
            indicator.per().ifPresent(per -> add(own, per.zh(), 0.2));
            for (var measure : measures(indicator.formula(), pack, day)) {
                int stop = measure.indexOf('.');
                Optional.ofNullable(registers.get(measure.substring(0, stop)))
                        .ifPresent(register -> add(own, register.title().zh(), 0.3));
                pack.measure(measure, day).ifPresent(it -> add(own, it.title().zh(), 0.4));
            }
            words.add(own);
        }
        var frequency = new HashMap<String, Integer>();
        words.forEach(own -> own.forEach((token, weight) -> {
            if (weight >= 0.3) {
                frequency.merge(token, 1, Integer::sum);
            }
        }));
        words.forEach(own -> own.keySet().forEach(token -> rarity.put(token,
                Math.log(1 + indicators.size() / (1.0 + frequency.getOrDefault(token, 0))))));
        for (int i = 0; i < indicators.size(); i++) {
            var indicator = indicators.get(i);
            var names = new ArrayList<List<String>>();
            names.add(tokens.of(indicator.title().zh()));
            pack.synonyms().ofIndicator(indicator.id()).forEach(word -> names.add(tokens.of(word)));
            double norm = Math.sqrt(words.get(i).entrySet().stream()
                    .mapToDouble(it -> Math.pow(it.getValue() * rarity.get(it.getKey()), 2)).sum());
            known.add(new Known(indicator, words.get(i), names, norm, isChange(indicator), prior(indicator)));
        }
    }

    private static boolean isChange(Indicator indicator) {
        return indicator.formula() instanceof Formula.Growth || indicator.formula() instanceof Formula.Difference
                || indicator.formula() instanceof Formula.Excess
                || Units.isRate(indicator.unit()) && indicator.title().zh().matches(".*(?:同比|增速|增长|提高).*");
    }

    private static List<String> measures(Formula formula, Pack pack, LocalDate day) {
        return switch (formula) {
            case Formula.Total(var measure) -> List.of(measure);
            case Formula.Count(var measure) -> List.of(measure);
            case Formula.Distinct(var measure) -> List.of(measure);
            case Formula.Balance(var measure) -> List.of(measure);
            case Formula.Latest(var measure) -> List.of(measure);
            case Formula.Ratio(var numerator, var _) -> ofOthers(numerator, pack, day);
            case Formula.Growth(var of) -> ofOthers(List.of(of), pack, day);
            case Formula.Excess(var of) -> ofOthers(List.of(of), pack, day);
            case Formula.Attainment(var of) -> ofOthers(List.of(of), pack, day);
            case Formula.Difference(var of) -> ofOthers(List.of(of), pack, day);
            case Formula.Addition(var of) -> ofOthers(of, pack, day);
        };
    }

    private static List<String> ofOthers(List<String> indicators, Pack pack, LocalDate day) {
        return indicators.stream()
                .flatMap(id -> pack.indicator(id, day).stream())
                .flatMap(indicator -> measures(indicator.formula(), pack, day).stream())
                .toList();
    }

    private void add(Map<String, Double> own, String text, double weight) {
        tokens.of(text).forEach(token -> own.merge(token, weight, Math::max));
    }

    /// The offers for each blank that is a figure, the best first.
    Map<Blank, List<Offer>> rank(List<String> paragraphs, List<Blank> blanks) {
        var numbers = blanks.stream().filter(Blank::isNumber).toList();
        var scores = new double[numbers.size()][];
        var heading = "";
        int at = 0;
        for (int p = 0; p < paragraphs.size(); p++) {
            int paragraph = p;
            var here = numbers.stream().filter(blank -> blank.paragraph() == paragraph).toList();
            for (int i = 0; i < here.size(); i++) {
                scores[at++] = scores(here.get(i), Context.of(paragraphs.get(p), here, i, heading));
            }
            if (here.isEmpty() && paragraphs.get(p).length() <= 40) {
                heading = paragraphs.get(p);
            }
        }
        support(numbers, scores);
        return offers(numbers, scores, assign(scores));
    }

    private double[] scores(Blank blank, Context context) {
        var asked = new HashMap<String, Double>();
        var near = new HashMap<String, Double>();
        for (var part : context.parts()) {
            for (var token : tokens.of(part.text())) {
                asked.merge(token, part.weight(), Math::max);
            }
        }
        var number = (Blank.Number) blank.meaning();
        return known.stream().mapToDouble(it -> score(it, number, asked)).toArray();
    }

    private double score(Known it, Blank.Number number, Map<String, Double> asked) {
        double match = 0;
        for (var entry : asked.entrySet()) {
            var weight = it.words().get(entry.getKey());
            if (weight != null) {
                match += weight * entry.getValue() * rarity.get(entry.getKey());
            }
        }
        double cover = it.names().stream().mapToDouble(name -> cover(name, asked)).max().orElse(0);
        double score = match / Math.sqrt(it.norm()) * (0.4 + cover);
        score *= Units.fit(number.unit(), it.indicator().unit());
        boolean change = number.change() != Blank.Change.NONE;
        if (change != it.change()) {
            score *= change ? 0.3 : 0.4;
        } else if (change) {
            score *= change(number.change(), it.indicator()) ? 1.5 : 1;
        }
        if (number.decimals().isPresent() && it.indicator().decimals() == 0) {
            score *= 0.7;
        }
        return score * it.prior();
    }

    private double cover(List<String> name, Map<String, Double> asked) {
        double mass = 0;
        double covered = 0;
        for (var token : name) {
            mass += rarity.get(token);
            covered += asked.getOrDefault(token, 0.0) * rarity.get(token);
        }
        return mass == 0 ? 0 : covered / mass;
    }

    /// Figures of the annual report are asked for more often; the parts of an on-time rate that the pack makes itself
    /// hardly ever.
    private static double prior(Indicator indicator) {
        if (indicator.number().isPresent()) {
            return 1.15;
        }
        return indicator.cases().isEmpty() && indicator.id().matches(".*_(?:on_time|late|overdue)") ? 0.35 : 1;
    }

    private static boolean change(Blank.Change change, Indicator indicator) {
        return switch (change) {
            case NONE -> false;
            case GROWTH -> !(indicator.formula() instanceof Formula.Excess);
            case POINTS -> indicator.formula() instanceof Formula.Difference;
            case EXCESS -> indicator.formula() instanceof Formula.Excess;
        };
    }

    /// Neighbours speak of one area; and a growth is mostly of the figure just before it.
    private void support(List<Blank> numbers, double[][] scores) {
        var areas = new ArrayList<Map<String, Double>>();
        for (var row : scores) {
            double best = Arrays.stream(row).max().orElse(0);
            var share = new HashMap<String, Double>();
            for (int j = 0; j < row.length; j++) {
                share.merge(known.get(j).indicator().area(), best == 0 ? 0 : Math.pow(row[j] / best, 4), Math::max);
            }
            areas.add(share);
        }
        var best = Arrays.stream(scores).mapToDouble(row -> Arrays.stream(row).max().orElse(0)).toArray();
        for (int i = 0; i < scores.length; i++) {
            double lean = 0.1 + 0.6 / (1 + best[i]);
            for (int j = 0; j < scores[i].length; j++) {
                var area = known.get(j).indicator().area();
                double support = 0;
                for (int k = Math.max(0, i - 2); k <= Math.min(scores.length - 1, i + 2); k++) {
                    if (k != i && numbers.get(k).paragraph() == numbers.get(i).paragraph()) {
                        support += areas.get(k).getOrDefault(area, 0.0) / Math.abs(k - i);
                    }
                }
                scores[i][j] *= 1 + lean * support;
            }
        }
    }

    /// Each indicator for one blank, so that all together fit best; for a second one only where it fits far better than
    /// anything else.
    private int[] assign(double[][] scores) {
        var worth = new double[scores.length][2 * known.size()];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < known.size(); j++) {
                worth[i][j] = Math.log(scores[i][j] + FLOOR);
                worth[i][known.size() + j] = Math.log(scores[i][j] * AGAIN + FLOOR);
            }
        }
        return Arrays.stream(Assignment.of(worth)).map(column -> column % known.size()).toArray();
    }

    private Map<Blank, List<Offer>> offers(List<Blank> numbers, double[][] scores, int[] chosen) {
        var offers = new HashMap<Blank, List<Offer>>();
        for (int i = 0; i < numbers.size(); i++) {
            int own = i;
            var ranked = new ArrayList<Offer>();
            for (int j = 0; j < scores[i].length; j++) {
                if (scores[i][j] > 0) {
                    ranked.add(new Offer(known.get(j).indicator(), scores[i][j]));
                }
            }
            ranked.sort(Comparator.comparingDouble(Offer::score).reversed());
            if (scores[own][chosen[own]] > 0) {
                var first = known.get(chosen[own]).indicator();
                ranked.sort(Comparator.comparing(offer -> !offer.indicator().id().equals(first.id())));
            }
            offers.put(numbers.get(i), List.copyOf(ranked.subList(0, Math.min(OFFERS, ranked.size()))));
        }
        return offers;
    }
}
