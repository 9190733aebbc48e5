package org.youju.ledger;

import java.time.Instant;

/// A fact as it stands in its book.
///
/// @param officer the login of who wrote it down
public record Recorded(long position, long entry, String officer, Instant at, Fact fact) {}
