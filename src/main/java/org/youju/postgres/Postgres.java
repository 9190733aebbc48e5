package org.youju.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/// The PostgreSQL of a data directory, started when the first opens it and stopped when the last closes it, across
/// threads and processes. What was committed survives any of them being killed.
///
/// ```java
/// try (var postgres = Postgres.open(Path.of("data"))) {
///     var source = new DriverManagerDataSource(postgres.url(), postgres.application().user(), …);
/// }
/// ```
///
/// A process that ends on a signal closes it from a shutdown hook or as a Spring bean; closing twice does no harm.
/// Without that the server runs on, is found by the next to open it, and nothing is lost.
public final class Postgres implements AutoCloseable {
    private final Cluster cluster;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Postgres(Cluster cluster) {
        this.cluster = cluster;
    }

    /// Creates what is missing: the directory, the cluster, its roles and the database, which has no tables yet.
    ///
    /// @throws Refused when it cannot run here; the text says what to do
    public static Postgres open(Path dataDirectory) {
        return open(DataDirectory.at(dataDirectory));
    }

    static Postgres open(DataDirectory directory) {
        try {
            return new Postgres(Cluster.open(directory));
        } catch (IOException e) {
            directory.mustHaveSpace();
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("database in " + directory.cluster(), e);
        }
    }

    public String url() {
        return url(Provision.DATABASE);
    }

    /// Owns the database and everything in it; for migrations only.
    public Login owner() {
        return cluster.login(Provision.OWNER);
    }

    /// What the program works as. It may do what the migrations grant to the role `youju_app`, and no more.
    public Login application() {
        return cluster.login(Provision.APPLICATION);
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            cluster.leave();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String database) {
        return cluster.url(database);
    }

    Connection connectAsSuperuser(String database) throws SQLException {
        return cluster.connect(database);
    }
}
