package org.youju.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.kernel.Period;
import org.youju.pack.Measure;

/// The postings of all books, and their sums.
@Component
public class Postings {
    private final PostingStore store;
    private final TallyStore tallies;
    private final SumStore sums;

    Postings(PostingStore store, TallyStore tallies, SumStore sums) {
        this.store = store;
        this.tallies = tallies;
        this.sums = sums;
    }

    /// Appends what is missing between what the entry has contributed so far and what it should.
    /// The caller holds the book's lock, so nobody else posts in the book meanwhile.
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(int book, long position, long entry, List<Contribution> should) {
        var has = entry == position ? List.<Contribution>of() : store.net(book, entry);
        var lines = difference(has, should);
        if (lines.isEmpty()) {
            return;
        }
        store.append(book, position, entry, lines);
        var deltas = new Deltas(book);
        lines.forEach(deltas::add);
        tallies.apply(deltas);
    }

    /// Many new entries, which have contributed nothing so far. Call [PostingBatch#write] before the transaction ends.
    public PostingBatch batch(int book) {
        return new PostingBatch(book, store, tallies);
    }

    /// What an entry contributes as of now, from its postings.
    public List<Contribution> of(int book, long entry) {
        return store.net(book, entry);
    }

    /// Sum over the days of the period.
    public Sum total(Measure measure, Scope scope, Period period) {
        return totals(List.of(measure), scope, period).getOrDefault(measure.id(), Sum.NOTHING);
    }

    /// The same for many measures at once, by id; those without a posting may be left out.
    public Map<String, Sum> totals(Collection<Measure> measures, Scope scope, Period period) {
        return together(measures, (ids, late) -> sums.totals(ids, scope, period.from(), period.to(), late));
    }

    private static Map<String, Sum> together(
            Collection<Measure> measures, BiFunction<List<String>, Boolean, Map<String, Sum>> read) {
        var all = new HashMap<String, Sum>();
        measures.stream()
                .collect(Collectors.partitioningBy(
                        Measure::takesEffectLate, Collectors.mapping(Measure::id, Collectors.toList())))
                .forEach((late, ids) -> {
                    if (!ids.isEmpty()) {
                        all.putAll(read.apply(ids, late));
                    }
                });
        return all;
    }

    /// Sum over all days up to the end of that day.
    public Sum balance(Measure measure, Scope scope, LocalDate end) {
        return balances(List.of(measure), scope, end).getOrDefault(measure.id(), Sum.NOTHING);
    }

    public Map<String, Sum> balances(Collection<Measure> measures, Scope scope, LocalDate end) {
        return together(measures, (ids, late) -> sums.totals(ids, scope, LocalDate.MIN, end, late));
    }

    /// Number of subjects with a contribution in the period; `entries` counts the entries behind them.
    public Sum distinct(Measure measure, Scope scope, Period period) {
        return distinct(List.of(measure), scope, period).getOrDefault(measure.id(), Sum.NOTHING);
    }

    public Map<String, Sum> distinct(Collection<Measure> measures, Scope scope, Period period) {
        return together(measures, (ids, late) -> sums.distinct(ids, scope, period, late));
    }

    /// The contribution with the last day in the period; of several on that day, the one last written down.
    public Optional<Share> latest(Measure measure, Scope scope, Period period) {
        return sums.latest(measure.id(), scope, period);
    }

    /// The entries behind a sum over the period, by day; from LocalDate.MIN on, those behind a balance.
    public List<Share> shares(Measure measure, Scope scope, LocalDate from, LocalDate to, int offset, int limit) {
        return sums.shares(measure.id(), scope, from, to, offset, limit);
    }

    /// What all those shares come to, added up one by one and not read from tallies: the check of a figure's trace.
    public Behind behind(Measure measure, Scope scope, LocalDate from, LocalDate to) {
        return sums.behind(measure.id(), scope, from, to);
    }

    /// What one fact posted for one entry. Equal when the same lines were posted, in whatever order.
    public record Posted(long entry, long position, Map<Contribution, Long> lines) {}

    /// All that has been posted in a book, by entry and position. Reads through a cursor: close it.
    public Stream<Posted> byEntry(int book) {
        return store.byEntry(book);
    }

    /// What a fact must have posted that turned what an entry contributes from one into the other.
    public static Optional<Posted> expected(
            long entry, long position, List<Contribution> before, List<Contribution> after) {
        var lines = difference(before, after);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Posted(entry, position, counted(lines)));
    }

    static Map<Contribution, Long> counted(List<Contribution> lines) {
        return lines.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /// Rebuilds tallies from postings and compares. Answers with the first difference, if any.
    public Optional<String> firstDifference(int book) {
        return tallies.firstDifference(book);
    }

    /// A key whose amount is the same on both sides stays; any other is reversed and posted anew.
    static List<Contribution> difference(List<Contribution> has, List<Contribution> should) {
        var left = new LinkedHashMap<Contribution, Integer>();
        has.forEach(contribution -> left.merge(contribution, 1, Integer::sum));
        var fresh = new ArrayList<Contribution>();
        for (var contribution : should) {
            if (left.merge(contribution, -1, Integer::sum) < 0) {
                left.merge(contribution, 1, Integer::sum);
                fresh.add(contribution);
            }
        }
        var lines = new ArrayList<Contribution>();
        for (Map.Entry<Contribution, Integer> one : left.entrySet()) {
            for (int i = 0; i < one.getValue(); i++) {
                lines.add(one.getKey().reversed());
            }
        }
        lines.addAll(fresh);
        return lines;
    }
}
