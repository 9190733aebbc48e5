package org.youju.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.entry.EntryId;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Formula;
import org.youju.posting.Postings;
import org.youju.posting.Scope;
import org.youju.posting.Share;

/// The entries behind the figures of one computation.
final class Traces {
    private final FigureComputation computation;
    private final Postings postings;
    private final Question question;
    private final Map<PlaceCode, Integer> books;
    private final Scope scope;

    Traces(FigureComputation computation, Postings postings, Question question, Map<PlaceCode, Integer> books) {
        this.computation = computation;
        this.postings = postings;
        this.question = question;
        this.books = books;
        this.scope = computation.scope();
    }

    List<Trace> trace(String id, int offset, int limit) {
        var period = question.period();
        var shares = switch (computation.definition(id).formula()) {
            case Formula.Total(var measure) ->
                    postings.shares(computation.measure(measure), scope, period.from(), period.to(), offset, limit);
            case Formula.Count(var measure) ->
                    postings.shares(computation.measure(measure), scope, period.from(), period.to(), offset, limit);
            case Formula.Distinct(var measure) ->
                    postings.shares(computation.measure(measure), scope, period.from(), period.to(), offset, limit);
            case Formula.Balance(var measure) ->
                    postings.shares(computation.measure(measure), scope, LocalDate.MIN, computation.end(), offset, limit);
            case Formula.Latest(var measure) -> offset > 0
                    ? List.<Share>of()
                    : postings.latest(computation.measure(measure), scope, period).stream().toList();
            case Formula.Ratio _, Formula.Growth _, Formula.Excess _, Formula.Attainment _, Formula.Difference _,
                    Formula.Addition _ -> List.<Share>of();
        };
        var townships = new HashMap<Integer, PlaceCode>();
        books.forEach((place, book) -> townships.put(book, place));
        return shares.stream()
                .map(share -> new Trace(new EntryId(townships.get(share.book()), share.entry()),
                        share.day(), share.subject(), share.amount()))
                .toList();
    }

    /// What all entries behind the figure come to, against the figure; nothing for one that is made of others.
    Optional<TraceCheck> check(String id) {
        var period = question.period();
        return switch (computation.definition(id).formula()) {
            case Formula.Total(var measure) -> Optional.of(added(id, measure, period.from(), period.to()));
            case Formula.Count(var measure) -> Optional.of(added(id, measure, period.from(), period.to()));
            case Formula.Balance(var measure) -> Optional.of(added(id, measure, LocalDate.MIN, computation.end()));
            case Formula.Distinct(var measure) -> {
                var behind = postings.behind(computation.measure(measure), scope, period.from(), period.to());
                yield Optional.of(new TraceCheck(computation.figure(id), behind.entries(), BigDecimal.valueOf(behind.subjects())));
            }
            case Formula.Latest _ -> Optional.of(latest(computation.figure(id)));
            case Formula.Ratio _, Formula.Growth _, Formula.Excess _, Formula.Attainment _, Formula.Difference _,
                    Formula.Addition _ -> Optional.empty();
        };
    }

    private TraceCheck added(String id, String measure, LocalDate from, LocalDate to) {
        var behind = postings.behind(computation.measure(measure), scope, from, to);
        return new TraceCheck(computation.figure(id), behind.entries(), behind.amount());
    }

    private static TraceCheck latest(Figure figure) {
        return new TraceCheck(figure, figure.records(), figure.exact().map(Exact::numerator).orElse(BigDecimal.ZERO));
    }
}
