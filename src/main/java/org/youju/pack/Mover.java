package org.youju.pack;

/// Who may make a move.
public enum Mover {
    /// those who file entries
    FILER,
    /// those who approve them
    APPROVER,
    /// the leader in charge (分管领导) or the head of the township
    LEADER
}
