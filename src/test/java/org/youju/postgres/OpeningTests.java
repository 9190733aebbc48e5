package org.youju.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youju.kernel.Refused;

/// Opening a data directory: when it is refused, and what it finds again.
@Tag("database")
class OpeningTests {
    @TempDir
    Path directory;

    @Test
    void a_cluster_of_another_version_is_refused_and_left_alone() throws IOException {
        open().close();
        var version = directory.resolve("postgres/PG_VERSION");
        Files.writeString(version, "17\n");

        assertThatThrownBy(this::open).isInstanceOf(Refused.class).hasMessageContaining("written by PostgreSQL 17");
        assertThat(version).hasContent("17");
    }

    @Test
    void a_server_that_does_not_start_is_refused_with_its_last_words() throws IOException {
        open().close();
        Files.writeString(directory.resolve("postgres/postgresql.auto.conf"), "shared_buffers = 'plenty'\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("NOT_STARTED")
                .hasMessageContaining("invalid value for parameter \"shared_buffers\"");
    }

    @Test
    void a_file_in_place_of_the_data_directory_is_refused() throws IOException {
        var file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> Postgres.open(file)).isInstanceOf(Refused.class).hasMessageContaining("NOT_WRITABLE");
        assertThatThrownBy(() -> Postgres.open(file.resolve("data")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("NOT_WRITABLE");
    }

    @Test
    void passwords_of_another_cluster_are_refused_by_naming_their_file() throws IOException {
        open().close();
        Files.writeString(directory.resolve("secrets/postgres.password"), "another");

        assertThatThrownBy(this::open).isInstanceOf(Refused.class).hasMessageContaining("postgres.password");
        assertThat(Postmaster.of(directory.resolve("postgres"))).as("a server left running").isEmpty();
    }

    @Test
    void lost_passwords_are_refused_by_naming_their_file() throws IOException {
        open().close();
        Files.delete(directory.resolve("secrets/postgres.password"));

        assertThatThrownBy(this::open).isInstanceOf(Refused.class).hasMessageContaining("postgres.password");
    }

    @Test
    void it_comes_back_with_its_rows_on_the_same_port() throws SQLException {
        String url;
        try (var postgres = open();
                var owner = PostgresTests.connect(postgres.url(), postgres.owner())) {
            url = postgres.url();
            PostgresTests.run(owner, "CREATE SCHEMA book; CREATE TABLE book.fact AS SELECT 1 n");
        }
        try (var postgres = open();
                var owner = PostgresTests.connect(postgres.url(), postgres.owner())) {
            assertThat(postgres.url()).isEqualTo(url);
            PostgresTests.run(owner, "INSERT INTO book.fact SELECT n + 1 FROM book.fact");
        }
    }

    @Test
    void closing_it_twice_counts_once() throws SQLException {
        var other = open();
        try (var postgres = open()) {
            other.close();
            other.close();
            assertThat(PostgresTests.value(postgres, "SELECT 'still here'")).isEqualTo("still here");
        }
    }

    private Postgres open() {
        return Postgres.open(DataDirectory.at(directory, TestDatabase.runtime()));
    }
}
