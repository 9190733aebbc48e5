package org.youju.draft;

import java.time.Instant;
import java.util.Optional;

/// Two wrote in the same block at once. Nothing of either is lost: it is for the second to say how it is to read.
///
/// @param base as both found it
/// @param theirs as it reads now; absent: they deleted it
/// @param mine as the second wants it; absent: to delete it
/// @param merged with the changes of both, where they lie apart
/// @param officer who was first
/// @param version since which it reads as theirs: the base of what is decided
public record Clash(
        String block, String base, Optional<String> theirs, Optional<String> mine, Optional<String> merged, String officer,
        Instant at, int version) {}
