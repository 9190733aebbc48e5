package org.youju.comparison;

/// Some words of the text that came back.
///
/// @param paragraph the number of the paragraph, from 0
/// @param from where in its text they begin
/// @param to where they end
public record Place(int paragraph, int from, int to) {}
