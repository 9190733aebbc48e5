package org.youju.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;

/// Lists of entries.
@Component
class EntryListStore {
    private static final String FILTER = """
            from ledger.entry e join ledger.book b on b.id = e.book
            where b.place = any (:townships) and e.register = :register and e.place = any (:places)
                and e.day >= :from and e.day <= :to
                and (:state = '' or e.state = :state)
                and (:text = '' or exists (
                    select 1 from jsonb_each_text(e.fields) f
                    where f.value !~ '^(enc[12]|erased):' and (f.value ilike :pattern or f.value in (
                        select s.key from ledger.subject s join ledger.book sb on sb.id = s.book
                        where sb.place = any (:townships) and s.name ilike :pattern))))
            """;

    private final JdbcClient jdbc;
    private final LedgerStore store;

    EntryListStore(JdbcClient jdbc, LedgerStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    List<Entry> list(EntryQuery query, long offset, int limit) {
        return filtered("select " + LedgerStore.ENTRY + FILTER
                        + " order by e.day desc, e.number desc offset :offset limit :limit", query)
                .param("offset", offset)
                .param("limit", limit)
                .query(store::reading)
                .list();
    }

    List<Entry> named(Collection<EntryId> ids) {
        return jdbc.sql("select " + LedgerStore.ENTRY + """
                from (select distinct * from unnest(:townships::text[], :numbers::bigint[])) wanted (township, number)
                    join ledger.book b on b.place = wanted.township
                    join ledger.entry e on e.book = b.id and e.number = wanted.number
                """)
                .param("townships", ids.stream().map(id -> id.book().value()).toArray(String[]::new))
                .param("numbers", ids.stream().map(EntryId::number).toArray(Long[]::new))
                .query(store::reading)
                .list();
    }

    long count(EntryQuery query) {
        return filtered("select count(*) " + FILTER, query).query(Long.class).single();
    }

    Stream<Entry> stream(EntryQuery query) {
        return filtered("select " + LedgerStore.ENTRY + FILTER + " order by e.book, e.number", query)
                .withFetchSize(2_000)
                .query(store::reading)
                .stream();
    }

    /// Entries of some registers that were not withdrawn, without keys. Close the stream; it reads through a cursor
    /// within the transaction.
    Stream<Entry> standing(PlaceCode township, List<String> registers, Set<PlaceCode> places, Period period) {
        return jdbc.sql("""
                select e.*, b.place as book_place, null::bytea as wrapped
                from ledger.entry e join ledger.book b on b.id = e.book
                where b.place = :township and e.register = any (:registers) and e.place = any (:places)
                    and e.day >= :from and e.day <= :to and e.state <> 'withdrawn'
                order by e.number
                """)
                .param("township", township.value())
                .param("registers", registers.toArray(String[]::new))
                .param("places", codes(places))
                .param("from", period.from())
                .param("to", period.to())
                .withFetchSize(2_000)
                .query(store::reading)
                .stream();
    }

    private JdbcClient.StatementSpec filtered(String sql, EntryQuery query) {
        var text = query.text().map(String::strip).orElse("");
        return jdbc.sql(sql)
                .param("townships", townships(query.places()))
                .param("register", query.register())
                .param("places", codes(query.places()))
                .param("from", query.from())
                .param("to", query.to())
                .param("state", query.state().orElse(""))
                .param("text", text)
                .param("pattern", "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }

    Map<String, Long> countByRegister(Set<PlaceCode> places, Period period) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                select register, count(*) as entries from ledger.entry e join ledger.book b on b.id = e.book
                where b.place = any (:townships) and e.place = any (:places)
                    and day >= :from and day <= :to and state <> 'withdrawn'
                group by register
                """)
                .param("townships", townships(places))
                .param("places", codes(places))
                .param("from", period.from())
                .param("to", period.to())
                .query((row, _) -> counts.put(row.getString("register"), row.getLong("entries")))
                .list();
        return counts;
    }

    List<Entries.Standing> countByState(Collection<String> registers, Set<PlaceCode> places) {
        return jdbc.sql("""
                select register, e.place as place, state, count(*) as entries
                from ledger.entry e join ledger.book b on b.id = e.book
                where b.place = any (:townships) and register = any (:registers) and e.place = any (:places)
                group by register, e.place, state
                """)
                .param("townships", townships(places))
                .param("registers", registers.toArray(String[]::new))
                .param("places", codes(places))
                .query((row, _) -> new Entries.Standing(row.getString("register"),
                        new PlaceCode(row.getString("place")), row.getString("state"), row.getLong("entries")))
                .list();
    }

    Set<String> any(List<String> registers, List<Integer> books, Set<PlaceCode> places, LocalDate from, LocalDate to,
            OptionalLong position) {
        return jdbc.sql("""
                select wanted.register from unnest(:registers::text[]) as wanted (register)
                where exists (
                    select 1 from ledger.entry e
                    where book = any (:books) and e.register = wanted.register and day >= :from and day <= :to
                        and (:everywhere or place = any (:places)) and number <= :position and state <> 'withdrawn')
                """)
                .param("books", books.toArray(Integer[]::new))
                .param("registers", registers.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .param("everywhere", places.isEmpty())
                .param("places", codes(places))
                .param("position", position.orElse(Long.MAX_VALUE))
                .query(String.class)
                .set();
    }

    private static String[] townships(Set<PlaceCode> places) {
        return places.stream().map(PlaceCode::township).distinct().map(PlaceCode::value).toArray(String[]::new);
    }

    private static String[] codes(Set<PlaceCode> places) {
        return places.stream().map(PlaceCode::value).toArray(String[]::new);
    }
}
