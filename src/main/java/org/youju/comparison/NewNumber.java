package org.youju.comparison;

import java.util.Optional;

/// A number in the text that came back which is none of its figures and was not there before.
///
/// @param instead the number that was there before, where one was, such as the year of a plan
public record NewNumber(Place place, String text, Optional<String> instead) {}
