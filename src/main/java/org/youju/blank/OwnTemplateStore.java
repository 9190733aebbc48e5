package org.youju.blank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.PlaceCode;

/// Versions of own templates.
@Component
class OwnTemplateStore {
    private final JdbcClient jdbc;

    OwnTemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OwnTemplate> of(PlaceCode place) {
        return jdbc.sql("""
                select * from (
                    select distinct on (id) * from blank.own_template where place = ? order by id, version desc) as last
                order by made_at desc, id
                """)
                .param(place.value())
                .query((row, _) -> template(row))
                .list();
    }

    Optional<OwnTemplate> find(PlaceCode place, String id) {
        return jdbc.sql("select * from blank.own_template where place = ? and id = ? order by version desc limit 1")
                .params(place.value(), id)
                .query((row, _) -> template(row))
                .optional();
    }

    void add(OwnTemplate template) {
        jdbc.sql("""
                insert into blank.own_template (place, id, version, title, text, made_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(template.place().value(), template.id(), template.version(), template.title(),
                template.text(), template.by(), OffsetDateTime.ofInstant(template.at(), ZoneOffset.UTC))
                .update();
    }

    private static OwnTemplate template(ResultSet row) throws SQLException {
        return new OwnTemplate(new PlaceCode(row.getString("place")), row.getString("id"), row.getInt("version"),
                row.getString("title"), row.getString("text"), row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
