package org.youju.sample;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/// How the recipe finds the value of a field: a closed set. [Scene] carries them out.
sealed interface Draw {
    record Fixed(String value) implements Draw {}

    /// One of some values, each as often as its weight says.
    record Weighted(List<String> values, List<Integer> weights) implements Draw {}

    /// A whole number between two others; the larger may be the value of another field.
    record Whole(long min, Limit max) implements Draw {}

    /// A decimal between two others, times the value of another field where one is named.
    record Decimal(BigDecimal min, BigDecimal max, String of) implements Draw {}

    /// A day of the year at hand, more often in months of greater weight.
    record Season(List<Integer> months, boolean workdays) implements Draw {}

    /// A day between two days of the year at hand, or of one before or after it.
    record Between(MonthDay from, MonthDay to, int years) implements Draw {}

    /// Some days after the date in another field.
    record DaysAfter(String field, int min, int max) implements Draw {}

    /// Some days after the date in another field, as planned: nothing happened on that day.
    record Ahead(String field, int min, int max) implements Draw {}

    /// The day at hand, of a plan that has an entry every so many days.
    record Day() implements Draw {}

    /// What another draw gives, as planned: nothing happened on that day.
    record Planned(Draw draw) implements Draw {}

    /// The year at hand.
    record Year() implements Draw {}

    /// A column of the row picked from a list; the same row for all fields of an entry that name the list.
    record Column(String list, String column) implements Draw {}

    /// Words with `{year}`, `{month}` and `{quarter}` (of the last date drawn), `{n}` (a running number), `{place}`, a field
    /// or a column filled in.
    record Pattern(String words) implements Draw {}

    /// The sum of other fields; those named with a minus are taken off.
    record Sum(List<String> fields) implements Draw {}

    /// What the first of some draws gives that gives anything.
    record First(List<Draw> draws) implements Draw {}

    /// The last day of the month at hand.
    record MonthEnd() implements Draw {}

    /// How far work has come by the month at hand, of the amount in a column: most is done halfway.
    record Progress(Span span, String of) implements Draw {}

    enum Span {
        MONTH,
        YEAR,
        TOTAL,
        PERCENT
    }

    record Person() implements Draw {}

    record Identity() implements Draw {}

    record Phone() implements Draw {}

    record Account() implements Draw {}

    /// Nothing, unless chance (in per cent) has it.
    record Maybe(int percent, Draw draw) implements Draw {}

    /// Nothing, unless another field has one of some values.
    record If(String field, Set<String> values, Draw draw) implements Draw {}

    /// Whether a date it gives lies ahead, and nothing happened on it.
    default boolean isPlanned() {
        return switch (this) {
            case Ahead _, Planned _ -> true;
            case Maybe(_, var draw) -> draw.isPlanned();
            case If(_, _, var draw) -> draw.isPlanned();
            case First(var draws) -> draws.stream().anyMatch(Draw::isPlanned);
            case Fixed _, Weighted _, Whole _, Decimal _, Season _, Between _, DaysAfter _, Day _, Year _, Column _,
                    Pattern _, Sum _, MonthEnd _, Progress _, Person _, Identity _, Phone _, Account _ -> false;
        };
    }

    /// A limit: a number, or another field's value.
    sealed interface Limit {
        record Number(long value) implements Limit {}

        record Of(String field) implements Limit {}
    }
}
