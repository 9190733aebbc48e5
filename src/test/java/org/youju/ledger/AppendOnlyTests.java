package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database itself refuses, whatever the program asks for.
@LedgerTest
class AppendOnlyTests {
    private static final String DENIED = "42501";

    @Autowired
    private JdbcClient jdbc;

    static Stream<String> nothingIsTakenBack() {
        var kept = List.of("ledger.fact", "posting.posting", "posting.measure", "figure.target", "account.audit");
        return kept.stream().flatMap(table -> Stream.of(
                "delete from " + table,
                "truncate " + table,
                "drop table " + table,
                "alter table " + table + " add column more text",
                "alter table " + table + " disable trigger all",
                "create index on " + table + " ((1))"));
    }

    @ParameterizedTest
    @MethodSource
    void nothingIsTakenBack(String sql) {
        assertDenied(sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update ledger.fact set officer = 'another'",
        "update ledger.fact set body = '{}'",
        "update posting.posting set amount = 0",
        "update posting.measure set name = 'another'",
        "update figure.target set value = 0",
        "update account.audit set who = 'another'",
        "update ledger.book set place = '000000000000'",
        "delete from ledger.book",
        "delete from ledger.entry",
        "truncate ledger.entry",
        "delete from posting.tally",
        "delete from posting.subject_tally",
        "delete from posting.distinct_tally",
        "update ledger.entry_key set wrapped = ''",
        "truncate ledger.entry_key",
        "update ledger.search_token set token = ''",
        "update evidence.picture set taken_at = now()",
        "delete from evidence.picture",
        "delete from evidence.likeness",
        "create table ledger.another (id int)",
        "create schema another",
        "drop schema ledger cascade"})
    void neitherIsWhatStandsOnIt(String sql) {
        assertDenied(sql);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fact_kind_known          | insert into ledger.fact values (0, 1, 1, 'invented', 'x', now(), '{}')
            fact_opens_its_entry     | insert into ledger.fact values (0, 2, 1, 'filed', 'x', now(), '{}')
            fact_opens_its_entry     | insert into ledger.fact values (0, 2, 2, 'moved', 'x', now(), '{}')
            fact_after_its_entry     | insert into ledger.fact values (0, 1, 2, 'moved', 'x', now(), '{}')
            fact_pk                  | insert into ledger.fact values (0, 1, 1, 'filed', 'x', now(), '{}'), (0, 1, 1, 'filed', 'x', now(), '{}')
            book_one_a_place         | insert into ledger.book (place) values ('1'), ('1')
            book_position_not_negative | insert into ledger.book (place, position) values ('1', -1)
            entry_content_unique     | insert into ledger.entry values (0, 1, 'r', 'p', now(), 's', '{}', 'k', 0, 1, now()), (0, 2, 'r', 'p', now(), 's', '{}', 'k', 0, 1, now())
            entry_evidence_not_negative | insert into ledger.entry values (0, 1, 'r', 'p', now(), 's', '{}', 'k', -1, 1, now())
            posting_adds_or_reverses | insert into posting.posting values (0, 1, 1, 0, 1, 2, now(), now(), 'p', '', 1)
            posting_after_its_entry  | insert into posting.posting values (0, 2, 1, 0, 1, 1, now(), now(), 'p', '', 1)
            clock_without_end_is_paused | insert into ledger.clock values (0, 1, 't', 'r', 'p', 'o', now(), 'infinity', false, false)
            tally_month_is_a_first   | insert into posting.tally values (0, 1, 'p', '2025-01-02', 1, 1)
            distinct_tally_not_negative | insert into posting.distinct_tally values (0, 1, 'p', 2025, -1)
            entry_key_wrapped        | insert into ledger.entry_key values (0, 1, 'short')
            search_token_length      | insert into ledger.search_token values (0, 1, 'f', 'short')
            picture_spot_is_whole    | insert into evidence.picture (digest, width, height, latitude) values (repeat('0', 64), 1, 1, 1)
            likeness_once            | insert into evidence.likeness values (0, 'b', 'a', 1)
            measure_name_unique      | insert into posting.measure (name) values ('x'), ('x')
            """)
    void whatCannotBeIsRefusedByName(String constraint, String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining('"' + constraint + '"');
    }

    @Test
    void theTablesOfTheBookBelongToAnotherThanTheProgram() {
        assertThat(jdbc.sql("""
                select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('ledger', 'posting', 'figure') and c.relkind = 'r'
                    and not pg_has_role(current_user, c.relowner, 'member')
                """).query(Long.class).single()).isEqualTo(14);
    }

    private void assertDenied(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOfSatisfying(DataAccessException.class, refused -> assertThat(
                        ((java.sql.SQLException) refused.getMostSpecificCause()).getSQLState()).isEqualTo(DENIED));
    }
}
