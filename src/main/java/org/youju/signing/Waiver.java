package org.youju.signing;

import java.time.Instant;
import org.youju.kernel.Text;

/// Somebody took it upon themselves to pass something over (放行). It is printed in the report's appendix.
///
/// @param says what was passed over
/// @param name of who did, as printed
public record Waiver(String mark, Text says, String reason, String officer, String name, Instant at) {}
