package org.youju.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that are killed, and processes that share a cluster.
@Tag("database")
class CrashTests {
    @TempDir
    Path directory;

    @AfterEach
    void stop() throws IOException {
        new Server(directory()).stop();
    }

    @Test
    void a_killed_server_loses_no_committed_row() throws Exception {
        try (var postgres = open()) {
            try (var owner = PostgresTests.connect(postgres.url(), postgres.owner())) {
                PostgresTests.run(owner, "CREATE SCHEMA book");
                PostgresTests.run(owner, "CREATE TABLE book.fact AS SELECT generate_series(1, 1000)");
                owner.setAutoCommit(false);
                PostgresTests.run(owner, "INSERT INTO book.fact SELECT generate_series(1, 10)");
                killServer();
            }
        }
        try (var postgres = open()) {
            assertThat(PostgresTests.value(postgres, "SELECT count(*) FROM book.fact")).isEqualTo("1000");
        }
    }

    @Test
    void a_server_killed_under_its_holder_is_started_again_by_the_next_to_open_it() throws Exception {
        try (var holder = open()) {
            killServer();
            try (var _ = open()) {
                assertThat(PostgresTests.value(holder, "SELECT 'back'")).isEqualTo("back");
            }
        }
    }

    /// After a power cut the number in the file may be that of any program.
    @Test
    void a_process_number_given_to_another_program_does_not_hinder_the_start() throws Exception {
        open().close();
        var pid = Files.writeString(
                directory.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + directory.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n");

        try (var postgres = open()) {
            assertThat(PostgresTests.value(postgres, "SELECT 'up'")).isEqualTo("up");
            assertThat(Files.readAllLines(pid).getFirst()).isNotEqualTo(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void the_server_of_a_killed_process_is_taken_over() throws Exception {
        var holder = Holder.of(directory);
        holder.kill();
        var orphan = postmaster();

        try (var postgres = open()) {
            assertThat(postmaster()).isEqualTo(orphan);
            assertThat(PostgresTests.value(postgres, "SELECT 'adopted'")).isEqualTo("adopted");
        }
        assertThat(orphan.isAlive()).isFalse();
    }

    @Test
    void of_two_processes_the_last_one_out_stops_the_server() throws Exception {
        var holder = Holder.of(directory);
        var postgres = open();
        var server = postmaster();
        var login = postgres.application();

        postgres.close();
        assertThat(server.isAlive()).isTrue();
        PostgresTests.connect(postgres.url(), login).close();

        holder.end();
        assertThat(server.isAlive()).isFalse();
        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void of_two_handles_in_one_process_the_last_one_closed_stops_the_server() throws Exception {
        var first = open();
        var second = open();
        var server = postmaster();

        first.close();
        assertThat(server.isAlive()).isTrue();
        second.close();
        assertThat(server.isAlive()).isFalse();
        assertThatThrownBy(() -> PostgresTests.value(second, "SELECT 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void an_unfinished_creation_is_cleared_away() throws Exception {
        var unfinished = Files.createDirectories(directory.resolve("creating-1/base"));

        open().close();
        assertThat(unfinished.getParent()).doesNotExist();
    }

    @Test
    void a_port_taken_by_another_program_is_left_to_it() throws Exception {
        open().close();
        var last = Integer.parseInt(Files.readString(directory.resolve("postgres.port")));
        try (var _ = new ServerSocket(last, 1, InetAddress.getLoopbackAddress());
                var postgres = open()) {
            assertThat(postgres.url()).doesNotContain(":" + last + "/");
            assertThat(PostgresTests.value(postgres, "SELECT 'elsewhere'")).isEqualTo("elsewhere");
        }
    }

    private DataDirectory directory() {
        return DataDirectory.at(directory, TestDatabase.runtime());
    }

    private Postgres open() {
        return Postgres.open(directory());
    }

    private Postmaster postmaster() throws IOException {
        return Postmaster.of(directory().cluster()).orElseThrow();
    }

    private void killServer() throws IOException, InterruptedException {
        var server = postmaster();
        server.process().destroyForcibly();
        while (server.isAlive()) {
            Thread.sleep(10);
        }
    }
}
