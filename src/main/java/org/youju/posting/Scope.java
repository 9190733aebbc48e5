package org.youju.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.youju.kernel.PlaceCode;

/// What a sum looks at.
///
/// @param books the books it reads
/// @param places of these places only; empty for the whole of the books
/// @param asOf the day on which it is looked at: what becomes true later is left out
/// @param position of the facts up to this position only, for one book; absent: all
public record Scope(List<Integer> books, Set<PlaceCode> places, LocalDate asOf, OptionalLong position) {
    public Scope {
        if (position.isPresent() && books.size() != 1) {
            throw new IllegalArgumentException("scope: " + books.size() + " books at a position (expected: one book)");
        }
    }

    String[] placeArray() {
        return places.stream().map(PlaceCode::value).toArray(String[]::new);
    }

    Integer[] bookArray() {
        return books.toArray(Integer[]::new);
    }
}
