package org.youju.posting;

import java.math.BigDecimal;
import java.time.LocalDate;

/// One entry's part of a sum: a line of a figure's trace.
public record Share(int book, long entry, LocalDate day, String subject, BigDecimal amount) {}
