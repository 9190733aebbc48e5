package org.youju.ledger;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.ClockQuery.Whose;

/// Lists of open clocks in the database.
@Component
class OpenClockStore {
    /// Days before the last one, where the pack does not know a term any more.
    private static final int REMIND = 3;
    private static final String RULES = """
            unnest(:ruleRegisters::text[], :ruleTerms::text[], :reminds::int[], :escalates::int[], :waits::boolean[])
                as t (register, term, remind, escalate, waits)
            """;
    private static final String CLASSED = """
            select c.*, case
                when c.paused and c.due >= :today then 'PAUSED'
                when t.waits then case when c.due < :today then 'REMINDER' else 'RUNNING' end
                when c.due >= :today then case
                    when c.due - coalesce(t.remind, 3) <= :today then 'REMINDER' else 'RUNNING' end
                when c.due + coalesce(t.escalate, 7) <= :today then 'ESCALATED'
                else 'OVERDUE' end as urgency
            from ledger.clock c left join
            """ + RULES + " on t.register = c.register and t.term = c.term where ";
    private static final String MINE = "c.officer = :login";
    private static final String WORKED = there("worked");
    private static final String LED = there("led");

    private final JdbcClient jdbc;

    OpenClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether a clock stands where a reach of that name goes. The places are compared with all at once, not one by one.
    private static String there(String reach) {
        return "(c.place = any (:%1$sPlaces::text[]) or (c.place, c.register) in (select * from unnest(:%1$sOnly::text[], :%1$sRegisters::text[])))"
                .formatted(reach);
    }

    private static String of(Whose whose) {
        return switch (whose) {
            case MINE -> MINE;
            case OFFICE -> WORKED;
            case LED -> LED;
        };
    }

    Map<Whose, Map<String, Map<Urgency, Long>>> count(
            Set<Whose> whose, String login, OpenClocks.Reach worked, OpenClocks.Reach led,
            List<OpenClocks.Rule> rules, LocalDate today) {
        var counts = new EnumMap<Whose, Map<String, Map<Urgency, Long>>>(Whose.class);
        whose.forEach(one -> counts.put(one, new HashMap<>()));
        var sql = whose.stream()
                .map(one -> "count(*) filter (where " + of(one) + ") as " + one)
                .collect(Collectors.joining(", ", "select register, urgency, ", " from (" + CLASSED
                        + whose.stream().map(OpenClockStore::of).collect(Collectors.joining(" or "))
                        + ") c group by register, urgency"));
        reaching(reaching(asked(sql, rules, today), "worked", worked), "led", led)
                .param("login", login)
                .query((row, _) -> {
                    var urgency = Urgency.valueOf(row.getString("urgency"));
                    for (var one : whose) {
                        long clocks = row.getLong(one.name());
                        if (clocks > 0 && (one != Whose.LED || urgency == Urgency.ESCALATED)) {
                            counts.get(one).computeIfAbsent(row.getString("register"), _ -> new EnumMap<>(Urgency.class))
                                    .put(urgency, clocks);
                        }
                    }
                    return urgency;
                })
                .list();
        return counts;
    }

    /// How many of an officer's own are a task: all that have run out, and those whose reminder has come.
    long asking(String login, List<OpenClocks.Rule> rules, LocalDate today) {
        int earliest = rules.stream().mapToInt(OpenClocks.Rule::remind).reduce(REMIND, Math::max);
        return asked("""
                select (select count(*) from ledger.clock where officer = :login and due < :today)
                    + (select count(*) from ledger.clock c left join
                """ + RULES + """
                            on t.register = c.register and t.term = c.term
                        where c.officer = :login and c.due between :today and :latest and not c.paused
                            and not coalesce(t.waits, false) and c.due - coalesce(t.remind, 3) <= :today)
                """, rules, today)
                .param("login", login)
                .param("latest", today.plusDays(earliest))
                .query(Long.class)
                .single();
    }

    /// How many have come to a leader.
    long escalated(OpenClocks.Reach led, List<OpenClocks.Rule> rules, LocalDate today) {
        return reaching(asked("select count(*) from ledger.clock c left join " + RULES + """
                            on t.register = c.register and t.term = c.term
                        where c.due < :today and not coalesce(t.waits, false)
                            and c.due + coalesce(t.escalate, 7) <= :today and
                        """ + LED, rules, today), "led", led)
                .query(Long.class)
                .single();
    }

    List<OpenClocks.Listed> list(
            ClockQuery query, List<Urgency> urgencies, String login, OpenClocks.Reach reach,
            List<OpenClocks.Rule> rules, long offset, int limit) {
        return reaching(reaching(asked("select classed.*, b.place as book_place from (" + CLASSED + of(query.whose())
                        + """
                        ) classed join ledger.book b on b.id = classed.book
                        where classed.urgency = any (:urgencies) and (:register = '' or classed.register = :register)
                        order by classed.due, classed.book, classed.entry, classed.term offset :offset limit :limit
                        """, rules, query.today()), "worked", reach), "led", reach)
                .param("login", login)
                .param("urgencies", urgencies.stream().map(Urgency::name).toArray(String[]::new))
                .param("register", query.register().orElse(""))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new OpenClocks.Listed(
                        ClockStore.read(row, number), Urgency.valueOf(row.getString("urgency"))))
                .list();
    }

    private static JdbcClient.StatementSpec reaching(
            JdbcClient.StatementSpec asked, String name, OpenClocks.Reach reach) {
        return asked
                .param(name + "Places", reach.everything().stream().map(PlaceCode::value).toArray(String[]::new))
                .param(name + "Only", reach.registers().stream().map(one -> one.place().value()).toArray(String[]::new))
                .param(name + "Registers", reach.registers().stream().map(OpenClocks.Where::register).toArray(String[]::new));
    }

    private JdbcClient.StatementSpec asked(String sql, List<OpenClocks.Rule> rules, LocalDate today) {
        return jdbc.sql(sql)
                .param("today", today)
                .param("ruleRegisters", rules.stream().map(OpenClocks.Rule::register).toArray(String[]::new))
                .param("ruleTerms", rules.stream().map(OpenClocks.Rule::term).toArray(String[]::new))
                .param("reminds", rules.stream().map(OpenClocks.Rule::remind).toArray(Integer[]::new))
                .param("escalates", rules.stream().map(OpenClocks.Rule::escalate).toArray(Integer[]::new))
                .param("waits", rules.stream().map(OpenClocks.Rule::waits).toArray(Boolean[]::new));
    }
}
