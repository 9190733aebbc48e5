package org.youju.template;

import java.util.List;
import java.util.Optional;
import org.youju.pack.Field;
import org.youju.wording.Wording;

/// A stretch of a template's line.
sealed interface Piece {
    record Words(String text) implements Piece {}

    /// What the author wrote between two braces.
    sealed interface Slotted extends Piece {
        int line();

        String source();
    }

    /// A slot that takes a name or the year.
    record Named(Name name, int line, String source) implements Slotted {}

    /// A slot that takes a figure.
    record Counted(String indicator, Wording wording, int line, String source) implements Slotted {}

    /// A slot that takes what a claim says, where it holds.
    ///
    /// @param otherwise what is printed where it does not
    record Claimed(String claim, Optional<String> otherwise, int line, String source) implements Slotted {}

    /// A slot that names the document a sentence rests on.
    record Documented(String document, int line, String source) implements Slotted {}

    /// A slot of a record's field, within a part that is repeated for records.
    record Told(Column column, Optional<String> otherwise, int line, String source) implements Slotted {}

    /// A slot of what fell short, within a part that is repeated for it.
    record FellShort(Shortcoming.Field field, int line, String source) implements Slotted {}

    /// A slot that lists what an indicator counts.
    ///
    /// @param between what stands between two of them
    /// @param none what is printed where there are none
    record Listed(Records records, Column column, String between, String none, int line, String source)
            implements Slotted {}

    /// What is told of a record: a field, or what every record has.
    ///
    /// @param unit whether the field's unit is printed
    record Column(String id, Optional<Field> field, boolean unit) {
        /// What every record has, whatever its register.
        static final List<String> OF_ALL = List.of("name", "place", "day", "amount", "number");
    }

    /// What a report knows without any ledger.
    enum Name {
        PLACE("place"),
        TOWNSHIP("township"),
        COUNTY("county"),
        YEAR("year");

        private final String word;

        Name(String word) {
            this.word = word;
        }

        /// As templates write it.
        String word() {
            return word;
        }
    }
}
