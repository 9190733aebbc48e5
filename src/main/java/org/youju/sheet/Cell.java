package org.youju.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// What stands in a cell. A CSV file has only [Words].
///
/// A workbook stores a date as a [Number], told from other numbers by its format alone, which people break daily; so
/// the reader never makes a [Day] or a [Moment] of it. Whoever knows the column asks [Values].
public sealed interface Cell {
    Cell EMPTY = new Empty();
    DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /// The cell in the words in which a mistake quotes it.
    String shown();

    record Empty() implements Cell {
        @Override
        public String shown() {
            return "";
        }
    }

    record Words(String text) implements Cell {
        @Override
        public String shown() {
            return text;
        }
    }

    /// A number as written. Workbooks hold binary doubles: beyond 15 digits it is the shortest decimal that gives the
    /// same double.
    record Number(BigDecimal value) implements Cell {
        @Override
        public String shown() {
            return value.toPlainString();
        }
    }

    /// A number that the workbook shows as a percentage, in hundredths: where the sheet says 12.5%, it is 12.5,
    /// although
    /// the file holds 0.125.
    record Percent(BigDecimal value) implements Cell {
        @Override
        public String shown() {
            return value.toPlainString() + "%";
        }
    }

    record Flag(boolean value) implements Cell {
        @Override
        public String shown() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /// An error such as `#DIV/0!`.
    record Fault(String code) implements Cell {
        @Override
        public String shown() {
            return code;
        }
    }

    /// A formula, with the value that was computed when the file was last saved.
    record Formula(Cell cached) implements Cell {
        @Override
        public String shown() {
            return cached.shown();
        }
    }

    /// Only written, never read.
    record Day(LocalDate value) implements Cell {
        @Override
        public String shown() {
            return value.toString();
        }
    }

    /// Only written, never read. Whole seconds.
    record Moment(LocalDateTime value) implements Cell {
        @Override
        public String shown() {
            return value.format(MOMENT);
        }
    }

    static Cell words(String text) {
        return text.isBlank() ? EMPTY : new Words(text);
    }

    static Cell number(BigDecimal value) {
        return new Number(value);
    }
}
