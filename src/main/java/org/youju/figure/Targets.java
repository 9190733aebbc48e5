package org.youju.figure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.kernel.PlaceCode;

/// The targets of indicators. A new one replaces the one before, which stays readable.
@Component
public class Targets {
    private final JdbcClient jdbc;

    Targets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void set(String indicator, PlaceCode place, int year, BigDecimal value, Officer officer, Instant at) {
        officer.must(Action.SET_TARGET, indicator, place);
        if (of(indicator, place, year).filter(before -> before.value().compareTo(value) == 0).isPresent()) {
            return;
        }
        jdbc.sql("insert into figure.target (indicator, place, year, value, officer, at) values (?, ?, ?, ?, ?, ?)")
                .params(indicator, place.value(), year, value, officer.login(),
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    public Optional<Target> of(String indicator, PlaceCode place, int year) {
        return history(indicator, place, year).stream().findFirst();
    }

    /// All that were ever set, the one that holds first.
    public List<Target> history(String indicator, PlaceCode place, int year) {
        return jdbc.sql("""
                select indicator, place, year, value, officer, at from figure.target
                where place = ? and year = ? and indicator = ? order by id desc
                """)
                .params(place.value(), year, indicator)
                .query((row, _) -> target(row))
                .list();
    }

    /// Those that hold for a place and year, by indicator.
    public Map<String, Target> of(PlaceCode place, int year) {
        return jdbc.sql("""
                select distinct on (indicator) indicator, place, year, value, officer, at from figure.target
                where place = ? and year = ? order by indicator, id desc
                """)
                .params(place.value(), year)
                .query((row, _) -> target(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Target::indicator, target -> target));
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(row.getString("indicator"), new PlaceCode(row.getString("place")), row.getInt("year"),
                row.getBigDecimal("value"), row.getString("officer"), row.getObject("at", OffsetDateTime.class)
                .toInstant());
    }
}
