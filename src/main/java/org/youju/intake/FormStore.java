package org.youju.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youju.account.Officer;
import org.youju.kernel.PlaceCode;
import org.youju.sheet.Area;
import tools.jackson.databind.json.JsonMapper;

/// Remembered forms, in the schema `intake`.
@Repository
class FormStore {
    private static final JsonMapper JSON = new JsonMapper();

    private record Content(Layout layout, List<List<String>> above, List<Area> merged) {}

    private final JdbcClient jdbc;

    FormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TableForm> of(String register, PlaceCode township) {
        return jdbc.sql("""
                select name, content from intake.form
                 where register = :register and place = :place
                 order by name
                """)
                .param("register", register)
                .param("place", township.value())
                .query(FormStore::form)
                .list();
    }

    private static TableForm form(ResultSet row, int number) throws SQLException {
        var content = JSON.readValue(row.getString("content"), Content.class);
        return new TableForm(row.getString("name"), content.layout, content.above, content.merged);
    }

    void put(String register, PlaceCode township, TableForm form, Officer officer, Instant at) {
        jdbc.sql("""
                insert into intake.form (register, place, name, shape, content, remembered_by, remembered_at)
                values (:register, :place, :name, :shape, cast(:content as jsonb), :by, :at)
                on conflict on constraint form_is_new do update
                   set shape = excluded.shape, content = excluded.content, remembered_by = excluded.remembered_by,
                       remembered_at = excluded.remembered_at
                """)
                .param("register", register)
                .param("place", township.value())
                .param("name", form.name())
                .param("shape", form.layout().shape())
                .param("content", JSON.writeValueAsString(new Content(form.layout(), form.above(), form.merged())))
                .param("by", officer.login())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean delete(String register, PlaceCode township, String name) {
        return jdbc.sql("delete from intake.form where register = :register and place = :place and name = :name")
                .param("register", register)
                .param("place", township.value())
                .param("name", name)
                .update() > 0;
    }
}
