package org.youju.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Texts that went out as Word files.
@Repository
class IssueStore {
    private final JdbcClient jdbc;

    IssueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String issue, long draft, int version, String body, Instant at) {}

    /// The same number is the same text: handed out again, it is kept once.
    void insert(String issue, long draft, int version, String body, String officer, Instant at) {
        jdbc.sql("""
                insert into draft.issue (issue, draft, version, body, officer, at) values (?, ?, ?, ?, ?, ?)
                on conflict (issue) do nothing
                """)
                .params(issue, draft, version, body, officer, DraftStore.at(at))
                .update();
    }

    Optional<Row> find(String issue) {
        return jdbc.sql("select * from draft.issue where issue = ?")
                .param(issue)
                .query((row, _) -> row(row))
                .optional();
    }

    /// The last first.
    List<Row> of(long draft) {
        return jdbc.sql("select * from draft.issue where draft = ? order by version desc, at desc limit 50")
                .param(draft)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString("issue"), row.getLong("draft"), row.getInt("version"), row.getString("body"),
                DraftStore.moment(row, "at"));
    }
}
