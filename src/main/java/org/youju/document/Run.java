package org.youju.document;

/// A stretch of a line: words that somebody wrote, or a figure that was computed.
public sealed interface Run permits Words, Figure {
    String text();
}
