package org.youju.pack;

import java.math.BigDecimal;
import java.util.Optional;
import org.youju.kernel.Text;

/// A number that a locality sets, or that is not certain: it has a name, so that it is changed in one place.
///
/// @param unit empty for none
/// @param note where it comes from, and whether it is confirmed
public record Parameter(String id, Text title, BigDecimal value, String unit, Optional<Text> note) {}
