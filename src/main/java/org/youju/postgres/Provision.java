package org.youju.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/// The roles and the database in a new cluster.
///
/// `youju_owner` owns the database and runs the migrations. `youju` is the application; what it may do it has from
/// `youju_app`, to which the migrations grant, so that it never owns a table it appends to.
final class Provision {
    static final String DATABASE = "youju";
    static final String OWNER = "youju_owner";
    static final String APPLICATION = "youju";
    private static final String UNFINISHED = "youju_unfinished";
    private static final String GROUP = "youju_app";

    private Provision() {}

    /// The database comes last, and its name last of all: that it exists says that everything went through. What
    /// comes before can be repeated.
    static void complete(Connection connection, Secrets secrets) throws SQLException {
        if (exists(connection, "pg_database", "datname", DATABASE)) {
            return;
        }
        role(connection, GROUP, "NOLOGIN");
        role(connection, OWNER, "LOGIN PASSWORD '" + secrets.login(OWNER).password() + "'");
        var password = secrets.login(APPLICATION).password();
        role(connection, APPLICATION, "LOGIN PASSWORD '" + password + "' IN ROLE " + GROUP);
        try (var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + UNFINISHED);
            database(connection, UNFINISHED);
            statement.execute("ALTER DATABASE " + UNFINISHED + " RENAME TO " + DATABASE);
        }
    }

    static void database(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + OWNER);
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            statement.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + name + " TO " + GROUP);
        }
    }

    private static void role(Connection connection, String name, String options) throws SQLException {
        if (!exists(connection, "pg_roles", "rolname", name)) {
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE " + name + " " + options);
            }
        }
    }

    private static boolean exists(Connection connection, String catalogue, String column, String name)
            throws SQLException {
        var sql = "SELECT 1 FROM " + catalogue + " WHERE " + column + " = ?";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }
}
