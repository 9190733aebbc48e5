package org.youju.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A new, empty database for a test, in a cluster that all tests of a JVM share and that outlasts the run.
///
/// It is dropped when it is closed, or else when the JVM ends; one left by a killed run goes with the next run.
public final class TestDatabase implements AutoCloseable {
    private static final String PREFIX = "test_";
    private static final Set<String> OPEN = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    public static TestDatabase fresh() {
        var name = PREFIX + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (var connection = postgres().connectAsSuperuser("postgres")) {
            Provision.database(connection, name);
        } catch (SQLException e) {
            throw new IllegalStateException("database: " + name, e);
        }
        OPEN.add(name);
        return new TestDatabase(name);
    }

    public String url() {
        return postgres().url(name);
    }

    /// Owns the database; runs the migrations.
    public Login owner() {
        return postgres().owner();
    }

    /// What the program works as, a member of `youju_app`.
    public Login application() {
        return postgres().application();
    }

    /// Ends the connections that are still open to it.
    @Override
    public void close() {
        try (var connection = postgres().connectAsSuperuser("postgres")) {
            drop(connection, name);
        } catch (SQLException e) {
            throw new IllegalStateException("database: " + name, e);
        }
        OPEN.remove(name);
    }

    static Path runtime() {
        return Path.of("target", "postgres-runtime");
    }

    static DataDirectory directory() {
        return DataDirectory.at(Path.of("target", "test-postgres"), runtime());
    }

    static Postgres postgres() {
        return Shared.POSTGRES;
    }

    private static void drop(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }
    }

    /// Opened with the first database; tests that need none never start it.
    private static final class Shared {
        static final Postgres POSTGRES = start();

        private static Postgres start() {
            var postgres = Postgres.open(directory());
            dropThoseOfEndedRuns(postgres);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres)));
            return postgres;
        }

        private static void end(Postgres postgres) {
            try (postgres;
                    var connection = postgres.connectAsSuperuser("postgres")) {
                for (var name : OPEN) {
                    drop(connection, name);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("databases: " + OPEN, e);
            }
        }

        private static void dropThoseOfEndedRuns(Postgres postgres) {
            try (var connection = postgres.connectAsSuperuser("postgres")) {
                for (var name : left(connection)) {
                    if (ProcessHandle.of(Long.parseLong(name.split("_")[1])).isEmpty()) {
                        drop(connection, name);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("databases of earlier runs", e);
            }
        }

        private static ArrayList<String> left(Connection connection) throws SQLException {
            var names = new ArrayList<String>();
            try (var query = connection.prepareStatement("SELECT datname FROM pg_database WHERE datname LIKE ?")) {
                query.setString(1, PREFIX + "%");
                var rows = query.executeQuery();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }
}
