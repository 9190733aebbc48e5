package org.youju.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.entry.CanonicalJson;
import org.youju.entry.Clocks;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.entry.Fact;
import org.youju.entry.FactBody;
import org.youju.entry.Recorded;
import org.youju.kernel.PlaceCode;
import org.youju.secret.EntryKey;

/// The book, its facts and its entries in the database.
@Component
class LedgerStore {
    static final String COPY_FACTS = "ledger.fact (book, position, entry, kind, officer, at, body)";
    static final String COPY_ENTRIES =
            "ledger.entry (book, number, register, place, day, state, fields, content_key, evidence, position, filed_at,"
            + " officer, clocks)";

    /// What [#reading] needs of an entry `e` in its book `b`.
    static final String ENTRY = """
            e.*, b.place as book_place,
            (select k.wrapped from ledger.entry_key k where k.book = e.book and k.entry = e.number) as wrapped
            """;
    /// What [#recorded] needs of a fact `f`.
    static final String FACT = """
            f.*, (select k.wrapped from ledger.entry_key k where k.book = f.book and k.entry = f.entry) as wrapped
            """;

    private final JdbcClient jdbc;
    private final Registers registers;

    LedgerStore(JdbcClient jdbc, Registers registers) {
        this.jdbc = jdbc;
        this.registers = registers;
    }

    /// A book under its lock, until the transaction ends.
    record Locked(int id, PlaceCode place, long position) {}

    /// Takes the book's row lock: from here on nobody else writes in it.
    Locked lock(PlaceCode place) {
        return locked(place).orElseGet(() -> {
            jdbc.sql("insert into ledger.book (place) values (?) on conflict on constraint book_one_a_place do nothing")
                    .param(place.value())
                    .update();
            return locked(place).orElseThrow();
        });
    }

    private Optional<Locked> locked(PlaceCode place) {
        return jdbc.sql("select id, position from ledger.book where place = ? for update")
                .param(place.value())
                .query((row, _) -> new Locked(row.getInt("id"), place, row.getLong("position")))
                .optional();
    }

    void advance(int book, long position) {
        jdbc.sql("update ledger.book set position = ? where id = ?").params(position, book).update();
    }

