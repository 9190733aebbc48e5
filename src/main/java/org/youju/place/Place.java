package org.youju.place;

import java.time.LocalDate;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;

/// A division of the country.
///
/// @param parent the division it belongs to; the country belongs to itself
/// @param existed from its first day to its last; [#STILL] while it stands
public record Place(PlaceCode code, PlaceCode parent, String title, Kind kind, Period existed) {
    /// The root of the tree: a role granted here holds everywhere.
    public static final PlaceCode COUNTRY = new PlaceCode("000000000000");

    /// The last day of a place that still stands.
    public static final LocalDate STILL = LocalDate.MAX;

    public enum Kind {
        COUNTRY,
        PROVINCE,
        CITY,
        COUNTY,
        TOWNSHIP,
        VILLAGE;

        /// The kind a code has by its shape (统计用区划代码): the zeros at its end say what it leaves out.
        public static Kind of(PlaceCode code) {
            var digits = code.value();
            if (code.equals(Place.COUNTRY)) {
                return COUNTRY;
            } else if (digits.endsWith("0000000000")) {
                return PROVINCE;
            } else if (digits.endsWith("00000000")) {
                return CITY;
            } else if (digits.endsWith("000000")) {
                return COUNTY;
            } else if (digits.endsWith("000")) {
                return TOWNSHIP;
            }
            return VILLAGE;
        }
    }

    public Place {
        if (title.isBlank()) {
            throw new IllegalArgumentException("place title: blank (expected: the name of " + code + ")");
        }
        if (code.equals(parent) != (kind == Kind.COUNTRY)) {
            throw new IllegalArgumentException("place parent: " + parent + " of " + code
                    + " (expected: another place)");
        }
    }

    /// A place of the kind its code shows, that still stands.
    public static Place of(PlaceCode code, PlaceCode parent, String title, LocalDate since) {
        return new Place(code, parent, title, Kind.of(code), new Period(since, STILL));
    }
}
