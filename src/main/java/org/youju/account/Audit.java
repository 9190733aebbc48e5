package org.youju.account;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The audit trail: who did what to what, and whether it was allowed. It can be added to and read, nothing else.
@Component
public class Audit {
    public enum Result {
        DONE,
        REFUSED
    }

    /// One line of the trail.
    public record Line(long position, Instant happenedAt, String who, String what, String object, Result result) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Records what an officer did, in the transaction in which it is done: both stay, or neither.
    ///
    /// @param what a word of the kind `account.create`
    /// @param object what it was done to, as a person would name it; never a secret
    @Transactional
    public void record(Officer who, String what, String object) {
        record(who.login(), what, object, Result.DONE);
    }

    @Transactional
    public void record(String who, String what, String object, Result result) {
        jdbc.sql("""
                        insert into account.audit (happened_at, who, what, object, result)
                        values (:now, :who, :what, :object, :result)
                        """)
                .param("now", AccountStore.at(clock.instant()))
                .param("who", who)
                .param("what", what)
                .param("object", object)
                .param("result", result.name().toLowerCase(Locale.ROOT))
                .update();
    }

    /// The lines in which the words occur, newest first.
    List<Line> lines(String words, int count, long before) {
        return jdbc.sql("""
                        select position, happened_at, who, what, object, result
                        from account.audit
                        where strpos(who || ' ' || what || ' ' || object, :words) > 0
                        order by position desc
                        limit :count offset :before
                        """)
                .param("words", words)
                .param("count", count)
                .param("before", before)
                .query((row, number) -> new Line(
                        row.getLong("position"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("object"),
                        Result.valueOf(row.getString("result").toUpperCase(Locale.ROOT))))
                .list();
    }

    long count(String words) {
        return jdbc.sql("""
                        select count(*)
                        from account.audit
                        where strpos(who || ' ' || what || ' ' || object, :words) > 0
                        """)
                .param("words", words)
                .query(Long.class)
                .single();
    }
}
