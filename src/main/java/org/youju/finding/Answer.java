package org.youju.finding;

import java.time.Instant;

/// What an officer said about a finding after looking into it.
public record Answer(String mark, String reason, String officer, Instant at) {}
