package org.youju.figure;

import java.math.BigDecimal;
import java.time.Instant;
import org.youju.kernel.PlaceCode;

/// What an indicator was to reach at a place in a year.
public record Target(String indicator, PlaceCode place, int year, BigDecimal value, String officer, Instant at) {}
