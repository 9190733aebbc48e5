package org.youju.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Indicator.Better;

/// The targets of indicators. A new one replaces the one before, which stays readable.
@Component
public class Targets {
    private static final String WHOLE = "";

    private final JdbcClient jdbc;

    Targets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of the place as a whole.
    @Transactional
    public void set(String indicator, PlaceCode place, int year, BigDecimal value, Officer officer, Instant at) {
        set(indicator, place, WHOLE, year, Goal.of(value), officer, at);
    }

    /// @param office the office that answers for it; empty for the place as a whole
    @Transactional
    public void set(
            String indicator, PlaceCode place, String office, int year, Goal goal, Officer officer, Instant at) {
        officer.must(Action.SET_TARGET, indicator, place);
        if (history(indicator, place, office, year).stream().findFirst().filter(it -> it.saysTheSameAs(goal))
                .isPresent()) {
            return;
        }
        jdbc.sql("""
                insert into figure.target (indicator, place, office, year, value, baseline, direction, officer, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(indicator, place.value(), office, year, goal.value(), goal.baseline().orElse(null),
                goal.direction().map(Targets::word).orElse(null), officer.login(),
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /// What one village or office takes upon itself.
    ///
    /// @param office empty for the place as a whole
    record Part(PlaceCode place, String office, BigDecimal value) {}

    /// All of it or nothing.
    @Transactional
    public void breakDown(String indicator, int year, List<Part> parts, Officer officer, Instant at) {
        parts.forEach(part ->
                set(indicator, part.place(), part.office(), year, Goal.of(part.value()), officer, at));
    }

    public Optional<Target> of(String indicator, PlaceCode place, int year) {
        return history(indicator, place, WHOLE, year).stream().findFirst();
    }

    /// All that were ever set for the place as a whole, the one that holds first.
    public List<Target> history(String indicator, PlaceCode place, int year) {
        return history(indicator, place, WHOLE, year);
    }

    private List<Target> history(String indicator, PlaceCode place, String office, int year) {
        return jdbc.sql("""
                select * from figure.target
                where place = ? and year = ? and indicator = ? and office = ? order by id desc
                """)
                .params(place.value(), year, indicator, office)
                .query((row, _) -> target(row))
                .list();
    }

    /// Those that hold for a place and year, by indicator.
    public Map<String, Target> of(PlaceCode place, int year) {
        return jdbc.sql("""
                select distinct on (indicator) * from figure.target
                where place = ? and year = ? and office = '' order by indicator, id desc
                """)
                .params(place.value(), year)
                .query((row, _) -> target(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Target::indicator, target -> target));
    }

    /// Those that hold for several places, by place.
    Map<PlaceCode, Target> among(String indicator, Collection<PlaceCode> places, int year) {
        return jdbc.sql("""
                select distinct on (place) * from figure.target
                where place = any(?) and year = ? and indicator = ? and office = '' order by place, id desc
                """)
                .params(places.stream().map(PlaceCode::value).toArray(String[]::new), year, indicator)
                .query((row, _) -> target(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Target::place, target -> target));
    }

    /// Those that hold for the offices of a place, by the office's id.
    Map<String, Target> ofOffices(String indicator, PlaceCode place, int year) {
        return jdbc.sql("""
                select distinct on (office) * from figure.target
                where place = ? and year = ? and indicator = ? and office <> '' order by office, id desc
                """)
                .params(place.value(), year, indicator)
                .query((row, _) -> target(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Target::office, target -> target));
    }

    private static String word(Better better) {
        return better.name().toLowerCase(Locale.ROOT);
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(row.getString("indicator"), new PlaceCode(row.getString("place")), row.getString("office"),
                row.getInt("year"), row.getBigDecimal("value"), Optional.ofNullable(row.getBigDecimal("baseline")),
                Optional.ofNullable(row.getString("direction"))
                .map(word -> Better.valueOf(word.toUpperCase(Locale.ROOT))),
                row.getString("officer"), row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
