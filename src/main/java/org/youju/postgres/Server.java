package org.youju.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Properties;

/// The server process of one cluster: made, started, found running, stopped. Used by one process at a time.
final class Server {
    static final String SUPERUSER = "postgres";
    private static final int ATTEMPTS = 5;
    private static final String PASSWORD_REFUSED = "28";

    private final DataDirectory directory;
    private final Path cluster;
    private final Secrets secrets;
    private int port;

    Server(DataDirectory directory) {
        this.directory = directory;
        this.cluster = directory.cluster();
        this.secrets = new Secrets(directory.secrets());
    }

    /// A server left behind by a killed process is taken over as it is; one that was killed recovers as it starts.
    void ensureRunning() throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var running = Postmaster.of(cluster);
            if (running.isPresent()) {
                if (isReady(running.get())) {
                    return;
                }
            } else {
                start(attempt);
            }
        }
        throw PostgresProblem.NOT_STARTED.refused(cluster, lastLog());
    }

    void stop() throws IOException {
        if (Postmaster.of(cluster).isEmpty()) {
            return;
        }
        var binaries = Binaries.unpacked(directory.runtime());
        var stopped = command(binaries, "pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "120")
                .run();
        if (!stopped.isFine() && Postmaster.of(cluster).isPresent()) {
            throw new IOException("pg_ctl stop: " + stopped.output());
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        var login = secrets.login(SUPERUSER);
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("sslmode", "disable");
        return DriverManager.getConnection(url(database), properties);
    }

    private void start(int attempt) throws IOException {
        if (!Files.exists(cluster)) {
            directory.mustHaveSpace();
        }
        var binaries = Binaries.unpacked(directory.runtime());
        if (!Files.exists(cluster)) {
            create(binaries);
        }
        mustBeOf(binaries.major());
        chooseFreePort();
        Files.writeString(cluster.resolve("postgresql.conf"), Settings.listeningOn(port));
        Files.writeString(cluster.resolve("pg_hba.conf"), Settings.WHO_MAY_LOG_IN);
        Files.deleteIfExists(ServerLog.firstWords(cluster));
        var log = ServerLog.fromNow(cluster);
        var started = command(
                        binaries,
                        "pg_ctl",
                        "start",
                        "-D",
                        cluster.toString(),
                        "-w",
                        "-t",
                        "60",
                        "-l",
                        ServerLog.firstWords(cluster).toString())
                .run();
        if (!started.isFine() && Postmaster.of(cluster).isEmpty()) {
            mayTryAgain(attempt, log.text());
        }
    }

    /// After a killed server its children need a moment to notice; a port may be taken between choice and use.
    private void mayTryAgain(int attempt, String log) throws IOException {
        if (log.contains("could not bind")) {
            Files.deleteIfExists(directory.port());
            if (attempt == ATTEMPTS) {
                throw PostgresProblem.PORT_TAKEN.refused(cluster, Integer.toString(port));
            }
        } else if (log.contains("pre-existing shared memory block")) {
            pause(1000);
        } else {
            if (log.contains("No space left on device")) {
                directory.mustHaveSpace();
            }
            throw PostgresProblem.NOT_STARTED.refused(cluster, ServerLog.lastLines(log));
        }
    }

    /// However long recovery takes, as long as the server lives.
    private boolean isReady(Postmaster postmaster) throws IOException {
        port = postmaster.port();
        while (postmaster.isAlive()) {
            try (var connection = connect("postgres")) {
                return connection.isValid(10);
            } catch (SQLException e) {
                if (String.valueOf(e.getSQLState()).startsWith(PASSWORD_REFUSED)) {
                    throw PostgresProblem.WRONG_SECRET.refused(secrets.file(SUPERUSER));
                }
                pause(50);
            }
        }
        return false;
    }

    /// Order matters. The passwords first, for a cluster without them is of no use. Then the cluster under another
    /// name: killed here, nothing is there yet. Last its name.
    private void create(Binaries binaries) throws IOException {
        removeUnfinished();
        secrets.create(SUPERUSER, Provision.OWNER, Provision.APPLICATION);
        var draft = Files.createTempDirectory(directory.root(), "creating-");
        var created = command(
                        binaries,
                        "initdb",
                        "--pgdata=" + draft,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + secrets.file(SUPERUSER),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums")
                .run();
        if (!created.isFine()) {
            DataDirectory.delete(draft);
            directory.mustHaveSpace();
            throw PostgresProblem.NOT_CREATED.refused(directory.root(), ServerLog.lastLines(created.output()));
        }
        Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void removeUnfinished() throws IOException {
        try (var drafts = Files.newDirectoryStream(directory.root(), "creating-*")) {
            for (var draft : drafts) {
                DataDirectory.delete(draft);
            }
        }
    }

    private void mustBeOf(String major) throws IOException {
        var found = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!found.equals(major)) {
            throw PostgresProblem.OTHER_VERSION.refused(cluster, found, major);
        }
    }

    /// The same port as last time where possible, so that other programs find the database again.
    private void chooseFreePort() throws IOException {
        var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        var last = Files.exists(directory.port()) ? Integer.parseInt(Files.readString(directory.port()).strip()) : 0;
        try (var socket = new ServerSocket(last, 1, loopback)) {
            port = socket.getLocalPort();
        } catch (IOException _) {
            try (var socket = new ServerSocket(0, 1, loopback)) {
                port = socket.getLocalPort();
            }
        }
        var draft = Files.writeString(directory.root().resolve("postgres.port.new"), Integer.toString(port));
        Files.move(draft, directory.port(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Command command(Binaries binaries, String program, String... arguments) throws IOException {
        return new Command(directory.root(), binaries.program(program), arguments);
    }

    private String lastLog() throws IOException {
        try (var files = Files.list(cluster.resolve("log"))) {
            var newest = files.max(Comparator.comparing(file -> file.toFile().lastModified()));
            return newest.isPresent() ? ServerLog.lastLines(Files.readString(newest.get())) : "";
        }
    }

    private static void pause(int milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database starts", e);
        }
    }
}
