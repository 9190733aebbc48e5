package org.youju.place;

import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;

/// An office (科室、站所) of a township or a county.
///
/// @param id a word, unique in its township: `agriculture`
public record Office(String id, PlaceCode township, Text title) {
    public Office {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("office: " + id + " (expected: small letters, digits and hyphens)");
        }
    }
}
