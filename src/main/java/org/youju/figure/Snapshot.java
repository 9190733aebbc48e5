package org.youju.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.pack.Claim;

/// The figures of one question as they are asked for, each read once. Not for several threads, nor beyond the
/// transaction in which it was made.
public final class Snapshot {
    private static final Text NOT_YET = new Text("尚未到期", "these days are still to come");

    private final Question question;
    private final FigureComputation computation;
    private final Map<String, Target> targets;
    private final List<PlaceCode> below;
    private final Overruns overruns;
    private final Function<Question, FigureComputation> others;
    private final Judge judge;
    private final Map<Question, FigureComputation> known = new HashMap<>();
    private final Map<String, Judgement> judged = new HashMap<>();

    /// @param below the places right below
    /// @param others computes figures of another question
    Snapshot(
            Question question, FigureComputation computation, Map<String, Target> targets, List<PlaceCode> below,
            Overruns overruns, Function<Question, FigureComputation> others) {
        this.question = question;
        this.computation = computation;
        this.targets = targets;
        this.below = below;
        this.overruns = overruns;
        this.others = others;
        this.judge = new Judge(computation, targets);
    }

    public Question question() {
        return question;
    }

    public Figure figure(String indicator) {
        return computation.figure(indicator);
    }

    /// Against its target and the year before.
    public Standing standing(String indicator) {
        return computation.standing(indicator, Optional.ofNullable(targets.get(indicator)));
    }

    public Judgement judge(Claim claim) {
        return judged.computeIfAbsent(claim.id(), _ -> judge.judge(claim));
    }

    /// What one comparison comes to, by the rules of claims.
    public Judgement.Finding compare(Claim.Compared compared) {
        return judge.compared(compared);
    }

    /// Indicators whose target of the year was not reached, those furthest from it first. While the year lasts only a
    /// limit can have been missed.
    public List<Standing> missed() {
        boolean over = question.period().to().getDayOfYear() == question.period().to().lengthOfYear();
        return targets.keySet().stream()
                .filter(computation::isDefined)
                .map(this::standing)
                .filter(standing -> standing.isReached().filter(reached -> !reached).isPresent())
                .filter(standing -> over || standing.isLimit())
                .sorted(Comparator.comparing(Standing::gap, Exact::compareTo).reversed()
                .thenComparing(standing -> standing.figure().indicator().id()))
                .toList();
    }

    /// Terms that were overrun, those with the most entries first.
    public List<Overrun> overrun() {
        return overruns.of(question, computation.scope()).stream()
                .sorted(Comparator.comparingLong(Overrun::count).reversed()
                .thenComparing(Overrun::register).thenComparing(Overrun::term))
                .toList();
    }

    /// The same indicator from the first day of an earlier year to the end of the period.
    public Figure since(String indicator, int year) {
        var period = new Period(LocalDate.of(year, 1, 1), question.period().to());
        return other(question.place(), period).figure(indicator);
    }

    /// The same for each month of the period; those to come have no data.
    public List<Figure> months(String indicator) {
        var months = new ArrayList<Figure>();
        var first = question.period().from().withDayOfMonth(1);
        for (var month = first; !month.isAfter(question.period().to()); month = month.plusMonths(1)) {
            var period = new Period(month, month.plusMonths(1).minusDays(1));
            months.add(month.isAfter(question.asOf())
                    ? notYet(indicator, period)
                    : other(question.place(), period).figure(indicator));
        }
        return months;
    }

    private Figure notYet(String indicator, Period period) {
        return new Figure(computation.definition(indicator), asked(question.place(), period), new Reading.NoData(NOT_YET), 0,
                Optional.empty(), Optional.empty(), List.of());
    }

    /// The same for each place right below.
    public List<Figure> below(String indicator) {
        return below.stream().map(place -> other(place, question.period()).figure(indicator)).toList();
    }

    /// The entries a figure stands on, by day: at most so many.
    public List<Trace> trace(String indicator, int most) {
        return computation.traces().trace(indicator, 0, most);
    }

    private FigureComputation other(PlaceCode place, Period period) {
        return known.computeIfAbsent(asked(place, period), others);
    }

    private Question asked(PlaceCode place, Period period) {
        return new Question(place, period, question.asOf(), question.position());
    }
}
