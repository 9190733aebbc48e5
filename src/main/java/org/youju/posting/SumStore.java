package org.youju.posting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.Period;

/// Reads sums: whole months as of now from the tallies, everything else from the postings.
@Component
class SumStore {
    private static final String FILTER = """
            where book = any(:books) and measure = any(:measures)
                and day >= :from and day <= :to and effective <= :asOf
                and position <= :position and (:everywhere or place = any(:places))
            """;

    /// What each entry adds. Lines that a correction has reversed are gone before its day and subject are looked at:
    /// an entry is listed on the day it stands on now, not on one it was moved away from.
    private static final String SHARES = """
            with line as (
                select book, entry, day, subject, sum(entries) as times, sum(amount) as amount
                from posting.posting %s
                group by book, entry, day, subject having sum(entries) <> 0 or sum(amount) <> 0),
            share as (
                select book, entry, sum(times) as times, sum(amount) as amount,
                    coalesce(min(day) filter (where times > 0), min(day)) as day,
                    coalesce(min(subject) filter (where times > 0), min(subject)) as subject
                from line group by book, entry having sum(times) <> 0 or sum(amount) <> 0)
            """.formatted(FILTER);

    private final JdbcClient jdbc;
    private final PostingStore postings;

    SumStore(JdbcClient jdbc, PostingStore postings) {
        this.jdbc = jdbc;
        this.postings = postings;
    }

