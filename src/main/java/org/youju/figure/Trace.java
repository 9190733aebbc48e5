package org.youju.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.youju.entry.EntryId;

/// One entry a figure stands on, and its share in it.
public record Trace(EntryId entry, LocalDate day, String subject, BigDecimal amount) {}
