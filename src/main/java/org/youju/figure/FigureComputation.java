package org.youju.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.ledger.Entries;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;
import org.youju.pack.Measure;
import org.youju.pack.Pack;
import org.youju.posting.Postings;
import org.youju.posting.Scope;
import org.youju.posting.Sum;

/// Computes the figures of one question, each indicator once.
final class FigureComputation {
    private static final Text NOTHING_FILED =
            new Text("所属期间台账没有登记", "nothing was filed in its register for the period");
    private static final Text NOTHING_COUNTED = new Text("所属期间没有核定的数据", "nothing in the period has been approved");
    private static final Text DIVIDED_BY_NOTHING = new Text("分母为零", "it would be divided by zero");
    private static final Text NO_BASE =
            new Text("上年同期为零、为负或没有数据，不计算同比",
            "the year before is zero, negative or without data, so there is no growth rate");
    private static final Text OTHER_SCOPE =
            new Text("口径与上年不同，不计算同比", "it is defined otherwise than the year before, so there is no growth rate");
    private static final Text NO_TARGET = new Text("没有设定目标", "no target has been set");

    private final Pack pack;
    private final Postings postings;
    private final Entries entries;
    private final Targets targets;
    private final Question question;
    private final Map<PlaceCode, Integer> books;
    private final Scope scope;
    private final Sums sums;
    private final Map<String, Figure> figures = new HashMap<>();
    private Optional<FigureComputation> lastYear = Optional.empty();

    FigureComputation(Pack pack, Postings postings, Entries entries, Targets targets, Question question,
            Map<PlaceCode, Integer> books) {
        this.pack = pack;
        this.postings = postings;
        this.entries = entries;
        this.targets = targets;
        this.question = question;
        this.books = books;
        this.scope = new Scope(List.copyOf(books.values()),
                question.place().isVillage() ? Set.of(question.place()) : Set.of(),
                question.asOf(), question.position());
        this.sums = new Sums(postings, entries, scope, question.period(), end());
    }

    /// All are going to be asked for, here and of the year before: what they stand on is read together.
    FigureComputation ofAll() {
        return expecting(pack.indicators(question.period().to()).stream().map(Indicator::id).toList());
    }

    /// The same for some. Anything else is read when it is asked for.
    FigureComputation expecting(Collection<String> ids) {
        List.of(this, lastYear()).forEach(one ->
                one.sums.expect(Needed.by(ids, pack, one.question.period().to()), one::measure));
        return this;
    }

    Scope scope() {
        return scope;
    }

    Traces traces() {
        return new Traces(this, postings, question, books);
    }

    Figure figure(String id) {
        var known = figures.get(id);
        if (known != null) {
            return known;
        }
        var figure = compute(definition(id));
        figures.put(id, figure);
        return figure;
    }

    /// Figures of the year before, each of them also computed once.
    private FigureComputation lastYear() {
        if (lastYear.isEmpty()) {
            lastYear = Optional.of(
                    new FigureComputation(pack, postings, entries, targets, question.lastYear(), books));
        }
        return lastYear.get();
    }

    Standing standing(String id, Optional<Target> target) {
        var before = pack.indicator(id, question.lastYear().period().to()).map(_ -> lastYear().figure(id));
        return new Standing(figure(id), before, target);
    }

    boolean isDefined(String id) {
        return pack.indicator(id, question.period().to()).isPresent();
    }

    Indicator definition(String id) {
        var day = question.period().to();
        return pack.indicator(id, day).orElseThrow(() -> FigureProblem.INDICATOR_UNKNOWN.refused(day, id));
    }

