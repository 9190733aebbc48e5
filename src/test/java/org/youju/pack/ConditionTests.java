package org.youju.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Mistake;
import org.youju.kernel.Text;

class ConditionTests {
    private static final Map<String, Object> FULL = Map.ofEntries(
            Map.entry("firm", "青河"), Map.entry("visits", 3L), Map.entry("amount", new BigDecimal("2.50")),
            Map.entry("paid", new BigDecimal("3")), Map.entry("opened", LocalDate.of(2025, 3, 1)),
            Map.entry("closed", LocalDateTime.of(2025, 3, 1, 9, 30, 0)), Map.entry("built", 1998),
            Map.entry("again", true), Map.entry("method", "on_site"), Map.entry("state", "approved"),
            Map.entry("evidence", 0L));

    private final Mistakes mistakes = new Mistakes();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            firm ==                          | pack.yaml:7: firm == (expected: at column 8 of the expression: CEL: mismatched input
            fimr == 'a'                      | pack.yaml:7: fimr (expected: at column 1 of the expression: one of firm, visits, amount, paid, opened, closed, built, again, method, answer_due, state, evidence; did you mean "firm"?)
            visits == 1 && contact == 'a'    | pack.yaml:7: contact (expected: at column 16 of the expression: one of firm,
            visits                           | expected type 'bool' but found 'int'
            amount > 2                       | found no matching overload for '_>_' applied to '(double, int)'
            firm + 1 == 'a'                  | found no matching overload for '_+_' applied to '(string, int)'
            method == 'onsite'               | pack.yaml:7: onsite (expected: at column 11 of the expression: one of on_site, online; did you mean "on_site"?)
            method == '现场'                 | one of on_site, online)
            'onlin' != method                | pack.yaml:7: onlin (expected: at column 1 of the expression: one of on_site, online; did you mean "online"?)
            state in ['approved', 'aproved'] | pack.yaml:7: aproved (expected: at column 23 of the expression: one of submitted, approved; did you mean "approved"?)
            state == 'withdrawn'             | one of submitted, approved
            """)
    void an_expression_that_cannot_be_meant_is_a_mistake_with_its_column(String expression, String message) {
        assertThat(condition(expression)).isEmpty();
        assertThat(new PackBroken("p", mistakes.all())).hasMessageContaining(message);
    }

    @Test
    void a_mistake_in_a_block_names_the_line_it_stands_on() {
        var block = new Scalar(new Line("pack.yaml", 7), "again ||\n  fimr == 'a'\n", false, true);

        conditions().condition(block);

        assertThat(mistakes.all()).extracting(Mistake::where).containsExactly("pack.yaml:9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            firm == '青河'                          | HOLDS
            firm.startsWith('青') && size(firm) == 2 | HOLDS
            visits + evidence == 3                  | HOLDS
            visits > 3                              | FAILS
            amount == 2.5                           | HOLDS
            amount <= paid                          | HOLDS
            amount > double(visits)                 | FAILS
            built < 2000                            | HOLDS
            opened <= closed                        | HOLDS
            closed <= opened                        | FAILS
            closed - opened < duration('24h')       | HOLDS
            opened.getFullYear() == 2025            | HOLDS
            opened == timestamp('2025-03-01T00:00:00Z') | HOLDS
            again                                   | HOLDS
            !again                                  | FAILS
            method == 'on_site'                     | HOLDS
            method in ['online']                    | FAILS
            state != 'approved'                     | FAILS
            evidence >= 1                           | FAILS
            firm == null                            | FAILS
            null != firm                            | HOLDS
            ['甲', '青河'].exists(it, it == firm)    | HOLDS
            1 == 2 ? again : visits == 3            | HOLDS
            """)
    void an_expression_says_what_it_says(String expression, Condition.Verdict verdict) {
        assertThat(condition(expression).orElseThrow().verdict(FULL)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            visits > 3                               ; visits        ; NOT_APPLICABLE
            !(visits > 3)                            ; visits        ; NOT_APPLICABLE
            again                                    ; again         ; NOT_APPLICABLE
            firm == ''                               ; firm          ; NOT_APPLICABLE
            state == 'approved' || visits > 3        ; visits        ; NOT_APPLICABLE
            closed == null                           ; closed        ; HOLDS
            closed != null                           ; closed        ; FAILS
            closed != null && closed > opened        ; closed        ; FAILS
            closed != null && closed > opened        ; opened        ; NOT_APPLICABLE
            closed == null || closed > opened        ; closed        ; HOLDS
            closed == null || closed > opened        ; opened closed ; NOT_APPLICABLE
            opened == null || closed == null         ; opened closed ; HOLDS
            method == null || method == 'online'     ; method        ; HOLDS
            evidence == 0                            ; closed firm   ; HOLDS
            """)
    void an_empty_field_makes_it_not_applicable_unless_null_is_asked_for(
            String expression, String empty, Condition.Verdict verdict) {
        var values = new HashMap<>(FULL);
        values.keySet().removeAll(List.of(empty.split(" ")));

        var condition = condition(expression).orElseThrow();

        assertThat(condition.verdict(values)).isEqualTo(verdict);
        assertThat(condition.holds(values)).isEqualTo(verdict == Condition.Verdict.HOLDS);
        assertThat(condition.fails(values)).isEqualTo(verdict == Condition.Verdict.FAILS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"visits * 4611686018427387904 > 0", "1 / (visits - 3) > 0", "timestamp(firm) > opened"})
    void what_cannot_be_computed_is_named_with_its_values(String expression) {
        var condition = condition(expression).orElseThrow();

        assertThatIllegalStateException()
                .isThrownBy(() -> condition.verdict(FULL))
                .withMessageStartingWith("condition: " + expression + " with {")
                .withMessageContaining(expression.contains("firm") ? "firm=青河" : "visits=3")
                .withMessageNotContaining("amount");
    }

    @Test
    void values_without_a_state_are_refused() {
        var condition = condition("state == 'approved'").orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> condition.holds(Map.of()))
                .withMessageContaining("expected: state among them");
    }

    @Test
    void a_value_of_another_type_is_refused() {
        var condition = condition("visits > 3").orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> condition.holds(Map.of("visits", 3.5)))
                .withMessage("visits: 3.5, a Double (expected: a type that FieldType names)");
    }

    private Optional<Condition> condition(String expression) {
        return conditions().condition(new Scalar(new Line("pack.yaml", 7), expression, false, false));
    }

    private Conditions conditions() {
        var fields = List.of(
                field("firm", FieldType.TEXT), field("visits", FieldType.INTEGER), field("amount", FieldType.DECIMAL),
                field("paid", FieldType.DECIMAL), field("opened", FieldType.DATE), field("closed", FieldType.DATETIME),
                field("built", FieldType.YEAR), field("again", FieldType.FLAG), field("method", FieldType.CHOICE),
                new Field("contact", Text.same("contact"), FieldType.TEXT, false, "", 0, Optional.empty(),
                        Optional.empty(),
                        20, List.of(), Sensitivity.PHONE, Optional.empty(), "", Map.of(), Optional.empty()));
        return new Conditions(fields, List.of(state("submitted"), state("approved")), List.of("answer_due"),
                List.of(new Parameter("most", Text.same("most"), BigDecimal.TEN, "", Optional.empty()),
                        new Parameter("share", Text.same("share"), new BigDecimal("0.5"), "", Optional.empty())),
                mistakes);
    }

    private static State state(String id) {
        return new State(id, Text.same(id));
    }

    private static Field field(String id, FieldType type) {
        var choices = type == FieldType.CHOICE
                ? List.of(new Choice("on_site", new Text("现场", "On site")), new Choice("online", new Text("线上",
                        "Online")))
                : List.<Choice>of();
        return new Field(id, Text.same(id), type, false, "", 0, Optional.empty(), Optional.empty(), 0, choices,
                Sensitivity.NONE, Optional.empty(), "", Map.of(), Optional.empty());
    }
}
