package org.youju.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;

/// The places in the database.
@Repository
class PlaceStore {
    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Grows with every change.
    long edition() {
        return jdbc.sql("select number from place.edition").query(Long.class).single();
    }

    List<Place> places() {
        return jdbc.sql("""
                        select code, parent, title, kind, valid_from, valid_to
                        from place.place
                        order by code
                        """)
                .query((row, number) -> new Place(
                        new PlaceCode(row.getString("code")),
                        new PlaceCode(row.getString("parent")),
                        row.getString("title"),
                        Place.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        new Period(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class))))
                .list();
    }

    void insert(Place place) {
        jdbc.sql("""
                        insert into place.place (code, parent, title, kind, valid_from, valid_to)
                        values (:code, :parent, :title, :kind, :from, :to)
                        """)
                .param("code", place.code().value())
                .param("parent", place.parent().value())
                .param("title", place.title())
                .param("kind", place.kind().name().toLowerCase(Locale.ROOT))
                .param("from", place.existed().from())
                .param("to", place.existed().to())
                .update();
    }

    void end(PlaceCode code, LocalDate lastDay) {
        jdbc.sql("update place.place set valid_to = :day where code = :code")
                .param("day", lastDay)
                .param("code", code.value())
                .update();
    }

    void countChange() {
        jdbc.sql("update place.edition set number = number + 1").update();
    }

    List<Office> offices(PlaceCode township) {
        return jdbc.sql("select id, title_zh, title_en from place.office where township = :township order by id")
                .param("township", township.value())
                .query((row, number) -> new Office(
                        row.getString("id"), township, new Text(row.getString("title_zh"), row.getString("title_en"))))
                .list();
    }

    void insert(Office office) {
        jdbc.sql("insert into place.office (id, township, title_zh, title_en) values (:id, :township, :zh, :en)")
                .param("id", office.id())
                .param("township", office.township().value())
                .param("zh", office.title().zh())
                .param("en", office.title().en())
                .update();
    }
}
