package org.youju.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the cluster promises once it runs; all of it looked at on the one that tests share.
@Tag("database")
class PostgresTests {
    @Test
    void a_wrong_password_is_refused() throws SQLException {
        var postgres = TestDatabase.postgres();
        var guess = new Login(postgres.application().user(), "guess");

        assertThatThrownBy(() -> connect(postgres.url(), guess))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(value(postgres, "SELECT left(rolpassword, 13) FROM pg_authid WHERE rolname = 'youju'"))
                .isEqualTo("SCRAM-SHA-256");
    }

    @Test
    void what_is_committed_is_on_disk() throws SQLException {
        var postgres = TestDatabase.postgres();
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
            assertThat(value(postgres, "SHOW " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void only_the_loopback_address_is_listened_on() throws IOException, SQLException {
        var postgres = TestDatabase.postgres();
        var port = port(postgres);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
        }
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(ConnectException.class);
                }
            }
        }
        assertThat(value(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(value(postgres, "SHOW unix_socket_directories")).isEmpty();
    }

    @Test
    void the_application_owns_nothing_and_the_owner_owns_the_database() throws SQLException {
        try (var database = TestDatabase.fresh()) {
            try (var application = connect(database.url(), database.application())) {
                assertThatThrownBy(() -> run(application, "CREATE TABLE public.mine (n int)"))
                        .hasMessageContaining("permission denied");
            }
            try (var owner = connect(database.url(), database.owner())) {
                run(owner, "CREATE SCHEMA book; GRANT USAGE ON SCHEMA book TO youju_app");
                run(owner, "CREATE TABLE book.fact (n int)");
                run(owner, "GRANT SELECT, INSERT ON book.fact TO youju_app");
            }
            try (var application = connect(database.url(), database.application())) {
                run(application, "INSERT INTO book.fact VALUES (1)");
                assertThatThrownBy(() -> run(application, "DELETE FROM book.fact"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void text_is_unicode_and_sorts_by_code_point() throws SQLException {
        var postgres = TestDatabase.postgres();
        assertThat(value(postgres, "SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(value(postgres, "SELECT string_agg(w, '' ORDER BY w) FROM unnest('{乡,b,镇,B}'::text[]) w"))
                .isEqualTo("Bb乡镇");
        assertThat(value(postgres, "SELECT upper('é')")).isEqualTo("É");
    }

    @Test
    void passwords_are_for_the_owner_of_the_directory_alone() throws IOException {
        var postgres = TestDatabase.postgres();
        for (var login : new Login[] {postgres.owner(), postgres.application()}) {
            var file = TestDatabase.directory().secrets().resolve("" + login.user() + ".password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            assertThat(login.toString()).doesNotContain(login.password());
        }
        assertThat(postgres.owner().password()).isNotEqualTo(postgres.application().password());
    }

    private static int port(Postgres postgres) {
        return URI.create(postgres.url().substring("jdbc:".length())).getPort();
    }

    static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String value(Postgres postgres, String sql) throws SQLException {
        try (var connection = postgres.connectAsSuperuser("youju");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
