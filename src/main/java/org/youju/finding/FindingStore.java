package org.youju.finding;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.entry.EntryId;

/// Looks for patterns in the entries as they read now.
@Component
class FindingStore {
    /// Entries that belong together.
    ///
    /// @param value what they have in common
    record Group(String value, Optional<LocalDate> day, long count, List<EntryId> entries) {}

    /// A value far from the others.
    record Outlier(EntryId entry, BigDecimal value, BigDecimal median) {}

    /// How many of a register's entries are dated in the last days.
    record Crowd(String register, long late, long all, List<EntryId> entries) {}

    private final JdbcClient jdbc;

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One value with more entries on a day than that.
    List<Group> busyDays(Scope scope, String register, String field, int moreThan) {
        return groups(scope, """
                select fields ->> :field as value, day, count(*) as count, (array_agg(number order by number))[1\\:20] as entries
                from finding.standing_entry
                where book = :book and register = :register and place = any(:places) and day between :from and :to
                  and fields ->> :field is not null
                group by 1, 2 having count(*) > :least
                order by 3 desc, 2, 1
                """, register, field, moreThan);
    }

    /// One value in at least so many entries of the period; spaces make no difference.
    List<Group> alike(Scope scope, String register, String field, int atLeast) {
        return groups(scope, """
                select regexp_replace(fields ->> :field, '\\s+', '', 'g') as value, cast(null as date) as day, count(*) as count,
                       (array_agg(number order by number))[1\\:20] as entries
                from finding.standing_entry
                where book = :book and register = :register and place = any(:places) and day between :from and :to
                  and fields ->> :field is not null
                group by 1 having count(*) >= :least
                order by 3 desc, 1
                """, register, field, atLeast);
    }

    private List<Group> groups(Scope scope, String sql, String register, String field, int least) {
        return jdbc.sql(sql)
                .param("book", scope.book())
                .param("register", register)
                .param("places", scope.places().toArray(String[]::new))
                .param("from", scope.period().from())
                .param("to", scope.period().to())
                .param("field", field)
                .param("least", least)
                .query((row, _) -> new Group(row.getString("value"),
                        Optional.ofNullable(row.getObject("day", LocalDate.class)), row.getLong("count"),
                        entries(scope, row)))
                .list();
    }

    /// One value in more than one entry, at least one of them of the period.
    List<Group> repeated(Scope scope, String register, String field) {
        return jdbc.sql("""
                select fields ->> :field as value, count(*) as count, (array_agg(number order by number))[1\\:20] as entries
                from finding.standing_entry
                where book = :book and register = :register and place = any(:places) and day <= :to
                  and fields ->> :field is not null
                group by 1 having count(*) > 1 and max(day) >= :from
                order by 2 desc, 1
                """)
                .param("book", scope.book())
                .param("register", register)
                .param("places", scope.places().toArray(String[]::new))
                .param("from", scope.period().from())
                .param("to", scope.period().to())
                .param("field", field)
                .query((row, _) -> new Group(row.getString("value"), Optional.empty(), row.getLong("count"),
                        entries(scope, row)))
                .list();
    }

    /// Entries whose steps were made in the minute in which they were filed.
    Optional<Group> atOnce(Scope scope, String register, List<String> moves) {
        return jdbc.sql("""
                select count(*) as count, (array_agg(number order by number))[1\\:20] as entries
                from (select distinct e.number
                      from finding.standing_entry e join finding.move_made m on m.book = e.book and m.entry = e.number
                      where e.book = :book and e.register = :register and e.place = any(:places)
                        and e.day between :from and :to and m.move = any(:moves)
                        and date_trunc('minute', m.at) = date_trunc('minute', e.filed_at)) made
                having count(*) > 0
                """)
                .param("book", scope.book())
                .param("register", register)
                .param("places", scope.places().toArray(String[]::new))
                .param("from", scope.period().from())
                .param("to", scope.period().to())
                .param("moves", moves.toArray(String[]::new))
                .query((row, _) -> new Group("", Optional.empty(), row.getLong("count"), entries(scope, row)))
                .optional();
    }

    /// Values above the factor times the median of the period, or below one over the factor of it. The median is
    /// found once: left to itself, the planner may look for it again beside every value.
    List<Outlier> outliers(Scope scope, String register, String field, BigDecimal factor) {
        return jdbc.sql("""
                with numbers as (
                    select number, (fields ->> :field)\\:\\:numeric as value
                    from finding.standing_entry
                    where book = :book and register = :register and place = any(:places) and day between :from and :to
                      and fields ->> :field is not null and (fields ->> :field)\\:\\:numeric > 0),
                middle as materialized (select percentile_disc(0.5) within group (order by value) as median, count(*) as all from numbers)
                select number, value, median
                from numbers, middle
                where middle.all >= 10 and (value > median * :factor or value * :factor < median)
                order by greatest(value / median, median / value) desc, number
                """)
                .param("book", scope.book())
                .param("register", register)
                .param("places", scope.places().toArray(String[]::new))
                .param("from", scope.period().from())
                .param("to", scope.period().to())
                .param("field", field)
                .param("factor", factor)
                .query((row, _) -> new Outlier(new EntryId(scope.township(), row.getLong("number")),
                        row.getBigDecimal("value"), row.getBigDecimal("median")))
                .list();
    }

    /// Registers with more than a tenth of at least fifty entries dated on the last days of the period.
    List<Crowd> crowdedEnds(Scope scope, LocalDate since) {
        return jdbc.sql("""
                select register, count(*) filter (where day >= :since) as late, count(*) as all,
                       (array_agg(number order by number) filter (where day >= :since))[1\\:20] as entries
                from finding.standing_entry
                where book = :book and place = any(:places) and day between :from and :to
                group by 1
                having count(*) >= 50 and count(*) filter (where day >= :since) * 10 > count(*)
                order by 1
                """)
                .param("book", scope.book())
                .param("places", scope.places().toArray(String[]::new))
                .param("from", scope.period().from())
                .param("to", scope.period().to())
                .param("since", since)
                .query((row, _) -> new Crowd(row.getString("register"), row.getLong("late"), row.getLong("all"),
                        entries(scope, row)))
                .list();
    }

    /// The registers of those of the entries that are looked at, by number.
    Map<Long, String> within(Scope scope, Collection<Long> numbers) {
        var registers = new HashMap<Long, String>();
        jdbc.sql("""
                select number, register from finding.standing_entry
                where book = :book and number = any(:numbers) and place = any(:places) and day between :from and :to
                """)
                .param("book", scope.book())
                .param("numbers", numbers.toArray(Long[]::new))
                .param("places", scope.places().toArray(String[]::new))
                .param("from", scope.period().from())
                .param("to", scope.period().to())
                .query((row, _) -> registers.put(row.getLong("number"), row.getString("register")))
                .list();
        return registers;
    }

    private static List<EntryId> entries(Scope scope, ResultSet row) throws SQLException {
        Array numbers = row.getArray("entries");
        return Arrays.stream((Long[]) numbers.getArray())
                .map(number -> new EntryId(scope.township(), number))
                .toList();
    }
}
