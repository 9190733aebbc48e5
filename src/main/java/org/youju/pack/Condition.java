package org.youju.pack;

import java.util.Map;

/// A CEL expression over an entry's fields, its `state` and its number of files of `evidence`; type-checked when
/// the pack is read.
public final class Condition {
    private final String source;

    Condition(String source) {
        this.source = source;
    }

    public boolean holds(Map<String, Object> values) {
        throw new UnsupportedOperationException(source);
    }

    public String source() {
        return source;
    }
}
