package org.youju.account;

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
import org.springframework.stereotype.Repository;
import org.youju.kernel.PlaceCode;

/// Accounts and grants in the database.
@Repository
class AccountStore {
    private static final String COLUMNS =
            "select login, name, enabled, must_change_password, password_edition, created_at from account.account";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Granted(String account, Grant grant) {}

    Optional<Account> find(String login) {
        var grants = jdbc.sql("select account, role, place, register from account.grant_ where account = :login"
                        + " order by role, place, register")
                .param("login", login)
                .query((row, number) -> granted(row).grant())
                .list();
        return jdbc.sql(COLUMNS + " where login = :login")
                .param("login", login)
                .query((row, number) -> account(row, grants))
                .optional();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from account.account)").query(Boolean.class).single();
    }

    List<Account> all() {
        Map<String, List<Grant>> grants = jdbc
                .sql("select account, role, place, register from account.grant_ order by role, place, register")
                .query((row, number) -> granted(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Granted::account, Collectors.mapping(Granted::grant, Collectors.toList())));
        return jdbc.sql(COLUMNS + " order by login")
                .query((row, number) -> account(row, grants.getOrDefault(row.getString("login"), List.of())))
                .list();
    }

    Optional<String> hash(String login) {
        return jdbc.sql("select password_hash from account.account where login = :login and enabled")
                .param("login", login)
                .query(String.class)
                .optional();
    }

    void insert(String login, String name, String hash, boolean mustChange, Instant now) {
        jdbc.sql("""
                        insert into account.account (login, name, password_hash, must_change_password, created_at)
                        values (:login, :name, :hash, :must, :now)
                        """)
                .param("login", login)
                .param("name", name)
                .param("hash", hash)
                .param("must", mustChange)
                .param("now", at(now))
                .update();
    }

    void setPassword(String login, String hash, boolean mustChange) {
        jdbc.sql("""
                        update account.account
                        set password_hash = :hash, must_change_password = :must, password_edition = password_edition + 1
                        where login = :login
                        """)
                .param("login", login)
                .param("hash", hash)
                .param("must", mustChange)
                .update();
    }

    void setEnabled(String login, boolean enabled) {
        jdbc.sql("update account.account set enabled = :enabled where login = :login")
                .param("login", login)
                .param("enabled", enabled)
                .update();
    }

    void insert(String login, Grant grant, String by, Instant now) {
        jdbc.sql("""
                        insert into account.grant_ (account, role, place, register, granted_by, granted_at)
                        values (:login, :role, :place, :register, :by, :now)
                        on conflict on constraint grant_is_new do nothing
                        """)
                .param("login", login)
                .param("role", grant.role().name())
                .param("place", grant.place().value())
                .param("register", grant.register())
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    void delete(String login, Grant grant) {
        jdbc.sql("""
                        delete from account.grant_
                        where account = :login and role = :role and place = :place and register = :register
                        """)
                .param("login", login)
                .param("role", grant.role().name())
                .param("place", grant.place().value())
                .param("register", grant.register())
                .update();
    }

    /// Two grants to one account wait for each other: whether its roles may be held together is decided one by one.
    void lock(String login) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('account ' || :login, 0))")
                .param("login", login)
                .query((row, number) -> true)
                .single();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Account account(ResultSet row, List<Grant> grants) throws SQLException {
        return new Account(
                row.getString("login"),
                row.getString("name"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                row.getInt("password_edition"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                grants);
    }

    private static Granted granted(ResultSet row) throws SQLException {
        return new Granted(
                row.getString("account"),
                new Grant(
                        Role.valueOf(row.getString("role")),
                        new PlaceCode(row.getString("place")),
                        row.getString("register")));
    }
}
