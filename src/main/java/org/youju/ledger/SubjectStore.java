package org.youju.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Register;

/// Subjects in the database, and the entries that refer to them.
@Component
class SubjectStore {
    static final String COPY = "ledger.subject (book, register, key, name, entry)";

    private static final String SELECT = """
            select s.*, b.place as book_place from ledger.subject s join ledger.book b on b.id = s.book
            """;
    private static final String ENTRIES =
            "select " + LedgerStore.ENTRY + " from ledger.entry e join ledger.book b on b.id = e.book ";
    private static final String REFERRING = """
            from ledger.entry e join ledger.book b on b.id = e.book
            where b.place = :township and e.register = any (:registers) and e.state <> 'withdrawn' and exists (
                select 1 from unnest(:registers, :fields, :places) r (register, field, place)
                where r.register = e.register and e.fields ->> r.field = :key and r.place in ('', e.place))
            """;

    private final JdbcClient jdbc;
    private final LedgerStore store;

    SubjectStore(JdbcClient jdbc, LedgerStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    void put(int book, Subject subject) {
        jdbc.sql("""
                insert into ledger.subject (book, register, key, name, entry) values (?, ?, ?, ?, ?)
                on conflict on constraint subject_pk do update set key = excluded.key, name = excluded.name
                """)
                .params(book, subject.register(), subject.key(), subject.name(), subject.entry().number())
                .update();
    }

    void remove(int book, long entry) {
        jdbc.sql("delete from ledger.subject where book = ? and entry = ?").params(book, entry).update();
    }

    /// Those that bear the word as their key or as their name, the earliest first.
    List<Subject> borne(PlaceCode township, String register, String word) {
        return jdbc.sql(SELECT + """
                where b.place = :township and s.register = :register and (s.key = :word or s.name = :word)
                order by s.entry limit 50
                """)
                .param("township", township.value())
                .param("register", register)
                .param("word", word)
                .query(SubjectStore::subject)
                .list();
    }

    /// Those whose name or key has the text in it, by name.
    List<Subject> like(PlaceCode township, String register, String text, int limit) {
        return jdbc.sql(SELECT + """
                where b.place = :township and s.register = :register and (s.name ilike :pattern or s.key ilike :pattern)
                order by s.name, s.entry limit :limit
                """)
                .param("township", township.value())
                .param("register", register)
                .param("pattern", "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("limit", limit)
                .query(SubjectStore::subject)
                .list();
    }

    /// All of a township's, the earliest first.
    List<Subject> all(PlaceCode township, Collection<String> registers) {
        return jdbc.sql(SELECT + "where b.place = :township and s.register = any (:registers) order by s.entry")
                .param("township", township.value())
                .param("registers", registers.toArray(String[]::new))
                .query(SubjectStore::subject)
                .list();
    }

    List<Subject> named(Collection<SubjectNames.Key> keys) {
        return jdbc.sql("""
                select s.*, b.place as book_place
                from (select distinct * from unnest(:townships::text[], :registers::text[], :keys::text[]))
                        wanted (township, register, key)
                    join ledger.book b on b.place = wanted.township
                    join ledger.subject s on s.book = b.id and s.register = wanted.register and s.key = wanted.key
                order by s.entry desc
                """)
                .param("townships", keys.stream().map(key -> key.township().value()).toArray(String[]::new))
                .param("registers", keys.stream().map(SubjectNames.Key::register).toArray(String[]::new))
                .param("keys", keys.stream().map(SubjectNames.Key::key).toArray(String[]::new))
                .query(SubjectStore::subject)
                .list();
    }

    private static Subject subject(ResultSet row, int number) throws SQLException {
        return new Subject(row.getString("register"), row.getString("key"), row.getString("name"),
                new EntryId(new PlaceCode(row.getString("book_place")), row.getLong("entry")));
    }

    /// By the number of their entry. Close the stream; it reads through a cursor within the transaction.
    Stream<Subject> byEntry(int book, Set<String> registers) {
        return jdbc.sql(SELECT + "where s.book = :book and s.register = any (:registers) order by s.entry")
                .param("book", book)
                .param("registers", registers.toArray(String[]::new))
                .withFetchSize(2_000)
                .query(SubjectStore::subject)
                .stream();
    }

    /// From where entries point at a subject: three lists of one length; place '' is anywhere in the township.
    record From(List<String> registers, List<String> fields, List<String> places) {}

    long countReferring(PlaceCode township, String key, From from) {
        return referring("select count(*) " + REFERRING, township, key, from).query(Long.class).single();
    }

    List<Entry> referring(PlaceCode township, String key, From from, long offset, int limit) {
        return referring("select " + LedgerStore.ENTRY + REFERRING
                        + " order by e.day desc, e.number desc offset :offset limit :limit", township, key, from)
                .param("offset", offset)
                .param("limit", limit)
                .query(store::reading)
                .list();
    }

    private JdbcClient.StatementSpec referring(String sql, PlaceCode township, String key, From from) {
        return jdbc.sql(sql)
                .param("township", township.value())
                .param("key", key)
                .param("registers", from.registers().toArray(String[]::new))
                .param("fields", from.fields().toArray(String[]::new))
                .param("places", from.places().toArray(String[]::new));
    }

    /// Whether the table of subjects does not say of a register what its entries say.
    boolean differs(String register, List<Register> versions) {
        long expected = 0;
        for (var version : versions) {
            boolean first = version.equals(versions.getFirst());
            boolean last = version.equals(versions.getLast());
            var found = jdbc.sql("""
                    select count(*) as expected,
                        count(*) filter (where s.key is distinct from e.fields ->> :key
                            or s.name is distinct from coalesce(e.fields ->> :name, e.fields ->> :key)) as wrong
                    from ledger.entry e
                        left join ledger.subject s on s.book = e.book and s.entry = e.number and s.register = e.register
                    where e.register = :register and e.state <> 'withdrawn' and e.fields ->> :key is not null
                        and (:first or e.day >= :from) and (:last or e.day <= :to)
                    """)
                    .param("register", register)
                    .param("key", version.key().getFirst())
                    .param("name", version.name())
                    .param("first", first)
                    .param("last", last)
                    .param("from", version.validity().from())
                    .param("to", version.validity().to())
                    .query((row, _) -> new long[] {row.getLong("expected"), row.getLong("wrong")})
                    .single();
            if (found[1] > 0) {
                return true;
            }
            expected += found[0];
        }
        return expected != jdbc.sql("select count(*) from ledger.subject where register = ?")
                .param(register)
                .query(Long.class)
                .single();
    }

    /// The numbers of the books that have entries of a register, each locked.
    List<Integer> lockedBooks(String register) {
        return jdbc.sql("""
                select id from ledger.book b
                where exists (select 1 from ledger.entry e where e.book = b.id and e.register = ?)
                order by id for update
                """)
                .param(register)
                .query(Integer.class)
                .list();
    }

    List<Entry> entries(int book, String register) {
        return jdbc.sql(ENTRIES + "where e.book = ? and e.register = ? order by e.number")
                .params(book, register)
                .query(store::reading)
                .list();
    }

    void replace(int book, String register, List<Subject> subjects) {
        jdbc.sql("delete from ledger.subject where book = ? and register = ?").params(book, register).update();
        jdbc.sql("""
                insert into ledger.subject (book, register, key, name, entry)
                select :book, :register, s.* from unnest(:keys::text[], :names::text[], :entries::bigint[]) s
                """)
                .param("book", book)
                .param("register", register)
                .param("keys", subjects.stream().map(Subject::key).toArray(String[]::new))
                .param("names", subjects.stream().map(Subject::name).toArray(String[]::new))
                .param("entries", subjects.stream().map(subject -> subject.entry().number()).toArray(Long[]::new))
                .update();
    }

    /// What is no subject any more, because the pack has changed.
    void forget(Set<String> registers) {
        jdbc.sql("delete from ledger.subject where register <> all (?)")
                .param(registers.toArray(String[]::new))
                .update();
    }
}
