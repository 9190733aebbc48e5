package org.youju.pack;

/// Why a field is shown masked and kept encrypted, which decides what of it stays readable.
public enum Sensitivity {
    NONE,
    /// first six and last four characters stay
    IDENTITY,
    /// first three and last four digits stay
    PHONE,
    /// the family name stays
    NAME,
    /// last four digits stay
    ACCOUNT,
    /// nothing stays: illness, circumstances
    PRIVATE
}
