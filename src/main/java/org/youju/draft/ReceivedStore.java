package org.youju.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youju.draft.Received.KnownBy;
import org.youju.manuscript.Manuscript;
import tools.jackson.databind.json.JsonMapper;

/// Files that came back.
@Repository
class ReceivedStore {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    ReceivedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(
            long draft, String name, Manuscript manuscript, Optional<String> issue, KnownBy knownBy, String officer,
            Instant at) {
        return jdbc.sql("""
                insert into draft.received (draft, name, manuscript, issue, known_by, officer, at)
                values (?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .params(draft, name, JSON.writeValueAsString(manuscript), issue.orElse(null), word(knownBy), officer,
                        DraftStore.at(at))
                .query(Long.class)
                .single();
    }

    Optional<Received> find(long draft, long id) {
        return jdbc.sql("select * from draft.received where draft = ? and id = ?")
                .params(draft, id)
                .query((row, _) -> received(row))
                .optional();
    }

    /// Those still to be settled, the last first.
    List<Received> open(long draft) {
        return jdbc.sql("select * from draft.received where draft = ? and not settled order by id desc")
                .param(draft)
                .query((row, _) -> received(row))
                .list();
    }

    void compareWith(long id, String issue) {
        jdbc.sql("update draft.received set issue = ?, known_by = ? where id = ?")
                .params(issue, word(KnownBy.PERSON), id)
                .update();
    }

    void settle(long id) {
        jdbc.sql("update draft.received set settled = true where id = ?").param(id).update();
    }

    private static Received received(ResultSet row) throws SQLException {
        return new Received(row.getLong("id"), row.getLong("draft"), row.getString("name"),
                JSON.readValue(row.getString("manuscript").getBytes(UTF_8), Manuscript.class),
                Optional.ofNullable(row.getString("issue")),
                KnownBy.valueOf(row.getString("known_by").toUpperCase(Locale.ROOT)), row.getString("officer"),
                DraftStore.moment(row, "at"), row.getBoolean("settled"));
    }

    private static String word(KnownBy knownBy) {
        return knownBy.name().toLowerCase(Locale.ROOT);
    }
}
