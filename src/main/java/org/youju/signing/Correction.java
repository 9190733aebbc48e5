package org.youju.signing;

import java.time.Instant;

/// A draft that is to correct a signed report.
public record Correction(long draft, long corrects, String reason, String officer, Instant at) {}
