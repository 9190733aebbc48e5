package org.youju.blank;

import java.util.Locale;

/// What an officer said a blank is.
public sealed interface Settled {
    /// The figure of an indicator.
    record AsFigure(String indicator) implements Settled {}

    /// A name that the report knows: the place, its county, the year.
    record AsName(Known name) implements Settled {}

    /// These words, the same every year.
    record AsWords(String words) implements Settled {}

    /// The mark stays as it is, to be filled in by hand.
    record Left() implements Settled {}

    /// Names that a template knows, by the word it knows them by.
    enum Known {
        COUNTY, TOWNSHIP, YEAR;

        String slot() {
            return "{{" + name().toLowerCase(Locale.ROOT) + "}}";
        }
    }
}
