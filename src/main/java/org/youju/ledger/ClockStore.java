package org.youju.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.entry.EntryId;
import org.youju.kernel.PlaceCode;

/// The open clocks in the database.
@Component
class ClockStore {
    static final String COPY =
            "ledger.clock (book, entry, term, register, place, officer, since, due, paused, estimated)";

    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All that an entry has, in place of those it had.
    void replace(int book, long entry, List<OpenClock> clocks) {
        jdbc.sql("""
                with gone as (
                    delete from ledger.clock where book = :book and entry = :entry and term <> all (:terms::text[])
                )
                insert into ledger.clock
                    (book, entry, term, register, place, officer, since, due, paused, estimated)
                select :book, :entry, * from unnest(:terms::text[], :registers::text[], :places::text[],
                    :officers::text[], :sinces::date[], :dues::date[], :paused::boolean[], :estimated::boolean[])
                on conflict on constraint clock_pk do update
                set register = excluded.register, place = excluded.place, officer = excluded.officer,
                    since = excluded.since, due = excluded.due, paused = excluded.paused,
                    estimated = excluded.estimated
                """)
                .param("book", book)
                .param("entry", entry)
                .param("terms", words(clocks, OpenClock::term))
                .param("registers", words(clocks, OpenClock::register))
                .param("places", words(clocks, clock -> clock.place().value()))
                .param("officers", words(clocks, OpenClock::officer))
                .param("sinces", words(clocks, clock -> clock.since().toString()))
                .param("dues", words(clocks, clock ->
                        clock.due().equals(LocalDate.MAX) ? "infinity" : clock.due().toString()))
                .param("paused", clocks.stream().map(OpenClock::paused).toArray(Boolean[]::new))
                .param("estimated", clocks.stream().map(OpenClock::estimated).toArray(Boolean[]::new))
                .update();
    }

    private static String[] words(List<OpenClock> clocks, Function<OpenClock, String> word) {
        return clocks.stream().map(word).toArray(String[]::new);
    }

    /// By entry and term. Reads through a cursor: close it.
    Stream<OpenClock> byEntry(int book) {
        return jdbc.sql("""
                select c.*, b.place as book_place from ledger.clock c join ledger.book b on b.id = c.book
                where c.book = ? order by c.entry, c.term collate "C"
                """)
                .param(book)
                .withFetchSize(2_000)
                .query(ClockStore::read)
                .stream();
    }

    /// The entries with a last day on or after that day, whether what it was for has been done or not.
    List<Long> dueFrom(int book, LocalDate day) {
        return jdbc.sql("""
                select number from ledger.entry e
                where book = ? and clocks <> '{}' and exists (
                    select 1 from jsonb_each(clocks) c where left(c.value ->> 'due', 10) >= ?)
                order by number
                """)
                .params(book, day.toString())
                .query(Long.class)
                .list();
    }

    List<Long> entriesOf(int book, List<String> registers) {
        return jdbc.sql("select number from ledger.entry where book = ? and register = any (?) order by number")
                .params(book, registers.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    /// What was last reckoned with; two processes do not reckon at the same time.
    String lockReckoning() {
        return jdbc.sql("select basis from ledger.reckoning for update").query(String.class).single();
    }

    void reckonedWith(String basis) {
        jdbc.sql("update ledger.reckoning set basis = ?").param(basis).update();
    }

    static OpenClock read(ResultSet row, int number) throws SQLException {
        return new OpenClock(
                new EntryId(new PlaceCode(row.getString("book_place")), row.getLong("entry")),
                row.getString("term"),
                row.getString("register"),
                new PlaceCode(row.getString("place")),
                row.getString("officer"),
                row.getObject("since", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getBoolean("paused"),
                row.getBoolean("estimated"));
    }
}
