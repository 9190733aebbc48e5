package org.youju.posting;

import java.math.BigDecimal;

/// What the shares of a sum come to.
///
/// @param entries how many entries have a share
/// @param subjects how many different subjects they reached
public record Behind(long entries, BigDecimal amount, long subjects) {}
