package org.youju.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.entry.Entry;
import org.youju.kernel.PlaceCode;
import org.youju.secret.EntryKey;

/// The keys of entries' sensitive fields, and the digests by which those are found, in the database.
@Component
class SecretStore {
    static final String COPY_KEYS = "ledger.entry_key (book, entry, wrapped)";
    static final String COPY_TOKENS = "ledger.search_token (book, entry, field, token)";

    /// Entries that have something to erase, in any of these fields.
    private static final String ERASABLE = """
            from ledger.entry e join ledger.book b on b.id = e.book
            where b.place = any (:townships) and e.register = :register and e.day >= :from and e.day < :before
                and exists (select from unnest(:fields::text[]) field where e.fields ->> field ~ '^enc[12]:')
            """;

    private final JdbcClient jdbc;
    private final LedgerStore store;

    SecretStore(JdbcClient jdbc, LedgerStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    Optional<EntryKey> key(int book, long entry) {
        return jdbc.sql("select wrapped from ledger.entry_key where book = ? and entry = ?")
                .params(book, entry)
                .query((row, _) -> EntryKey.of(row.getBytes("wrapped")))
                .optional();
    }

    void insertKey(int book, long entry, EntryKey key) {
        jdbc.sql("insert into ledger.entry_key (book, entry, wrapped) values (?, ?, ?)")
                .params(book, entry, key.wrapped())
                .update();
    }

    /// From here on nobody can read what was sealed with it, nor find it.
    void destroyKey(int book, long entry) {
        jdbc.sql("delete from ledger.entry_key where book = ? and entry = ?").params(book, entry).update();
        jdbc.sql("delete from ledger.search_token where book = ? and entry = ?").params(book, entry).update();
    }

    void setTokens(int book, long entry, Map<String, byte[]> tokens) {
        jdbc.sql("delete from ledger.search_token where book = ? and entry = ?").params(book, entry).update();
        insertTokens(book, entry, tokens);
    }

    /// Of an entry that has none.
    void insertTokens(int book, long entry, Map<String, byte[]> tokens) {
        jdbc.sql("""
                insert into ledger.search_token (book, entry, field, token)
                select ?, ?, * from unnest(?::text[], ?::bytea[])
                """)
                .params(book, entry, tokens.keySet().toArray(String[]::new), tokens.values().toArray(byte[][]::new))
                .update();
    }

    /// Entries of a register that read one of these in a field.
    List<Entry> found(String register, Collection<PlaceCode> places, Collection<byte[]> tokens, int limit) {
        return jdbc.sql("select " + LedgerStore.ENTRY + """
                from ledger.entry e join ledger.book b on b.id = e.book
                where e.register = :register and e.place = any (:places)
                    and exists (select from ledger.search_token t
                        where t.book = e.book and t.entry = e.number and t.token = any (:tokens))
                order by e.day desc, e.number desc limit :limit
                """)
                .param("register", register)
                .param("places", places.stream().map(PlaceCode::value).toArray(String[]::new))
                .param("tokens", tokens.toArray(byte[][]::new))
                .param("limit", limit)
                .query(store::reading)
                .list();
    }

    /// Entries kept before there were digests to find them by.
    List<Entry> withoutTokens(String register, Collection<PlaceCode> places, List<String> fields) {
        return jdbc.sql("select " + LedgerStore.ENTRY + """
                from ledger.entry e join ledger.book b on b.id = e.book
                where e.register = :register and e.place = any (:places)
                    and exists (select from unnest(:fields::text[]) field where e.fields ->> field like 'enc1:%')
                    and not exists (select from ledger.search_token t where t.book = e.book and t.entry = e.number)
                """)
                .param("register", register)
                .param("places", places.stream().map(PlaceCode::value).toArray(String[]::new))
                .param("fields", fields.toArray(String[]::new))
                .query(store::reading)
                .list();
    }

    /// What is asked for when erasing.
    ///
    /// @param before the first day that is not
    record Scope(String register, List<String> fields, List<PlaceCode> townships, LocalDate from, LocalDate before) {}

    /// How many entries have something to erase, by year.
    Map<Integer, Long> erasable(Scope scope) {
        var counts = new TreeMap<Integer, Long>();
        scoped("select extract(year from e.day)::integer as year, count(*) as entries " + ERASABLE + " group by 1", scope)
                .query((row, _) -> counts.put(row.getInt("year"), row.getLong("entries")))
                .list();
        return counts;
    }

    /// The first township of these that has something to erase.
    Optional<PlaceCode> firstBook(Scope scope) {
        return scoped("select min(b.place) as place " + ERASABLE, scope)
                .query((row, _) -> Optional.ofNullable(row.getString("place")).map(PlaceCode::new))
                .single();
    }

    List<Entry> next(Scope scope, int limit) {
        return scoped("select " + LedgerStore.ENTRY + ERASABLE + " order by e.number limit " + limit, scope)
                .query(store::reading)
                .list();
    }

    private JdbcClient.StatementSpec scoped(String sql, Scope scope) {
        return jdbc.sql(sql)
                .param("townships", scope.townships().stream().map(PlaceCode::value).toArray(String[]::new))
                .param("register", scope.register())
                .param("from", scope.from())
                .param("before", scope.before())
                .param("fields", scope.fields().toArray(String[]::new));
    }
}
