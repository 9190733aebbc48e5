package org.youju.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Slows down whoever guesses passwords: 5 failures for a login or 20 from an address within 15 minutes, and then a
/// wait.
///
/// Kept in the database, so that neither a restart nor a second process gives another five guesses. An attempt counts
/// as failed from the moment it begins: a hundred begun at once are no more than five.
@Component
class Throttle {
    static final int PER_LOGIN = 5;
    static final int PER_ADDRESS = 20;
    static final Duration SPAN = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Counts an attempt; refused with the remaining wait when there were too many.
    @Transactional
    public void begin(String login, String address) {
        var now = clock.instant();
        // Always in this order, so that no two can wait for each other.
        lock("login " + login);
        lock("address " + address);
        Stream.of(nth("login", login, PER_LOGIN, now), nth("address", address, PER_ADDRESS, now))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .ifPresent(since -> {
                    var wait = Duration.between(now, since.plus(SPAN));
                    throw AccountProblem.SIGN_IN_LATER.refused(wait.plusSeconds(59).toMinutes());
                });

        jdbc.sql("insert into account.attempt (login, address, made_at) values (:login, :address, :now)")
                .param("login", login)
                .param("address", address)
                .param("now", AccountStore.at(now))
                .update();
        jdbc.sql("delete from account.attempt where made_at <= :old")
                .param("old", AccountStore.at(now.minus(SPAN)))
                .update();
    }

    /// Forgets the attempts of a login: it has succeeded, or its password is new.
    @Transactional
    public void forget(String login) {
        jdbc.sql("delete from account.attempt where login = :login").param("login", login).update();
    }

    /// When the last-but-n attempt was made, if it still counts.
    private Optional<Instant> nth(String column, String value, int n, Instant now) {
        return jdbc.sql("select made_at from account.attempt where " + column + " = :value and made_at > :old"
                        + " order by made_at desc limit 1 offset :n")
                .param("value", value)
                .param("old", AccountStore.at(now.minus(SPAN)))
                .param("n", n - 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private void lock(String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", what)
                .query((row, number) -> true)
                .single();
    }
}
