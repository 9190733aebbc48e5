package org.youju.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.entry.Entry;
import org.youju.posting.Contributions;

/// Entries that may be the same thing as a new one.
@Component
class LookalikeStore {
    private final JdbcClient jdbc;
    private final LedgerStore store;

    LookalikeStore(JdbcClient jdbc, LedgerStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /// Of the same name at the same place within so many days, or about one of the same subjects on the same day.
    ///
    /// @param name the field it is called by; empty where that is no text
    /// @param subjects the fields that refer to subjects
    List<Entry> like(Draft draft, String name, List<String> subjects, int days, int most) {
        var day = Contributions.day(draft.fields().get(draft.register().day())).orElseThrow();
        var given = subjects.stream().filter(draft.fields()::containsKey).toList();
        return jdbc.sql("select " + LedgerStore.ENTRY + """
                from ledger.entry e join ledger.book b on b.id = e.book
                where b.place = :township and e.register = :register and e.state <> 'withdrawn'
                    and e.day between :from and :to
                    and (e.place = :place and e.fields ->> :name = :called
                        or e.day = :day and exists (
                            select 1 from unnest(:fields::text[], :keys::text[]) s (field, key)
                            where e.fields ->> s.field = s.key))
                order by e.day desc, e.number desc limit :most
                """)
                .param("township", draft.place().township().value())
                .param("register", draft.register().id())
                .param("place", draft.place().value())
                .param("day", day)
                .param("from", day.minusDays(days))
                .param("to", day.plusDays(days))
                .param("name", name)
                .param("called", String.valueOf(draft.fields().getOrDefault(name, "")))
                .param("fields", given.toArray(String[]::new))
                .param("keys", given.stream().map(field -> draft.fields().get(field)).toArray(String[]::new))
                .param("most", most)
                .query(store::reading)
                .list();
    }
}
