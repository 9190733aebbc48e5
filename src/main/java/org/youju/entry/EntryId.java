package org.youju.entry;

import org.youju.kernel.PlaceCode;

/// An entry's name: the township whose book it stands in, and the position of the fact that filed it.
public record EntryId(PlaceCode book, long number) {
    public EntryId {
        if (number < 1) {
            throw new IllegalArgumentException("entry number: " + number + " (expected: 1 or more)");
        }
    }

    /// Where its page is.
    public String path() {
        return "/entries/" + this;
    }

    @Override
    public String toString() {
        return book + "/" + number;
    }
}
