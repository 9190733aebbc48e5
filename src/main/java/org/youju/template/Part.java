package org.youju.template;

import java.util.List;
import java.util.OptionalInt;

/// A block of a template as it has been read.
sealed interface Part {
    /// @param level 1 to 4: 一、 （一） 1. （1）
    record Heading(int level, List<Piece> pieces) implements Part {
        public Heading {
            pieces = List.copyOf(pieces);
        }
    }

    record Paragraph(List<Piece> pieces) implements Part {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }
    }

    /// @param unknown printed where the condition cannot be judged; where it is empty that is said instead
    record Conditional(Condition condition, List<Part> then, List<Part> otherwise, List<Part> unknown)
            implements Part {
        public Conditional {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
            unknown = List.copyOf(unknown);
        }
    }

    /// @param none printed where there are no records
    record Repeated(Records records, List<Part> body, List<Part> none, int line, String source) implements Part {
        public Repeated {
            body = List.copyOf(body);
            none = List.copyOf(none);
        }
    }

    /// What fell short, the gravest first.
    ///
    /// @param none printed where nothing did
    record Shortcomings(
            Shortcoming shortcoming, OptionalInt limit, List<Part> body, List<Part> none, int line, String source)
            implements Part {
        public Shortcomings {
            body = List.copyOf(body);
            none = List.copyOf(none);
        }
    }

    /// A table or a chart of indicators.
    ///
    /// @param columns what a table tells of each indicator, where its rows are indicators
    record Grid(Form form, List<Piece> caption, List<String> indicators, List<Told> columns, By by, int line,
            String source) implements Part {
        public Grid {
            caption = List.copyOf(caption);
            indicators = List.copyOf(indicators);
            columns = List.copyOf(columns);
        }
    }

    enum Form {
        TABLE,
        BARS,
        LINES,
        STACKED,
        PIE
    }

    /// What a table tells of an indicator.
    enum Told {
        VALUE,
        TARGET,
        ATTAINMENT,
        LAST_YEAR,
        CHANGE
    }

    /// What its rows, or the labels of a chart, are.
    enum By {
        INDICATOR,
        VILLAGE,
        TOWNSHIP,
        MONTH
    }
}
