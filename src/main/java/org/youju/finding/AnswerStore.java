package org.youju.finding;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.PlaceCode;

/// What officers said about findings.
@Component
class AnswerStore {
    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last answer to each finding, by its mark.
    Map<String, Answer> of(PlaceCode place, int year) {
        return jdbc.sql("""
                select distinct on (mark) mark, reason, officer, at from finding.answer
                where place = ? and year = ? order by mark, id desc
                """)
                .params(place.value(), year)
                .query((row, _) -> new Answer(row.getString("mark"), row.getString("reason"),
                        row.getString("officer"), row.getObject("at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Answer::mark, answer -> answer));
    }

    void add(PlaceCode place, int year, Answer answer) {
        jdbc.sql("insert into finding.answer (place, year, mark, reason, officer, at) values (?, ?, ?, ?, ?, ?)")
                .params(place.value(), year, answer.mark(), answer.reason(), answer.officer(),
                OffsetDateTime.ofInstant(answer.at(), ZoneOffset.UTC))
                .update();
    }
}
