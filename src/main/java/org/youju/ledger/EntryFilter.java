package org.youju.ledger;

import java.util.List;
import java.util.Optional;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Register;
import org.youju.place.Place;

/// What the address of a list of entries asks for.
///
/// @param choices the places among which the officer may choose
/// @param year 0 for all years
/// @param state empty for all states
/// @param text empty for all
public record EntryFilter(
        Register register,
        List<Place> choices,
        Optional<PlaceCode> place,
        int year,
        String state,
        String text,
        EntryQuery query) {

    /// Whether anything but the place and the year narrows the list.
    public boolean isNarrow() {
        return !state.isEmpty() || !text.isEmpty();
    }
}
