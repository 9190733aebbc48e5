package org.youju.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Requests that wait for an answer, in the database.
@Component
class RequestStore {
    private static final String WAITING = """
            from ledger.entry e join ledger.book b on b.id = e.book
                join ledger.fact f on f.book = e.book and f.position = e.request
            where e.request is not null and b.place = any (:townships)
            order by f.at, b.id, f.position
            """;

    private final JdbcClient jdbc;
    private final LedgerStore store;

    RequestStore(JdbcClient jdbc, LedgerStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /// Two queries that must see the same: call within one snapshot.
    List<Requests.Waiting> waiting(List<String> townships) {
        var entries = jdbc.sql("select " + LedgerStore.ENTRY + WAITING)
                .param("townships", townships.toArray(String[]::new))
                .query(store::reading)
                .list();
        var facts = jdbc.sql("select e.register as of_register, " + LedgerStore.FACT + WAITING)
                .param("townships", townships.toArray(String[]::new))
                .query((row, _) -> store.recorded(row, row.getString("of_register")))
                .list();
        var waiting = new ArrayList<Requests.Waiting>();
        for (int i = 0; i < entries.size(); i++) {
            waiting.add(new Requests.Waiting(entries.get(i), facts.get(i)));
        }
        return waiting;
    }
}
