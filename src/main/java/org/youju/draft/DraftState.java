package org.youju.draft;

/// Whether a draft may be written in.
public enum DraftState {
    OPEN,
    /// In review or signed: see [ReportDraft#locked].
    LOCKED
}
