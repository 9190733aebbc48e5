package org.youju.blank;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.PlaceCode;

/// Reports with blanks and what was chosen for each.
@Component
class FillingStore {
    private record Choice(String blank, Settled settled) {}

    private final JdbcClient jdbc;

    FillingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Filling filling) {
        jdbc.sql("insert into blank.filling (id, place, file, paragraphs, officer, at) values (?, ?, ?, ?, ?, ?)")
                .params(filling.id(), filling.place().value(), filling.file(),
                filling.paragraphs().toArray(String[]::new), filling.by(), utc(filling.at()))
                .update();
    }

    Optional<Filling> find(UUID id) {
        return jdbc.sql("select * from blank.filling where id = ?")
                .param(id)
                .query((row, _) -> filling(row, choices(id)))
                .optional();
    }

    /// The newest first, without what was chosen.
    List<Filling> of(Collection<PlaceCode> places) {
        return jdbc.sql("select * from blank.filling where place = any(?) order by at desc, id")
                .param(places.stream().map(PlaceCode::value).toArray(String[]::new))
                .query((row, _) -> filling(row, Map.of()))
                .list();
    }

    private Map<String, Settled> choices(UUID id) {
        return jdbc.sql("select blank, kind, value from blank.choice where filling = ?")
                .param(id)
                .query((row, _) -> new Choice(row.getString("blank"), settled(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Choice::blank, Choice::settled));
    }

    void settle(UUID id, String blank, Settled settled, String officer, Instant at) {
        var choice = switch (settled) {
            case Settled.AsFigure(var indicator) -> List.of("figure", indicator);
            case Settled.AsName(var name) -> List.of("name", name.name());
            case Settled.AsWords(var words) -> List.of("words", words);
            case Settled.Left _ -> List.of("left", "");
        };
        jdbc.sql("""
                insert into blank.choice (filling, blank, kind, value, officer, at) values (?, ?, ?, ?, ?, ?)
                on conflict on constraint choice_pk
                do update set kind = excluded.kind, value = excluded.value, officer = excluded.officer, at = excluded.at
                """)
                .params(id, blank, choice.getFirst(), choice.getLast(), officer, utc(at))
                .update();
    }

    void open(UUID id, String blank) {
        jdbc.sql("delete from blank.choice where filling = ? and blank = ?").params(id, blank).update();
    }

    private static Settled settled(ResultSet row) throws SQLException {
        var value = row.getString("value");
        var kind = row.getString("kind");
        return switch (kind) {
            case "figure" -> new Settled.AsFigure(value);
            case "name" -> new Settled.AsName(Settled.Known.valueOf(value));
            case "words" -> new Settled.AsWords(value);
            case "left" -> new Settled.Left();
            default -> throw new IllegalStateException("kind: " + kind + " (expected: figure, name, words or left)");
        };
    }

    private static Filling filling(ResultSet row, Map<String, Settled> settled) throws SQLException {
        return new Filling(row.getObject("id", UUID.class), new PlaceCode(row.getString("place")),
                row.getString("file"), paragraphs(row.getArray("paragraphs")), row.getString("officer"),
                row.getObject("at", OffsetDateTime.class).toInstant(), settled);
    }

    private static List<String> paragraphs(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
