package org.youju.ledger;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.env.Environment;

/// Whoever owns the tables and can do to them what the program cannot.
record Owner(Environment environment) {
    /// Answers with how many rows it changed.
    int change(String sql) {
        try (var connection = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.flyway.user"),
                        environment.getRequiredProperty("spring.flyway.password"));
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// Ends the program's connections that are in the middle of a transaction. A login may end its own.
    int cutThoseInTransaction() {
        try (var connection = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
                            and usename = current_user
                        """)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
