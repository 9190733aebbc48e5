package org.youju.comparison;

/// Why it is not certain what became of a figure.
public enum Doubt {
    /// Its sentence was rewritten, or others are as like, so that it may be another number that stands there.
    TEXT_UNCLEAR,
    /// Its marks are lost while others are kept.
    MARK_GONE,
    /// Its mark is there more than once.
    MARK_TWICE,
    /// Its mark is at another place.
    MARK_ELSEWHERE,
    /// At its place is the mark of another figure.
    MARK_OF_ANOTHER,
    /// Its sentence is there more than once, and not every time with this number.
    COPY_DIFFERS
}
