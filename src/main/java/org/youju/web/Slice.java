package org.youju.web;

/// One page of a long list: rows `first` to `last` of `total`, counted from 1; an empty list is 0 to 0.
///
/// @param page which page, from 1
/// @param size rows a page
public record Slice(int page, int size, long total) {
    public Slice {
        if (page < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("slice: page " + page + ", size " + size + ", total " + total
                    + " (expected: page and size from 1, total from 0)");
        }
    }

    /// The page asked for, or the last there is.
    public static Slice of(int page, int size, long total) {
        long last = Math.max(1, (total + size - 1) / size);
        return new Slice((int) Math.clamp(page, 1, last), size, total);
    }

    /// How many rows stand before it: SQL's `offset`.
    public long before() {
        return (page - 1L) * size;
    }

    public long first() {
        return total == 0 ? 0 : before() + 1;
    }

    public long last() {
        return Math.min(total, before() + size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return last() < total;
    }
}
