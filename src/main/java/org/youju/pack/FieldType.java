package org.youju.pack;

/// What a field holds, and as which Java type an entry carries it.
public enum FieldType {
    /// [String]
    TEXT,
    /// [Long]
    INTEGER,
    /// [java.math.BigDecimal], of at most the field's scale
    DECIMAL,
    /// [java.time.LocalDate]
    DATE,
    /// [java.time.LocalDateTime], to the second
    DATETIME,
    /// [Integer]: a calendar year; as a register's day it stands for its 1 January
    YEAR,
    /// [Boolean]
    FLAG,
    /// [String]: the id of one of the field's choices
    CHOICE,
    /// [String]: the key of an entry of the register the field refers to
    REFERENCE
}
