package org.youju.draft;

/// Words of one text or the other, or of both.
public record Stretch(Kind kind, String text) {
    public enum Kind {
        SAME,
        DELETED,
        INSERTED
    }
}
