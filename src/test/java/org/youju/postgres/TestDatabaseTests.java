package org.youju.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TestDatabaseTests {
    @Test
    void a_closed_database_is_gone_though_connections_were_open() throws SQLException {
        var database = TestDatabase.fresh();
        try (var _ = PostgresTests.connect(database.url(), database.application())) {
            database.close();
        }
        assertThatThrownBy(() -> PostgresTests.connect(database.url(), database.application()))
                .hasMessageContaining("does not exist");
    }

    @Test
    void each_is_empty_whatever_happens_in_another() throws SQLException {
        try (var first = TestDatabase.fresh();
                var second = TestDatabase.fresh()) {
            for (var database : new TestDatabase[] {first, second}) {
                try (var owner = PostgresTests.connect(database.url(), database.owner())) {
                    PostgresTests.run(owner, "CREATE SCHEMA book");
                }
            }
            assertThat(first.url()).isNotEqualTo(second.url());
        }
    }
}
