package org.youju.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// One cluster as this process uses it, however often it is opened here: one lock file, many handles.
///
/// Everything happens under one monitor, because file locks are the process's and do not tell its threads apart.
final class Cluster {
    private static final Map<Path, Cluster> OPEN = new HashMap<>();

    private final DataDirectory directory;
    private final Secrets secrets;
    private final Server server;
    private final Holders holders;
    private int handles;

    private Cluster(DataDirectory directory) throws IOException {
        this.directory = directory;
        this.secrets = new Secrets(directory.secrets());
        this.server = new Server(directory);
        this.holders = Holders.of(directory.lock());
    }

    static Cluster open(DataDirectory directory) throws IOException, SQLException {
        synchronized (OPEN) {
            var known = OPEN.get(directory.root());
            var cluster = known == null ? new Cluster(directory) : known;
            cluster.enter();
            OPEN.put(directory.root(), cluster);
            return cluster;
        }
    }

    void leave() throws IOException {
        synchronized (OPEN) {
            handles--;
            if (handles == 0) {
                OPEN.remove(directory.root());
                leaveProcess();
            }
        }
    }

    String url(String database) {
        return server.url(database);
    }

    Login login(String user) {
        return secrets.login(user);
    }

    Connection connect(String database) throws SQLException {
        return server.connect(database);
    }

    /// Killed anywhere in here, both locks are gone and the next to come finds the server as it is.
    private void enter() throws IOException, SQLException {
        try (var _ = holders.turn()) {
            try {
                startAndJoin();
            } finally {
                if (handles == 0 && holders.leave()) {
                    server.stop();
                }
            }
        } finally {
            if (handles == 0) {
                holders.close();
            }
        }
    }

    private void startAndJoin() throws IOException, SQLException {
        if (handles == 0) {
            holders.join();
        }
        server.ensureRunning();
        try (var connection = server.connect("postgres")) {
            Provision.complete(connection, secrets);
        }
        handles++;
    }

    private void leaveProcess() throws IOException {
        try (holders;
                var _ = holders.turn()) {
            if (holders.leave()) {
                server.stop();
            }
        }
    }
}
