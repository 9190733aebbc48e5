package org.youju.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tallies: postings, summed up as they are written.
@Component
class TallyStore {
    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final PostingStore postings;

    TallyStore(JdbcClient jdbc, PostingStore postings) {
        this.jdbc = jdbc;
        this.postings = postings;
    }

    void apply(Deltas deltas) {
        applyCells(deltas.book(), deltas.cells());
        var all = new ArrayList<>(deltas.subjects().entrySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            applySubjects(deltas.book(), all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
    }

    private void applyCells(int book, Map<Deltas.Cell, Sum> cells) {
        if (cells.isEmpty()) {
            return;
        }
        int count = cells.size();
        var measures = new Integer[count];
        var places = new String[count];
        var months = new String[count];
        var amounts = new String[count];
        var entries = new Long[count];
        int i = 0;
        for (var cell : cells.entrySet()) {
            measures[i] = postings.number(cell.getKey().measure());
            places[i] = cell.getKey().place();
            months[i] = cell.getKey().month().toString();
            amounts[i] = cell.getValue().amount().toPlainString();
            entries[i++] = cell.getValue().entries();
        }
        jdbc.sql("""
                insert into posting.tally (book, measure, place, month, amount, entries)
                select ?, * from unnest(?::int[], ?::text[], ?::date[], ?::numeric[], ?::bigint[])
                on conflict on constraint tally_pk do update
                set amount = tally.amount + excluded.amount, entries = tally.entries + excluded.entries
                """)
                .params(book, measures, places, months, amounts, entries)
                .update();
    }

    /// A subject counts from the moment its net turns positive until it no longer is; `old` and `new` tell which.
    /// Merged, not inserted on conflict: the table's check would look at the step alone and refuse a negative one.
    private void applySubjects(int book, List<Map.Entry<Deltas.Reached, Long>> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        int count = subjects.size();
        var measures = new Integer[count];
        var places = new String[count];
        var years = new Integer[count];
        var names = new String[count];
        var entries = new Long[count];
        for (int i = 0; i < count; i++) {
            var reached = subjects.get(i).getKey();
            measures[i] = postings.number(reached.measure());
            places[i] = reached.place();
            years[i] = reached.year();
            names[i] = reached.subject();
            entries[i] = subjects.get(i).getValue();
        }
        jdbc.sql("""
                with changed as (
                    insert into posting.subject_tally (book, measure, place, year, subject, entries)
                    select ?, * from unnest(?::int[], ?::text[], ?::int[], ?::text[], ?::bigint[])
                    on conflict on constraint subject_tally_pk do update
                    set entries = subject_tally.entries + excluded.entries
                    returning new.book, new.measure, new.place, new.year,
                        (new.entries > 0)::int - (coalesce(old.entries, 0) > 0)::int as step
                )
                merge into posting.distinct_tally t
                using (select book, measure, place, year, sum(step) as step from changed
                       group by book, measure, place, year having sum(step) <> 0) s
                on (t.book, t.measure, t.place, t.year) = (s.book, s.measure, s.place, s.year)
                when matched then update set subjects = t.subjects + s.step
                when not matched then insert (book, measure, place, year, subjects)
                    values (s.book, s.measure, s.place, s.year, s.step)
                """)
                .params(book, measures, places, years, names, entries)
                .update();
    }

    /// Compares the tallies of a book with the sums of its postings.
    Optional<String> firstDifference(int book) {
        return jdbc.sql("""
                with wanted as (
                    select measure, place, date_trunc('month', day)::date as month, sum(amount) as amount, sum(entries) as entries
                    from posting.posting where book = :book and effective = '-infinity'
                    group by measure, place, date_trunc('month', day)
                )
                select 'tally of ' || coalesce(m.name, 'measure ' || measure) || ' at ' || place || ' in ' || month || ': '
                    || coalesce(t.amount::text, 'none') || ' (expected: ' || coalesce(w.amount::text, 'none') || ')'
                from wanted w
                full join (select * from posting.tally where book = :book) t using (measure, place, month)
                left join posting.measure m on m.id = measure
                where coalesce(w.amount, 0) <> coalesce(t.amount, 0) or coalesce(w.entries, 0) <> coalesce(t.entries, 0)
                order by m.name, place, month
                limit 1
                """)
                .param("book", book)
                .query(String.class)
                .optional()
                .or(() -> firstSubjectDifference(book))
                .or(() -> firstDistinctDifference(book));
    }

    private Optional<String> firstSubjectDifference(int book) {
        return jdbc.sql("""
                with line as (
                    select measure, place, extract(year from day)::smallint as year, subject, entries
                    from posting.posting where book = :book and effective = '-infinity' and subject <> ''
                ), wanted as (
                    select measure, place, year, subject, sum(entries) as entries from line
                    group by measure, place, year, subject
                    union all
                    select measure, '', year, subject, sum(entries) from line group by measure, year, subject
                )
                select 'subject tally of ' || coalesce(m.name, 'measure ' || measure) || ' at ' || place || ' in ' || year || ', ' || subject || ': '
                    || coalesce(t.entries::text, 'none') || ' (expected: ' || coalesce(w.entries::text, 'none') || ')'
                from wanted w
                full join (select * from posting.subject_tally where book = :book) t using (measure, place, year, subject)
                left join posting.measure m on m.id = measure
                where coalesce(w.entries, 0) <> coalesce(t.entries, 0)
                order by m.name, place, year, subject
                limit 1
                """)
                .param("book", book)
                .query(String.class)
                .optional();
    }

    private Optional<String> firstDistinctDifference(int book) {
        return jdbc.sql("""
                with wanted as (
                    select measure, place, year, count(*) as subjects from posting.subject_tally
                    where book = :book and entries > 0 group by measure, place, year
                )
                select 'distinct tally of ' || coalesce(m.name, 'measure ' || measure) || ' at ' || place || ' in ' || year || ': '
                    || coalesce(t.subjects::text, 'none') || ' (expected: ' || coalesce(w.subjects::text, 'none') || ')'
                from wanted w
                full join (select * from posting.distinct_tally where book = :book) t using (measure, place, year)
                left join posting.measure m on m.id = measure
                where coalesce(w.subjects, 0) <> coalesce(t.subjects, 0)
                order by m.name, place, year
                limit 1
                """)
                .param("book", book)
                .query(String.class)
                .optional();
    }
}
