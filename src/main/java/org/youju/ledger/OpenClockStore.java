package org.youju.ledger;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists of open clocks in the database.
@Component
class OpenClockStore {
    private static final String CLASSED = """
            select c.*, case
                when c.paused and c.due >= :today then 'PAUSED'
                when t.waits then case when c.due < :today then 'REMINDER' else 'RUNNING' end
                when c.due >= :today then case
                    when c.due - coalesce(t.remind, 3) <= :today then 'REMINDER' else 'RUNNING' end
                when c.due + coalesce(t.escalate, 7) <= :today then 'ESCALATED'
                else 'OVERDUE' end as urgency
            from ledger.clock c left join unnest(
                    :ruleRegisters::text[], :ruleTerms::text[], :reminds::int[], :escalates::int[], :waits::boolean[])
                as t (register, term, remind, escalate, waits) on t.register = c.register and t.term = c.term
            where
            """;
    private static final String MINE = " c.officer = :login ";
    private static final String THERE = """
             exists (select 1 from unnest(:places::text[], :registers::text[]) as w (place, register)
                where w.place = c.place and (w.register = '' or w.register = c.register))
            """;

    private final JdbcClient jdbc;

    OpenClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Map<Urgency, Long>> count(
            ClockQuery.Whose whose, OpenClocks.Reach reach, List<OpenClocks.Rule> rules, LocalDate today) {
        var counts = new HashMap<String, Map<Urgency, Long>>();
        asked("select register, urgency, count(*) as clocks from (" + classed(whose)
                        + ") classed group by register, urgency", reach, rules, today)
                .query((row, _) -> counts
                        .computeIfAbsent(row.getString("register"), _ -> new EnumMap<>(Urgency.class))
                        .put(Urgency.valueOf(row.getString("urgency")), row.getLong("clocks")))
                .list();
        return counts;
    }

    List<OpenClocks.Listed> list(
            ClockQuery query, List<Urgency> urgencies, OpenClocks.Reach reach, List<OpenClocks.Rule> rules, long offset,
            int limit) {
        return asked("select classed.*, b.place as book_place from (" + classed(query.whose())
                        + """
                        ) classed join ledger.book b on b.id = classed.book
                        where classed.urgency = any (:urgencies) and (:register = '' or classed.register = :register)
                        order by classed.due, classed.book, classed.entry, classed.term offset :offset limit :limit
                        """, reach, rules, query.today())
                .param("urgencies", urgencies.stream().map(Urgency::name).toArray(String[]::new))
                .param("register", query.register().orElse(""))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new OpenClocks.Listed(
                        ClockStore.read(row, number), Urgency.valueOf(row.getString("urgency"))))
                .list();
    }

    private static String classed(ClockQuery.Whose whose) {
        return CLASSED + switch (whose) {
            case MINE -> MINE;
            case OFFICE, LED -> THERE;
        };
    }

    private JdbcClient.StatementSpec asked(
            String sql, OpenClocks.Reach reach, List<OpenClocks.Rule> rules, LocalDate today) {
        return jdbc.sql(sql)
                .param("today", today)
                .param("login", reach.login())
                .param("places", reach.where().stream().map(one -> one.place().value()).toArray(String[]::new))
                .param("registers", reach.where().stream().map(OpenClocks.Where::register).toArray(String[]::new))
                .param("ruleRegisters", rules.stream().map(OpenClocks.Rule::register).toArray(String[]::new))
                .param("ruleTerms", rules.stream().map(OpenClocks.Rule::term).toArray(String[]::new))
                .param("reminds", rules.stream().map(OpenClocks.Rule::remind).toArray(Integer[]::new))
                .param("escalates", rules.stream().map(OpenClocks.Rule::escalate).toArray(Integer[]::new))
                .param("waits", rules.stream().map(OpenClocks.Rule::waits).toArray(Boolean[]::new));
    }
}
