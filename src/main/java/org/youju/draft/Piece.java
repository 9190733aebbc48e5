package org.youju.draft;

/// A stretch of a line as it is edited: words, or a slot that the editor keeps whole.
sealed interface Piece {
    record Words(String text) implements Piece {}

    /// @param source in the language of templates, with its braces
    record Slot(String source) implements Piece {}
}
