package org.youju.signing;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youju.figure.Exact;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;

/// The figures of submissions, and what is printed of them.
@Repository
class FrozenStore {
    private final JdbcClient jdbc;

    FrozenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long submission, Frozen frozen) {
        frozen.figures().forEach(figure -> insert(submission, figure));
        for (var printed : frozen.printed()) {
            jdbc.sql("""
                    insert into signing.printed (submission, number, kind, key, title_zh, title_en, text, figures)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(submission, printed.number(), printed.kind().name().toLowerCase(Locale.ROOT), printed.key(),
                            printed.title().zh(), printed.title().en(), printed.text(),
                            printed.figures().toArray(Integer[]::new))
                    .update();
        }
    }

    private void insert(long submission, FrozenFigure figure) {
        jdbc.sql("""
                insert into signing.figure
                    (submission, number, indicator, title_zh, title_en, place, period_from, period_to, as_of, valid_from,
                     definition_sha256, unit, decimals, value, divisor, numerator, denominator, printed, parts, entries,
                     entries_sha256)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(submission, figure.number(), figure.indicator(), figure.title().zh(), figure.title().en(),
                        figure.place().value(), figure.period().from(), figure.period().to(), figure.asOf(),
                        figure.validFrom(), figure.definition(), figure.unit(), figure.decimals(),
                        figure.value().map(it -> FrozenFigure.plain(it.numerator())).orElse(null),
                        figure.value().map(it -> FrozenFigure.plain(it.denominator())).orElse(null),
                        figure.numerator().map(FrozenFigure::plain).orElse(null),
                        figure.denominator().map(FrozenFigure::plain).orElse(null),
                        figure.printed().isEmpty() ? null : figure.printed(), figure.parts().toArray(Integer[]::new),
                        figure.entries(), figure.digest())
                .update();
    }

    Frozen read(long submission) {
        return new Frozen(
                jdbc.sql("select * from signing.figure where submission = ? order by number").param(submission)
                        .query((row, _) -> figure(row)).list(),
                jdbc.sql("select * from signing.printed where submission = ? order by number").param(submission)
                        .query((row, _) -> new Printed(row.getInt("number"),
                                Printed.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("key"),
                                title(row), row.getString("text"), numbers(row, "figures")))
                        .list());
    }

    private static FrozenFigure figure(ResultSet row) throws SQLException {
        var value = decimal(row.getString("value"));
        var divisor = decimal(row.getString("divisor"));
        return new FrozenFigure(row.getInt("number"), row.getString("indicator"), title(row),
                new PlaceCode(row.getString("place")),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getObject("as_of", LocalDate.class), row.getObject("valid_from", LocalDate.class),
                row.getString("definition_sha256"), row.getString("unit"), row.getInt("decimals"),
                value.map(it -> new Exact(it, divisor.orElseThrow())), decimal(row.getString("numerator")),
                decimal(row.getString("denominator")), Optional.ofNullable(row.getString("printed")).orElse(""),
                numbers(row, "parts"), row.getLong("entries"), row.getString("entries_sha256"));
    }

    private static Optional<BigDecimal> decimal(@Nullable String plain) {
        return Optional.ofNullable(plain).map(BigDecimal::new);
    }

    private static Text title(ResultSet row) throws SQLException {
        return new Text(row.getString("title_zh"), row.getString("title_en"));
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        Array numbers = row.getArray(column);
        return Arrays.asList((Integer[]) numbers.getArray());
    }
}
