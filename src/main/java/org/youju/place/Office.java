package org.youju.place;

import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;

/// An office (科室、站所) of a township or a county.
///
/// @param id a word, unique in its township: `agriculture`
public record Office(String id, PlaceCode township, Text title) {
    /// What an id looks like.
    public static final String ID = "[a-z][a-z0-9-]*";

    public Office {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("office: " + id + " (expected: small letters, digits and hyphens)");
        }
    }
}