    /// By measure; those that sum up to nothing may be left out.
    Map<String, Sum> totals(List<String> measures, Scope scope, LocalDate from, LocalDate to, boolean timed) {
        if (timed || scope.position().isPresent()) {
            return fromPostings(measures, scope, from, to);
        }
        var firstMonth = from.equals(LocalDate.MIN) || from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1)
                .plusMonths(1);
        var monthsEnd = to.plusDays(1).withDayOfMonth(1);
        if (!firstMonth.isBefore(monthsEnd)) {
            return fromPostings(measures, scope, from, to);
        }
        var sums = fromTallies(measures, scope, firstMonth, monthsEnd);
        if (firstMonth.isAfter(from)) {
            add(sums, fromPostings(measures, scope, from, firstMonth.minusDays(1)));
        }
        if (!to.isBefore(monthsEnd)) {
            add(sums, fromPostings(measures, scope, monthsEnd, to));
        }
        return sums;
    }

    private static void add(Map<String, Sum> sums, Map<String, Sum> more) {
        more.forEach((measure, sum) -> sums.merge(measure, sum, Sum::plus));
    }

    private Map<String, Sum> fromTallies(List<String> measures, Scope scope, LocalDate from, LocalDate before) {
        return byMeasure(measures, jdbc.sql("""
                select measure, sum(amount) as amount, sum(entries) as entries
                from posting.tally
                where book = any(:books) and measure = any(:measures) and month >= :from and month < :before
                    and (:everywhere or place = any(:places))
                group by measure
                """)
                .param("books", scope.bookArray())
                .param("measures", numbers(measures))
                .param("from", from)
                .param("before", before)
                .param("everywhere", scope.places().isEmpty())
                .param("places", scope.placeArray()));
    }

    private Map<String, Sum> fromPostings(List<String> measures, Scope scope, LocalDate from, LocalDate to) {
        return byMeasure(measures, filtered("""
                select measure, sum(amount) as amount, sum(entries) as entries from posting.posting %s group by measure
                """.formatted(FILTER), measures, scope, from, to));
    }

    private Map<String, Sum> byMeasure(List<String> measures, JdbcClient.StatementSpec query) {
        var names = new HashMap<Integer, String>();
        measures.forEach(measure -> names.put(postings.number(measure), measure));
        var sums = new HashMap<String, Sum>();
        query.query((row, _) -> sums.put(names.get(row.getInt("measure")),
                        new Sum(row.getBigDecimal("amount"), row.getLong("entries"))))
                .list();
        return sums;
    }

    private Integer[] numbers(List<String> measures) {
        return measures.stream().map(postings::number).toArray(Integer[]::new);
    }

    /// How many subjects were reached, by measure; those that reached none may be left out.
    Map<String, Sum> distinct(List<String> measures, Scope scope, Period period, boolean timed) {
        boolean year = period.equals(Period.year(period.from().getYear()));
        if (year && !timed && scope.position().isEmpty() && scope.books().size() == 1 && scope.places().size() <= 1) {
            var subjects = subjectsOfYear(measures, scope, period.from().getYear());
            var sums = new HashMap<String, Sum>();
            totals(measures, scope, period.from(), period.to(), false).forEach((measure, sum) -> sums.put(measure,
                    new Sum(subjects.getOrDefault(measure, Sum.NOTHING).amount(), sum.entries())));
            return sums;
        }
        return byMeasure(measures, filtered("""
                select measure, count(*) as amount, sum(entries) as entries
                from (select measure, subject, sum(entries) as entries from posting.posting %s
                      group by measure, subject having sum(entries) > 0) reached
                group by measure
                """.formatted(FILTER), measures, scope, period.from(), period.to()));
    }

    private Map<String, Sum> subjectsOfYear(List<String> measures, Scope scope, int year) {
        return byMeasure(measures, jdbc.sql("""
                select measure, sum(subjects) as amount, 0 as entries from posting.distinct_tally
                where book = ? and measure = any (?) and place = ? and year = ?
                group by measure
                """)
                .params(scope.books().getFirst(), numbers(measures),
                        scope.places().isEmpty() ? "" : scope.placeArray()[0], year));
    }

    /// The last contribution that has not been reversed: no later posting of the same entry takes it back.
    Optional<Share> latest(String measure, Scope scope, Period period) {
        return filtered("""
                select book, entry, day, subject, amount from posting.posting p %s
                    and entries > 0
                    and (select sum(entries) from posting.posting r
                         where r.book = p.book and r.entry = p.entry and r.measure = p.measure
                            and r.day = p.day and r.effective = p.effective and r.place = p.place
                            and r.subject = p.subject and r.amount * r.entries = p.amount
                            and r.position <= :position) > 0
                order by day desc, position desc limit 1
                """.formatted(FILTER), measure, scope, period.from(), period.to())
                .query(SumStore::share)
                .optional();
    }

    List<Share> shares(String measure, Scope scope, LocalDate from, LocalDate to, int offset, int limit) {
        return filtered(SHARES + """
                select book, entry, day, subject, amount from share order by day, book, entry offset :offset limit :limit
                """, measure, scope, from, to)
                .param("offset", offset)
                .param("limit", limit)
                .query(SumStore::share)
                .list();
    }

    Behind behind(String measure, Scope scope, LocalDate from, LocalDate to) {
        return filtered(SHARES + """
                select count(*) as entries, coalesce(sum(amount), 0) as amount,
                    count(distinct subject) filter (where times > 0) as subjects
                from share
                """, measure, scope, from, to)
                .query((row, _) -> new Behind(
                        row.getLong("entries"), row.getBigDecimal("amount"), row.getLong("subjects")))
                .single();
    }

    private static Share share(ResultSet row, int number) throws SQLException {
        return new Share(row.getInt("book"), row.getLong("entry"), row.getObject("day", LocalDate.class),
                row.getString("subject"), row.getBigDecimal("amount"));
    }

    private JdbcClient.StatementSpec filtered(String sql, String measure, Scope scope, LocalDate from, LocalDate to) {
        return filtered(sql, List.of(measure), scope, from, to);
    }

    private JdbcClient.StatementSpec filtered(
            String sql, List<String> measures, Scope scope, LocalDate from, LocalDate to) {
        return jdbc.sql(sql)
                .param("books", scope.bookArray())
                .param("measures", numbers(measures))
                .param("from", from)
                .param("to", to)
                .param("asOf", scope.asOf())
                .param("position", scope.position().orElse(Long.MAX_VALUE))
                .param("everywhere", scope.places().isEmpty())
                .param("places", scope.placeArray());
    }
}