    private Figure compute(Indicator indicator) {
        return switch (indicator.formula()) {
            case Formula.Total(var measure) -> summed(indicator, measure(measure), sums.total(measure(measure)));
            case Formula.Count(var measure) -> summed(indicator, measure(measure), sums.total(measure(measure)));
            case Formula.Distinct(var measure) ->
                summed(indicator, measure(measure), sums.distinct(measure(measure)));
            case Formula.Balance(var measure) -> balance(indicator, measure(measure));
            case Formula.Latest(var measure) -> latest(indicator, measure(measure));
            case Formula.Ratio(var numerator, var denominator) -> ratio(indicator, numerator, denominator);
            case Formula.Growth(var of) -> growth(indicator, of);
            case Formula.Excess(var of) -> excess(indicator, of);
            case Formula.Attainment(var of) -> attainment(indicator, of);
            case Formula.Difference(var of) -> difference(indicator, of);
            case Formula.Addition(var of) -> addition(indicator, of);
        };
    }

    Measure measure(String id) {
        return pack.measure(id, question.period().to()).orElseThrow(() -> new IllegalStateException("measure: " + id));
    }

    private Figure summed(Indicator indicator, Measure measure, Sum sum) {
        boolean empty = sum.entries() == 0 && sum.amount().signum() == 0;
        if (empty && !sums.anythingFiledInPeriod(Sums.register(measure))) {
            return noData(indicator, NOTHING_FILED, List.of());
        }
        return Figure.known(indicator, question, Exact.of(sum.amount()), sum.entries());
    }

    /// A stock as of the end of the period, or of the day of the question while the period lasts.
    LocalDate end() {
        return question.asOf().isBefore(question.period().to()) ? question.asOf() : question.period().to();
    }

    private Figure balance(Indicator indicator, Measure measure) {
        var sum = sums.balance(measure);
        boolean empty = sum.entries() == 0 && sum.amount().signum() == 0;
        if (empty && !sums.anythingFiledUpToEnd(Sums.register(measure))) {
            return noData(indicator, NOTHING_FILED, List.of());
        }
        return Figure.known(indicator, question, Exact.of(sum.amount()), sum.entries());
    }

    private Figure latest(Indicator indicator, Measure measure) {
        return postings.latest(measure, scope, question.period())
                .map(share -> Figure.known(indicator, question, Exact.of(share.amount()), 1))
                .orElseGet(() -> noData(indicator, NOTHING_COUNTED, List.of()));
    }

    private Figure ratio(Indicator indicator, List<String> numeratorIds, List<String> denominatorIds) {
        var numerators = numeratorIds.stream().map(this::figure).toList();
        var denominators = denominatorIds.stream().map(this::figure).toList();
        var parts = new ArrayList<>(numerators);
        denominators.stream().filter(part -> !parts.contains(part)).forEach(parts::add);
        var missing = missing(parts);
        if (missing.isPresent()) {
            return noData(indicator, missing.get(), parts);
        }
        var numerator = sum(numerators);
        var denominator = sum(denominators);
        if (denominator.signum() == 0) {
            return noData(indicator, DIVIDED_BY_NOTHING, parts);
        }
        long records = denominators.stream().mapToLong(Figure::records).sum();
        return derived(indicator, numerator.over(denominator).times(scale(indicator)), records, numerator, denominator,
                parts);
    }

    private static long scale(Indicator indicator) {
        return switch (indicator.unit()) {
            case "%" -> 100;
            case "‰" -> 1000;
            default -> 1;
        };
    }

    private Figure growth(Indicator indicator, String of) {
        var now = figure(of);
        if (pack.indicator(of, question.lastYear().period().to()).isEmpty()) {
            return noData(indicator, OTHER_SCOPE, List.of(now));
        }
        var base = lastYear().figure(of);
        var parts = List.of(now, base);
        if (!now.indicator().equals(base.indicator())) {
            return noData(indicator, OTHER_SCOPE, parts);
        }
        var missing = missing(List.of(now));
        if (missing.isPresent()) {
            return noData(indicator, missing.get(), parts);
        }
        if (base.exact().isEmpty() || base.exact().get().signum() <= 0) {
            return noData(indicator, NO_BASE, parts);
        }
        return changed(indicator, now, base.exact().get(), parts);
    }