    OptionalInt book(PlaceCode place) {
        return jdbc.sql("select id from ledger.book where place = ?")
                .param(place.value())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    Map<PlaceCode, Integer> books() {
        return jdbc.sql("select id, place from ledger.book order by place")
                .query((row, _) -> Map.entry(new PlaceCode(row.getString("place")), row.getInt("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long position(int book) {
        return jdbc.sql("select position from ledger.book where id = ?").param(book).query(Long.class).single();
    }

    /// A new entry's fact, the entry, and the position of the book.
    void open(int book, Recorded recorded, Entry entry) {
        written(book, recorded, """
                insert into ledger.entry
                    (book, number, register, place, day, state, fields, content_key, evidence, position, filed_at,
                    officer, clocks)
                values (:book, :number, :register, :place, :day, :state, :fields::jsonb, :key, :evidence, :position,
                    :filedAt, :with, :clocks::jsonb)
                """, entry)
                .param("register", entry.register())
                .param("place", entry.place().value())
                .param("key", HexFormat.of().parseHex(entry.key()))
                .param("filedAt", OffsetDateTime.ofInstant(entry.filedAt(), ZoneOffset.UTC))
                .update();
    }

    /// Another fact about an entry, the entry as it reads after it, and the position of the book.
    void append(int book, Recorded recorded, Entry entry) {
        written(book, recorded, """
                update ledger.entry
                set day = :day, state = :state, fields = :fields::jsonb, evidence = :evidence, position = :position,
                    request = nullif(:request, 0), officer = :with, clocks = :clocks::jsonb
                where book = :book and number = :number
                """, entry)
                .param("request", entry.request())
                .update();
    }

    /// One statement, for each costs the way to the database and back.
    private JdbcClient.StatementSpec written(int book, Recorded recorded, String asEntry, Entry entry) {
        return jdbc.sql("""
                with appended as (
                    insert into ledger.fact (book, position, entry, kind, officer, at, body)
                    values (:book, :position, :number, :kind, :by, :at, :body::json)
                ), advanced as (
                    update ledger.book set position = :position where id = :book
                )
                """ + asEntry)
                .param("book", book)
                .param("position", recorded.position())
                .param("number", recorded.entry())
                .param("kind", recorded.fact().kind())
                .param("by", recorded.officer())
                .param("at", OffsetDateTime.ofInstant(recorded.at(), ZoneOffset.UTC))
                .param("body", FactBody.write(recorded))
                .param("day", entry.day())
                .param("state", entry.state())
                .param("fields", CanonicalJson.write(entry.fields()))
                .param("evidence", entry.evidence())
                .param("with", entry.officer())
                .param("clocks", entry.clocks().json());
    }

    private JdbcClient.StatementSpec entries(String where) {
        return jdbc.sql("select " + ENTRY + " from ledger.entry e join ledger.book b on b.id = e.book where " + where);
    }

    Optional<Entry> entry(EntryId id) {
        return entries("b.place = ? and e.number = ?")
                .params(id.book().value(), id.number())
                .query(this::reading)
                .optional();
    }

    Optional<Entry> byKey(int book, ContentKey key) {
        return entries("e.book = ? and e.content_key = ?")
                .params(book, key.bytes())
                .query(this::reading)
                .optional();
    }

    boolean hasEntries(int book, String register) {
        return jdbc.sql("select exists (select 1 from ledger.entry where book = ? and register = ?)")
                .params(book, register)
                .query(Boolean.class)
                .single();
    }

    List<Entry> byNumbers(int book, List<Long> numbers) {
        return entries("e.book = ? and e.number = any (?)")
                .params(book, numbers.toArray(Long[]::new))
                .query(this::reading)
                .list();
    }

    List<Entry> byKeys(int book, List<ContentKey> keys) {
        return entries("e.book = ? and e.content_key = any (?)")
                .params(book, keys.stream().map(ContentKey::bytes).toArray(byte[][]::new))
                .query(this::reading)
                .list();
    }

    List<Recorded> facts(EntryId id, String register) {
        return jdbc.sql("select " + FACT + """
                from ledger.fact f join ledger.book b on b.id = f.book
                where b.place = :place and f.position = :number
                union all
                select""" + " " + FACT + """
                from ledger.fact f join ledger.book b on b.id = f.book
                where b.place = :place and f.entry = :number and f.entry <> f.position
                order by position
                """)
                .param("place", id.book().value())
                .param("number", id.number())
                .query((row, _) -> recorded(row, register))
                .list();
    }

    /// All facts of a book, entry by entry, without keys. Close the stream; it reads through a cursor within the transaction.
    Stream<Recorded> factsByEntry(int book) {
        var current = new String[1];
        return jdbc.sql("select *, null::bytea as wrapped from ledger.fact where book = ? order by entry, position")
                .param(book)
                .withFetchSize(2_000)
                .query((row, _) -> {
                    var recorded = recorded(row, current[0] == null ? "" : current[0]);
                    if (recorded.fact() instanceof Fact.Filed filed) {
                        current[0] = filed.register();
                    }
                    return recorded;
                })
                .stream();
    }

    Stream<Entry> entriesByNumber(int book) {
        return jdbc.sql("""
                select e.*, b.place as book_place, null::bytea as wrapped
                from ledger.entry e join ledger.book b on b.id = e.book
                where e.book = ? order by number
                """)
                .param(book)
                .withFetchSize(2_000)
                .query(this::reading)
                .stream();
    }

    /// What is wrong with the numbers of a book's facts, which run from 1 to the position the book has reached.
    Optional<String> firstGap(int book) {
        return jdbc.sql("""
                select (select position from ledger.book where id = :book) as reached,
                    (select count(*) from ledger.fact where book = :book) as facts,
                    (select min(expected) from (
                        select position, row_number() over (order by position) as expected
                        from ledger.fact where book = :book) numbered
                     where position <> expected) as missing
                """)
                .param("book", book)
                .query((row, _) -> {
                    long reached = row.getLong("reached");
                    long facts = row.getLong("facts");
                    long missing = row.getObject("missing") == null ? facts + 1 : row.getLong("missing");
                    if (missing <= facts || facts < reached) {
                        return "fact " + missing + ": not there (expected: no gap up to " + reached + ")";
                    }
                    return facts == reached ? "" : "book: at position " + reached + " (expected: " + facts
                            + ", its last fact)";
                })
                .optional()
                .filter(difference -> !difference.isEmpty());
    }

    Recorded recorded(ResultSet row, String register) throws SQLException {
        try {
            var fact = FactBody.read(
                    row.getString("kind"), row.getString("body"), registers::newest, register, key(row));
            return new Recorded(row.getLong("position"), row.getLong("entry"), row.getString("officer"),
                    row.getObject("at", OffsetDateTime.class).toInstant(), fact, FactBody.dues(row.getString("body")));
        } catch (RuntimeException e) {
            throw new Unreadable("fact " + row.getLong("position") + " of entry " + row.getLong("entry"), e);
        }
    }

    private static EntryKey key(ResultSet row) throws SQLException {
        var wrapped = Optional.ofNullable(row.getBytes("wrapped"));
        return wrapped.map(EntryKey::of).orElse(EntryKey.NONE);
    }

    Entry reading(ResultSet row, int number) throws SQLException {
        try {
            return read(row);
        } catch (RuntimeException e) {
            throw new Unreadable("entry " + row.getLong("number"), e);
        }
    }

    private Entry read(ResultSet row) throws SQLException {
        var register = row.getString("register");
        return new Entry(
                new EntryId(new PlaceCode(row.getString("book_place")), row.getLong("number")),
                register,
                new PlaceCode(row.getString("place")),
                row.getObject("day", LocalDate.class),
                row.getString("state"),
                FactBody.fields(registers.newest(register), row.getString("fields"), key(row)),
                HexFormat.of().formatHex(row.getBytes("content_key")),
                row.getInt("evidence"),
                row.getLong("position"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getLong("request"),
                row.getString("officer"),
                Clocks.read(row.getString("clocks")));
    }
}
