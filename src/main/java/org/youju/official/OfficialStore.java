package org.youju.official;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youju.kernel.PlaceCode;

/// Officials as they were written down; nothing is overwritten.
@Repository
class OfficialStore {
    private final JdbcClient jdbc;

    OfficialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param ended whether there is no such post from that day on
    void insert(Official official, boolean ended, String officer, Instant at) {
        jdbc.sql("""
                insert into official.official (place, post, name, login, areas, since, ended, officer, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(official.place().value(), official.post(), official.name(), official.login(),
                        official.areas().toArray(String[]::new), official.since(), ended, officer,
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /// Those in post on a day, in the order in which their posts were first written down.
    List<Official> on(PlaceCode place, LocalDate day) {
        return jdbc.sql("""
                select o.* from (
                    select distinct on (post) * from official.official
                    where place = ? and since <= ? order by post, since desc, id desc) o
                where not o.ended
                order by (select min(id) from official.official f where f.place = o.place and f.post = o.post)
                """)
                .params(place.value(), day)
                .query((row, _) -> official(row))
                .list();
    }

    private static Official official(ResultSet row) throws SQLException {
        return new Official(new PlaceCode(row.getString("place")), row.getString("post"), row.getString("name"),
                row.getString("login"), Arrays.asList((String[]) row.getArray("areas").getArray()),
                row.getObject("since", LocalDate.class));
    }
}
