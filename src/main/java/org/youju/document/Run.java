package org.youju.document;

/// A stretch of a line: words that somebody wrote, a figure that was computed, or words that stand on a record.
public sealed interface Run permits Words, Keyed {
    String text();
}
