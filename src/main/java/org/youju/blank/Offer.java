package org.youju.blank;

import org.youju.pack.Indicator;

/// An indicator that may be what a blank asks for.
///
/// @param score how well it fits; to be compared with other offers of the same blank only
public record Offer(Indicator indicator, double score) {}
