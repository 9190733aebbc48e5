package org.youju.pack;

/// For which kind of place a register's entries are filed.
public enum PlaceLevel {
    TOWNSHIP,
    VILLAGE,
    /// the township itself or one of its villages
    ANY
}
