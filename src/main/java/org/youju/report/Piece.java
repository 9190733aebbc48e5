package org.youju.report;

/// A stretch of a template's text: words, or a slot to be filled.
sealed interface Piece {
    record Words(String text) implements Piece {}

    /// A slot that takes a name or the year.
    record Named(Name name) implements Piece {}

    /// A slot that takes a figure.
    ///
    /// @param line where it stands in the template
    record Counted(String indicator, Wording wording, int line, String source) implements Piece {}

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
