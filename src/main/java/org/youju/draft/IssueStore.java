package org.youju.draft;

import java.time.Instant;
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

    record Row(long draft, int version, String body, Instant at) {}

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
        return jdbc.sql("select draft, version, body, at from draft.issue where issue = ?")
                .param(issue)
                .query((row, _) -> new Row(row.getLong("draft"), row.getInt("version"), row.getString("body"),
                        DraftStore.moment(row, "at")))
                .optional();
    }
}
