package org.youju.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The holidays entered here, in the database.
@Repository
class CalendarStore {
    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Another one with every plan entered; 0 while there is none.
    long edition() {
        return jdbc.sql("select coalesce(max(id), 0) from calendar.plan").query(Long.class).single();
    }

    /// Those that hold, one a year.
    List<HolidayPlan> plans() {
        var rest = new TreeMap<Integer, TreeSet<LocalDate>>();
        var worked = new TreeMap<Integer, TreeSet<LocalDate>>();
        jdbc.sql("""
                select p.year, d.day, d.works
                from (select distinct on (year) id, year from calendar.plan order by year, id desc) p
                    join calendar.day d on d.plan = p.id
                """)
                .query((row, _) -> (row.getBoolean("works") ? worked : rest)
                        .computeIfAbsent(row.getInt("year"), _ -> new TreeSet<>())
                        .add(row.getObject("day", LocalDate.class)))
                .list();
        return rest.entrySet().stream()
                .map(year -> new HolidayPlan(
                        year.getKey(), year.getValue(), worked.getOrDefault(year.getKey(), new TreeSet<>())))
                .toList();
    }

    /// Who entered the plan that holds for each year, and when.
    Map<Integer, WorkingCalendar.Entered> entered() {
        var entered = new TreeMap<Integer, WorkingCalendar.Entered>();
        jdbc.sql("select distinct on (year) year, officer, at from calendar.plan order by year, id desc")
                .query((row, _) -> entered.put(row.getInt("year"), new WorkingCalendar.Entered(
                        row.getString("officer"), row.getObject("at", OffsetDateTime.class).toInstant())))
                .list();
        return entered;
    }

    void insert(HolidayPlan plan, String source, String officer, Instant at) {
        long id = jdbc.sql("insert into calendar.plan (year, source, officer, at) values (?, ?, ?, ?) returning id")
                .params(plan.year(), source, officer, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into calendar.day (plan, day, works)
                select ?, day, false from unnest(?::date[]) as day
                union all
                select ?, day, true from unnest(?::date[]) as day
                """)
                .params(id, days(plan.rest()), id, days(plan.worked()))
                .update();
    }

    private static String[] days(Collection<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }
}
