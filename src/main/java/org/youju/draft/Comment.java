package org.youju.draft;

import java.time.Instant;
import java.util.Optional;

/// What somebody says about a paragraph while it is written (批注).
///
/// @param quoted the words it is about; empty where it is about the whole block
public record Comment(
        long id, String block, String quoted, String text, String officer, Instant at, Optional<Settled> settled) {
    public record Settled(String officer, Instant at) {}
}