    private Figure excess(Indicator indicator, String of) {
        return againstTarget(indicator, of, (reached, target) -> changed(indicator, reached, target, List.of(reached)));
    }

    private Figure attainment(Indicator indicator, String of) {
        return againstTarget(indicator, of, (reached, target) -> {
            var value = reached.exact().orElseThrow();
            return derived(indicator, value.over(target).times(100), reached.records(), value, target, List.of(reached));
        });
    }

    private Figure againstTarget(Indicator indicator, String of, BiFunction<Figure, Exact, Figure> formula) {
        var reached = figure(of);
        var target = targets.of(of, question.place(), question.period().to().getYear());
        var missing = missing(List.of(reached));
        if (missing.isPresent()) {
            return noData(indicator, missing.get(), List.of(reached));
        }
        if (target.isEmpty() || target.get().value().signum() <= 0) {
            return noData(indicator, NO_TARGET, List.of(reached));
        }
        return formula.apply(reached, Exact.of(target.get().value()));
    }

    /// Percentage points: the rate less that of the year before.
    private Figure difference(Indicator indicator, String of) {
        var now = figure(of);
        if (pack.indicator(of, question.lastYear().period().to()).isEmpty()) {
            return noData(indicator, OTHER_SCOPE, List.of(now));
        }
        var base = lastYear().figure(of);
        var parts = List.of(now, base);
        if (!now.indicator().equals(base.indicator())) {
            return noData(indicator, OTHER_SCOPE, parts);
        }
        var missing = missing(parts);
        if (missing.isPresent()) {
            return noData(indicator, missing.get(), parts);
        }
        return made(indicator, now.exact().orElseThrow().minus(base.exact().orElseThrow()), now.records(), parts);
    }

    private Figure addition(Indicator indicator, List<String> of) {
        var parts = of.stream().map(this::figure).toList();
        var missing = missing(parts);
        if (missing.isPresent()) {
            return noData(indicator, missing.get(), parts);
        }
        return made(indicator, sum(parts), parts.stream().mapToLong(Figure::records).sum(), parts);
    }

    private Figure made(Indicator indicator, Exact value, long records, List<Figure> parts) {
        return new Figure(indicator, question, new Reading.Known(value), records, Optional.empty(), Optional.empty(),
                List.copyOf(parts));
    }

    /// (value − base) ÷ base, in per cent.
    private Figure changed(Indicator indicator, Figure figure, Exact base, List<Figure> parts) {
        var value = figure.exact().orElseThrow();
        return derived(indicator, value.minus(base).over(base).times(100), figure.records(), value, base, parts);
    }

    private Figure derived(
            Indicator indicator, Exact value, long records, Exact numerator, Exact denominator, List<Figure> parts) {
        return new Figure(indicator, question, new Reading.Known(value), records,
                whole(numerator), whole(denominator), List.copyOf(parts));
    }

    private static Optional<BigDecimal> whole(Exact value) {
        return value.denominator().compareTo(BigDecimal.ONE) == 0 ? Optional.of(value.numerator()) : Optional.empty();
    }

    private static Exact sum(List<Figure> figures) {
        return figures.stream().map(figure -> figure.exact().orElseThrow()).reduce(Exact.of(0), Exact::plus);
    }

    private static Optional<Text> missing(List<Figure> parts) {
        for (var part : parts) {
            if (part.reading() instanceof Reading.NoData(var why)) {
                return Optional.of(new Text("%s：%s", "%s: %s").with(part.indicator().title(), why));
            }
        }
        return Optional.empty();
    }

    private Figure noData(Indicator indicator, Text why, List<Figure> parts) {
        return new Figure(indicator, question, new Reading.NoData(why), 0, Optional.empty(), Optional.empty(), parts);
    }
}
