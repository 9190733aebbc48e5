package org.youju.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Comments, and who has a draft open.
@Repository
class RemarkStore {
    private final JdbcClient jdbc;

    RemarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order in which they were made.
    List<Comment> comments(long draft) {
        return jdbc.sql("""
                select c.*, s.officer as settled_by, s.at as settled_at
                from draft.comment c left join draft.settled s on s.comment = c.id
                where c.draft = ? order by c.id
                """)
                .param(draft)
                .query((row, _) -> comment(row))
                .list();
    }

    private static Comment comment(ResultSet row) throws SQLException {
        var by = Optional.ofNullable(row.getString("settled_by"));
        var settled = by.isEmpty()
                ? Optional.<Comment.Settled>empty()
                : Optional.of(new Comment.Settled(by.get(), DraftStore.moment(row, "settled_at")));
        return new Comment(row.getLong("id"), row.getString("block"), row.getString("quoted"), row.getString("text"),
                row.getString("officer"), DraftStore.moment(row, "at"), settled);
    }

    long insert(long draft, String block, String quoted, String text, String officer, Instant at) {
        return jdbc.sql("""
                insert into draft.comment (draft, block, quoted, text, officer, at) values (?, ?, ?, ?, ?, ?) returning id
                """)
                .params(draft, block, quoted, text, officer, DraftStore.at(at))
                .query(Long.class)
                .single();
    }

    /// Whether it was still open.
    boolean settle(long draft, long comment, String officer, Instant at) {
        return jdbc.sql("""
                insert into draft.settled (comment, officer, at)
                select id, ?, ? from draft.comment where id = ? and draft = ?
                on conflict (comment) do nothing
                """)
                .params(officer, DraftStore.at(at), comment, draft)
                .update() == 1;
    }

    void see(long draft, String officer, String name, String block, Instant at) {
        jdbc.sql("""
                insert into draft.seen (draft, officer, name, block, at) values (?, ?, ?, ?, ?)
                on conflict (draft, officer) do update set name = excluded.name, block = excluded.block, at = excluded.at
                """)
                .params(draft, officer, name, block, DraftStore.at(at))
                .update();
    }

    List<Present> present(long draft, String but, Instant since) {
        return jdbc.sql("select officer, name, block from draft.seen where draft = ? and officer <> ? and at >= ? order by name")
                .params(draft, but, DraftStore.at(since))
                .query((row, _) -> new Present(row.getString("officer"), row.getString("name"), row.getString("block")))
                .list();
    }
}
