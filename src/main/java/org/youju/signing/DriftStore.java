package org.youju.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was found when signed reports were computed anew.
@Repository
class DriftStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Differing>> DIFFERING = new TypeReference<>() {};

    private final JdbcClient jdbc;

    DriftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Drift drift) {
        jdbc.sql("insert into signing.drift (draft, differing, body, at) values (?, ?, ?, ?)")
                .params(drift.draft(), drift.differing().size(), JSON.writeValueAsString(drift.differing()),
                        SigningStore.at(drift.at()))
                .update();
    }

    Optional<Drift> last(long draft) {
        return jdbc.sql("select * from signing.drift where draft = ? order by id desc limit 1").param(draft)
                .query((row, _) -> drift(row)).optional();
    }

    /// The reports whose last drift nobody has taken note of.
    List<Long> fresh() {
        return jdbc.sql("""
                select d.draft from (select distinct on (draft) * from signing.drift order by draft, id desc) d
                where d.differing > 0
                    and not exists (select from signing.edition e where e.corrects = d.draft)
                    and not exists (select from signing.step s where s.draft = d.draft and s.act = 'noted' and s.at >= d.at)
                order by d.draft
                """)
                .query(Long.class)
                .list();
    }

    private static Drift drift(ResultSet row) throws SQLException {
        return new Drift(row.getLong("draft"), SigningStore.moment(row, "at"), JSON.readValue(row.getString("body"), DIFFERING));
    }
}
