package org.youju.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CopyBufferTests {
    private final TestDatabase database = TestDatabase.fresh();
    private final Connection owner;

    CopyBufferTests() throws SQLException {
        owner = PostgresTests.connect(database.url(), database.owner());
    }

    @AfterEach
    void close() throws SQLException {
        owner.close();
        database.close();
    }

    @Test
    void aValueOfAnotherTypeThanItsColumnsIsRefused() throws SQLException {
        PostgresTests.run(owner, "create table public.one (number integer)");
        var buffer = new CopyBuffer(1);
        buffer.bigint(7).endRow();

        assertThatThrownBy(() -> buffer.copyInto(owner, "public.one")).hasMessageContaining("incorrect binary data format");
    }

    @Test
    void decimalsReadAsTheyAreWrittenWhateverTheirDigits() throws SQLException {
        PostgresTests.run(owner, "create table public.one (number integer, value numeric)");
        var buffer = new CopyBuffer(1);
        var values = List.of("0", "0.00", "1", "-1", "10", "9999", "10000", "-10000.5", "0.5", "0.05", "0.00005", "-0.00000005",
                "12345.6789", "12345678.90123", "100000000", "99999999999999999999.12345678901", "1E+3", "1.20");
        for (int i = 0; i < values.size(); i++) {
            buffer.integer(i).decimal(new BigDecimal(values.get(i))).endRow();
        }
        assertThat(buffer.rows()).isEqualTo(values.size());
        buffer.copyInto(owner, "public.one");

        assertThat(buffer.rows()).isZero();
        assertThat(rows("select value::text from public.one order by number"))
                .isEqualTo(values.stream().map(value -> new BigDecimal(value).toPlainString()).toList());
        assertThat(rows("select number::text from public.one where value = 10000 or value = 1000 or value = 1")).hasSize(3);
    }

    @Test
    void everyOtherTypeReadsAsItWasWrittenAndTheBufferCanBeUsedAgain() throws SQLException {
        PostgresTests.run(owner, """
                create table public.one (s smallint, i integer, l bigint, b boolean, t text, y bytea, d date, z timestamptz,
                    j json, k jsonb)
                """);
        PostgresTests.run(owner, "set timezone = 'UTC'");
        var buffer = new CopyBuffer(1);
        for (var day : List.of(LocalDate.MIN, LocalDate.of(1949, 10, 1), LocalDate.of(2024, 2, 29), LocalDate.MAX)) {
            buffer.smallint(-1).integer(-2).bigint(-1L << 40).bool(true).text("甲\t\\N\n").bytes(new byte[] {0, -1})
                    .date(day).instant(Instant.parse("1999-12-31T23:59:59.123Z")).json("{\"b\": 1}").jsonb("{\"b\": \"乙\"}")
                    .endRow();
            buffer.copyInto(owner, "public.one");
        }
        buffer.copyInto(owner, "public.nothing_to_copy");

        assertThat(rows("select d::text from public.one order by d"))
                .containsExactly("-infinity", "1949-10-01", "2024-02-29", "infinity");
        assertThat(rows("select distinct concat_ws('|', s, i, l, b, t, encode(y, 'hex'), z, j, k) from public.one"))
                .containsExactly("-1|-2|-1099511627776|t|甲\t\\N\n|00ff|1999-12-31 23:59:59.123+00|{\"b\": 1}|{\"b\": \"乙\"}");
    }

    private List<String> rows(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
